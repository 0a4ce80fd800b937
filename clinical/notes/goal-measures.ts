import type { DateFormat } from '../dates';
import { isCarried, isSaid, textOf } from '../findings/attribute-of';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { OTHER_MEASURE } from '../findings/score-codes';
import { keyText } from '../findings/finding-key';
import { asteriskName, asteriskValue } from './compose-asterisk-signs';
import { inChartOrder } from './compose-note';

/** Something of today's note that a goal can be followed by. */
export type GoalMeasure = {
  /** Text of the finding's key: what a trend follows. */
  key: string;
  label: string;
  group: string;
  /** Today's value in words; empty where none is measured yet. */
  baseline: string;
};

const MAIN_MOVEMENT = /^rom\.[a-z]+\.(flexion|extension|lateral-flexion|rotation)\.active$/;

const NAMED_BY_HAND: readonly string[] = ['psfs', OTHER_MEASURE];

function groupOf({ code }: Finding): string | null {
  if (code === 'psfs') return 'Activity';
  if (code.startsWith('pain.nprs.')) return 'Pain';
  if (code.startsWith('outcome.')) return 'Outcome measure';
  const isMovement = MAIN_MOVEMENT.test(code) || codeDefinition(code)?.group === 'Distances';
  return isMovement ? 'Movement' : null;
}

/** The activities, pain scores, main movements and outcome measures of a note, before treatment. */
export function goalMeasures(
  findings: readonly Finding[],
  format: DateFormat,
): readonly GoalMeasure[] {
  return inChartOrder(findings).flatMap((each) => {
    const group = groupOf(each);
    if (group === null || each.moment !== 'before' || !isSaid(each) || isCarried(each)) return [];
    if (NAMED_BY_HAND.includes(each.code) && textOf(each, 'remark') === null) return [];
    const measured = { ...each, attributes: withoutPain(each.attributes) };
    return [
      {
        key: keyText(each),
        label: asteriskName(each),
        group,
        baseline: asteriskValue(measured, format),
      },
    ];
  });
}

/** A baseline is the measure itself: "25°", not "25°, pain 7/10". */
function withoutPain(attributes: Finding['attributes']): Finding['attributes'] {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => name !== 'painScore'));
}
