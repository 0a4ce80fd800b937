import { formatDate } from '../dates';
import type { Finding } from '../findings/finding';
import { itemId } from '../findings/finding-key';
import { inItemOrder } from '../notes/item-order';
import { narratives, paragraph, present, type Composing } from './compose-blocks';
import { composeExamination } from './compose-examination';
import { composeHistory } from './compose-history';
import { composeManagement } from './compose-management';
import { composeRedFlags } from './compose-red-flags';
import { homePart, homeWords, programmeRow, type HomePart } from './home-items';
import { includedFindings, letterPlace, visitDay } from './letter-findings';
import type { LetterBlock, LetterDocument, LetterSection } from './letter-document';
import { composingOf, frozenAnswers, letterFrame } from './letter-frame';
import type { SummarySource } from './letter-source';

/**
 * The one composition of what a patient takes home: said to the patient in short sentences, from
 * the plan and what its author ticked. The product adds no clinical word of its own.
 */
export function composePatientSummary(source: SummarySource): LetterDocument {
  const { content, answers } = source;
  const composing = composingOf(source, includedFindings(content, answers.includedFindings));
  return {
    ...letterFrame(source),
    kind: 'patient-summary',
    title: 'Your summary and home programme',
    urgencyBanner: null,
    sections: sections(source, composing),
    footer: [],
    findings: composing.findings,
    answers: frozenAnswers(answers),
  };
}

function sections(source: SummarySource, composing: Composing): readonly LetterSection[] {
  const { clinic } = source;
  const all: readonly LetterSection[] = [
    { id: 'request', heading: 'Your visit', blocks: visit(source, composing) },
    { id: 'programme', heading: 'Your programme at home', blocks: programme(composing) },
    { id: 'avoid', heading: 'What to avoid for now', blocks: told(composing, 'avoid') },
    { id: 'help', heading: 'When to get help at once', blocks: told(composing, 'help') },
    { id: 'advice', heading: 'Advice', blocks: told(composing, 'advice') },
    { id: 'goals', heading: 'Your goals', blocks: told(composing, 'goals') },
    {
      id: 'next',
      heading: 'Your next visit',
      blocks: [
        ...told(composing, 'next'),
        ...present([
          paragraph(
            composing,
            'summary.questions',
            clinic.telephone.trim() && `Questions? Telephone ${clinic.telephone.trim()}.`,
          ),
        ]),
      ],
    },
    { id: 'examination', heading: 'From your record', blocks: fromRecord(composing) },
  ];
  return all.filter(({ blocks }) => blocks.length > 0);
}

function visit(
  { content, answers, clinic, author }: SummarySource,
  composing: Composing,
): readonly LetterBlock[] {
  const on = formatDate(visitDay(content), clinic.dateFormat);
  const how = {
    initial: `You saw ${author.name} on ${on}.`,
    review: `You saw ${author.name} on ${on}.`,
    discharge: `You saw ${author.name} on ${on}.`,
    contact: `You were in contact with ${author.name} on ${on}.`,
    'did-not-attend': '',
  }[content.kind];
  return present<LetterBlock>([
    paragraph(composing, 'summary.visit', how),
    paragraph(composing, 'summary.message', answers.message, 'answers'),
    ...narratives(composing, 'impression', 'Your physiotherapist’s words: '),
    ...told(composing, 'talked'),
  ]);
}

function programme(composing: Composing): readonly LetterBlock[] {
  const rows = ofPart(composing, 'programme').map((each) =>
    programmeRow(each, composing.dateFormat),
  );
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      id: 'programme.table',
      caption: 'What to do, how much, and how often',
      columns: ['What', 'How much', 'How often'],
      rows,
    },
  ];
}

function ofPart({ findings }: Composing, part: HomePart): readonly Finding[] {
  return inItemOrder(findings.filter((each) => homePart(each) === part));
}

function told(composing: Composing, part: HomePart): LetterBlock[] {
  return present(
    ofPart(composing, part).map((each) =>
      paragraph(
        composing,
        `summary.${part}.${itemId(each)}`,
        homeWords(each, composing.dateFormat, composing.visitOn),
      ),
    ),
  );
}

/** What else was ticked, as the chart words it. */
function fromRecord(composing: Composing): readonly LetterBlock[] {
  const rest: Composing = {
    ...composing,
    findings: composing.findings.filter(
      (each) => homePart(each) === null && letterPlace(each) !== 'impression',
    ),
  };
  return present<LetterBlock>([
    ...composeHistory(rest, ''),
    ...composeRedFlags(rest),
    ...composeExamination(rest),
    ...composeManagement(rest, '', null),
  ]);
}
