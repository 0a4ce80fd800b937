import { homePart } from './home-items';
import { includedFindings } from './letter-findings';
import type { LetterObjection } from './letter-objection';
import type { SummarySource } from './letter-source';

/** A summary that says nothing is not sent; nothing else stands before it. */
export function summaryObjections({ answers, content }: SummarySource): readonly LetterObjection[] {
  const planned = includedFindings(content, answers.includedFindings).filter(
    (each) => homePart(each) !== null,
  );
  if (planned.length > 0 || answers.message.trim() !== '') return [];
  return [{ field: 'message', words: 'Tick an item of the plan, or write what you talked about.' }];
}
