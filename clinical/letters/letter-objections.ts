import { certificateObjections } from './certificate-objections';
import { clinicianObjections } from './clinician-objections';
import { composeLetter } from './compose-letter';
import { guardLetter } from './guard/guard-letter';
import { typedAnswers } from './guard/typed-answers';
import { handoverObjections } from './handover-objections';
import { imagingObjections } from './imaging-objections';
import type { CommonAnswers, ParagraphEdit } from './letter-answers';
import { printable } from './printable';
import { letterTexts, type LetterDocument, type LetterParagraph } from './letter-document';
import type { LetterObjection } from './letter-objection';
import type { LetterSource } from './letter-source';
import { unfilledFields } from './merge-fields';
import { isNamed } from './recipients';
import { summaryObjections } from './summary-objections';
import { characterWords, unprintableIn } from './printable-characters';

/**
 * Everything that stands between a draft and its signature: what its kind of letter demands, wording
 * that the chart has overtaken or that contradicts it, and what the fonts cannot print.
 */
export function letterObjections(source: LetterSource): readonly LetterObjection[] {
  const document = composeLetter(source);
  const overtaken = overtakenEdits(document, source.answers.edits);
  // Wording that the chart overtook is read against it once its author has looked at it again.
  const contrary = guardLetter(document, source.content, typedAnswers(source)).filter(
    ({ field }) => !overtaken.some((each) => each.field === field),
  );
  return [
    ...missingRecipients(source.answers),
    ...unfilledFields(source),
    ...ofItsKind(source),
    ...overtaken,
    ...contrary,
    ...unsupportedCharacters(document),
  ];
}

function ofItsKind(source: LetterSource): readonly LetterObjection[] {
  switch (source.kind) {
    case 'imaging-request':
      return imagingObjections(source);
    case 'emergency-handover':
      return handoverObjections(source);
    case 'imaging-suggestion':
    case 'gp-letter':
    case 'specialist-referral':
    case 'discharge-summary':
      return clinicianObjections(source);
    case 'certificate':
      return certificateObjections(source);
    case 'patient-summary':
      return summaryObjections(source);
  }
}

function missingRecipients({ recipients }: CommonAnswers): readonly LetterObjection[] {
  return recipients.flatMap((each, at) => {
    if (isNamed(each)) return [];
    const words =
      each.role === 'to'
        ? 'Say whom the letter goes to.'
        : 'Name who receives this copy, or remove it.';
    return [{ field: `recipients.${at}.name`, words }];
  });
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
  patient: 'the patient’s details',
  signature: 'the signature',
};

/**
 * What the letter's fonts cannot print, piece by piece: refused with the text and its characters
 * named rather than printed as other signs.
 */
export function unsupportedCharacters(document: LetterDocument): readonly LetterObjection[] {
  const seen = new Set<string>();
  return letterTexts(document).flatMap(({ id, text }) => {
    const characters = unprintableIn(text);
    if (characters.length === 0) return [];
    const excerpt = text.length > 60 ? `${text.slice(0, 60)}…` : text;
    const recipient = document.recipients.findIndex((each) => id === `recipient:${each.id}`);
    const where = recipient >= 0 ? 'a recipient' : (PLACE_WORDS[id] ?? 'the letter');
    const words = `In ${where}, “${excerpt}” has characters that the letter’s fonts cannot print: ${characterWords(characters)}. They would come out garbled: write them in Latin letters, or as they are written in Greek, Cyrillic, Arabic, Hebrew, Chinese, Japanese or Korean.`;
    if (seen.has(words)) return [];
    seen.add(words);
    return [{ field: fieldOf(id, recipient), words }];
  });
}

function fieldOf(id: string, recipient: number): string {
  if (recipient >= 0) return `recipients.${recipient}.name`;
  if (id === 'enclosures') return 'enclosures';
  return id in PLACE_WORDS ? 'record' : `paragraph:${id}`;
}
