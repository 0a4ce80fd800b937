import type {
  LetterDocument,
  LetterSection,
  LetterSectionId,
} from '@/clinical/letters/letter-document';

/** Of these no finding is made: their answers are told in the words of the letter, whole. */
const OF_ANSWERS: readonly LetterSectionId[] = [
  'request',
  'safety',
  'needs',
  'result',
  'reply',
  'handover',
];

/** What the letter's sections of answers say, each as one text under its heading. */
export function answersInWords({ sections }: LetterDocument): readonly string[] {
  return sections.filter(({ id }) => OF_ANSWERS.includes(id)).map(sectionWords);
}

function sectionWords({ heading, blocks }: LetterSection): string {
  const lines = blocks.flatMap((block) => {
    switch (block.kind) {
      case 'paragraph':
        return [block.text];
      case 'facts':
        return block.rows.map(({ label, value }) => `${label}: ${value}`);
      case 'table':
        return [
          block.caption,
          ...block.rows.map(([first, ...cells]) => {
            const said = cells.filter((cell) => cell.trim() !== '').join('; ');
            return `${first ?? ''}: ${said}`;
          }),
        ];
    }
  });
  return [heading, ...lines].join('\n');
}
