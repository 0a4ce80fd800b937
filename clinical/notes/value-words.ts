import { formatDate, type DateFormat } from '../dates';
import type { AttributeDefinition, AttributeValue } from '../findings/attribute';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { atType } from '../findings/finding-key';
import { SITES } from '../vocabulary/symptoms';

const KEEPS_CAPITAL =
  /^(\p{Lu}\P{Ll}|\p{Lu}$|(Adams|Adson|Fortin|Gaenslen|Hoffmann|Lhermitte|Roos|Schober|Sharp-Purser|Spurling|Trendelenburg)\b)/u;

/** A label as it stands inside a sentence: "Stiffness" → "stiffness", "TENS" as it is. */
export function lowerFirst(label: string): string {
  return KEEPS_CAPITAL.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

export function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "a, b and c". */
export function andList(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** Ends a sentence once, whatever was typed. */
export function sentence(words: string): string {
  const trimmed = words.trim();
  if (trimmed === '') return '';
  return /[.!?…]$/.test(trimmed) ? upperFirst(trimmed) : `${upperFirst(trimmed)}.`;
}

function numberWords(value: number, unit: string | undefined): string {
  const printed = String(value).replace('-', '−');
  if (!unit) return printed;
  return unit === '°' || unit === '%' || unit.startsWith('/')
    ? `${printed}${unit}`
    : `${printed} ${unit}`;
}

function optionWords(options: Readonly<Record<string, string>>, value: string): string {
  return lowerFirst(options[value] ?? value);
}

/** A value as it prints inside a sentence. A value that no longer fits its definition prints raw. */
export function valueWords(
  definition: AttributeDefinition,
  value: AttributeValue,
  format: DateFormat,
): string {
  if (typeof value === 'number') {
    return numberWords(value, 'unit' in definition ? definition.unit : undefined);
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const options = 'options' in definition ? definition.options : {};
  if (typeof value !== 'string') return andList(value.map((each) => optionWords(options, each)));
  if (definition.type === 'choice') return optionWords(options, value);
  if (definition.type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return formatDate(value, format);
  }
  return value.trim();
}

/** What stands as it is, without its label before it. */
const UNLABELLED: ReadonlySet<string> = new Set([
  ...['presence', 'choice', 'choices', 'quality', 'constancy', 'depth', 'answer', 'remark'],
  ...['body', 'grade', 'painPattern', 'movementLoss'],
  ...['result', 'testResult', 'symptomResponse', 'mobility', 'painResponse'],
]);

/** Bookkeeping: said in no note, no letter and nothing that is made of one. */
export const NEVER_PRINTED: ReadonlySet<string> = new Set([
  ...[
    'carriedFromNote',
    'examiner',
    'strokes',
    'measureKey',
    'goalItem',
    'answeredFlags',
    'isAsterisk',
  ],
]);

/** One attribute in words: "limited by guarding", "25°", "trigger point". */
export function attributeWords(
  name: string,
  definition: AttributeDefinition,
  value: AttributeValue,
  format: DateFormat,
): string {
  const words = valueWords(definition, value, format);
  const label = lowerFirst(definition.label);
  if (definition.type === 'flag') return value === true ? label : `no ${label}`;
  if (name === 'notTestedReason') return `not tested (${words})`;
  if (name === 'mobilityGrade') return `mobility ${words} of 6`;
  if (name === 'mobility' && value === 'normal') return `${words} mobility`;
  if (name === 'degrees' || name === 'centimetres' || UNLABELLED.has(name)) return words;
  return `${label} ${words}`;
}

/**
 * Everything said of a finding except the attributes named, each in words: what makes sure that
 * nothing recorded is lost on the way to the page.
 */
export function restWords(
  finding: Finding,
  format: DateFormat,
  except: readonly string[] = [],
): string[] {
  const attributes = codeDefinition(finding.code)?.attributes ?? {};
  const order = Object.keys(attributes);
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const pressure = pressureWords(finding);
  const told = pressure === null ? except : [...except, 'systolic', 'diastolic'];
  const words = Object.entries(finding.attributes)
    .filter(([name]) => !told.includes(name) && !NEVER_PRINTED.has(name))
    .sort(([one], [other]) => place(one) - place(other))
    .map(([name, value]) => {
      const definition = attributes[name] ?? { type: 'text', label: name, maxLength: 0 };
      return attributeWords(name, definition, value, format);
    });
  return pressure === null ? words : [pressure, ...words];
}

/** "128/82 mmHg": two numbers that nobody says apart; `null` when either is missing. */
function pressureWords({ attributes: { systolic, diastolic } }: Finding): string | null {
  const isWhole = typeof systolic === 'number' && typeof diastolic === 'number';
  return isWhole ? `${systolic}/${diastolic} mmHg` : null;
}

/** "low back", "L4-L5", "L4 root": where, apart from the side. */
export function placeWords(at: string): string {
  const type = atType(at);
  const place = at.slice(type.length + 1);
  if (type === '' || type === 'item') return '';
  if (type === 'site') return SITES[place as keyof typeof SITES] ?? place;
  return type === 'root' ? `${place} root` : place;
}

/** The name of a finding with its place and side: "Quadratus lumborum, left". */
export function findingName(finding: Finding): string {
  const label = codeDefinition(finding.code)?.label ?? finding.code;
  const place = placeWords(finding.at);
  const side = finding.side === 'midline' ? '' : finding.side;
  const at = place === '' ? '' : ` ${place}`;
  return side === '' ? `${label}${at}` : `${label}${at}, ${side}`;
}

/** A finding as one line: "Quadratus lumborum, left: guarding 2, tenderness 2". */
export function findingLine(
  finding: Finding,
  format: DateFormat,
  except: readonly string[] = [],
): string {
  const words = restWords(finding, format, except);
  return words.length === 0 ? findingName(finding) : `${findingName(finding)}: ${words.join(', ')}`;
}
