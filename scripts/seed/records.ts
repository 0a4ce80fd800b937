import { calendarUntil, momentOf } from './calendar';
import { CAUDA_EQUINA } from './cases/cauda-equina';
import { LUMBAR_GUARDING } from './cases/lumbar-guarding';
import { THORACIC_FRACTURE } from './cases/thoracic-fracture';
import { WHIPLASH_NECK } from './cases/whiplash-neck';
import type { SeedPatient } from './chart';
import { INVENTED } from './invented/people';
import { seededRandom } from './invented/random';
import { inventedRecord } from './invented/record';
import { withDrafts } from './invented/today';
import { withUnusualEvents } from './invented/unusual';

const SEED = 20_261_012;

export const PAPER_CHARTS: readonly SeedPatient[] = [
  LUMBAR_GUARDING,
  WHIPLASH_NECK,
  THORACIC_FRACTURE,
  CAUDA_EQUINA,
];

/** Every record of the demo as it is written down: the paper charts, then the invented people. */
export function demoRecords(now: Date): readonly SeedPatient[] {
  const calendar = calendarUntil(now);
  const invented = INVENTED.map((person, index) =>
    inventedRecord(person, calendar, seededRandom(SEED + index)),
  );
  return [...PAPER_CHARTS, ...withDrafts(withUnusualEvents(invented, momentOf), now)];
}
