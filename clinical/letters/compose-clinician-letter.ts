import { formatDate } from '../dates';
import { sentence } from '../notes/value-words';
import { facts, paragraph, present, row, type Composing } from './compose-blocks';
import { SEEN_HOW_SOON } from './clinician-letter';
import { composeExamination } from './compose-examination';
import { composeHistory } from './compose-history';
import { composeManagement } from './compose-management';
import { composeRedFlags } from './compose-red-flags';
import { visitWords } from './compose-request';
import { imagedWords } from './imaged-words';
import { handednessParagraph } from './handedness-paragraph';
import { IMAGING_URGENCY, MODALITY } from './imaging-words';
import { includedFindings, visitDay } from './letter-findings';
import type { LetterBlock, LetterDocument, LetterSection } from './letter-document';
import { composingOf, frozenAnswers, letterFrame } from './letter-frame';
import { LETTER_KIND_LABEL, type ClinicianLetterKind } from './letter-kinds';
import type { ClinicianSource } from './letter-source';
import { progressTable } from './progress-table';
import { recordFacts } from './record-facts';
import { durationWords, symptomDuration } from './symptom-duration';

const TITLE = {
  'imaging-suggestion': 'Please consider imaging',
  'gp-letter': 'Physiotherapy letter',
  'specialist-referral': 'Referral',
  'discharge-summary': LETTER_KIND_LABEL['discharge-summary'],
} as const satisfies Record<ClinicianLetterKind, string>;

const NO_ANSWER = { duration: { count: null, unit: 'weeks' } } as const;

/**
 * The one composition of a letter to another clinician (vocabulary 9.6): why in the first line, what
 * was found and denied, the clinician's own impression, what was done, what is asked.
 */
export function composeClinicianLetter(source: ClinicianSource): LetterDocument {
  const { content, answers, kind } = source;
  const composing = composingOf(source, includedFindings(content, answers.includedFindings));
  const isUrgent = answers.urgency !== null && answers.urgency !== 'routine';
  return {
    ...letterFrame(source),
    kind,
    title: TITLE[kind],
    urgencyBanner: isUrgent && answers.urgency ? IMAGING_URGENCY[answers.urgency].label : null,
    sections: sections(source, composing),
    footer: [],
    findings: composing.findings,
    answers: frozenAnswers(answers),
  };
}

function sections(source: ClinicianSource, composing: Composing): readonly LetterSection[] {
  const { content, answers, patient } = source;
  const duration = durationWords(symptomDuration(content, NO_ANSWER));
  const all: readonly LetterSection[] = [
    { id: 'request', heading: 'Reason for this letter', blocks: request(source, composing) },
    { id: 'history', heading: 'History', blocks: composeHistory(composing, duration) },
    { id: 'red-flags', heading: 'Red flags', blocks: composeRedFlags(composing) },
    {
      id: 'examination',
      heading: 'Examination',
      blocks: present([handednessParagraph(composing), ...composeExamination(composing)]),
    },
    { id: 'progress', heading: 'Progress', blocks: present([progressTable(source, composing)]) },
    {
      id: 'management',
      heading: 'Treatment and plan',
      blocks: present([
        ...composeManagement(composing, '', null),
        paragraph(composing, 'management.afterwards', answers.afterwards, 'answers'),
      ]),
    },
    {
      id: 'safety',
      heading: 'Allergies and record',
      blocks: present([facts('safety.facts', recordFacts(patient, answers.includesRecordFacts))]),
    },
    { id: 'reply', heading: 'Reply', blocks: reply(source, composing) },
  ];
  return all.filter(({ blocks }) => blocks.length > 0);
}

function request(source: ClinicianSource, composing: Composing): readonly LetterBlock[] {
  const { answers, content, clinic, kind } = source;
  const isSuggestion = kind === 'imaging-suggestion';
  return present<LetterBlock>([
    paragraph(composing, 'request.ask', firstLine(source), 'answers'),
    paragraph(composing, 'request.asks', answers.asks, 'answers'),
    paragraph(composing, 'request.message', answers.message, 'answers'),
    facts('request.facts', [
      row('Findings of', visitWords(content, clinic.dateFormat)),
      isSuggestion ? row('Why not requested here', answers.whyAsked) : null,
      isSuggestion ? row('Reason under 6 weeks', answers.guidelineReason) : null,
      row('Urgency', answers.urgency === null ? '' : IMAGING_URGENCY[answers.urgency].label),
      row('Reason for urgency', answers.urgencyReason),
    ]),
  ]);
}

/** What is asked and why, before anything else. */
function firstLine({ kind, answers, content, care, clinic }: ClinicianSource): string {
  const purpose = answers.purpose.trim().replace(/[.\s]+$/, '');
  const soon = answers.urgency === null ? '' : SEEN_HOW_SOON[answers.urgency];
  const because = purpose === '' ? '' : `: ${purpose}`;
  switch (kind) {
    case 'gp-letter':
      return sentence(purpose);
    case 'specialist-referral':
      return `Please see this patient${soon}${because}.`;
    case 'imaging-suggestion': {
      const what = answers.modality === null ? 'imaging' : MODALITY[answers.modality].inSentence;
      const where = imagedWords(answers);
      return `Please consider ${what}${where && ` of ${where}`}${soon}${because}.`;
    }
    case 'discharge-summary': {
      const on = formatDate(visitDay(content), clinic.dateFormat);
      const visits = care.visits > 1 ? ` after ${care.visits} visits` : '';
      return `Discharged from physiotherapy on ${on}${visits}${because}.`;
    }
  }
}

function reply({ answers, author, clinic }: ClinicianSource, composing: Composing) {
  const words = {
    yes: `Please reply to ${[author.name, clinic.name].filter(Boolean).join(', ')}.`,
    no: 'No reply is needed.',
  };
  return present<LetterBlock>([
    paragraph(
      composing,
      'reply.wanted',
      answers.expectsReply === null ? '' : words[answers.expectsReply],
      'answers',
    ),
    paragraph(
      composing,
      'reply.agreed',
      answers.hasAgreed ? 'The patient agreed to this letter and to sharing this information.' : '',
      'answers',
    ),
  ]);
}
