import { formatDate, isoDateIn } from '../dates';
import { textOf } from '../findings/attribute-of';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { groupedBy } from '../history/visits';
import { ROOTS } from '../vocabulary/levels';
import { NOT_TESTED_REASON } from '../vocabulary/measurement';
import {
  MRC_ANCHORS,
  REFLEX_ANCHORS,
  SENSATION_ANCHORS,
  SENSATION_MODALITY,
  STRIP_LABEL,
  type Strip,
} from '../vocabulary/neurological';
import { rootsWords } from '../vocabulary/root-strip';
import { isNormalGrade, rootOf, STRIP_VALUES, stripValue } from './neuro-values';
import type { NoteContent } from './note-content';
import type { DocumentBlock } from './note-document';
import { wasWords } from './previous-value';
import { lowerFirst, restWords, upperFirst } from './value-words';

const SIDES = ['left', 'right'] as const;
const IN_CELLS = [...STRIP_VALUES, 'notTestedReason', 'carriedFromOn'];

/** `light-touch`, `power`, `reflex`: what was tested, whose values stand in columns of their own. */
type Group = string;
const GROUPS: readonly Group[] = [...Object.keys(SENSATION_MODALITY), 'power', 'reflex'];

function groupOf({ code }: Finding): Group {
  return code.startsWith('sensation.')
    ? code.slice('sensation.'.length)
    : (code.split('.')[0] ?? '');
}

const modality = (group: Group) => SENSATION_MODALITY[group as keyof typeof SENSATION_MODALITY];
const SCALE_OF = (group: Group) =>
  group === 'power' ? MRC_ANCHORS : group === 'reflex' ? REFLEX_ANCHORS : SENSATION_ANCHORS;

const rank = (finding: Finding) => (ROOTS as readonly string[]).indexOf(rootOf(finding) ?? '');
const shortOf = ({ code }: Finding) => codeDefinition(code)?.short ?? code;

/** Normal, with nothing else said and the same as last time: a sentence holds all of it. */
function isPlain(finding: Finding, content: NoteContent): boolean {
  return (
    isNormalGrade(finding) &&
    wasWords(finding, content, stripValue) === null &&
    restWords(finding, content.clinic.dateFormat, IN_CELLS).length === 0 &&
    !('notTestedReason' in finding.attributes)
  );
}

function placesWords(group: Group, findings: readonly Finding[]): string {
  const inOrder = findings.toSorted((one, other) => rank(one) - rank(other));
  if (group === 'reflex') return inOrder.map((each) => lowerFirst(shortOf(each))).join(', ');
  if (group !== 'power') return rootsWords(inOrder.map((each) => rootOf(each) ?? ''));
  return inOrder.map((each) => `${lowerFirst(shortOf(each))} (${rootOf(each)})`).join(', ');
}

/** "Light touch 2 normal, left and right: C4 to T1." One sentence; one a side where they differ. */
function plainSentences(group: Group, findings: readonly Finding[]): string[] {
  const [first] = findings;
  const name = modality(group) ?? (group === 'power' ? 'Power' : 'Reflexes');
  const value = first ? stripValue(first) : null;
  const of = (side: Finding['side']) =>
    placesWords(
      group,
      findings.filter((each) => each.side === side),
    );
  const said = (sides: string, places: string) => `${name} ${value}, ${sides}: ${places}.`;
  const [left, right] = [of('left'), of('right')];
  if (left === right) return [said('left and right', left)];
  return SIDES.flatMap((side) => (of(side) === '' ? [] : [said(side, of(side))]));
}

type Row = { root: string; of: (group: Group, side: 'left' | 'right') => Finding | undefined };

/** A root takes as many rows as it has muscles or reflexes, so that each stands with its name. */
function rowsOf(findings: readonly Finding[]): Row[] {
  const roots = groupedBy(
    findings.toSorted((one, other) => rank(one) - rank(other)),
    (each) => rootOf(each) ?? '',
  );
  return [...roots].flatMap(([root, group]) => {
    const codes = [...groupedBy(group, groupOf)].map(
      ([name, each]) => [name, [...new Set(each.map(({ code }) => code))]] as const,
    );
    const height = Math.max(...codes.map(([, each]) => each.length));
    return Array.from({ length: height }, (_, index) => ({
      root,
      of: (name: Group, side: 'left' | 'right') => {
        const code = codes.find(([each]) => each === name)?.[1][index];
        return group.find((each) => each.code === code && each.side === side);
      },
    }));
  });
}

