import type { Region } from './sections';

/** Three lists that must not be mixed (vocabulary 1.2): "C5" is a vertebra and a root. */
export const VERTEBRAE = [
  ...['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7'],
  ...['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11', 'T12'],
  ...['L1', 'L2', 'L3', 'L4', 'L5'],
  ...['S1', 'S2', 'S3', 'S4', 'S5', 'coccyx'],
] as const;

const RIB_NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Costovertebral and costotransverse joints, by rib. */
export const RIBS = RIB_NUMBERS.map((rib) => `R${rib}` as const);

/** The 25 motion segments, the sacroiliac and sacrococcygeal joints, and the joints of the ribs (R1 to R12). */
export const SEGMENTS = [
  ...['C0-C1', 'C1-C2', 'C2-C3', 'C3-C4', 'C4-C5', 'C5-C6', 'C6-C7', 'C7-T1'],
  ...['T1-T2', 'T2-T3', 'T3-T4', 'T4-T5', 'T5-T6', 'T6-T7', 'T7-T8', 'T8-T9', 'T9-T10'],
  ...['T10-T11', 'T11-T12', 'T12-L1', 'L1-L2', 'L2-L3', 'L3-L4', 'L4-L5', 'L5-S1'],
  ...['SIJ', 'sacrococcygeal'],
  ...RIBS,
] as const;

/** Motion segments from the head to the sacrum, without the other joints. */
export const MOTION_SEGMENTS = SEGMENTS.filter((segment) => segment.includes('-'));

/** C8 leaves between C7 and T1; C1 to C7 leave above their vertebra, all others below. */
export const ROOTS = [
  ...['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8'],
  ...['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11', 'T12'],
  ...['L1', 'L2', 'L3', 'L4', 'L5', 'S1', 'S2', 'S3', 'S4', 'S5'],
] as const;

/** The chart's region of a segment, by its upper level. */
export function regionOfSegment(segment: string): Region {
  if (segment.startsWith('C')) return 'cervical';
  return /^[TR]/.test(segment) ? 'thoracic' : 'lumbar';
}

/** The chart's region of a vertebra. */
export function regionOfVertebra(vertebra: string): Region {
  if (/^C\d/.test(vertebra)) return 'cervical';
  return vertebra.startsWith('T') ? 'thoracic' : 'lumbar';
}
