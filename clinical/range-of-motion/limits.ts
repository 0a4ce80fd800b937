import { SIDES, type Side } from '../findings/finding-key';
import romLimits from '../vocabulary/rom-limits.json';
import { romParts, type Movement, type RomParts } from './movements';

/** What a range may be: beyond `hard` it is refused, beyond `soft` it is asked about. */
export type RomLimits = {
  hard: { min: number; max: number };
  soft: [min: number, max: number];
};

const DISTANCE_ID: Partial<Record<Movement, string>> = {
  'fingertip-to-floor': 'fingertip_to_floor',
  'modified-modified-schober': 'modified_modified_schober_flexion',
  'modified-schober': 'modified_schober_flexion',
  schober: 'schober_flexion',
  'lateral-flexion-fingertip': 'lateral_flexion_fingertip',
  'chest-expansion': 'chest_expansion',
  'tragus-to-wall': 'tragus_to_wall',
};

/** The id that a movement of one side has in rom-norms.json and rom-limits.json. */
export function rowId({ region, movement }: RomParts, side: Side): string {
  const suffix = side === 'midline' ? '' : `_${side}`;
  const distance = DISTANCE_ID[movement];
  if (distance) return `${distance}${suffix}`;
  const space = movement === 'straight-leg-raise' ? 'neurodynamic' : region.replaceAll('-', '_');
  return `${space}_${movement.replaceAll('-', '_')}${suffix}`;
}

/**
 * The limits of rom-norms.json without its references and sources: every page that charts needs the
 * limits, few need the rest, which is ten times as long.
 */
export const ROM_LIMITS: ReadonlyMap<string, RomLimits> = new Map(
  romLimits.map(({ id, hard: [min, max], soft: [from, to] }) => [
    id,
    { hard: { min: min ?? 0, max: max ?? 0 }, soft: [from ?? 0, to ?? 0] },
  ]),
);

/** The limits of a range of motion: the same for left and right. */
export function limitsOf(code: string): RomLimits | null {
  const parts = romParts(code);
  if (!parts) return null;
  return SIDES.map((side) => ROM_LIMITS.get(rowId(parts, side))).find(Boolean) ?? null;
}
