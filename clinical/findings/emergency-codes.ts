import { MIDLINE, pick, type CodeDefinition } from './code-definition';
import { choice, integer } from './attribute';
import { KINDS } from './kinds';
import { FUNCTION_STATE } from '../vocabulary/emergency';

const OF_KIND = KINDS.symptoms;
const { absent: _absent, ...NORMAL_OR_ALTERED } = FUNCTION_STATE;

export const CAUDA_EQUINA_RECORD = 'Bladder, bowel, saddle';

function asked(
  code: string,
  label: string,
  attributes: CodeDefinition['attributes'],
): CodeDefinition {
  return {
    code: `ces.${code}`,
    kind: 'symptoms',
    label,
    short: label,
    sides: MIDLINE,
    at: [''],
    moments: 'before',
    section: 'red-flags',
    region: 'lumbar',
    regions: ['lumbar'],
    group: CAUDA_EQUINA_RECORD,
    attributes: { ...attributes, ...pick(OF_KIND, 'remark') },
  };
}

const state = { choice: choice('Answer', FUNCTION_STATE) };
const fine = { choice: choice('Answer', NORMAL_OR_ALTERED) };

/** What is recorded with the questions of vocabulary 4.2, and what was done about an emergency. */
export const EMERGENCY_CODES: readonly CodeDefinition[] = [
  asked('onset', 'Onset of these symptoms', pick(OF_KIND, 'since', 'time', 'answer')),
  asked('last-void', 'Last void', pick(OF_KIND, 'since', 'time')),
  asked('flow-sensation', 'Sensation of urinary flow', state),
  asked('continence', 'Urinary continence', fine),
  asked('bowel', 'Bowel control', fine),
  asked('rectal-sensation', 'Rectal sensation', state),
  asked('saddle-sensation', 'Saddle sensation, as felt', state),
  asked('sexual-function', 'Sexual function', fine),
  asked('residual', 'Post-void residual', {
    count: integer('Millilitres', 0, 999, { unit: 'mL' }),
  }),
  asked('last-food', 'Last food', pick(OF_KIND, 'since', 'time')),
  {
    code: 'emergency.action',
    kind: 'emergency_actions',
    label: 'Emergency action',
    short: 'Emergency action',
    sides: MIDLINE,
    at: [''],
    moments: 'before',
    section: 'red-flags',
    region: null,
    regions: [],
    group: 'Emergency',
    attributes: KINDS.emergency_actions,
  },
];
