import { codesOfKind } from '@/clinical/findings/codes';
import type { Finding } from '@/clinical/findings/finding';
import { placeWords } from '@/clinical/notes/value-words';
import { regionOfSegment } from '@/clinical/vocabulary/levels';
import type { Region } from '@/clinical/vocabulary/sections';

/** A muscle as a whole, or at one segment of it. */
export type MuscleRow = { code: string; at: string; label: string };

/** How many muscles of a region stand ready before one is added. */
const READY = 3;

/** Whether a finding of a muscle that several regions list is charted in this one. */
function isHere(finding: Finding, region: Region, others: readonly Region[]): boolean {
  if (finding.at.startsWith('segment:')) {
    return regionOfSegment(finding.at.slice('segment:'.length)) === region;
  }
  return others.includes(region);
}

/**
 * The muscles of a region's table in charting order: the first few of the region, what was found
 * today or at the last visit, and what was added on this page.
 */
export function muscleRows(
  region: Region,
  findings: readonly Finding[],
  previous: readonly Finding[],
  added: readonly { code: string; at: string }[],
): { shown: readonly MuscleRow[]; addable: readonly { code: string; label: string }[] } {
  const codes = codesOfKind('muscle_findings', region);
  const ready = codes.filter((code) => code.regions[0] === region).slice(0, READY);
  const shown = codes.flatMap((definition): MuscleRow[] => {
    const { code, label, regions } = definition;
    const found = [...findings, ...previous].filter(
      (finding) => finding.code === code && isHere(finding, region, regions),
    );
    const own = added.filter((each) => each.code === code);
    const places = new Set([
      ...(ready.includes(definition) ? [''] : []),
      ...found.map(({ at }) => at),
      ...own.map(({ at }) => at),
    ]);
    return [...places].sort().map((at) => ({
      code,
      at,
      label: at === '' ? label : `${label} ${placeWords(at)}`,
    }));
  });
  return { shown, addable: codes.map(({ code, label }) => ({ code, label })) };
}
