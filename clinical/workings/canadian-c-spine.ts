import { ageOn } from '../dates';
import { numberOf, textOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import { C_SPINE_CRITERIA, type CSpineCriterion } from '../vocabulary/c-spine-criteria';
import { WORKING_FIGURES } from '../vocabulary/published-figures';
import { itemOf, recorded, resultUnder } from './recorded';
import {
  countOf,
  NOT_RECORDED,
  type Working,
  type WorkingInput,
  type WorkingItem,
} from './working';

const AGE_FROM = 65;
const ROTATION_FROM = 45;
const DAY = 86_400_000;

const HIGH_RISK: readonly CSpineCriterion[] = ['dangerous-mechanism', 'limb-paraesthesia'];
const LOW_RISK: readonly CSpineCriterion[] = [
  'simple-rear-end',
  'sitting-in-department',
  'ambulatory',
  'delayed-onset',
];

const PRESENCE = {
  present: { answer: 'yes', words: 'present' },
  denied: { answer: 'no', words: 'denied' },
} as const;

function presence(finding: Finding) {
  const said = textOf(finding, 'presence');
  return said === 'present' || said === 'denied' ? PRESENCE[said] : null;
}

function rotation(finding: Finding) {
  const degrees = numberOf(finding, 'degrees');
  if (degrees === null) return null;
  const answer = degrees >= ROTATION_FROM ? 'yes' : 'no';
  return { answer, words: `${degrees}°`.replace('-', '−') } as const;
}

/** As the history says; else as the neck was palpated: the criterion is that there is none. */
function midlineTenderness(input: WorkingInput): WorkingItem {
  const label = C_SPINE_CRITERIA['no-midline-tenderness'];
  const told = itemOf(
    label,
    recorded(input, { code: 'history.c-spine-no-midline-tenderness' }),
    presence,
  );
  if (told.words !== NOT_RECORDED) return told;
  return itemOf(label, recorded(input, { code: 'test.midline-tenderness' }), (finding) => {
    const result = resultUnder('result')(finding);
    if (!result) return null;
    const answer = { yes: 'no', no: 'yes' } as const;
    const words = `tenderness test ${result.words}`;
    return { answer: result.answer === null ? null : answer[result.answer], words };
  });
}

/** Days from the recorded onset to the visit; `null` without a date of onset. */
function sinceOnset(input: WorkingInput): string | null {
  const onset = recorded(input, { code: 'history.onset-date' });
  const since = onset ? textOf(onset, 'since') : null;
  if (since === null) return null;
  const days = Math.round((Date.parse(input.visitOn) - Date.parse(since)) / DAY);
  return days < 0 ? null : `Day ${days} since the recorded onset`;
}

/** "Fall from 2 m recorded": the number that the first criterion asks for. */
function fallWords(input: WorkingInput): string | null {
  const fall = recorded(input, { code: 'history.fall-height' });
  const metres = fall ? numberOf(fall, 'metres') : null;
  return metres === null ? null : `Fall from ${metres} m recorded`;
}

/** “Counted” where every input of the step is recorded: none of three is then no gap in the record. */
function stepWords(step: number, items: readonly WorkingItem[]): string {
  const isWhole = items.every(({ words }) => words !== NOT_RECORDED);
  return `step ${step}, ${countOf(items)} of ${items.length} ${isWhole ? 'counted' : 'recorded'}`;
}

/**
 * The inputs of the Canadian C-spine rule in its three steps (Stiell, NEJM 2003;349:2510, from
 * secondary sources; vocabulary 4.3). It never says what a step means for imaging: that is the
 * clinician's decision, recorded beside it. Age from 65, rotation from 45° each way. `null` while
 * no criterion of the history is answered: age and rotation are known of every neck.
 */
export function canadianCSpine(input: WorkingInput): Working | null {
  const criterion = (code: CSpineCriterion) =>
    itemOf(C_SPINE_CRITERIA[code], recorded(input, { code: `history.c-spine-${code}` }), presence);
  const told = [...HIGH_RISK, ...LOW_RISK].map(criterion);
  const isStarted =
    told.some(({ words }) => words !== NOT_RECORDED) ||
    recorded(input, { code: 'history.c-spine-no-midline-tenderness' }) !== undefined;
  if (!isStarted) return null;
  const age = ageOn(input.dateOfBirth, input.visitOn);
  const high: WorkingItem[] = [
    {
      label: `Age ${AGE_FROM} or over`,
      answer: age >= AGE_FROM ? 'yes' : 'no',
      words: `${age} years, from the date of birth`,
    },
    ...HIGH_RISK.map(criterion),
  ];
  const low = [...LOW_RISK.map(criterion), midlineTenderness(input)];
  const turns = (['left', 'right'] as const).map((side) =>
    itemOf(
      `Rotates ${ROTATION_FROM}° ${side}`,
      recorded(input, { code: 'rom.cervical.rotation.active', side }),
      rotation,
    ),
  );
  return {
    code: 'canadian-c-spine',
    kind: 'count',
    label: 'Canadian C-spine rule, criteria',
    region: 'cervical',
    items: [...high, ...low, ...turns],
    count: [high, low, turns].map((step, index) => stepWords(index + 1, step)).join('; '),
    notes: [
      'Studied in alert, stable people from 16 with acute trauma; not in known vertebral disease, earlier neck surgery or acute paralysis',
      ...[sinceOnset(input), fallWords(input)].filter((words) => words !== null),
    ],
    source: 'Stiell, NEJM 2003;349:2510 (fpnotebook.com, wikem.org, secondary sources)',
    figures: WORKING_FIGURES['canadian-c-spine'],
  };
}
