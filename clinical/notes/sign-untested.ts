import { isCarried, textOf } from '../findings/attribute-of';
import type { NoteContent } from './note-content';
import { retestCounts, retestWords } from './retest-state';
import type { SignItem } from './sign-item';

/** "Since the last visit: 3 re-tested, 2 carried, 1 not tested"; `null` where there is nothing to re-test. */
export function sinceLastVisit(content: NoteContent): string | null {
  const counts = retestCounts(content);
  const isFirst = content.previous === null && content.asterisks.length === 0;
  if (isFirst || Object.values(counts).every((each) => each === 0)) return null;
  return `Since the last visit: ${retestWords(counts)}`;
}

/** What the note does not hold as tested today, counted for its author before signing. */
export function untested(content: NoteContent): SignItem[] {
  const { findings } = content;
  const item = (words: string): SignItem[] => [{ id: 'untested', words, section: 'examination' }];
  const since = sinceLastVisit(content);
  if (since !== null) {
    const counts = retestCounts(content);
    return counts.carried + counts['not-tested'] === 0 ? [] : item(since);
  }
  const carried = findings.filter(isCarried).length;
  const notTested = findings.filter(
    (each) => !isCarried(each) && textOf(each, 'notTestedReason') !== null,
  ).length;
  if (carried + notTested === 0) return [];
  return item(
    `${carried === 1 ? '1 value' : `${carried} values`} carried, ${notTested} not tested`,
  );
}
