import { numberOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import { WORKING_FIGURES } from '../vocabulary/published-figures';
import { itemOf, recorded, resultUnder } from './recorded';
import { countWords, NOT_RECORDED, type Working, type WorkingInput } from './working';

/** Degrees of active rotation to the painful side: below it counts (Wainner 2003). */
const ROTATION_BELOW = 60;

function rotation(finding: Finding) {
  const degrees = numberOf(finding, 'degrees');
  if (degrees === null) return null;
  const answer = degrees < ROTATION_BELOW ? 'yes' : 'no';
  return { answer, words: `${degrees}°`.replace('-', '−') } as const;
}

/**
 * Wainner 2003, by side: upper limb tension test 1, Spurling A, distraction, and active rotation
 * under 60° to that side (vocabulary 5.4). `null` while none of the three tests is recorded: a
 * measured rotation belongs to every neck.
 */
export function wainner(input: WorkingInput, side: 'left' | 'right'): Working | null {
  const find = (code: string) => recorded(input, { code, side });
  const tests = [
    itemOf(`ULTT 1, ${side}`, find('rom.cervical.ultt1-median.passive'), resultUnder('testResult')),
    itemOf(`Spurling A, ${side}`, find('test.spurling-a'), resultUnder('result')),
    itemOf(
      'Neck distraction',
      recorded(input, { code: 'test.cervical-distraction' }),
      resultUnder('result'),
    ),
  ];
  if (tests.every(({ words }) => words === NOT_RECORDED)) return null;
  const items = [
    ...tests,
    itemOf(
      `Rotation ${side} under ${ROTATION_BELOW}°`,
      find('rom.cervical.rotation.active'),
      rotation,
    ),
  ];
  return {
    code: `wainner-${side}`,
    kind: 'count',
    label: `Wainner cluster, ${side}`,
    region: 'cervical',
    items,
    count: countWords(items, 'Wainner threshold 3'),
    notes: [],
    source: 'Wainner 2003, Spine 28:52 (orthopaedicsone.com, secondary source)',
    figures: WORKING_FIGURES.wainner,
  };
}
