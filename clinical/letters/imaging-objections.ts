import { keyText } from '../findings/finding-key';
import { presentFlags } from './imaging-guidance';
import { imagingRequestReadySchema } from './imaging-request';
import { includedFindings, letterPlace } from './letter-findings';
import { requestGuidance } from './letter-guidance';
import type { LetterObjection } from './letter-objection';
import type { ImagingSource } from './letter-source';
import { isUnderSixWeeks, symptomDuration } from './symptom-duration';

/**
 * What stands before the signature of an imaging request: what vocabulary 9.3 demands, what the
 * guidance stops or asks a reason for, and what the record lacks.
 */
export function imagingObjections(source: ImagingSource): readonly LetterObjection[] {
  return [
    ...stops(source),
    ...missingAnswers(source),
    ...missingReasons(source),
    ...missingFindings(source),
    ...missingFromRecord(source),
  ];
}

function stops(source: ImagingSource): readonly LetterObjection[] {
  return requestGuidance(source)
    .filter(({ kind }) => kind === 'stops')
    .map(({ field, words }) => ({ field, words }));
}

function missingAnswers({ answers }: ImagingSource): readonly LetterObjection[] {
  const parsed = imagingRequestReadySchema.safeParse(answers);
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path, message }) => ({
    field: path.map(String).join('.'),
    words: message,
  }));
}

function missingReasons(source: ImagingSource): readonly LetterObjection[] {
  return requestGuidance(source).flatMap(({ kind, reasonField }) => {
    if (kind !== 'asks-reason' || reasonField === null) return [];
    if (source.answers[reasonField].trim() !== '') return [];
    const words =
      reasonField === 'guidelineReason'
        ? 'Type the reason for imaging under 6 weeks without a red flag.'
        : 'Type why the request may be routine although a red flag is present.';
    return [{ field: reasonField, words }];
  });
}

const FINDINGS = 'includedFindings';

function missingFindings({ answers, content }: ImagingSource): readonly LetterObjection[] {
  const ticked = includedFindings(content, answers.includedFindings);
  const keys = new Set(ticked.map(keyText));
  const places = new Set(ticked.map(letterPlace));
  const leftOut = presentFlags(content.findings).filter((each) => !keys.has(keyText(each)));
  const objections: LetterObjection[] = [];
  if (leftOut.length > 0) {
    objections.push({
      field: FINDINGS,
      words: 'A red flag that is present is not ticked: a request carries all of them.',
    });
  }
  if (!places.has('flags') && !places.has('flag-words')) {
    objections.push({
      field: FINDINGS,
      words: 'No red flag answer is in the letter: chart them as asked, present or absent.',
    });
  }
  if (!places.has('neurological')) {
    objections.push({
      field: FINDINGS,
      words:
        'Nothing neurological is in the letter: chart what was examined, or that it was not and why.',
    });
  }
  if (!places.has('symptoms') && !places.has('story') && !places.has('onset')) {
    objections.push({
      field: FINDINGS,
      words: 'No history is in the letter: chart or tick the symptoms and their onset.',
    });
  }
  if (isUnderSixWeeks(symptomDuration(content, answers)) === null) {
    objections.push({
      field: 'duration.count',
      words: 'Say how long the symptoms have lasted; the chart has no onset date or duration.',
    });
  }
  return objections;
}

function missingFromRecord({ patient, clinic, author }: ImagingSource): readonly LetterObjection[] {
  const lacks = (value: string | null) => (value ?? '').trim() === '';
  const objections: LetterObjection[] = [];
  const add = (words: string) => objections.push({ field: 'record', words });
  if (lacks(patient.address)) {
    add('The patient’s address is missing: add it under the patient’s details.');
  }
  if (lacks(clinic.address)) add('The clinic’s address is missing: the owner adds it in settings.');
  if (lacks(clinic.telephone)) {
    add('The clinic’s telephone is missing: the owner adds it in settings.');
  }
  if (lacks(author.profession)) add('Your profession is missing: the owner adds it under people.');
  if (lacks(author.registration) && lacks(author.providerNumber)) {
    add('Your registration or provider number is missing: the owner adds it under people.');
  }
  return objections;
}
