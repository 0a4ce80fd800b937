import { isCarried, isSaid, numberOf, textOf } from '../findings/attribute-of';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { groupedBy } from '../history/visits';
import { LIMITING_FACTOR, PAIN_PATTERN } from '../vocabulary/measurement';
import type { NoteContent } from './note-content';
import type { DocumentBlock } from './note-document';
import { rangeTable } from './range-table';
import { rangeValue } from './range-words';
import { lowerFirst, upperFirst } from './value-words';

function painWords(finding: Finding): string | null {
  const score = numberOf(finding, 'painScore');
  const pattern = textOf(finding, 'painPattern');
  const words =
    pattern === null
      ? ''
      : lowerFirst(PAIN_PATTERN[pattern as keyof typeof PAIN_PATTERN] ?? pattern);
  const scored = score === null ? '' : `${score}/10`;
  const parts = [scored, words].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join(', ');
}

function limitWords(finding: Finding): string | null {
  const factor = textOf(finding, 'limitingFactor');
  return factor === null
    ? null
    : lowerFirst(LIMITING_FACTOR[factor as keyof typeof LIMITING_FACTOR] ?? factor);
}

const IN_CELLS = [
  ...['degrees', 'centimetres', 'fraction', 'movementLoss', 'notTestedReason', 'painScore'],
  ...['painPattern', 'limitingFactor', 'method', 'position', 'carriedFromOn'],
];

function afterCell(finding: Finding): string | null {
  const pain = painWords(finding);
  const limit = limitWords(finding);
  const parts = [
    rangeValue(finding) ?? '',
    pain === null ? '' : `pain ${pain}`,
    limit === null ? '' : `limited by ${limit}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join(', ');
}

/** One table for each group of movements; values carried to this visit are not among them. */
export function composeRangeOfMotion(
  content: NoteContent,
  findings: readonly Finding[],
): DocumentBlock[] {
  const today = findings.filter((each) => !isCarried(each) && isSaid(each));
  const groups = groupedBy(today, (each) => {
    const code = codeDefinition(each.code);
    if (code === null) return each.code;
    return code.group === 'Distances'
      ? `${upperFirst(code.region ?? '')}, ${code.group.toLowerCase()}`
      : code.group;
  });
  return [...groups].map(([caption, group]) =>
    rangeTable({
      caption,
      head: 'Movement',
      findings: group,
      content,
      nameOf: ({ code }) => codeDefinition(code)?.short ?? code,
      before: [
        { head: 'Today', words: rangeValue, isKept: true },
        { head: 'Pain', words: painWords },
        { head: 'Limited by', words: limitWords },
      ],
      after: afterCell,
      inCells: IN_CELLS,
    }),
  );
}
