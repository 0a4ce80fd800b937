import { keyMuscleOf } from '../vocabulary/root-strip';
import { ROOTS } from '../vocabulary/levels';
import { REGIONS, type Region } from '../vocabulary/sections';
import type { Entry } from './line';
import {
  LIMIT_LETTER,
  MEASURE_WORD,
  MOVEMENT_WORD,
  MUSCLE_WORD,
  NEURODYNAMIC_WORD,
  POWER_WORD,
  REFLEX_WORD,
  REGION_WORD,
  RESULT_SIGN,
  SCORES,
  SCORE_WORD,
  SENSATION_WORD,
} from './words';

/** The word by which a table names a value; `undefined` where it has none. */
const wordOf = (table: Readonly<Record<string, string>>, value: unknown) =>
  Object.entries(table).find(([, each]) => each === value)?.[0];

const sideWord = ({ key }: Entry) => ({ left: 'L', right: 'R', midline: '' })[key.side];
const text = (value: unknown) => (value === undefined ? '' : String(value));

function motionWords({ attributes }: Entry): string {
  const { degrees, centimetres, painScore, limitingFactor } = attributes;
  const pain = painScore === undefined ? '' : `p${text(painScore)}`;
  return `${text(degrees ?? centimetres)}${pain}${wordOf(LIMIT_LETTER, limitingFactor) ?? ''}`;
}

function neurodynamicWords({ attributes }: Entry): string {
  const first = attributes.firstSymptomDegrees;
  const angle = `${first === undefined ? '' : `${text(first)}/`}${text(attributes.degrees)}`;
  return `${angle}${wordOf(RESULT_SIGN, attributes.testResult) ?? ''}`;
}

const powerWords = ({ attributes }: Entry) =>
  `${text(attributes.power)}${attributes.isPainLimited === true ? 'p' : ''}`;
const reflexWords = ({ attributes }: Entry) =>
  `${text(attributes.reflex)}+${attributes.isReinforced === true ? 'r' : ''}`;
const sensationWords = ({ attributes }: Entry) => text(attributes.sensation);

function muscleWords({ attributes }: Entry): string {
  const { guarding, tenderness, hasTriggerPoint } = attributes;
  return [
    guarding === undefined ? '' : ` g${text(guarding)}`,
    tenderness === undefined ? '' : ` t${text(tenderness)}`,
    hasTriggerPoint === true ? ' tp' : '',
  ].join('');
}

const place = ({ key }: Entry) => key.at.slice(key.at.indexOf(':') + 1);

const rootOfMuscle = new Map(ROOTS.map((root) => [`power.${keyMuscleOf(root)}`, root]));

/** How an entry begins and what it says; entries that begin alike are written after one another. */
function spelled(entry: Entry): { head: string; words: string; region: Region | null } | null {
  const { code, side } = entry.key;
  // Apart where nothing is measured: “Es” would be another word.
  const glued = (words: string) => (/^\d/.test(words) ? words : ` ${words}`);
  const sided = (words: string) =>
    side === 'midline' ? glued(words) : ` ${sideWord(entry)}${words}`;
  const movement = /^rom\.(\w+)\.([\w-]+)\.active$/.exec(code);
  const named = movement && wordOf(MOVEMENT_WORD, movement[2]);
  const region = REGIONS.find((each) => each === movement?.[1]) ?? null;
  if (named && region) return { head: named, words: sided(motionWords(entry)), region };
  const measure = wordOf(MEASURE_WORD, code);
  if (measure) return { head: measure, words: sided(motionWords(entry)), region: null };
  const neurodynamic = wordOf(NEURODYNAMIC_WORD, code);
  if (neurodynamic) {
    return { head: neurodynamic, words: sided(neurodynamicWords(entry)), region: null };
  }
  const reflex = wordOf(REFLEX_WORD, code);
  if (reflex) return { head: reflex, words: sided(reflexWords(entry)), region: null };
  const sensation = wordOf(SENSATION_WORD, code);
  if (sensation && entry.key.at.startsWith('root:')) {
    return {
      head: `${sensation} ${place(entry)}`,
      words: sided(sensationWords(entry)),
      region: null,
    };
  }
  const muscle = wordOf(MUSCLE_WORD, code);
  if (muscle) {
    const level = place(entry);
    const head = level === '' ? muscle : `${muscle} ${level}`;
    return { head, words: sided(muscleWords(entry)), region: null };
  }
  const root = rootOfMuscle.get(code);
  return root
    ? { head: `${POWER_WORD} ${root}`, words: sided(powerWords(entry)), region: null }
    : null;
}

function scoresLine(entries: readonly Entry[]): string {
  const scores = SCORES.map((code) => entries.find(({ key }) => key.code === code));
  const first = scores.findIndex((each) => each === undefined);
  const run = first < 0 ? scores : scores.slice(0, first);
  if (run.length === 0) return '';
  return `${SCORE_WORD} ${run.map((each) => text(each?.attributes.score)).join('/')}`;
}

/**
 * Entries as a line that {@link parseShorthand} reads back to the same: movements by region, then
 * whatever has its own word. Throws on an entry that the shorthand has no words for.
 */
export function printShorthand(entries: readonly Entry[]): string {
  const scores = entries.filter(({ key }) => SCORES.some((code) => code === key.code));
  const clauses = new Map<string, string>();
  const regions = new Map<Region, string[]>();
  for (const entry of entries) {
    if (scores.includes(entry)) continue;
    const own = spelled(entry);
    if (!own) throw new Error(`The shorthand has no word for ${entry.key.code}`);
    const { head, words, region } = own;
    const name = region ? `${region} ${head}` : head;
    if (region && !clauses.has(name)) regions.set(region, [...(regions.get(region) ?? []), name]);
    clauses.set(name, `${clauses.get(name) ?? head}${words}`);
  }
  const moved = [...regions].map(([region, names]) => {
    const words = names.map((name) => clauses.get(name)).join(' ');
    return `${wordOf(REGION_WORD, region) ?? ''} ${words}`;
  });
  const inRegions = new Set([...regions.values()].flat());
  const others = [...clauses].filter(([name]) => !inRegions.has(name)).map(([, words]) => words);
  return [...moved, ...others, scoresLine(scores)].filter((clause) => clause !== '').join(' ; ');
}