function cellWords(finding: Finding | undefined, content: NoteContent): string | null {
  if (!finding) return null;
  const reason = textOf(finding, 'notTestedReason');
  const words = reason && NOT_TESTED_REASON[reason as keyof typeof NOT_TESTED_REASON];
  const value = [
    stripValue(finding),
    reason === null ? null : `not tested (${lowerFirst(words ?? reason)})`,
  ]
    .filter((each) => each !== null)
    .join(', ');
  const was = wasWords(finding, content, stripValue);
  if (was === null) return value === '' ? null : value;
  return value === '' ? was : `${value} (${was})`;
}

function notesOf(row: Row, groups: readonly Group[], content: NoteContent): string | null {
  const notes = groups.flatMap((group) =>
    SIDES.flatMap((side) => {
      const finding = row.of(group, side);
      const words = finding ? restWords(finding, content.clinic.dateFormat, IN_CELLS) : [];
      const name = lowerFirst(modality(group) ?? group);
      return words.length === 0 ? [] : [`${name} ${side}: ${words.join(', ')}`];
    }),
  );
  return notes.length === 0 ? null : notes.join('; ');
}

function scaleWords({ name, anchors, source }: (typeof SCALES)[number]): string {
  const grades = anchors.map((anchor, grade) => `${grade} ${lowerFirst(anchor)}`).join('; ');
  return `${upperFirst(name)}: ${grades} (${source}).`;
}
const SCALES = [SENSATION_ANCHORS, MRC_ANCHORS, REFLEX_ANCHORS] as const;

function footnotesOf(groups: readonly Group[], content: NoteContent, hasWas: boolean): string[] {
  const { previous, clinic } = content;
  const used = SCALES.filter((scale) => groups.some((group) => SCALE_OF(group) === scale));
  const on = previous
    ? formatDate(isoDateIn(new Date(previous.occurredAt), clinic.timeZone), clinic.dateFormat)
    : '';
  return [
    ...(hasWas ? [`“Was” is the value of ${on}, where it was another.`] : []),
    ...used.map(scaleWords),
  ];
}

function table(
  strip: Strip,
  groups: readonly Group[],
  findings: readonly Finding[],
  content: NoteContent,
): DocumentBlock {
  const rows = rowsOf(findings);
  const named = (head: string, group: Group) => ({
    head,
    cells: rows.map((row) => {
      const finding = row.of(group, 'left') ?? row.of(group, 'right');
      return finding ? shortOf(finding) : null;
    }),
  });
  const columns = groups.flatMap((group) => [
    ...(group === 'power' ? [named('Key muscle', group)] : []),
    ...(group === 'reflex' ? [named('Reflex', group)] : []),
    ...SIDES.map((side) => ({
      head: `${modality(group) ?? upperFirst(group)} ${side}`,
      cells: rows.map((row) => cellWords(row.of(group, side), content)),
    })),
  ]);
  const notes = { head: 'Notes', cells: rows.map((row) => notesOf(row, groups, content)) };
  const kept = [...columns, notes].filter(({ cells }) => cells.some((cell) => cell !== null));
  const hasWas = findings.some((each) => wasWords(each, content, stripValue) !== null);
  return {
    kind: 'table',
    caption: `${STRIP_LABEL[strip]}, by root`,
    columns: ['Root', ...kept.map(({ head }) => head)],
    rows: rows.map(({ root }, index) => [root, ...kept.map(({ cells }) => cells[index] ?? null)]),
    footnotes: footnotesOf(groups, content, hasWas),
  };
}

/**
 * Sensation, power and reflexes of one limb pair or the trunk: what is not simply normal in a table by root with
 * left and right side by side, then each group that is normal throughout as a sentence. `findings`
 * are those of today, left or right, that have a root.
 */
export function composeRootTable(
  strip: Strip,
  findings: readonly Finding[],
  content: NoteContent,
): DocumentBlock[] {
  const of = groupedBy(findings, groupOf);
  const groups = GROUPS.filter((group) => of.has(group));
  const isFlat = (group: Group) => (of.get(group) ?? []).every((each) => isPlain(each, content));
  const flat = groups.filter(isFlat);
  const inTable = groups.filter((group) => !isFlat(group));
  const tabled = findings.filter((each) => inTable.includes(groupOf(each)));
  const sentences = flat.flatMap((group) => plainSentences(group, of.get(group) ?? []));
  const scales = SCALES.filter(
    (scale) =>
      flat.some((group) => SCALE_OF(group) === scale) &&
      !inTable.some((group) => SCALE_OF(group) === scale),
  ).map(({ name }) => name);
  return [
    ...(inTable.length === 0 ? [] : [table(strip, inTable, tabled, content)]),
    ...(sentences.length === 0
      ? []
      : [
          {
            kind: 'list',
            label: STRIP_LABEL[strip],
            items: [
              ...sentences,
              ...(scales.length === 0 ? [] : [`Scales: ${scales.join('; ')}.`]),
            ],
          } as const,
        ]),
  ];
}
