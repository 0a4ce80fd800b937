import type { DateFormat } from '../dates';
import { isCarried, isSaid } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import { atType } from '../findings/finding-key';
import { SEGMENTS, VERTEBRAE } from '../vocabulary/levels';
import { TENDERNESS_ANCHORS } from '../vocabulary/muscles';
import { MOBILITY_GRADE_WORDS } from '../vocabulary/palpation';
import type { DocumentBlock } from './note-document';
import { findingLine, sentence } from './value-words';

/**
 * Where a level stands from the head down: a segment directly after its upper vertebra; ribs and
 * joints beside the spine after it, sites last.
 */
export function levelRank(at: string): number {
  const type = atType(at);
  const place = at.slice(type.length + 1);
  const vertebra = (name: string) => VERTEBRAE.findIndex((each) => each === name);
  if (type === 'vertebra') return vertebra(place) * 2;
  if (type !== 'segment') return 1000;
  const [upper = ''] = place.split('-');
  if (upper === 'C0') return -1;
  const above = vertebra(upper);
  return above >= 0 ? above * 2 + 1 : 500 + SEGMENTS.findIndex((each) => each === place);
}

/** The scales that the values need to be read, as one sentence; none where none was used. */
function scales(findings: readonly Finding[]): string[] {
  const isUsed = (name: string) => findings.some(({ attributes }) => name in attributes);
  const anchors = TENDERNESS_ANCHORS.anchors
    .map((anchor, grade) => `${grade} ${anchor.toLowerCase()}`)
    .join('; ');
  const words = [
    ...(isUsed('tenderness') ? [`Tenderness 0 to 4: ${anchors}`] : []),
    ...(isUsed('mobilityGrade') ? [MOBILITY_GRADE_WORDS] : []),
  ];
  return words.length === 0 ? [] : [`${words.join('. ')}.`];
}

/** What was felt at each level today, from the head down: "Central PA L4: hypomobile, local pain." */
export function composePalpation(
  findings: readonly Finding[],
  format: DateFormat,
): DocumentBlock[] {
  const today = findings
    .filter((each) => each.moment === 'before' && !isCarried(each) && isSaid(each))
    .toSorted((one, other) => levelRank(one.at) - levelRank(other.at));
  const items = today.map((each) => sentence(findingLine(each, format)));
  return items.length === 0
    ? []
    : [{ kind: 'list', label: 'Palpation', items: [...items, ...scales(today)] }];
}
