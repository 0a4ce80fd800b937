import { ageOn } from '../dates';
import { textOf } from '../findings/attribute-of';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { WORKING_FIGURES } from '../vocabulary/published-figures';
import { eitherSide, itemOf, recorded, resultUnder } from './recorded';
import { countWords, NOT_RECORDED, type Working, type WorkingInput } from './working';

const AGE_OVER = 45;

/** The gaits that the vocabulary ties to myelopathy (section 6); others are named and not counted. */
const DEVIATIONS: readonly string[] = ['ataxic', 'spastic', 'wide_based'];

function gait(finding: Finding) {
  const choice = textOf(finding, 'choice');
  if (choice === null) return null;
  const options = codeDefinition(finding.code)?.attributes.choice;
  const label = options && 'options' in options ? options.options[choice] : undefined;
  const words = (label ?? choice).toLowerCase();
  if (choice === 'normal') return { answer: 'no', words } as const;
  return { answer: DEVIATIONS.includes(choice) ? 'yes' : null, words } as const;
}

function plantar(finding: Finding) {
  const response = textOf(finding, 'response');
  if (response === null) return null;
  const answer = response === 'extensor' ? 'yes' : response === 'flexor' ? 'no' : null;
  return { answer, words: response } as const;
}

/**
 * Cook 2010: gait deviation, Hoffmann, inverted supinator sign, Babinski, age over 45. Three or
 * more of five and one or fewer were studied; the confidence interval is wide (vocabulary 4.6).
 * `null` while none of the three signs is recorded: gait and age belong to everybody.
 */
export function cookMyelopathy(input: WorkingInput): Working | null {
  const sign = (code: string, label: string, read: Parameters<typeof itemOf>[2]) => {
    const of = (side: 'left' | 'right') =>
      itemOf(label, recorded(input, { code: `umn.${code}`, side }), read);
    return eitherSide(label, [of('left'), of('right')]);
  };
  const signs = [
    sign('hoffmann', 'Hoffmann', resultUnder('result')),
    sign('inverted-supinator', 'Inverted supinator sign', resultUnder('result')),
    sign('babinski', 'Babinski, extensor', plantar),
  ];
  if (signs.every(({ words }) => words === NOT_RECORDED)) return null;
  const age = ageOn(input.dateOfBirth, input.visitOn);
  const items = [
    itemOf(
      'Gait, ataxic, spastic or wide-based',
      recorded(input, { code: 'observation.gait' }),
      gait,
    ),
    ...signs,
    {
      label: `Age over ${AGE_OVER}`,
      answer: age > AGE_OVER ? 'yes' : 'no',
      words: `${age} years, from the date of birth`,
    } as const,
  ];
  return {
    code: 'cook-myelopathy',
    kind: 'count',
    label: 'Cook myelopathy cluster',
    region: 'cervical',
    items,
    count: countWords(items, 'Cook studied 3 or more, and 1 or fewer'),
    notes: ['Few people studied: wide confidence interval'],
    source: 'Cook 2010, PubMed 22131790',
    figures: WORKING_FIGURES.cook,
  };
}
