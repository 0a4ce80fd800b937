import { MIDLINE, pick, type CodeDefinition } from './code-definition';
import { choice, choices, type Options } from './attribute';
import { KINDS } from './kinds';
import { C_SPINE_CRITERIA } from '../vocabulary/c-spine-criteria';

const OF_KIND = KINDS.symptoms;

const BETTER_WORSE = { better: 'Better', worse: 'Worse', same: 'Same' } as const;
const LOW_TO_HIGH = { none: 'None', low: 'Low', moderate: 'Moderate', high: 'High' } as const;
const { none: _none, ...SEVERITY } = LOW_TO_HIGH;

export const HISTORY_GROUPS = {
  onset: 'Onset and course',
  pattern: '24-hour pattern',
  behaviour: 'Irritability and severity',
  crash: 'Collision',
  cSpine: 'Canadian C-spine criteria',
  background: 'Background',
  medicines: 'Medicines',
  life: 'Work and life',
  since: 'Since last visit',
} as const;

function history(
  code: string,
  label: string,
  group: keyof typeof HISTORY_GROUPS,
  attributes: CodeDefinition['attributes'],
): CodeDefinition {
  return {
    code: `history.${code}`,
    kind: 'symptoms',
    label,
    short: label,
    sides: MIDLINE,
    at: [''],
    moments: 'before',
    section: 'story',
    region: null,
    regions: [],
    group: HISTORY_GROUPS[group],
    attributes: { ...attributes, ...pick(OF_KIND, 'remark') },
  };
}

const answer = pick(OF_KIND, 'answer');
const presence = pick(OF_KIND, 'presence');
const since = pick(OF_KIND, 'since');
const one = (options: Options) => ({ choice: choice('Answer', options) });
const several = (options: Options) => ({ choices: choices('Answers', options) });

const speed = { count: { ...OF_KIND.count, label: 'Speed', unit: 'km/h' }, ...answer };

const DAY_PARTS = {
  morning: 'Morning',
  midday: 'Midday',
  evening: 'Evening',
  night: 'Night',
} as const;

