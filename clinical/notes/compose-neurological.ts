import type { DateFormat } from '../dates';
import { isCarried, isSaid } from '../findings/attribute-of';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { groupedBy } from '../history/visits';
import type { DocumentBlock } from './note-document';
import { findingLine, sentence } from './value-words';

/** Sensation, power, reflexes and signs of today, a list for each group. */
export function composeNeurological(
  findings: readonly Finding[],
  format: DateFormat,
): DocumentBlock[] {
  const today = findings.filter(
    (each) => each.moment === 'before' && !isCarried(each) && isSaid(each),
  );
  const groups = groupedBy(today, (each) => codeDefinition(each.code)?.group ?? 'Other');
  return [...groups].map(([label, group]) => ({
    kind: 'list',
    label,
    items: group.map((each) => sentence(findingLine(each, format))),
  }));
}
