import { keyText } from '../findings/finding-key';
import { andList } from '../notes/value-words';
import { redFlagItem } from '../vocabulary/red-flags';
import { at, narratives, paragraph, present, type Composing } from './compose-blocks';
import { composeExamination } from './compose-examination';
import { caudaEquinaRows } from './compose-handover-rows';
import { handoverAction, handoverSafety } from './compose-handover-safety';
import { handoverTable } from './compose-handover-table';
import { composeHistory } from './compose-history';
import { composeManagement } from './compose-management';
import { composeRedFlags } from './compose-red-flags';
import { findingPhrase } from './finding-phrase';
import { isAlwaysTold, isTabled, isToldInRows } from './handover-findings';
import { emergencyItems } from '../safety/emergency';
import { handednessParagraph } from './handedness-paragraph';
import { presentFlags } from './imaging-guidance';
import { IMAGING_URGENCY } from './imaging-words';
import { letterFindings } from './letter-findings';
import type { LetterBlock, LetterDocument, LetterSection } from './letter-document';
import { composingOf, frozenAnswers, letterFrame } from './letter-frame';
import type { HandoverSource } from './letter-source';

/**
 * The one composition of an emergency letter, made for one page: what is asked and why first, then
 * what a receiving team asks for. It quotes the clinician and the chart; what is not there prints as
 * not recorded.
 */
export function composeEmergencyHandover(source: HandoverSource): LetterDocument {
  const { content, answers } = source;
  const ticked = new Set(answers.includedFindings);
  const told = letterFindings(content).filter(
    (each) => isAlwaysTold(each) || ticked.has(keyText(each)),
  );
  const composing = composingOf(source, told);
  const frame = letterFrame(source);
  return {
    ...frame,
    kind: 'emergency-handover',
    title: 'Emergency handover',
    urgencyBanner: IMAGING_URGENCY.emergency_same_day.label,
    signature: { ...frame.signature, rows: [...frame.signature.rows, ...lacking(source)] },
    sections: sections(source, composing),
    footer: [],
    findings: told,
    answers: frozenAnswers(answers),
  };
}

/** Without these nobody can call back: their absence shows. */
function lacking({ author, clinic }: HandoverSource): readonly string[] {
  const lacks = (value: string | null) => (value ?? '').trim() === '';
  const missing = [
    lacks(author.registration) && lacks(author.providerNumber) ? 'Registration not recorded' : '',
    lacks(clinic.telephone) ? 'Telephone not recorded' : '',
  ].filter((each) => each !== '');
  return missing.length === 0 ? [] : [missing.join(' · ')];
}

function sections(source: HandoverSource, composing: Composing): readonly LetterSection[] {
  const { answers } = source;
  const rest: Composing = {
    ...composing,
    findings: composing.findings.filter((each) => !isToldInRows(each) && !isTabled(each)),
  };
  const all: readonly {
    id: LetterSection['id'];
    heading: string;
    blocks: (LetterBlock | null)[];
  }[] = [
    {
      id: 'request',
      heading: 'Request',
      blocks: [
        paragraph(composing, 'request.ask', askWords(composing)),
        impression(composing),
        paragraph(composing, 'request.message', answers.message, 'answers'),
      ],
    },
    {
      id: 'red-flags',
      heading: 'Bladder, bowel, saddle and sexual function',
      blocks: [...caudaEquinaRows(composing), ...composeRedFlags(rest)],
    },
    {
      id: 'examination',
      heading: 'Examination',
      blocks: [
        handoverTable(source, composing),
        handednessParagraph(composing),
        ...composeExamination(rest),
      ],
    },
    { id: 'history', heading: 'History', blocks: [...composeHistory(rest, '')] },
    {
      id: 'safety',
      heading: 'Allergies, medicines, last food',
      blocks: [handoverSafety(source, composing)],
    },
    {
      id: 'handover',
      heading: 'Handover',
      blocks: [handoverAction(source, composing), ...composeManagement(rest, '', null)],
    },
  ];
  return all
    .map((each) => ({ ...each, blocks: present(each.blocks) }))
    .filter(({ blocks }) => blocks.length > 0);
}

/** First line: what is asked, and the charted reasons for it. */
function askWords(composing: Composing): string {
  const urgent = emergencyItems(composing.findings);
  const flags = urgent.length > 0 ? urgent : presentFlags(composing.findings);
  const having = (course: unknown) =>
    flags.filter(({ attributes }) => attributes.course === course).map(({ code }) => wordsOf(code));
  const groups = [
    { before: 'new ', words: having('new') },
    { before: 'worsening ', words: having('worsening') },
    { before: 'long-standing ', words: having('longstanding_unchanged') },
    { before: '', words: having(undefined) },
  ].filter(({ words }) => words.length > 0);
  const why = groups.map(({ before, words }) => `${before}${andList(words)}`).join('; ');
  const onset = composing.findings.find(({ code }) => code === 'ces.onset');
  const since = onset ? (findingPhrase(onset, composing)?.value ?? '') : '';
  const isPointInTime =
    onset !== undefined &&
    (onset.attributes.since !== undefined || onset.attributes.time !== undefined);
  return [
    'Please see today as an emergency',
    why && `: ${why}`,
    why && isPointInTime && ` since ${since}`,
    '.',
  ]
    .filter(Boolean)
    .join('');
}

const wordsOf = (code: string) => redFlagItem(code)?.words ?? code;

/** The clinician's own words; the product has none of its own. */
function impression(composing: Composing): LetterBlock | null {
  if (at(composing, 'impression').length > 0) {
    const [said] = narratives(composing, 'impression', 'Impression (clinician’s): ');
    return said ?? null;
  }
  return paragraph(composing, 'words.impression', 'Impression (clinician’s): not recorded.');
}
