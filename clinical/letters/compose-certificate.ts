import { formatDate, isIsoDate } from '../dates';
import { sentence } from '../notes/value-words';
import { facts, paragraph, present, row, type Composing } from './compose-blocks';
import {
  CERTIFICATE_PURPOSE,
  type Capacity,
  type Certificate,
  type CertificatePurpose,
} from './certificate';
import { composeExamination } from './compose-examination';
import { composeHistory } from './compose-history';
import { composeManagement } from './compose-management';
import { composeRedFlags } from './compose-red-flags';
import { includedFindings, visitDay } from './letter-findings';
import type { LetterBlock, LetterDocument, LetterSection } from './letter-document';
import { composingOf, frozenAnswers, letterFrame, linesOf } from './letter-frame';
import type { CertificateSource } from './letter-source';

/**
 * The one composition of a certificate: when its author examined the patient, and what they state.
 * It carries name and date of birth and no more, and nothing that was found unless the patient
 * agreed and it was ticked.
 */
export function composeCertificate(source: CertificateSource): LetterDocument {
  const { content, answers } = source;
  const isDisclosed = answers.mayDisclose === 'yes';
  const told = isDisclosed ? includedFindings(content, answers.includedFindings) : [];
  const composing = composingOf(source, told);
  return {
    ...letterFrame(source, 'name-and-birth'),
    kind: 'certificate',
    title: answers.purpose === null ? 'Certificate' : CERTIFICATE_PURPOSE[answers.purpose].title,
    urgencyBanner: null,
    sections: sections(source, composing),
    footer: [],
    findings: told,
    answers: frozenAnswers(answers),
  };
}

function sections(source: CertificateSource, composing: Composing): readonly LetterSection[] {
  const all: readonly LetterSection[] = [
    { id: 'certificate', heading: 'Certificate', blocks: statement(source, composing) },
    {
      id: 'examination',
      heading: 'Clinical information, with the patient’s consent',
      blocks: present<LetterBlock>([
        ...composeHistory(composing, ''),
        ...composeRedFlags(composing),
        ...composeExamination(composing),
        ...composeManagement(composing, '', null),
      ]),
    },
  ];
  return all.filter(({ blocks }) => blocks.length > 0);
}

function statement(source: CertificateSource, composing: Composing): readonly LetterBlock[] {
  const { answers, content, patient, clinic } = source;
  const name = [patient.title, patient.givenNames, patient.familyName].filter(Boolean).join(' ');
  const on = formatDate(visitDay(content), clinic.dateFormat);
  const { purpose, capacity } = answers;
  const opined = purpose === 'attendance' ? null : purpose;
  const stated =
    opined && capacity ? `In my opinion ${opinion(answers, opined, capacity, composing)}.` : '';
  return present<LetterBlock>([
    paragraph(composing, 'certificate.examined', `I examined ${name} on ${on}.`),
    paragraph(composing, 'certificate.opinion', stated, 'answers'),
    opined && capacity === 'restricted'
      ? paragraph(
          composing,
          'certificate.restrictions',
          linesOf(answers.restrictions).map(sentence).join('\n'),
          'answers',
        )
      : null,
    facts('certificate.facts', [opined && row('Review on', dated(answers.reviewOn, composing))]),
  ]);
}

const dated = (iso: string, { dateFormat }: Composing) =>
  isIsoDate(iso) ? formatDate(iso, dateFormat) : '';

type Opined = Exclude<CertificatePurpose, 'attendance'>;

const FIT_FOR = {
  work: { usual: 'the usual duties', any: 'work' },
  claim: { usual: 'the usual duties', any: 'work' },
  sport: { usual: 'the usual sport', any: 'sport' },
  school: { usual: 'the usual school or study', any: 'school or study' },
} as const satisfies Record<Opined, { usual: string; any: string }>;

/** “the patient is fit for the usual duties from 12-Oct-2026 to 16-Oct-2026”. */
function opinion(
  { fromOn, toOn }: Certificate,
  purpose: Opined,
  capacity: Capacity,
  composing: Composing,
): string {
  const { usual, any } = FIT_FOR[purpose];
  const stated = {
    usual: `fit for ${usual}`,
    restricted: `fit for ${any} with the restrictions below`,
    unfit: `not fit for ${any}`,
  }[capacity];
  const [from, to] = [dated(fromOn, composing), dated(toOn, composing)];
  return [`the patient is ${stated}`, from && `from ${from}`, to && `to ${to}`]
    .filter(Boolean)
    .join(' ');
}
