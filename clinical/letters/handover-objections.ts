import { presentFlags } from './imaging-guidance';
import type { LetterObjection } from './letter-objection';
import type { HandoverSource } from './letter-source';

/** An emergency does not wait: beside a recipient only a reason is asked for. */
export function handoverObjections({
  answers,
  content,
}: HandoverSource): readonly LetterObjection[] {
  const objections: LetterObjection[] = [];
  if (presentFlags(content.findings).length === 0 && answers.message.trim() === '') {
    objections.push({
      field: 'message',
      words:
        'No red flag is charted as present: chart it, or say in your own words why this cannot wait.',
    });
  }
  return objections;
}
