import { sentence } from '../notes/value-words';
import { findingPhrase } from './finding-phrase';
import { at, narratives, paragraph, present, type Composing } from './compose-blocks';
import type { LetterParagraph } from './letter-document';

/** What was done and what is planned, apart from the sentence of treatment tried. */
export function composeManagement(
  composing: Composing,
  treatmentTried: string,
  weeksOfCare: number | null,
): readonly LetterParagraph[] {
  const items = (place: 'treatment' | 'plan') =>
    at(composing, place).map((each) => {
      const phrase = findingPhrase(each, composing);
      return phrase?.value || (phrase?.label ?? each.code);
    });
  const treated = items('treatment');
  const planned = items('plan');
  const weeks =
    weeksOfCare === null
      ? ''
      : `${weeksOfCare} ${weeksOfCare === 1 ? 'week' : 'weeks'} of care so far.`;
  return present([
    paragraph(
      composing,
      'management.tried',
      [treatmentTried.trim() && sentence(`Treatment tried: ${treatmentTried.trim()}`), weeks]
        .filter(Boolean)
        .join(' '),
      'answers',
    ),
    paragraph(
      composing,
      'management.treatment',
      treated.length > 0 ? `Treatment at this visit: ${treated.join('; ')}.` : '',
    ),
    paragraph(
      composing,
      'management.plan',
      planned.length > 0 ? `Plan: ${planned.join('; ')}.` : '',
    ),
    ...narratives(composing, 'management-words'),
  ]);
}
