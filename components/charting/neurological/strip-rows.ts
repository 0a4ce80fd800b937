import { codeDefinition } from '@/clinical/findings/codes';
import type { Finding } from '@/clinical/findings/finding';
import { rootOf, stripOf } from '@/clinical/notes/neuro-values';
import { ROOTS } from '@/clinical/vocabulary/levels';
import {
  KEY_MUSCLES,
  SENSATION_MODALITY,
  SENSORY_KEY_POINT,
  STRIP_ROOTS,
  type ReflexCode,
  type SensationModality,
  type Strip,
} from '@/clinical/vocabulary/neurological';
import {
  keyMuscleOf,
  isTrunkRoot,
  reflexOn,
  reflexShared,
  SECOND_MUSCLES,
  stripOfRoot,
} from '@/clinical/vocabulary/root-strip';

/** One line of the strip: a root, or one more muscle or modality of a root. */
export type StripRow = {
  id: string;
  root: string;
  /** What tells a line of its own from the root's: "pin prick". */
  extra: string | null;
  sensation: string | null;
  power: string | null;
  reflex: string | null;
  /** A reflex of this root that is written on another's line. */
  shared: ReflexCode | null;
};

export type Addable = { value: string; label: string; hint: string };

/** The vocabulary names no key point for T3, T5, T7 to T9 and T11. */
const KEY_POINT: Readonly<Record<string, string>> = SENSORY_KEY_POINT;
const LIGHT_TOUCH = 'sensation.light-touch';
const OTHER_MODALITIES = (Object.keys(SENSATION_MODALITY) as SensationModality[]).filter(
  (each) => each !== 'light-touch',
);

/** `root:C2`, `power.shoulder-abduction`, `sensation.pin-prick|C5`: what the picker adds. */
type Added = readonly string[];

const rootOfAdded = (added: string) => {
  const [code = '', root] = added.split('|');
  return root ?? rootOf({ code, at: added.startsWith('root:') ? added : '' });
};

function rowsOfRoot(root: string, used: ReadonlySet<string>): readonly StripRow[] {
  const second = SECOND_MUSCLES.filter(
    (code) => KEY_MUSCLES[code].root === root && used.has(`power.${code}`),
  );
  const key = keyMuscleOf(root);
  const [first = null, ...more] = key === null ? second : [key, ...second];
  const own = { root, extra: null, sensation: null, power: null, reflex: null, shared: null };
  const reflex = reflexOn(root);
  return [
    {
      ...own,
      id: root,
      sensation: LIGHT_TOUCH,
      power: first && `power.${first}`,
      reflex: reflex && `reflex.${reflex}`,
      shared: reflexShared(root),
    },
    ...more.map((code) => ({ ...own, id: `${root}/${code}`, power: `power.${code}` })),
    ...OTHER_MODALITIES.filter((code) => used.has(`sensation.${code}|${root}`)).map((code) => ({
      ...own,
      id: `${root}/${code}`,
      extra: SENSATION_MODALITY[code].toLowerCase(),
      sensation: `sensation.${code}`,
    })),
  ];
}

/** Whether a root has a line in a strip: T1 and T2 have one in the arms' and one in the trunk's. */
const isIn = (strip: Strip, root: string) =>
  strip === 'trunk' ? isTrunkRoot(root) : stripOfRoot(root) === strip;

/** What of a finding stands in a strip: the trunk has sensation only. */
function isOf(strip: Strip, { code, at }: Pick<Finding, 'code' | 'at'>): boolean {
  if (strip !== 'trunk') return stripOf({ code, at }) === strip;
  return code.startsWith('sensation.') && isIn(strip, rootOf({ code, at }) ?? '');
}

const sensationOnly = (row: StripRow): StripRow => ({
  ...row,
  power: null,
  reflex: null,
  shared: null,
});

/** The lines of a strip: the roots always there, what was found, and what was added. */
export function stripRows(
  strip: Strip,
  findings: readonly Finding[],
  previous: readonly Finding[],
  added: Added,
): readonly StripRow[] {
  const found = [...findings, ...previous].filter((each) => isOf(strip, each));
  const here = added.filter((each) => isIn(strip, rootOfAdded(each) ?? ''));
  const used = new Set([
    ...found.map(({ code, at }) => (at === '' ? code : `${code}|${at.slice('root:'.length)}`)),
    ...here,
  ]);
  const roots = new Set([
    ...STRIP_ROOTS[strip],
    ...found.map((each) => rootOf(each) ?? ''),
    ...here.map((each) => rootOfAdded(each) ?? ''),
  ]);
  const rows = ROOTS.filter((root) => roots.has(root)).flatMap((root) => rowsOfRoot(root, used));
  return strip === 'trunk' ? rows.map(sensationOnly) : rows;
}

/** Roots, second muscles and other modalities that a strip does not show yet. */
export function addableRows(strip: Strip, rows: readonly StripRow[]): readonly Addable[] {
  const roots = ROOTS.filter(
    (root) => isIn(strip, root) && (root in KEY_POINT || isTrunkRoot(root)),
  );
  const isShown = (code: string) => rows.some(({ power }) => power === code);
  return [
    ...SECOND_MUSCLES.map((code) => `power.${code}`)
      .filter((code) => isOf(strip, { code, at: '' }) && !isShown(code))
      .map((code) => ({
        value: code,
        label: codeDefinition(code)?.short ?? code,
        hint: `power, ${rootOf({ code, at: '' })}`,
      })),
    ...roots
      .filter((root) => !rows.some((row) => row.root === root))
      .map((root) => ({ value: `root:${root}`, label: root, hint: KEY_POINT[root] ?? '' })),
    ...OTHER_MODALITIES.flatMap((code) =>
      roots
        .filter((root) => !rows.some((row) => row.id === `${root}/${code}`))
        .map((root) => ({
          value: `sensation.${code}|${root}`,
          label: `${SENSATION_MODALITY[code]} ${root}`,
          hint: 'sensation',
        })),
    ),
  ];
}