/** Vocabulary 3.4 to 3.6a: time, irritability and the context of the person. */
export const HISTORY_CODES: readonly CodeDefinition[] = [
  history('onset-type', 'Onset', 'onset', {
    ...one({ sudden: 'Sudden', gradual: 'Gradual', unknown: 'Unknown' }),
  }),
  history('onset-date', 'Onset date', 'onset', { ...since, ...answer }),
  history('mechanism', 'Mechanism', 'onset', {
    ...several({
      lifting: 'Lifting',
      twisting: 'Twisting',
      bending: 'Bending',
      fall: 'Fall',
      road_traffic: 'Road traffic collision',
      sport: 'Sport',
      posture: 'Sustained posture',
      work: 'At work',
      none: 'None',
      other: 'Other',
    }),
    ...answer,
  }),
  history('fall-height', 'Height of the fall', 'onset', pick(OF_KIND, 'metres')),
  history('whiplash-grade', 'Whiplash grade', 'onset', {
    ...one({
      '0': '0, no complaint or sign',
      I: 'I, neck complaint, no physical sign',
      II: 'II, musculoskeletal signs',
      III: 'III, neurological signs',
      IV: 'IV, fracture or dislocation',
    }),
  }),
  history('course', 'Course', 'onset', {
    ...one({ improving: 'Improving', static: 'Unchanged', worsening: 'Worsening' }),
  }),
  history('duration', 'Duration', 'onset', {
    ...one({
      acute: 'Acute, under 6 weeks',
      subacute: 'Subacute, 6 to 12 weeks',
      chronic: 'Chronic, over 12 weeks',
    }),
    ...answer,
  }),
  history('stage', 'Stage', 'onset', {
    ...one({
      acute: 'Acute',
      subacute: 'Subacute',
      chronic: 'Chronic',
      acute_on_chronic: 'Acute on chronic',
    }),
  }),
  history('previous-episodes', 'Previous episodes', 'onset', {
    ...pick(OF_KIND, 'count'),
    ...answer,
  }),
  history('morning-stiffness', 'Morning stiffness', 'pattern', {
    ...presence,
    ...pick(OF_KIND, 'minutes'),
  }),
  ...Object.entries(DAY_PARTS).map(([part, label]) =>
    history(`24h-${part}`, label, 'pattern', one(BETTER_WORSE)),
  ),
  history('night-waking', 'Night waking', 'pattern', {
    ...one({ none: 'None', on_turning: 'On turning', woken_by_pain: 'Woken by pain' }),
  }),
  history('night-second-half', 'Wakes in the second half of the night', 'pattern', presence),
  history('returns-to-sleep', 'Able to return to sleep', 'pattern', presence),
  history('unrelated-to-position', 'Pain unrelated to position', 'pattern', presence),
  history('irritability', 'Irritability', 'behaviour', {
    ...one(LOW_TO_HIGH),
    minutes: { ...OF_KIND.minutes, label: 'Minutes to settle' },
  }),
  history('severity', 'Severity', 'behaviour', one(SEVERITY)),
  history('mechanism-of-pain', 'Pain mechanism (clinician’s)', 'behaviour', {
    ...one({
      nociceptive: 'Nociceptive',
      neuropathic: 'Neuropathic',
      nociplastic: 'Nociplastic',
      mixed: 'Mixed',
      unsure: 'Unsure',
    }),
  }),
  history('headache-features', 'Headache features', 'behaviour', {
    ...several({
      aura: 'Aura',
      neck_linked: 'Linked to neck movement or posture',
      one_sided: 'Always the same side',
      unfamiliar: 'Unlike any earlier headache',
    }),
    ...one({ improving: 'Improving', static: 'Not worsening', worsening: 'Worsening' }),
    ...answer,
  }),
  history('crash-position', 'Position in the vehicle', 'crash', {
    ...one({
      driver: 'Driver',
      front_passenger: 'Front passenger',
      rear_passenger: 'Rear passenger',
      cyclist: 'Cyclist',
      pedestrian: 'Pedestrian',
      motorcyclist: 'Motorcyclist',
      other: 'Other',
    }),
  }),
  history('crash-impact', 'Impact from', 'crash', {
    ...one({
      rear: 'Rear',
      front: 'Front',
      left: 'Left side',
      right: 'Right side',
      rollover: 'Rollover',
      multiple: 'Several',
    }),
  }),
  history('crash-own-speed', 'Own speed', 'crash', speed),
  history('crash-other-speed', 'Other vehicle’s speed', 'crash', speed),
  history('crash-belted', 'Belted', 'crash', presence),
  history('crash-head-restraint', 'Head restraint', 'crash', {
    ...one({ up: 'Up', low: 'Low', none: 'None', unknown: 'Unknown' }),
  }),
  history('crash-hours-to-onset', 'Hours to onset', 'crash', {
    count: { ...OF_KIND.count, label: 'Hours', unit: 'h' },
  }),
  history('crash-walked', 'Walked at the scene', 'crash', presence),
  history('crash-details', 'Collision, in words', 'crash', answer),
  ...Object.entries(C_SPINE_CRITERIA).map(([code, label]) =>
    history(`c-spine-${code}`, label, 'cSpine', presence),
  ),
  history('c-spine-applies', 'Whether the rule’s study population fits', 'cSpine', answer),
  history('c-spine-decision', 'Your decision on imaging, and why', 'cSpine', answer),
  history('regular-medicines', 'Regular medicines', 'medicines', { ...presence, ...answer }),
  history('anticoagulant', 'Anticoagulant', 'medicines', { ...presence, ...answer }),
  history('corticosteroid', 'Corticosteroid', 'medicines', { ...presence, ...answer }),
  history('past', 'Past history', 'background', answer),
  history('surgery', 'Surgery', 'background', answer),
  history('falls', 'Falls', 'background', { ...pick(OF_KIND, 'count'), ...answer }),
  history('pregnancy', 'Pregnancy', 'background', {
    ...one({
      no: 'Not pregnant',
      pregnant: 'Pregnant',
      possibly: 'Possibly pregnant',
      postpartum: 'Postpartum',
      unknown: 'Unknown',
      not_applicable: 'Not applicable',
    }),
  }),
  history('earlier-treatment', 'Earlier treatment and response', 'background', answer),
  history('earlier-imaging', 'Earlier imaging', 'background', answer),
  history('work', 'Work', 'life', answer),
  history('work-capacity', 'Work capacity', 'life', {
    ...one({
      usual: 'Usual duties',
      light: 'Light duties',
      reduced_hours: 'Reduced hours',
      off: 'Off work',
      not_working: 'Not working',
    }),
    ...answer,
  }),
  history('claim', 'Claim', 'life', answer),
  history('expectations', 'Expectations', 'life', answer),
  history('concerns', 'Concerns', 'life', answer),
  history('psychosocial', 'Psychosocial', 'life', {
    ...several({
      fear: 'Fear of movement or harm',
      catastrophising: 'Expects the worst',
      low_mood: 'Low mood',
      poor_expectations: 'Low expectation of recovery',
      work_perception: 'Work perceived as the cause or a risk',
      system: 'Claim or system obstacle',
      psychiatric: 'Psychiatric condition',
      suicidal_ideation: 'Suicidal thoughts',
    }),
    ...answer,
  }),
  history('sleep', 'Sleep', 'life', answer),
  history('driving', 'Driving', 'life', answer),
  history('sport', 'Sport and exercise', 'life', answer),
  history('home', 'Home', 'life', answer),
  history('since-last-visit', 'Since last visit', 'since', answer),
  history('adherence', 'Exercises and advice followed', 'since', answer),
  history('adverse-response', 'Adverse response to treatment', 'since', {
    ...presence,
    ...answer,
  }),
  history('medicine-changes', 'Change in medicines', 'since', { ...presence, ...answer }),
  history('work-changes', 'Change in work', 'since', { ...presence, ...answer }),
];
