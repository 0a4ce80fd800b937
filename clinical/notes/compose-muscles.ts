import type { DateFormat } from '../dates';
import { isCarried, isSaid, numberOf } from '../findings/attribute-of';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { groupedBy } from '../history/visits';
import { GUARDING_ANCHORS, MUSCLE_HEADING, TENDERNESS_ANCHORS } from '../vocabulary/muscles';
import type { NoteContent } from './note-content';
import type { DocumentBlock } from './note-document';
import { momentLabel } from './retests';
import { placeWords, restWords } from './value-words';

const GRADES = ['guarding', 'tenderness'] as const;

function anchorsWords({ anchors }: { anchors: readonly string[] }): string {
  return anchors.map((anchor, grade) => `${grade} ${anchor.toLowerCase()}`).join('; ');
}

const grade = (finding: Finding | undefined, name: (typeof GRADES)[number]) => {
  const value = finding ? numberOf(finding, name) : null;
  return value === null ? null : String(value);
};

function table(caption: string, findings: readonly Finding[], format: DateFormat): DocumentBlock {
  const muscles = groupedBy(findings, (each) => `${each.code}|${each.at}`);
  const rows = [...muscles.values()].map((group) => {
    const of = (side: Finding['side']) => group.find((each) => each.side === side);
    const [first] = group;
    const notes = group.flatMap((each) => {
      const words = restWords(each, format, [...GRADES]);
      return words.length === 0 ? [] : [`${each.side}: ${words.join(', ')}`];
    });
    const label = first ? (codeDefinition(first.code)?.label ?? first.code) : '';
    return [
      `${label} ${first ? placeWords(first.at) : ''}`.trim(),
      grade(of('left'), 'guarding'),
      grade(of('left'), 'tenderness'),
      grade(of('right'), 'guarding'),
      grade(of('right'), 'tenderness'),
      notes.length === 0 ? null : notes.join('; '),
    ];
  });
  const columns = [
    ...[
      'Muscle',
      'Left guarding',
      'Left tenderness',
      'Right guarding',
      'Right tenderness',
      'Notes',
    ],
  ];
  const hasNotes = rows.some((row) => row.at(-1) !== null);
  return {
    kind: 'table',
    caption,
    columns: hasNotes ? columns : columns.slice(0, -1),
    rows: hasNotes ? rows : rows.map((row) => row.slice(0, -1)),
    footnotes: [
      `Guarding 0 to 3, clinic’s own scale: ${anchorsWords(GUARDING_ANCHORS)}.`,
      `Tenderness 0 to 4: ${anchorsWords(TENDERNESS_ANCHORS)} (${TENDERNESS_ANCHORS.source}).`,
    ],
  };
}

/** Guarding and tenderness by side, with both scales named; re-tests have a table of their own. */
export function composeMuscles(
  content: NoteContent,
  findings: readonly Finding[],
): DocumentBlock[] {
  const today = findings.filter((each) => !isCarried(each) && isSaid(each));
  const scales = 'guarding 0 to 3 (clinic’s own scale), tenderness 0 to 4';
  return [...groupedBy(today, (each) => each.moment)].map(([moment, group]) => {
    const when =
      moment === 'before' ? '' : `, ${momentLabel(moment, content.findings).toLowerCase()}`;
    return table(`${MUSCLE_HEADING}${when}: ${scales}`, group, content.clinic.dateFormat);
  });
}
