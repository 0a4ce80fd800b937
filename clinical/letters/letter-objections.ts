import { keyText } from '../findings/finding-key';
import { composeImagingRequest, type LetterSource } from './compose-imaging-request';
import { imagingGuidance, presentFlags } from './imaging-guidance';
import { imagingRequestReadySchema, printable, type ParagraphEdit } from './imaging-request';
import { includedFindings, letterPlace } from './letter-findings';
import { letterTexts, type LetterDocument, type LetterParagraph } from './letter-document';
import { characterWords, unprintableIn } from './printable-characters';
import { isUnderSixWeeks, symptomDuration } from './symptom-duration';

/** Why a letter cannot be signed yet. `field` is a path in the form, or `paragraph:<id>`. */
export type LetterObjection = { field: string; words: string };

/**
 * Everything that stands between a draft and its signature: what vocabulary 9.3 demands, what the
 * guidance stops or asks a reason for, what the record lacks, wording that the chart has overtaken,
 * and what the font cannot print.
 */
export function letterObjections(source: LetterSource): readonly LetterObjection[] {
  const document = composeImagingRequest(source);
  return [
    ...stops(source),
    ...missingAnswers(source),
    ...missingReasons(source),
    ...missingFindings(source),
    ...missingFromRecord(source),
    ...overtakenEdits(document, source.answers.edits),
    ...unsupportedCharacters(document),
  ];
}

function stops(source: LetterSource): readonly LetterObjection[] {
  return imagingGuidance(source)
    .filter(({ kind }) => kind === 'stops')
    .map(({ field, words }) => ({ field, words }));
}

function missingAnswers({ answers }: LetterSource): readonly LetterObjection[] {
  const parsed = imagingRequestReadySchema.safeParse(answers);
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path, message }) => ({
    field: path.map(String).join('.'),
    words: message,
  }));
}

function missingReasons(source: LetterSource): readonly LetterObjection[] {
  return imagingGuidance(source).flatMap(({ kind, reasonField }) => {
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

function missingFindings({ answers, content }: LetterSource): readonly LetterObjection[] {
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

function missingFromRecord({ patient, clinic, author }: LetterSource): readonly LetterObjection[] {
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

/** Whether a paragraph is composed otherwise now than when its wording was edited. */
export function isOvertaken(
  { id, composedText }: LetterParagraph,
  edits: readonly ParagraphEdit[],
): boolean {
  if (composedText === null) return false;
  const edit = edits.find(({ paragraphId }) => paragraphId === id);
  // An edit keeps its composed words as answers are kept.
  return edit !== undefined && printable(edit.composed).trim() !== printable(composedText).trim();
}

function overtakenEdits(
  { sections }: LetterDocument,
  edits: readonly ParagraphEdit[],
): readonly LetterObjection[] {
  return sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => {
      if (block.kind !== 'paragraph' || !isOvertaken(block, edits)) return [];
      const what = block.source === 'answers' ? 'Your answers have' : 'The chart has';
      const excerpt = block.text.length > 60 ? `${block.text.slice(0, 60)}…` : block.text;
      const words = `${what} changed since you edited the wording “${excerpt}”: edit it again, or set it back to composed.`;
      return [{ field: `paragraph:${block.id}`, words }];
    });
}

const PLACE_WORDS: Readonly<Record<string, string>> = {
  letterhead: 'the letterhead',
  recipient: 'the recipient',
  copyTo: 'the recipient of the copy',
  patient: 'the patient’s details',
  signature: 'the signature',
};

const FIELD_OF: Readonly<Record<string, string>> = {
  recipient: 'recipient.name',
  copyTo: 'copyTo.name',
};

/**
 * What the letter's font cannot print, piece by piece: refused with the text and its characters
 * named rather than printed as other signs.
 */
export function unsupportedCharacters(document: LetterDocument): readonly LetterObjection[] {
  const seen = new Set<string>();
  return letterTexts(document).flatMap(({ id, text }) => {
    const characters = unprintableIn(text);
    if (characters.length === 0) return [];
    const excerpt = text.length > 60 ? `${text.slice(0, 60)}…` : text;
    const where = PLACE_WORDS[id] ?? 'the letter';
    const words = `In ${where}, “${excerpt}” has characters that the letter’s font cannot print: ${characterWords(characters)}. Write them in Latin, Greek or Cyrillic letters; they would come out garbled.`;
    if (seen.has(words)) return [];
    seen.add(words);
    const field = id in PLACE_WORDS ? (FIELD_OF[id] ?? 'record') : `paragraph:${id}`;
    return [{ field, words }];
  });
}
