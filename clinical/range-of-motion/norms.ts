import type { Side } from '../findings/finding-key';
import romNorms from '../vocabulary/rom-norms.json';
import { rowId } from './limits';
import { isNeurodynamic, romParts } from './movements';

/** One published reference row of rom-norms.json. A display aid, never a verdict. */
export type RomNorm = {
  id: string;
  unit: 'deg' | 'cm';
  /** Reference value; `null` where none was verified. */
  normal: number | null;
  normalSource: string;
  normalNote: string | null;
  hard: { min: number; max: number };
  soft: [number, number];
  /** Smallest change to call more than error, in the row's unit; `null`: no published error. */
  changeThreshold: number | null;
  changeSource: string | null;
};

/** Rows say "see mdc_range_deg" where their flag comes from a range over several movements. */
function changeSource(row: (typeof romNorms.norms)[number]): string | null {
  const isFromRange = /see mdc_range_deg/.test(row.mdc_source ?? '');
  return printedSource(isFromRange ? (row.mdc_range_deg?.source ?? null) : row.mdc_source);
}

/** Without the file's own verification marks and its arithmetic. */
function printedSource(source: string | null): string | null {
  if (source === null) return null;
  return source
    .replaceAll(/ \[(V2?|M)\]/g, '')
    .replace(/^no per-movement MDC verified\. /, '')
    .replace(' (=1.96*sqrt2*SEM)', '')
    .replace(' ->', ',');
}

function degreeNorms(): RomNorm[] {
  return romNorms.norms.flatMap((row) => {
    const { hard_min: min, hard_max: max, soft_min: softMin, soft_max: softMax } = row;
    if (row.unit !== 'deg' || min === null || max === null) return [];
    return [
      {
        id: row.id,
        unit: 'deg' as const,
        normal: row.normal_deg,
        normalSource: row.source,
        normalNote: row.notes,
        hard: { min, max },
        soft: [softMin ?? min, softMax ?? max] as [number, number],
        changeThreshold: row.suggested_change_flag_deg,
        changeSource: changeSource(row),
      },
    ];
  });
}

function distanceNorms(): RomNorm[] {
  return romNorms.distance_norms.map((row) => ({
    id: row.id,
    unit: 'cm' as const,
    normal: row.normal,
    normalSource: row.normal_note,
    normalNote: row.normal_note,
    hard: { min: row.hard_min, max: row.hard_max },
    soft: [row.soft_min, row.soft_max] as [number, number],
    changeThreshold: row.mdc_cm,
    changeSource: printedSource(row.mdc_source),
  }));
}

/** Every reference row that has limits, by the id it has in rom-norms.json. */
export const ROM_NORMS: ReadonlyMap<string, RomNorm> = new Map(
  [...degreeNorms(), ...distanceNorms()].map((norm) => [norm.id, norm]),
);

/**
 * The reference row of a range of motion. The rows were published for active movement (passive for
 * the flexion-rotation test and the straight leg raise); limits hold for every activity.
 */
export function romNorm(code: string, side: Side): RomNorm | null {
  const parts = romParts(code);
  return parts ? (ROM_NORMS.get(rowId(parts, side)) ?? null) : null;
}

/** Whether the row's reference and error belong to this activity. */
export function isPublishedActivity(code: string): boolean {
  const parts = romParts(code);
  if (!parts) return false;
  if (parts.activity === null) return true;
  const isPassiveTest =
    parts.movement === 'flexion-rotation-test' || isNeurodynamic(parts.movement);
  return parts.activity === (isPassiveTest ? 'passive' : 'active');
}

/**
 * Degrees as a percentage of the reference value, for display only: whole per cent, with the
 * source to print beside it. `null` where no reference was verified for this movement.
 */
export function percentOfReference(
  code: string,
  side: Side,
  degrees: number,
): { percent: number; reference: number; source: string } | null {
  const norm = romNorm(code, side);
  if (!norm || norm.unit !== 'deg' || !norm.normal || !isPublishedActivity(code)) return null;
  return {
    percent: Math.round((degrees / norm.normal) * 100),
    reference: norm.normal,
    source: norm.normalSource,
  };
}
