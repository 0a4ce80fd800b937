import { dateExample, isIsoDate } from '../dates';
import { certificateGuidance } from './certificate-guidance';
import { includedFindings } from './letter-findings';
import type { LetterObjection } from './letter-objection';
import type { CertificateSource } from './letter-source';

const REASON_MISSING = {
  ruleReason: 'Type why you issue it although the rule names others.',
  longReason: 'Type the reason for more than 3 months.',
} as const;

/** What stands before the signature of a certificate. No rule of a country blocks it. */
export function certificateObjections(source: CertificateSource): readonly LetterObjection[] {
  const { answers, content, clinic } = source;
  const objections: LetterObjection[] = [];
  const demand = (isMissing: boolean, field: string, words: string) => {
    if (isMissing) objections.push({ field, words });
  };
  const lacks = (text: string) => text.trim() === '';
  demand(answers.purpose === null, 'purpose', 'Choose what the certificate is for.');
  demand(
    content.kind === 'did-not-attend',
    'purpose',
    'The note says that the patient did not attend: write it from the note of a visit.',
  );
  demand(
    content.kind === 'contact',
    'purpose',
    'The note is of a telephone call or message: write it from the note of an examination.',
  );
  for (const { reasonField } of certificateGuidance(source)) {
    if (reasonField !== 'ruleReason' && reasonField !== 'longReason') continue;
    demand(lacks(answers[reasonField]), reasonField, REASON_MISSING[reasonField]);
  }
  for (const field of ['fromOn', 'toOn', 'reviewOn'] as const) {
    const isUnread = !lacks(answers[field]) && !isIsoDate(answers[field]);
    demand(isUnread, field, `Type the date like ${dateExample(clinic.dateFormat)}.`);
  }
  if (answers.purpose !== 'attendance') objections.push(...aboutCapacity(source));
  demand(
    answers.mayDisclose === 'no' && includedFindings(content, answers.includedFindings).length > 0,
    'includedFindings',
    'Findings are ticked, and the patient’s consent to disclose them is not recorded: untick them, or record it.',
  );
  return objections;
}

function aboutCapacity({ answers }: CertificateSource): readonly LetterObjection[] {
  const { capacity, fromOn, toOn, restrictions } = answers;
  const objections: LetterObjection[] = [];
  const demand = (isMissing: boolean, field: string, words: string) => {
    if (isMissing) objections.push({ field, words });
  };
  demand(capacity === null, 'capacity', 'State the capacity.');
  demand(
    capacity === 'restricted' && restrictions.trim() === '',
    'restrictions',
    'Say what is restricted, a line each.',
  );
  demand(fromOn.trim() === '', 'fromOn', 'Say from which day.');
  demand(
    toOn.trim() === '' && capacity !== 'usual',
    'toOn',
    'Say until which day; a certificate without an end is not issued.',
  );
  const isBackward = isIsoDate(fromOn) && isIsoDate(toOn) && toOn < fromOn;
  demand(isBackward, 'toOn', 'The end is before the start.');
  return objections;
}
