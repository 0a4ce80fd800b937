import { isSaid, textOf } from '../findings/attribute-of';
import { itemName } from '../vocabulary/describe-item';
import { VOCABULARY, type SignContext, type SignItem } from './sign-item';

/** Goals that nothing of the record can follow: allowed, and shown to their author before signing. */
export function unusualGoals({ findings }: SignContext): SignItem[] {
  return findings
    .filter((each) => each.code === 'plan.goal' && isSaid(each))
    .filter((each) => textOf(each, 'status') !== 'stopped')
    .filter((each) => textOf(each, 'measure') === null && textOf(each, 'measureKey') === null)
    .map((each) => ({
      id: `goal.${each.at}`,
      words: `Without a measure: ${itemName('goal', each.attributes)}`,
      section: 'plan',
      source: `${VOCABULARY} 8.2`,
    }));
}
