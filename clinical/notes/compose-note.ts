import { HANDEDNESS_LABEL, SEX_LABEL } from '../patients/words';
import { ageText, formatDate, formatDateTime, isoDateIn, type DateFormat } from '../dates';
import { isCarried, textOf } from '../findings/attribute-of';
import { codeDefinition, CODES, VOCABULARY_VERSION } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { compareText } from '../history/visits';
import { NARRATIVES } from '../findings/narrative-codes';
import { REGIONS, SECTION_LABEL, NOTE_KIND_LABEL } from '../vocabulary/sections';
import { carriedLine } from './carried-words';
import { composeAsteriskSigns } from './compose-asterisk-signs';
import { composeDecisions } from './compose-decisions';
import { composeEmergency } from './compose-emergency';
import { composePlan, composeTreatment } from './compose-items';
import { composeMuscles } from './compose-muscles';
import { composeNeurodynamics, isNeurodynamicFinding } from './compose-neurodynamics';
import { composeNeurological } from './compose-neurological';
import { composeObservations } from './compose-observations';
import { composeFunctionalScale, composeOutcomes } from './compose-outcomes';
import { composePalpation } from './compose-palpation';
import { composeRangeOfMotion } from './compose-range-of-motion';
import { composeRedFlags } from './compose-red-flags';
import { composeSpecialTests } from './compose-special-tests';
import { composeConsent, composeStory, factsBlock } from './compose-story';
import { composeWorkings } from './compose-workings';
import type { NoteContent } from './note-content';
import type { DocumentBlock, DocumentSection, NoteDocument } from './note-document';
import { findingLine, sentence } from './value-words';

const RANK = new Map([...CODES.keys()].map((code, index) => [code, index]));
const SIDE_RANK = { left: 0, right: 1, midline: 2 } as const;

/** Findings in the order of the code table, left before right, before before after. */
export function inChartOrder(findings: readonly Finding[]): readonly Finding[] {
  const rank = (finding: Finding) => RANK.get(finding.code) ?? RANK.size;
  return findings.toSorted(
    (one, other) =>
      rank(one) - rank(other) ||
      compareText(one.at, other.at) ||
      SIDE_RANK[one.side] - SIDE_RANK[other.side] ||
      Number(one.moment !== 'before') - Number(other.moment !== 'before') ||
      compareText(one.moment, other.moment),
  );
}

type NarrativeCode = keyof typeof NARRATIVES;

function narrative(
  findings: readonly Finding[],
  code: NarrativeCode,
  isLabelled = false,
): DocumentBlock[] {
  const finding = findings.find((each) => each.code === `narrative.${code}`);
  const body = finding ? textOf(finding, 'body') : null;
  if (body === null) return [];
  const [first = '', ...more] = body
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const opening = isLabelled ? `${NARRATIVES[code].label}: ${first}` : first;
  return [opening, ...more].map((text) => ({ kind: 'paragraph', text }));
}

function examination(content: NoteContent, findings: readonly Finding[]): DocumentBlock[] {
  const format = content.clinic.dateFormat;
  const of = (kind: string) => findings.filter((each) => codeDefinition(each.code)?.kind === kind);
  const inRegion = (region: string) =>
    of('range_of_motion').filter(
      (each) => codeDefinition(each.code)?.region === region && !isNeurodynamicFinding(each),
    );
  const observed = of('observations').filter(
    (each) =>
      each.code.startsWith('observation.') &&
      each.code !== 'observation.cranial-nerves' &&
      each.moment === 'before',
  );
  const carried = findings.filter(isCarried).map((each) => sentence(carriedLine(each, format)));
  return [
    ...narrative(findings, 'shorthand', true),
    ...composeObservations(observed, format),
    ...narrative(findings, 'observation', true),
    ...REGIONS.flatMap((region) => [
      ...composeRangeOfMotion(content, inRegion(region)),
      ...narrative(findings, region, true),
    ]),
    ...composeMuscles(content, of('muscle_findings')),
    ...(carried.length === 0
      ? []
      : [{ kind: 'list', label: 'Not re-tested today', items: carried } as const]),
    ...narrative(findings, 'muscles', true),
    ...composePalpation(of('palpation_findings'), format),
    ...narrative(findings, 'palpation', true),
    ...composeNeurodynamics(content, of('range_of_motion')),
    ...narrative(findings, 'neurodynamic', true),
    ...composeSpecialTests(of('special_tests'), format),
    ...narrative(findings, 'special-tests', true),
    ...composeWorkings(content),
    ...unknownFindings(findings, format),
  ];
}

/** A finding whose code this vocabulary does not have still prints. */
function unknownFindings(findings: readonly Finding[], format: DateFormat): DocumentBlock[] {
  const items = findings
    .filter((each) => codeDefinition(each.code) === null)
    .map((each) => findingLine(each, format));
  return items.length === 0 ? [] : [{ kind: 'list', label: 'Other findings', items }];
}

