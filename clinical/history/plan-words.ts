import { textOf } from '../findings/attribute-of';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { compareText } from './visits';

const MOST_WORDS = 5;
const LEFT_OUT: readonly string[] = ['stopped', 'not_given'];
const NOT_TREATMENT: readonly string[] = ['plan.review', 'plan.goal', 'plan.not-given'];

const wordsIn = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

/**
 * The plan of a visit in at most five words: "heat, walking, education +2". Exercises by
 * name and other items by kind, in the order in which they were planned, each once, without what was stopped or not given;
 * where nothing is structured, the first words of the plan's free text. '' when there is no plan.
 */
export function planInFiveWords(findings: readonly Finding[]): string {
  const planned = findings
    .filter(
      (item) =>
        item.code.startsWith('plan.') &&
        !NOT_TREATMENT.includes(item.code) &&
        !LEFT_OUT.includes(textOf(item, 'status') ?? 'active'),
    )
    .toSorted((one, other) =>
      compareText(textOf(one, 'position') ?? '~', textOf(other, 'position') ?? '~'),
    );
  const names = [...new Set(planned.map(nameOf))];
  if (names.length === 0) return openingWords(findings);
  const shown: string[] = [];
  for (const name of names) {
    const count = wordsIn([...shown, name].join(' ')).length;
    if (count > MOST_WORDS && shown.length > 0) break;
    shown.push(name);
  }
  const left = names.length - shown.length;
  const [first = '', ...rest] = shown;
  const list = [first, ...rest.map((name) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`)];
  return `${list.join(', ')}${left > 0 ? ` +${left}` : ''}`;
}

/** An exercise by its name, everything else by its kind. */
function nameOf(item: Finding): string {
  const kind = codeDefinition(item.code)?.short ?? item.code.slice('plan.'.length);
  return item.code === 'plan.exercise' ? (textOf(item, 'name') ?? kind) : kind;
}

function openingWords(findings: readonly Finding[]): string {
  const written = findings.find(({ code }) => code === 'narrative.plan');
  const words = wordsIn((written && textOf(written, 'body')) ?? '');
  const opening = words.slice(0, MOST_WORDS).join(' ');
  return words.length > MOST_WORDS ? `${opening} …` : opening;
}
