import type { Page } from 'playwright/test';
import type { Region } from '@/clinical/vocabulary/sections';
import { paths } from '@/components/paths';
import { openNote } from '@/db/notes/open-note';
import { startNote } from '@/db/notes/start-note';
import { granted } from '@/db/testing/clinic-fixture';
import type { SeedPatient } from '@/scripts/seed/chart';
import { THORACIC_FRACTURE } from '@/scripts/seed/cases/thoracic-fracture';
import { LUMBAR_GUARDING } from '@/scripts/seed/cases/lumbar-guarding';
import { WHIPLASH_NECK } from '@/scripts/seed/cases/whiplash-neck';
import { CAUDA_EQUINA } from '@/scripts/seed/cases/cauda-equina';
import { test, type TestClinic } from './support/consult';
import { chartVisit, expectCharted } from './support/paper-chart/chart-visit';
import { paperFindings } from './support/paper-note';
import { registered } from './support/patients';

/** Words that are the clinician's own and have no other form. */
const IN_WORDS = ['narrative.impression'];

async function chartPaper(
  clinic: TestClinic,
  page: Page,
  chart: { seed: SeedPatient; visit: number; region: Region },
): Promise<{ noteId: string; patientId: string }> {
  const { seed, visit, region } = chart;
  const paper = paperFindings(seed, visit);
  const { patientId } = await registered(clinic.physio, seed.details, seed.facts);
  const title = seed.visits[visit]?.episodes[0] ?? '';
  const { noteId } = granted(
    await startNote(clinic.physio, { patientId, kind: 'initial', episodes: [{ title }] }),
  );
  await page.goto(paths.note(clinic.clinicId, noteId));
  const ids = await chartVisit(page, paper, region);
  const note = granted(await openNote(clinic.physio, noteId));
  expectCharted(note.content.findings, paper, ids);
  return { noteId, patientId };
}

for (const [name, chart] of Object.entries({
  'paper chart 1': { seed: LUMBAR_GUARDING, visit: 0, region: 'lumbar' },
  'paper chart 1, second visit': { seed: LUMBAR_GUARDING, visit: 1, region: 'lumbar' },
  'paper chart 2': { seed: WHIPLASH_NECK, visit: 0, region: 'cervical' },
  'paper chart 3': { seed: THORACIC_FRACTURE, visit: 0, region: 'thoracic' },
  'paper chart 4, fourth visit': { seed: CAUDA_EQUINA, visit: 3, region: 'lumbar' },
} as const)) {
  test(`${name}: every fact goes through the screen to a place of its own`, async ({ clinic }) => {
    test.setTimeout(300_000);
    for (const { code } of paperFindings(chart.seed, chart.visit)) {
      test.expect(!code.startsWith('narrative.') || IN_WORDS.includes(code), code).toBe(true);
    }
    const page = await clinic.signIn('physio');
    await chartPaper(clinic, page, chart);
  });
}