function sections(content: NoteContent, findings: readonly Finding[]): DocumentSection[] {
  const { dateFormat: format } = content.clinic;
  const isContact = content.kind === 'contact' || content.kind === 'did-not-attend';
  const status = findings.filter((each) => each.code === 'neuro.status');
  const neurological = findings.filter(
    (each) =>
      codeDefinition(each.code)?.kind === 'neurological_findings' ||
      each.code === 'observation.cranial-nerves',
  );
  const all: DocumentSection[] = [
    {
      id: 'story',
      heading: isContact ? NOTE_KIND_LABEL[content.kind] : SECTION_LABEL.story,
      blocks: [
        ...narrative(findings, 'did-not-attend'),
        ...narrative(findings, 'contact'),
        ...narrative(findings, 'story'),
        ...composeStory(content, findings),
        ...narrative(findings, 'body-chart', true),
        ...composeFunctionalScale(content, findings),
        ...composeOutcomes(content, findings),
        ...narrative(findings, 'outcome-measures', true),
        ...composeConsent(content, findings),
      ],
    },
    {
      id: 'red-flags',
      heading: SECTION_LABEL['red-flags'],
      blocks: [
        ...composeRedFlags(content, findings),
        ...composeEmergency(findings, format),
        ...narrative(findings, 'red-flags'),
      ],
    },
    {
      id: 'examination',
      heading: SECTION_LABEL.examination,
      blocks: examination(content, findings),
    },
    {
      id: 'neurological',
      heading: 'Neurological',
      blocks: [
        ...factsBlock(status, format),
        ...composeNeurological(content, neurological),
        ...narrative(findings, 'neurological'),
      ],
    },
    {
      id: 'impression',
      heading: 'Impression (clinician’s)',
      blocks: narrative(findings, 'impression'),
    },
    {
      id: 'treatment',
      heading: SECTION_LABEL.treatment,
      blocks: [...composeTreatment(content, findings), ...narrative(findings, 'treatment')],
    },
    {
      id: 'plan',
      heading: SECTION_LABEL.plan,
      blocks: [
        ...composePlan(content, findings),
        ...composeDecisions(findings, format),
        ...narrative(findings, 'plan'),
        ...narrative(findings, 'reasoning', true),
        ...composeAsteriskSigns(content),
      ],
    },
  ];
  return all.filter((section) => section.blocks.length > 0);
}

/** A star alone is told among what to re-test, and nowhere else. */
const isMoreThanStar = ({ attributes }: Finding) =>
  Object.keys(attributes).some((name) => name !== 'isAsterisk');

const DAY = 86_400_000;

/** Begun more than 24 hours away from the visit it records: printed as a late entry. */
export function isLateEntry({
  occurredAt,
  startedAt,
}: Pick<NoteContent, 'occurredAt' | 'startedAt'>) {
  return Math.abs(Date.parse(startedAt) - Date.parse(occurredAt)) > DAY;
}

/**
 * The note as one document: only what was recorded, all that was recorded, values carried from an
 * earlier visit apart from today's. The preview, the frozen bytes and the print come from this.
 * `signedAt` is ISO UTC, or `null` for a draft.
 */
export function composeNote(content: NoteContent, signedAt: string | null): NoteDocument {
  const { clinic, episodes } = content;
  const { handedness, ...patient } = content.patient;
  const { dateFormat: format, timeZone } = clinic;
  const moment = (iso: string) => formatDateTime(new Date(iso), timeZone, format);
  const findings = inChartOrder(content.findings);
  const titles = episodes.map((each) => each.title).join(', ');
  return {
    contentVersion: 1,
    vocabularyVersion: VOCABULARY_VERSION,
    noteId: content.noteId,
    clinicId: clinic.clinicId,
    clinicName: clinic.name,
    kind: content.kind,
    title: [NOTE_KIND_LABEL[content.kind], titles].filter((word) => word !== '').join(': '),
    occurredAt: content.occurredAt,
    occurredAtPrinted: moment(content.occurredAt),
    enteredAt: content.startedAt,
    enteredAtPrinted: moment(content.startedAt),
    isLateEntry: isLateEntry(content),
    signedAt,
    signedAtPrinted: signedAt === null ? null : moment(signedAt),
    patient: {
      ...patient,
      dateOfBirthPrinted: formatDate(patient.dateOfBirth, format),
      sexPrinted: SEX_LABEL[patient.sex],
      handednessPrinted: handedness === 'not_recorded' ? null : HANDEDNESS_LABEL[handedness],
      agePrinted: ageText(patient.dateOfBirth, isoDateIn(new Date(content.occurredAt), timeZone)),
    },
    author: content.author,
    episodes,
    sections: sections({ ...content, findings }, findings.filter(isMoreThanStar)),
    findings,
  };
}
