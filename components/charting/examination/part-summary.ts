import type { DateFormat } from '@/clinical/dates';
import { isSaid } from '@/clinical/findings/attribute-of';
import { codeDefinition } from '@/clinical/findings/codes';
import type { Finding } from '@/clinical/findings/finding';
import { examinationPart, type ExaminationPart } from '@/clinical/notes/examination-parts';
import { stripOf } from '@/clinical/notes/neuro-values';
import {
  findingsOf,
  sectionFill,
  summariseSection,
  type SectionFill,
} from '@/clinical/notes/summarise-section';
import { STRIPS_OF_REGION } from '@/clinical/vocabulary/root-strip';
import type { Region } from '@/clinical/vocabulary/sections';

/** What belongs to a person rather than a region stands in every region's part. */
function findingsOfPart(part: ExaminationPart, findings: readonly Finding[], region: Region) {
  const here = new Set(findingsOf('examination', findings, region));
  return findings.filter(
    (each) =>
      examinationPart(each) === part &&
      isSaid(each) &&
      (here.has(each) ||
        codeDefinition(each.code)?.regions.length === 0 ||
        // The legs' strip is the thoracic region's too.
        (part === 'neurological' &&
          STRIPS_OF_REGION[region].some((strip) => strip === stripOf(each)))),
  );
}

/** A folded part as one line; empty when nothing was found. */
export function partSummary(
  part: ExaminationPart,
  findings: readonly Finding[],
  region: Region,
  format: DateFormat,
): string {
  return summariseSection('examination', findingsOfPart(part, findings, region), undefined, format);
}

/** How full a part is. Only the range of motion has a set of its own that makes it whole. */
export function partFill(
  part: ExaminationPart,
  findings: readonly Finding[],
  region: Region,
): SectionFill {
  const own = findingsOfPart(part, findings, region);
  if (own.length === 0) return 'empty';
  if (part !== 'range') return 'done';
  return sectionFill('examination', own, { kind: 'contact', region });
}
