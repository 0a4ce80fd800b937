import { ANY_SIDE, MIDLINE, pick, type CodeDefinition } from './code-definition';
import { KINDS } from './kinds';
import { PROVOKERS, SYMPTOMS } from '../vocabulary/symptoms';

const OF_KIND = KINDS.symptoms;

const inStory = {
  kind: 'symptoms',
  moments: 'before',
  section: 'story',
  region: null,
  regions: [],
} as const satisfies Partial<CodeDefinition>;

const REPORTED: readonly CodeDefinition[] = Object.entries(SYMPTOMS).map(([code, label]) => ({
  ...inStory,
  code: `symptom.${code}`,
  label,
  short: label,
  sides: ANY_SIDE,
  at: ['', 'site'],
  group: 'Symptoms',
  attributes: pick(
    OF_KIND,
    'presence',
    'quality',
    'constancy',
    'depth',
    'since',
    'time',
    'remark',
    'isAsterisk',
  ),
}));

function provokers(stem: 'aggravating' | 'easing', group: string, minutes: string) {
  return Object.entries(PROVOKERS).map(([code, label]): CodeDefinition => ({
    ...inStory,
    code: `${stem}.${code}`,
    label: `${group} ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
    short: label,
    sides: MIDLINE,
    at: [''],
    group,
    attributes: {
      ...pick(OF_KIND, 'presence', 'remark', 'isAsterisk'),
      minutes: { ...OF_KIND.minutes, label: minutes },
    },
  }));
}

/** What the patient reports, what brings it on and what eases it (vocabulary 3.1 and 3.5). */
export const SYMPTOM_CODES: readonly CodeDefinition[] = [
  ...REPORTED,
  ...provokers('aggravating', 'Worse with', 'Minutes to onset'),
  ...provokers('easing', 'Eased by', 'Minutes to relief'),
];
