import { flagsAbsent } from '@/clinical/notes/testing/paper-charts';
import { openNote } from '@/db/notes/open-note';
import { signNote } from '@/db/notes/sign-note';
import { startNote } from '@/db/notes/start-note';
import { chart, granted } from '@/db/testing/clinic-fixture';
import type { TestClinic } from './consult';
import { HARRIET, registered } from './patients';

const DAY_MS = 86_400_000;
const FLEXION = { code: 'rom.lumbar.flexion.active' };
const QL_LEFT = { code: 'muscle.quadratus-lumborum', side: 'left' } as const;
const SOCKS = { code: 'psfs', at: 'item:01a20603-2274-7780-9ec9-7f0e7ab0b13b' };
const MANUAL = 'treatment.manual-therapy';
const PA = { code: MANUAL, at: 'item:01a20603-2274-7780-9ec9-7f0e7ab0b13c' };
const MASSAGE = { code: MANUAL, at: 'item:01a20603-2274-7780-9ec9-7f0e7ab0b13d' };
const REVIEW = { code: 'plan.review', at: 'item:01a20603-2274-7780-9ec9-7f0e7ab0b13e' };

/**
 * A first visit four days ago, signed: three starred signs, two treatments, one outcome measure,
 * and whatever else is charted.
 */
export async function signedFirstVisit(
  { physio }: TestClinic,
  also: Parameters<typeof chart>[2] = [],
): Promise<{ patientId: string; episodeId: string }> {
  const { patientId } = await registered(physio, HARRIET);
  const occurredAt = new Date(Date.now() - 4 * DAY_MS).toISOString();
  const note = granted(
    await startNote(physio, {
      patientId,
      kind: 'initial',
      occurredAt,
      episodes: [{ title: 'Low back pain' }],
    }),
  );
  await chartForSigning(physio, note, also);
  const { revision, content } = granted(await openNote(physio, note.noteId));
  granted(await signNote(physio, { ...note, revision }));
  const [episode] = content.episodes;
  return { patientId, episodeId: episode?.episodeId ?? '' };
}

/** Charts a first visit that nothing is missing of. */
export async function chartForSigning(
  physio: TestClinic['physio'],
  note: Parameters<typeof chart>[1],
  also: Parameters<typeof chart>[2] = [],
): Promise<void> {
  await chart(physio, note, [
    [{ code: 'consent.examination' }, 'choice', 'verbal'],
    [FLEXION, 'degrees', 25],
    [FLEXION, 'painScore', 7],
    [FLEXION, 'isAsterisk', true],
    [QL_LEFT, 'guarding', 2],
    [QL_LEFT, 'isAsterisk', true],
    [SOCKS, 'remark', 'Putting on socks'],
    [SOCKS, 'score', 3],
    [SOCKS, 'isAsterisk', true],
    [{ code: 'outcome.groc' }, 'score', 0],
    [PA, 'position', 'a'],
    [PA, 'technique', 'pa_central'],
    [PA, 'level', 'L4'],
    [PA, 'grade', 'II'],
    [PA, 'consent', 'verbal'],
    [MASSAGE, 'position', 'b'],
    [MASSAGE, 'technique', 'soft_tissue'],
    [MASSAGE, 'minutes', 8],
    [MASSAGE, 'consent', 'verbal'],
    [{ code: 'narrative.impression' }, 'body', 'Low back pain with guarding.'],
    [REVIEW, 'days', 4],
    ...also,
  ]);
  await chart(
    physio,
    note,
    flagsAbsent(['lumbar'], '2026-10-12').map(({ code }) => [{ code }, 'status', 'absent']),
  );
}
