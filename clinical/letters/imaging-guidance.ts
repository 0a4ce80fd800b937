import { ageOn, formatDate, isoDateIn } from '../dates';
import type { NoteContent } from '../notes/note-content';
import type { Sex } from '../patients/words';
import {
  EMERGENCY_SOURCE,
  emergencyItemWords,
  emergencyState,
  type EmergencyState,
} from '../safety/emergency';
import { isRestrictedFlag, redFlagItem } from '../vocabulary/red-flags';
import type { Finding } from '../findings/finding';
import type { ImagingRequest } from './imaging-request';
import type { EmergencyElsewhere } from './letter-source';
import { INDICATION } from './imaging-indications';
import { BODY_REGION, MODALITY } from './imaging-words';
import { isUnderSixWeeks, symptomDuration } from './symptom-duration';

export type GuidanceId =
  | 'emergency'
  | 'pregnancy'
  | 'pregnancy-not-applicable'
  | 'acute-low-back-pain'
  | 'flags-and-routine'
  | 'xray-and-cancer'
  | 'indication'
  | 'not-entitled'
  | 'entitlement-not-recorded'
  | 'no-rebate'
  | 'earlier-request'
  | 'issued-by-others'
  | 'long-certificate';

/** Where a reason is typed. */
type ReasonField = 'guidelineReason' | 'routineReason' | 'ruleReason' | 'longReason';
export type ImagingGuidance = Guidance<'guidelineReason' | 'routineReason'>;

/**
 * What the record and a source say about a request. `stops`: it cannot be signed as it stands;
 * `asks-reason`: only with a typed reason; `information`: shown and nothing more. The product
 * quotes, the clinician decides.
 */
export type Guidance<Reason extends ReasonField = ReasonField> = {
  id: GuidanceId;
  kind: 'information' | 'asks-reason' | 'stops';
  words: string;
  source: string;
  /** The answer that it concerns, by its path in the form. */
  field: string;
  /** Where the reason is typed. */
  reasonField: Reason | null;
};

export type GuidanceContext = {
  answers: ImagingRequest;
  content: Pick<NoteContent, 'findings' | 'clinic' | 'occurredAt'>;
  emergenciesElsewhere: readonly EmergencyElsewhere[];
  patient: { dateOfBirth: string; sex: Sex };
  /** ISO UTC. */
  now: string;
};

/** Red flags that are present and bear on a scan or a handover: a restricted one does not. */
export function presentFlags(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    ({ code, attributes }) =>
      redFlagItem(code) !== null && !isRestrictedFlag(code) && attributes.status === 'present',
  );
}

/** Ages at which the pregnancy question is asked (vocabulary 9.3, HCA): 12 to 55, both included. */
export function mayBePregnant(
  patient: { dateOfBirth: string; sex: Sex },
  onIsoDate: string,
): boolean {
  const age = ageOn(patient.dateOfBirth, onIsoDate);
  return patient.sex !== 'male' && age >= 12 && age <= 55;
}

const flagWords = (flags: readonly Finding[]) =>
  flags.map(({ code }) => redFlagItem(code)?.words ?? code).join(', ');

/** Rules 1, 6 and 7 of vocabulary 12 and the notes of 9.5, in the order in which they weigh. */
export function imagingGuidance(context: GuidanceContext): readonly ImagingGuidance[] {
  return [
    emergency(context),
    pregnancy(context),
    acuteLowBackPain(context),
    flagsAndRoutine(context),
    xrayAndCancer(context),
    indicationNote(context),
  ].filter((each) => each !== null);
}

type Emergency = Exclude<EmergencyState, { is: 'none' }>;

/**
 * The chart that an emergency answer stands on: the letter's own note, else another of the patient.
 * One that waits for action comes before one that was overridden.
 */
function chartWithEmergency({
  content,
  emergenciesElsewhere,
}: GuidanceContext): { state: Emergency; where: string } | null {
  const { timeZone, dateFormat } = content.clinic;
  const charts = [
    { findings: content.findings, where: '' },
    ...emergenciesElsewhere.map(({ findings, occurredAt }) => ({
      findings,
      where: ` in another note, of ${formatDate(isoDateIn(new Date(occurredAt), timeZone), dateFormat)}`,
    })),
  ].flatMap(({ findings, where }) => {
    const state = emergencyState(findings);
    return state.is === 'none' ? [] : [{ state, where }];
  });
  return charts.find(({ state }) => state.is !== 'overridden') ?? charts[0] ?? null;
}

/**
 * Rule 12.1: with an emergency answer on the chart only the emergency department is asked for a
 * scan. The override that the chart records opens an urgent request, and never a routine one.
 */
