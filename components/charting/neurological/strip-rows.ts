import { codeDefinition } from '@/clinical/findings/codes';
import type { Finding } from '@/clinical/findings/finding';
import { limbOf, rootOf } from '@/clinical/notes/neuro-values';
import { ROOTS } from '@/clinical/vocabulary/levels';
import {
  KEY_MUSCLES,
  SENSATION_MODALITY,
  SENSORY_KEY_POINT,
  STRIP_ROOTS,
  type Limb,
  type ReflexCode,
  type SensationModality,
} from '@/clinical/vocabulary/neurological';
import {
  keyMuscleOf,
  limbOfRoot,
  reflexOn,
  reflexShared,
  SECOND_MUSCLES,
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

function rowsOfRoot(root: string, used: ReadonlySet<string>): StripRow[] {
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

/** The lines of a limb's strip: the roots always there, what was found, and what was added. */
export function stripRows(
  limb: Limb,
  findings: readonly Finding[],
  previous: readonly Finding[],
  added: Added,
): readonly StripRow[] {
  const found = [...findings, ...previous].filter((each) => limbOf(each) === limb);
  const here = added.filter((each) => limbOfRoot(rootOfAdded(each) ?? '') === limb);
  const used = new Set([
    ...found.map(({ code, at }) => (at === '' ? code : `${code}|${at.slice('root:'.length)}`)),
    ...here,
  ]);
  const roots = new Set([
    ...STRIP_ROOTS[limb],
    ...found.map((each) => rootOf(each) ?? ''),
    ...here.map((each) => rootOfAdded(each) ?? ''),
  ]);
  return ROOTS.filter((root) => roots.has(root)).flatMap((root) => rowsOfRoot(root, used));
}

/** Roots, second muscles and other modalities that a limb's strip does not show yet. */
export function addableRows(limb: Limb, rows: readonly StripRow[]): readonly Addable[] {
  const roots = Object.entries(SENSORY_KEY_POINT).filter(([root]) => limbOfRoot(root) === limb);
  const isShown = (code: string) => rows.some(({ power }) => power === code);
  return [
    ...SECOND_MUSCLES.map((code) => `power.${code}`)
      .filter((code) => limbOf({ code, at: '' }) === limb && !isShown(code))
      .map((code) => ({
        value: code,
        label: codeDefinition(code)?.short ?? code,
        hint: `power, ${rootOf({ code, at: '' })}`,
      })),
    ...roots
      .filter(([root]) => !rows.some((row) => row.root === root))
      .map(([root, point]) => ({ value: `root:${root}`, label: root, hint: point })),
    ...OTHER_MODALITIES.flatMap((code) =>
      roots
        .filter(([root]) => !rows.some((row) => row.id === `${root}/${code}`))
        .map(([root]) => ({
          value: `sensation.${code}|${root}`,
          label: `${SENSATION_MODALITY[code]} ${root}`,
          hint: 'sensation',
        })),
    ),
  ];
}
