import { daysAfter, formatDate, isIsoDate, type DateFormat } from '../dates';
import { numberOf, textOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import { attributeWords, sentence, upperFirst, valueWords } from '../notes/value-words';
import { describeItem } from '../vocabulary/describe-item';
import { GOAL_STATUS_CHOICE, type DoseAttribute } from '../vocabulary/dose';
import { itemAttribute, itemType, type ITEM_TYPES } from '../vocabulary/plan-items';

/** Where a plan item stands in what a patient takes home; `null`: done at the clinic, or not given. */
export type HomePart = 'talked' | 'programme' | 'avoid' | 'advice' | 'help' | 'goals' | 'next';

const PART = {
  exercise: 'programme',
  heat: 'programme',
  ice: 'programme',
  brace: 'programme',
  pillow: 'programme',
  orthotics: 'programme',
  footwear: 'programme',
  taping: 'programme',
  'relative-rest': 'avoid',
  'medication-advice': 'advice',
  referral: 'advice',
  education: 'talked',
  'safety-net': 'help',
  goal: 'goals',
  review: 'next',
  'manual-therapy': null,
  'dry-needling': null,
  electrotherapy: null,
  traction: null,
  'not-given': null,
} as const satisfies Record<keyof typeof ITEM_TYPES, HomePart | null>;

/** What the clinic keeps of an item: checks, consent and bookkeeping stay in the record. */
const OF_THE_RECORD: ReadonlySet<string> = new Set<DoseAttribute>([
  ...(['position', 'measureKey', 'goalItem', 'provider', 'setting', 'category'] as const),
  ...(['reviewOn', 'contraindicationResult', 'contraindicationNote', 'skinSensation'] as const),
  ...(['isThrustQualified', 'consent', 'risksDiscussed', 'indication', 'status'] as const),
  ...(['statusReason', 'isUnderstood', 'adherence', 'response', 'adverseResponse'] as const),
  ...(['givenHow', 'givenOn', 'language'] as const),
]);

const DOSE = [
  ...(['sets', 'repetitions', 'seconds', 'minutes'] as const),
  ...(['hoursPerDay', 'timesPerDay', 'timesPerWeek'] as const),
] satisfies readonly DoseAttribute[];

const codeOf = ({ code }: Finding) => code.slice(code.indexOf('.') + 1);
const statusOf = (item: Finding) => textOf(item, 'status') ?? 'active';

/** The part of a patient’s summary that tells of a finding; `null` where none of them does. */
export function homePart(finding: Finding): HomePart | null {
  if (!finding.code.startsWith('plan.')) return null;
  const parts: Readonly<Record<string, HomePart | null>> = PART;
  const part = parts[codeOf(finding)] ?? null;
  switch (statusOf(finding)) {
    case 'not_given':
      return null;
    case 'stopped':
      return part === 'programme' ? 'avoid' : part === 'avoid' ? 'advice' : null;
    default:
      return part;
  }
}

const count = (value: number, one: string, more = `${one}s`) =>
  `${value} ${value === 1 ? one : more}`;
const often = (value: number) => ['', 'once', 'twice'][value] ?? `${value} times`;
const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(', ');

/** “2 sets of 10, hold each for 5 seconds”: a dose as it is read aloud. */
function howMuch(item: Finding): string {
  const [sets, times, seconds, minutes] = (
    ['sets', 'repetitions', 'seconds', 'minutes'] as const
  ).map((name) => numberOf(item, name));
  const hold = seconds ? count(seconds, 'second') : '';
  const counted = times
    ? joined(
        sets ? `${count(sets, 'set')} of ${times}` : count(times, 'time'),
        hold && `hold each for ${hold}`,
      )
    : joined(sets ? count(sets, hold ? 'time' : 'set') : '', sets && hold ? `${hold} each` : hold);
  return joined(counted, minutes ? count(minutes, 'minute') : '');
}

/** “3 times a day, 2 times a week”; “as needed”. */
function howOften(item: Finding): string {
  const [day, week, hours] = (['timesPerDay', 'timesPerWeek', 'hoursPerDay'] as const).map((name) =>
    numberOf(item, name),
  );
  return joined(
    day ? `${often(day)} a day` : '',
    week ? `${often(week)} a week` : '',
    hours ? `${count(hours, 'hour')} a day` : '',
    statusOf(item) === 'as_needed' ? 'as needed' : '',
  );
}

/** The item without what the record keeps and what was said already. */
function without(item: Finding, said: readonly string[]): Finding['attributes'] {
  const left = Object.entries(item.attributes).filter(
    ([name]) => !OF_THE_RECORD.has(name) && !said.includes(name),
  );
  return Object.fromEntries(left);
}

/** The clinician’s words to the patient are said as they stand, after the rest. */
function withInstructions(words: string, item: Finding): string {
  return [sentence(words), sentence(textOf(item, 'instructions') ?? '')].filter(Boolean).join(' ');
}

/** A row of the programme: what, how much, how often. */
export function programmeRow(item: Finding, format: DateFormat): readonly [string, string, string] {
  const what = describeItem(codeOf(item), without(item, [...DOSE, 'instructions']), format);
  return [withInstructions(what, item), howMuch(item), howOften(item)];
}

function rest(item: Finding, said: readonly string[], format: DateFormat): string {
  const type = itemType(codeOf(item));
  if (!type) return '';
  return Object.entries(without(item, [...said, 'instructions']))
    .map(([name, value]) =>
      attributeWords(name, itemAttribute(type, name as DoseAttribute), value, format),
    )
    .join(', ');
}

/** ISO date on which a rest ends: as recorded, else counted from its start. */
function endOfRest(item: Finding, visitOn: string): string | null {
  const by = textOf(item, 'byDate');
  if (by !== null && isIsoDate(by)) return by;
  const days = numberOf(item, 'days');
  const start = textOf(item, 'startOn') ?? visitOn;
  return days === null || !isIsoDate(start) ? null : daysAfter(start, days);
}

/** One item in its part of the summary, in sentences. */
export function homeWords(item: Finding, format: DateFormat, visitOn: string): string {
  const all = (said: readonly string[] = ['instructions']) =>
    describeItem(codeOf(item), without(item, said), format);
  switch (homePart(item)) {
    case 'avoid': {
      if (statusOf(item) === 'stopped') return withInstructions(`stop: ${all()}`, item);
      const end = endOfRest(item, visitOn);
      const what = textOf(item, 'activities')?.trim() || 'Relative rest';
      const until = end === null ? '' : `until ${formatDate(end, format)}`;
      const more = rest(item, ['activities', 'days', 'byDate', 'startOn'], format);
      return withInstructions(joined(what, until, more), item);
    }
    case 'help': {
      const triggers = textOf(item, 'triggers')?.trim() ?? '';
      if (triggers === '') {
        const given = all().replace(/^Safety-net:? ?/, '');
        return withInstructions(`See what you were given: ${given}`, item);
      }
      const more = rest(item, ['triggers'], format);
      return withInstructions(`${sentence(triggers)} ${sentence(more)}`, item);
    }
    case 'goals': {
      const status = statusOf(item);
      const became = status === 'active' ? '' : valueWords(GOAL_STATUS_CHOICE, status, format);
      return withInstructions(joined(all().replace(/^Goal: /, ''), became), item);
    }
    case 'next': {
      const triggers = sentence(textOf(item, 'triggers') ?? '');
      const when = all(['instructions', 'triggers']).replace(/^Review ?/, '');
      const come = triggers && `Come sooner if: ${triggers}`;
      return withInstructions([sentence(when), come].filter(Boolean).join(' '), item);
    }
    case 'advice': {
      // A rest that is over must not read as one that is asked for.
      const isOver = statusOf(item) === 'stopped' ? 'No longer needed: ' : '';
      const words = all().replace(/^Medication advice/, 'Medicines');
      return withInstructions(`${isOver}${words}`, item);
    }
    case 'talked':
      return withInstructions(`We talked about: ${all().replace(/^Education:? ?/, '')}`, item);
    case 'programme':
    case null:
      return withInstructions(upperFirst(all()), item);
  }
}