function emergency(context: GuidanceContext): ImagingGuidance | null {
  const { answers } = context;
  const chart = chartWithEmergency(context);
  if (!chart) return null;
  const { state, where } = chart;
  if (answers.urgency === 'emergency_same_day' && answers.isEmergencyDepartment) return null;
  if (state.is === 'overridden') {
    if (answers.urgency !== 'routine' && answers.urgency !== null) return null;
    return {
      id: 'emergency',
      kind: 'stops',
      words: `Recorded as present${where}: ${emergencyItemWords(state.items)}, and on the chart not treated as an emergency: ${state.reason.replace(/[.\s]+$/, '')}. A routine request is not signed with these on the chart all the same; an urgent one is.`,
      source: EMERGENCY_SOURCE,
      field: 'urgency',
      reasonField: null,
    };
  }
  return {
    id: 'emergency',
    kind: 'stops',
    words: `Recorded as present${where}: ${emergencyItemWords(state.items)}. A routine or private imaging request is not signed with these on the chart: a scan booked for later has harmed. Refer to the emergency department the same day, by telephone. A request to that department itself is signed as an emergency.`,
    source: 'BMJ Best Practice, cauda equina syndrome; HSSIB investigation of a delayed scan',
    field: 'urgency',
    reasonField: null,
  };
}

function pregnancy({ answers, content, patient, now }: GuidanceContext): ImagingGuidance | null {
  const { modality, regions, urgency } = answers;
  const { answer } = answers.pregnancy;
  if (modality === null || !MODALITY[modality].isIonising || answer === null) return null;
  const today = isoDateIn(new Date(now), content.clinic.timeZone);
  if (answer === 'not_applicable' && mayBePregnant(patient, today)) {
    return {
      id: 'pregnancy-not-applicable',
      kind: 'stops',
      words:
        'At 12 to 55 years of age the question is asked of everyone who may be pregnant: record the answer that was given.',
      source: 'HCA referral form; IR(ME)R practice',
      field: 'pregnancy.answer',
      reasonField: null,
    };
  }
  const isNear = regions.some((region) => BODY_REGION[region].isBetweenDiaphragmAndKnee);
  const isOpen = answer === 'possibly' || answer === 'pregnant' || answer === 'unknown';
  if (!isNear || !isOpen || urgency === 'emergency_same_day') return null;
  return {
    id: 'pregnancy',
    kind: 'stops',
    words: `${MODALITY[modality].label} between diaphragm and knee, and pregnancy is recorded as “${answer === 'unknown' ? 'not known' : answer === 'possibly' ? 'possibly' : 'pregnant'}”. The request stops here: establish the answer, or speak with the radiologist about a test without ionising radiation.`,
    source: 'IR(ME)R Schedule 2 practice',
    field: 'pregnancy.answer',
    reasonField: null,
  };
}

function acuteLowBackPain({ answers, content }: GuidanceContext): ImagingGuidance | null {
  const { modality, regions } = answers;
  const isOfTheBack = regions.includes('lumbosacral') || regions.includes('whole_spine');
  const isCovered = modality === 'xray' || modality === 'ct' || modality === 'mri';
  if (!isOfTheBack || !isCovered || presentFlags(content.findings).length > 0) return null;
  const isUnder = isUnderSixWeeks(symptomDuration(content, answers));
  if (isUnder === false) return null;
  const lasting =
    isUnder === null
      ? 'How long the pain has lasted is not recorded, and no red flag is recorded as present'
      : 'Recorded: low back pain for under 6 weeks, no red flag present';
  return {
    id: 'acute-low-back-pain',
    kind: 'asks-reason',
    words: `${lasting}. ACR variants 1 and 2 rate X-ray and MRI “usually not appropriate” here; NICE advises against routine imaging outside specialist care. Your decision: type the reason for this request, or do not send it.`,
    source: 'ACR Appropriateness Criteria, Low Back Pain, variants 1 and 2; NICE NG59 1.1',
    field: 'modality',
    reasonField: 'guidelineReason',
  };
}

function flagsAndRoutine({ answers, content }: GuidanceContext): ImagingGuidance | null {
  const flags = presentFlags(content.findings);
  if (answers.urgency !== 'routine' || flags.length === 0) return null;
  return {
    id: 'flags-and-routine',
    kind: 'asks-reason',
    words: `Recorded as present: ${flagWords(flags)}. The request is marked routine. Your decision: type why it may wait, or change the urgency.`,
    source: 'IFOMPT framework 2020 (from summaries)',
    field: 'urgency',
    reasonField: 'routineReason',
  };
}

function xrayAndCancer({ answers, content }: GuidanceContext): ImagingGuidance | null {
  const hasCancer = presentFlags(content.findings).some(
    ({ code }) => code === 'red-flag.history-of-cancer',
  );
  if (answers.modality !== 'xray' || !hasCancer) return null;
  return {
    id: 'xray-and-cancer',
    kind: 'information',
    words:
      'History of cancer is recorded. A plain X-ray neither diagnoses nor excludes metastases; the source names MRI: within 24 h for suspected cord compression, within 1 week for suspected spinal metastases.',
    source: 'NICE NG234 (secondary source, to be rechecked)',
    field: 'modality',
    reasonField: null,
  };
}

function indicationNote({ answers }: GuidanceContext): ImagingGuidance | null {
  if (answers.indication === null) return null;
  const note = INDICATION[answers.indication];
  if (note.firstTest === null || note.source === null) return null;
  return {
    id: 'indication',
    kind: 'information',
    words: `First test named by the source: ${note.firstTest}.`,
    source: note.source,
    field: 'indication',
    reasonField: null,
  };
}
