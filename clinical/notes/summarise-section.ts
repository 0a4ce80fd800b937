import type { DateFormat } from '../dates';
import { isCarried, isSaid, numberOf, textOf } from '../findings/attribute-of';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { groupedBy } from '../history/visits';
import { meanWords } from '../scores/functional-scale';
import { redFlagItem } from '../vocabulary/red-flags';
import type { Region, Section } from '../vocabulary/sections';
import { chartedRegions, regionOfFinding } from './charted-regions';
import { markPhrases } from './compose-body-chart';
import { itemWords } from './compose-items';
import { inChartOrder } from './compose-note';
import { observationPhrase } from './compose-observations';
import { outcomePhrases } from './compose-outcomes';
import { symptomPhrases } from './compose-story';
import { inItemOrder } from './item-order';
import { missingSoFar } from './missing-so-far';
import { neurologicalPhrases } from './neuro-phrases';
import { rangeValue } from './range-words';
import type { NoteContent } from './note-content';
import { palpationPhrases, testPhrases } from './test-phrases';
import { andList, lowerFirst, placeWords, upperFirst } from './value-words';

export type SectionFill = 'empty' | 'part' | 'done';

const LINE_LENGTH = 160;
const NOTHING: readonly never[] = [];

/** Cut at a word, with an ellipsis: a folded section is one line. */
function oneLine(words: string): string {
  const flat = words.replaceAll(/\s+/g, ' ').trim();
  if (flat.length <= LINE_LENGTH) return flat;
  const cut = flat.slice(0, LINE_LENGTH);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[,;:.]$/, '')} …`;
}

const SIDE = { left: 'L ', right: 'R ', midline: '' } as const;

/** "flexion 25°, side flexion L 12° R 18°": one group for each movement. */
function rangeWords(findings: readonly Finding[]): string[] {
  const measured = findings.filter(
    (each) => each.code.startsWith('rom.') && each.moment === 'before' && readingWords(each) !== '',
  );
  return [...groupedBy(measured, (each) => each.code)].map(([code, group]) => {
    const values = group.map(
      (each) => `${SIDE[each.side]}${readingWords(each)}${carriedMark(each)}`,
    );
    return `${lowerFirst(codeDefinition(code)?.short ?? code)} ${values.join(' ')}`;
  });
}

/** "70° positive": the value, and the result of a neurodynamic test. */
const readingWords = (finding: Finding) =>
  [rangeValue(finding), textOf(finding, 'testResult')].filter((each) => each !== null).join(' ');

const carriedMark = (finding: Finding) => (isCarried(finding) ? ' (carried)' : '');

/** "guarding 3, tenderness 3", or why there is neither. */
function muscleGrades(finding: Finding): string {
  const grades = (['guarding', 'tenderness'] as const).flatMap((name) => {
    const value = numberOf(finding, name);
    return value === null ? [] : [`${name} ${value}`];
  });
  const isUntested = textOf(finding, 'notTestedReason') !== null;
  return [...grades, ...(isUntested ? ['not tested'] : [])].join(', ');
}

/** "g3 t3", as the shorthand of the chart writes it. */
const shortGrades = (finding: Finding) =>
  muscleGrades(finding)
    .replace('guarding ', 'g')
    .replace(', tenderness ', ' t')
    .replace('tenderness ', 't');

function muscleWords(findings: readonly Finding[]): string[] {
  const muscles = findings.filter(
    (each) => each.code.startsWith('muscle.') && each.moment === 'before' && isSaid(each),
  );
  return [...groupedBy(muscles, (each) => `${each.code}|${each.at}`)].map(([, group]) => {
    const [first] = group;
    const label = first ? (codeDefinition(first.code)?.label ?? first.code) : '';
    const sides = group.map((each) => `${SIDE[each.side]}${shortGrades(each)}${carriedMark(each)}`);
    const place = first ? placeWords(first.at) : '';
    return `${lowerFirst(label)}${place === '' ? '' : ` ${place}`} ${sides.join(' ')}`.trimEnd();
  });
}

function observedWords(findings: readonly Finding[], format: DateFormat): string[] {
  return findings
    .filter((each) => /^(observation|neuro)\./.test(each.code) && isSaid(each))
    .map((each) => observationPhrase(each, format));
}

function narratives(findings: readonly Finding[]): string[] {
  return findings.flatMap((each) => {
    const body = each.code.startsWith('narrative.') ? textOf(each, 'body') : null;
    return body === null ? [] : [body];
  });
}

function storyWords(findings: readonly Finding[], format: DateFormat): string[] {
  const symptoms = findings.filter(
    (each) => each.code.startsWith('symptom.') && textOf(each, 'presence') !== 'denied',
  );
  const scores = findings.flatMap((each) => {
    const score = each.code.startsWith('pain.nprs.') ? numberOf(each, 'score') : null;
    const name = [
      (codeDefinition(each.code)?.short ?? '').toLowerCase(),
      placeWords(each.at),
      each.side === 'midline' ? '' : each.side,
    ];
    return score === null ? [] : [`${name.filter((word) => word !== '').join(' ')} ${score}`];
  });
  const worse = findings
    .filter((each) => each.code.startsWith('aggravating.'))
    .filter((each) => textOf(each, 'presence') !== 'denied')
    .map((each) => lowerFirst(codeDefinition(each.code)?.short ?? each.code));
  const mean = meanWords(findings);
  return [
    ...markPhrases(findings, format),
    ...symptomPhrases(symptoms, format),
    ...(scores.length === 0 ? [] : [`NPRS ${scores.join(', ')}`]),
    ...(worse.length === 0 ? [] : [`worse with ${andList(worse)}`]),
    ...(mean === '' ? [] : [`PSFS ${mean}`]),
    ...outcomePhrases(findings, format),
  ];
}

const STATUSES = [
  ['present', 'present'],
  ['absent', 'absent'],
  ['unknown', 'unknown'],
  ['not_asked', 'not asked'],
] as const;

function flagWords(findings: readonly Finding[]): string[] {
  return STATUSES.flatMap(([status, words]) => {
    const flags = findings.filter(
      (each) => each.code.startsWith('red-flag.') && textOf(each, 'status') === status,
    );
    if (flags.length === 0) return [];
    const names = flags.map((each) => redFlagItem(each.code)?.words ?? each.code);
    const isNamed = status !== 'absent' && flags.length <= 4;
    return [`${flags.length} ${words}${isNamed ? ` (${names.join('; ')})` : ''}`];
  });
}

/** Findings of a section; in the examination, of one region where one is named. */
export function findingsOf(
  section: Section,
  findings: readonly Finding[],
  region?: Region,
): readonly Finding[] {
  const charted = region === undefined ? [] : chartedRegions(findings);
  return findings.filter(
    (each) =>
      codeDefinition(each.code)?.section === section &&
      // What was decided about an item stands with the item, and is none itself.
      codeDefinition(each.code)?.kind !== 'decisions' &&
      (region === undefined || regionOfFinding(each, charted) === region),
  );
}

/**
 * A folded section as one line, from its findings; empty when it has none. With a region, only
 * what the examination found there.
 */
export function summariseSection(
  section: Section,
  findings: readonly Finding[],
  region?: Region,
  format: DateFormat = 'DD-MMM-YYYY',
): string {
  const own = inChartOrder(findingsOf(section, findings, region));
  const written = narratives(own);
  switch (section) {
    case 'story': {
      const words = storyWords(own, format);
      return oneLine(upperFirst([...(words.length === 0 ? written : words)].join('; ')));
    }
    case 'red-flags':
      return oneLine([...flagWords(own), ...written].join(', '));
    case 'examination':
      return oneLine(
        upperFirst(
          [
            ...rangeWords(own),
            ...muscleWords(own),
            ...palpationPhrases(own, format),
            ...testPhrases(own),
            ...observedWords(own, format),
            ...neurologicalPhrases(own),
            ...written,
          ].join(', '),
        ),
      );
    case 'impression':
      return oneLine(written.join(' '));
    case 'treatment':
    case 'plan': {
      const items = own.filter((each) => each.at.startsWith('item:') && isSaid(each));
      const lines = inItemOrder(items).map((each) => itemWords(each, format));
      return oneLine(upperFirst([...lines, ...written].join('; ')));
    }
  }
}

const MAIN_MOVEMENTS = /^rom\.[a-z]+\.(flexion|extension|lateral-flexion|rotation)\.active$/;

function isRegionDone(findings: readonly Finding[], region: Region): boolean {
  const measured = findings.filter(
    (each) => MAIN_MOVEMENTS.test(each.code) && !isCarried(each) && rangeValue(each) !== null,
  );
  const found = new Set(measured.map((each) => `${each.code}|${each.side}`));
  const prefix = `rom.${region}.`;
  return [
    `${prefix}flexion.active|midline`,
    `${prefix}extension.active|midline`,
    ...['lateral-flexion', 'rotation'].flatMap((movement) =>
      ['left', 'right'].map((side) => `${prefix}${movement}.active|${side}`),
    ),
  ].every((key) => found.has(key));
}

function isExaminationDone(findings: readonly Finding[], region: Region | undefined): boolean {
  if (region) return isRegionDone(findings, region);
  const isMeasured = findings.some(
    (each) => each.code.startsWith('rom.') && !isCarried(each) && rangeValue(each) !== null,
  );
  return isMeasured || narratives(findings).length > 0;
}

/**
 * How full a section is, for the index beside the chart. `done` means that nothing mandatory of
 * the section is missing for a note of this kind and that something was said beyond consent; with
 * a region, that its active flexion, extension, side flexion and rotation are measured or not
 * tested for a reason.
 */
export function sectionFill(
  section: Section,
  findings: readonly Finding[],
  {
    kind = 'initial',
    region,
    facts = NOTHING,
    standing = NOTHING,
  }: Partial<Pick<NoteContent, 'kind' | 'facts' | 'standing'>> & { region?: Region } = {},
): SectionFill {
  const own = findingsOf(section, findings, region).filter(isSaid);
  if (own.length === 0) return 'empty';
  const hasContent = own.some((each) => !each.code.startsWith('consent.'));
  if (!hasContent) return 'part';
  if (section === 'examination' && !isExaminationDone(own, region)) return 'part';
  if (kind === 'contact' || kind === 'did-not-attend') return 'done';
  const missing = missingSoFar(findings, { kind, facts, standing });
  const isOpen = missing.some(
    (item) => item.section === section && (region === undefined || item.region === region),
  );
  return isOpen ? 'part' : 'done';
}
