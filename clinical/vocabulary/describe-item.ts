import { attributeWords, lowerFirst, valueWords } from '../notes/value-words';
import type { DateFormat } from '../dates';
import type { AttributeValue } from '../findings/attribute';
import { DOSE_ATTRIBUTES, type DoseAttribute } from './dose';
import { itemAttribute, itemType, type ItemType } from './plan-items';

type Attributes = Readonly<Record<string, AttributeValue>>;

/** Reads an item's attributes once each, so that what no phrase took is printed at the end. */
function reader(type: ItemType, attributes: Attributes, format: DateFormat) {
  const left = new Map(Object.entries(attributes));
  const take = (name: DoseAttribute): string => {
    const value = left.get(name);
    if (value === undefined) return '';
    left.delete(name);
    return valueWords(itemAttribute(type, name), value, format);
  };
  const rest = () =>
    [...left].map(([name, value]) => {
      const isDose = name in DOSE_ATTRIBUTES;
      const definition = isDose
        ? itemAttribute(type, name as DoseAttribute)
        : ({ type: 'text', label: name, maxLength: 0 } as const);
      return attributeWords(name, definition, value, format);
    });
  return { take, rest, drop: (name: DoseAttribute) => left.delete(name) };
}

type Take = (name: DoseAttribute) => string;

const join = (words: readonly string[]) => words.filter((word) => word !== '').join(' ');

const SIDE_WORDS: Record<string, string> = {
  left: 'left',
  right: 'right',
  'both sides': 'both sides',
  central: 'central',
};

/** What and where: "soft tissue massage erector spinae left". */
function head(code: string, type: ItemType, take: Take): string {
  const what = [take('technique'), take('product'), take('name'), take('substanceClass')];
  const side = SIDE_WORDS[take('bodySide')] ?? '';
  const isSaid = side === 'central' && what.some((word) => word.startsWith('central'));
  const where = [take('muscle'), take('level'), isSaid ? '' : side];
  const named = join([what.filter((word) => word !== '').join(', '), ...where]);
  const isNameless = what.every((word) => word === '');
  const label = ['education', 'medication-advice', 'goal', 'review', 'safety-net'].includes(code)
    ? type.label
    : lowerFirst(type.label);
  if (code === 'medication-advice' || code === 'goal') {
    return isNameless ? label : `${label}: ${named}`;
  }
  return isNameless ? join([label, named]) : named;
}

/** "3 × 60 s", "2 × 10", "2 × 10 × 5 s", "10 repetitions", "60 s". */
function setsWords(take: Take): string {
  const [sets, repetitions, seconds] = [take('sets'), take('repetitions'), take('seconds')];
  const parts = [sets, repetitions, seconds].filter((part) => part !== '');
  if (parts.length > 1) return parts.join(' × ');
  if (sets !== '') return `${sets} sets`;
  return repetitions === '' ? seconds : `${repetitions} repetitions`;
}

function gradeWords(take: Take): string {
  const grade = take('grade');
  const modifier = take('gradeModifier');
  if (grade === '') return modifier === '' ? '' : `grade modifier ${modifier}`;
  return `grade ${grade}${modifier}`;
}

const wrapped = (before: string, words: string, after = '') =>
  words === '' ? '' : `${before}${words}${after}`;

function checkWords(take: Take): string {
  const result = take('contraindicationResult').replace(/^checked, /, '');
  const note = take('contraindicationNote');
  const bracket = wrapped(' (', note, ')');
  if (result !== '') return `contraindication check: ${result}${bracket}`;
  return wrapped('contraindications asked: ', note);
}

function consentWords(take: Take): string {
  const consent = take('consent');
  return consent === '' || consent.endsWith('consent') ? consent : `consent ${consent}`;
}

function statusWords(take: Take): string {
  const status = take('status');
  const reason = take('statusReason');
  if (status === '' || status === 'active') return wrapped('because: ', reason);
  return `${status}${wrapped(' (', reason, ')')}`;
}

function dueWords(code: string, take: Take): string {
  const [on, days, weeks] = [take('byDate'), take('days'), take('weeks')];
  if (code === 'review') {
    const within = [wrapped('', days, ' days'), wrapped('', weeks, ' weeks')];
    const spans = within.map((span) => span.replace(/ (d|wk) /, ' ').replace(/^1 (\w+)s$/, '1 $1'));
    return join([wrapped('on ', on), wrapped('in ', spans.filter(Boolean).join(' '))]);
  }
  const span = code === 'goal' ? 'within ' : 'for ';
  return [wrapped('by ', on), wrapped(span, days), wrapped(span, weeks)]
    .filter((word) => word !== '')
    .map((word) => word.replace(/ wk$/, ' weeks').replace(/ d$/, ' days'))
    .map((word) => word.replace(/ 1 (week|day)s$/, ' 1 $1'))
    .join(', ');
}

/** "given written, in English, on 12-Oct-2026 (leaflet 4)". */
function givenWords(take: Take): string {
  const said = [
    take('givenHow'),
    wrapped('in ', take('language')),
    wrapped('on ', take('givenOn')),
  ].filter((words) => words !== '');
  const leaflet = lowerFirst(take('format'));
  if (said.length === 0) return wrapped('given ', leaflet);
  return `given ${said.join(', ')}${wrapped(' (', leaflet, ')')}`;
}

/**
 * One item of treatment or plan in words, dose first and nothing left out: "heat pack 15 min,
 * 3 × daily, skin sensation checked, normal, contraindication check: none found". An item of no
 * known type prints its attributes.
 */
export function describeItem(
  code: string,
  attributes: Attributes,
  format: DateFormat = 'DD-MMM-YYYY',
): string {
  const type = itemType(code);
  if (!type) {
    return [code, ...Object.entries(attributes).map(([name, value]) => `${name} ${value}`)].join(
      ', ',
    );
  }
  const { take, rest, drop } = reader(type, attributes, format);
  drop('position');
  drop('measureKey');
  drop('goalItem');
  const title = head(code, type, take);
  const first = join([title, gradeWords(take), setsWords(take), take('minutes')]);
  const topics = take('topics');
  const activities = take('activities');
  const footwear = take('footwear');
  const subject = topics || activities || footwear;
  const opening = subject === '' ? first : `${first}: ${subject}`;
  const more = [topics, activities, footwear].filter((word) => word !== '' && word !== subject);
  return [
    opening,
    ...more,
    wrapped('', take('timesPerDay'), ' × daily'),
    wrapped('', take('timesPerWeek'), ' × weekly'),
    dueWords(code, take),
    take('bodySite'),
    take('advice'),
    wrapped('skin sensation ', take('skinSensation')),
    consentWords(take),
    checkWords(take),
    wrapped('sooner if ', lowerFirst(take('triggers'))),
    code === 'safety-net' ? givenWords(take) : '',
    wrapped('adverse response ', lowerFirst(take('adverseResponse'))),
    statusWords(take),
    ...rest(),
  ]
    .filter((word) => word !== '')
    .join(', ')
    .replace(/^(Review|Safety-net), /, '$1 ');
}

/** Only what and where: "central PA L4", to name a treatment in a column's head. */
export function itemName(code: string, attributes: Attributes): string {
  const type = itemType(code);
  if (!type) return code;
  return head(code, type, reader(type, attributes, 'DD-MMM-YYYY').take);
}
