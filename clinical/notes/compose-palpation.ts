import type { DateFormat } from '../dates';
import { isCarried, isSaid } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import type { DocumentBlock } from './note-document';
import { findingLine, sentence } from './value-words';

/** What was felt at each level today, one line a finding. */
export function composePalpation(
  findings: readonly Finding[],
  format: DateFormat,
): DocumentBlock[] {
  const items = findings
    .filter((each) => each.moment === 'before' && !isCarried(each) && isSaid(each))
    .map((each) => sentence(findingLine(each, format)));
  return items.length === 0 ? [] : [{ kind: 'list', label: 'Palpation', items }];
}
