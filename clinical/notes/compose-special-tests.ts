import type { DateFormat } from '../dates';
import { isCarried, isSaid } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import type { DocumentBlock } from './note-document';
import { findingLine, sentence } from './value-words';

/** Special tests of today, one line a test and side. */
export function composeSpecialTests(
  findings: readonly Finding[],
  format: DateFormat,
): DocumentBlock[] {
  const items = findings
    .filter((each) => each.moment === 'before' && !isCarried(each) && isSaid(each))
    .map((each) => sentence(findingLine(each, format)));
  return items.length === 0 ? [] : [{ kind: 'list', label: 'Special tests', items }];
}
