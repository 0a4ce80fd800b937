import { itemId } from '@/clinical/findings/finding-key';
import type { Finding } from '@/clinical/findings/finding';
import { isTabled, isToldInRows } from '@/clinical/letters/handover-findings';
import type { LetterDocument, LetterParagraph } from '@/clinical/letters/letter-document';
import { letterPlace, type LetterPlace } from '@/clinical/letters/letter-findings';
import { romParts } from '@/clinical/range-of-motion/movements';

type Ids = (finding: Finding) => string;
const only = (id: string) => () => id;
const typed: Ids = ({ code }) => `words.${code.slice('narrative.'.length)}`;

const FLAGS: Readonly<Record<string, string>> = {
  present: 'red-flags.present',
  absent: 'red-flags.denied',
  unknown: 'red-flags.unknown',
};

/** The paragraph that tells a finding, by its place in the letter. */
const PARAGRAPH: Readonly<Record<LetterPlace, Ids>> = {
  onset: only('history.onset'),
  symptoms: only('history.symptoms'),
  'body-chart': only('history.body-chart'),
  pain: only('history.pain'),
  provokers: only('history.behaviour'),
  pattern: only('history.behaviour'),
  background: only('history.background'),
  'imaging-rule': only('history.c-spine'),
  function: only('history.function'),
  story: typed,
  flags: ({ attributes }) => FLAGS[String(attributes.status)] ?? 'red-flags.not-asked',
  safeguarding: only('red-flags.safeguarding'),
  concern: only('red-flags.concern'),
  'flag-words': typed,
  'cauda-equina': only('red-flags.cauda-equina'),
  emergency: only('red-flags.emergency'),
  observation: only('examination.observation'),
  range: ({ code }) => `examination.range.${romParts(code)?.region ?? 'other'}`,
  muscles: only('examination.muscles'),
  palpation: only('examination.palpation'),
  neurological: (finding) =>
    finding.code.startsWith('narrative.') ? typed(finding) : 'examination.neurological',
  tests: only('examination.tests'),
  'examination-words': typed,
  impression: typed,
  treatment: only('management.treatment'),
  plan: only('management.plan'),
  'management-words': typed,
};

const RETESTED: readonly LetterPlace[] = [
  ...(['range', 'muscles', 'observation', 'palpation', 'neurological', 'tests'] as const),
];

/** The id of the paragraph that tells a finding; `null` where rows or a table do, which nobody edits. */
function paragraphOf({ kind }: LetterDocument, finding: Finding): string | null {
  const place = letterPlace(finding);
  if (place === null) return null;
  const isOfRows = isToldInRows(finding) && place !== 'impression';
  if (kind === 'emergency-handover' && (isOfRows || isTabled(finding))) return null;
  if (finding.moment !== 'before' && RETESTED.includes(place)) {
    return `examination.after.${itemId({ at: finding.moment.replace('after:', 'item:') }) ?? ''}`;
  }
  return PARAGRAPH[place](finding);
}

export function paragraphsOf({
  sections,
}: Pick<LetterDocument, 'sections'>): readonly LetterParagraph[] {
  return sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'paragraph'));
}

/**
 * The findings that the letter tells in the composed words. Where its author wrote a paragraph anew,
 * their words stand in the letter and the values behind the old ones do not.
 */
export function findingsAsTold(document: LetterDocument): readonly Finding[] {
  const edited = new Set(
    paragraphsOf(document)
      .filter(({ isEdited }) => isEdited)
      .map(({ id }) => id),
  );
  return document.findings.filter((each) => !edited.has(paragraphOf(document, each) ?? ''));
}
