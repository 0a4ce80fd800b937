import type { DateFormat } from '../dates';
import { numberOf, textOf } from '../findings/attribute-of';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { OTHER_MEASURE } from '../findings/score-codes';
import { rangeValue } from './range-words';
import { signsToRetest } from './episode-asterisks';
import type { NoteContent } from './note-content';
import type { DocumentBlock } from './note-document';
import { findingName, restWords, sentence, valueWords } from './value-words';

/** An activity and a measure of no list have their name in words, and no other. */
const isNamedByHand = ({ code }: Finding) => code === 'psfs' || code === OTHER_MEASURE;

/** The name of a starred finding: an activity by what the patient called it. */
export function asteriskName(finding: Finding): string {
  const name = isNamedByHand(finding) ? textOf(finding, 'remark') : null;
  return name ?? findingName(finding);
}

const SAID_BY_NAME = ['presence', 'method', 'position', 'carriedFromOn'];

/** The measure of a sign in a few words: "25°, pain 7/10", "guarding 2, tenderness 2", "4/10". */
export function asteriskValue(finding: Finding, format: DateFormat): string {
  if (finding.code.startsWith('rom.')) {
    const pain = numberOf(finding, 'painScore');
    return [rangeValue(finding) ?? '', pain === null ? '' : `pain ${pain}/10`]
      .filter((words) => words !== '')
      .join(', ');
  }
  const score = codeDefinition(finding.code)?.attributes.score;
  if (score && finding.attributes.score !== undefined) {
    return valueWords(score, finding.attributes.score, format);
  }
  const except = isNamedByHand(finding) ? [...SAID_BY_NAME, 'remark'] : SAID_BY_NAME;
  const words = restWords(finding, format, except).join(', ');
  return words === '' ? (textOf(finding, 'presence') ?? '') : words;
}

/**
 * "Re-test next time: lumbar flexion, active; quadratus lumborum, left, not re-tested today." Signs
 * of earlier visits go on in the notes of visits; a telephone call re-tests nothing.
 */
export function composeAsteriskSigns(content: NoteContent): DocumentBlock[] {
  const isVisit = content.kind === 'initial' || content.kind === 'review';
  const items = signsToRetest(content)
    .filter(({ last }) => last === null || isVisit)
    .map(({ finding, last, today }) => {
      const isOpen = last !== null && today === null;
      return sentence(`${asteriskName(finding)}${isOpen ? ', not re-tested today' : ''}`);
    });
  return items.length === 0 ? [] : [{ kind: 'list', label: 'Re-test next time', items }];
}
