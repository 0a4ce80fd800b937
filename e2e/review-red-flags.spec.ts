import { paths } from '@/components/paths';
import { startNote } from '@/db/notes/start-note';
import { granted } from '@/db/testing/clinic-fixture';
import { openSection } from './support/charting';
import { expect, test } from './support/consult';
import { signedFirstVisit } from './support/signed-first-visit';

const PSORIASIS = { code: 'red-flag.psoriasis' };

test('a review asks again a red flag that was present, whatever the region', async ({ clinic }) => {
  const { patientId, episodeId } = await signedFirstVisit(clinic, [
    [PSORIASIS, 'status', 'present'],
    [PSORIASIS, 'askedOn', '2026-10-12'],
    [PSORIASIS, 'course', 'longstanding_unchanged'],
    [{ code: 'concern.level' }, 'choice', 'few'],
    [{ code: 'concern.action' }, 'answer', 'Told to come back if it worsens'],
  ]);
  const { noteId } = granted(
    await startNote(clinic.physio, { patientId, kind: 'review', episodes: [{ episodeId }] }),
  );
  const page = await clinic.signIn('physio');
  await page.goto(paths.note(clinic.clinicId, noteId));
  await openSection(page, 'Red flags');
  const group = page.getByRole('region', { name: 'Axial spondyloarthritis', exact: true });
  await expect(group).toContainText('0 of 2 answered');
  await expect(group).toContainText('(present), ask again');
  await page.goto(paths.signNote(clinic.clinicId, noteId));
  const missing = page.getByRole('link', { name: /^Red flags, axial spondyloarthritis: 2 of 2/ });
  await missing.click();
  await expect(group).toBeVisible();
});
