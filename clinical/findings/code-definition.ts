import type { Region, Section } from '../vocabulary/sections';
import type { AttributeDefinition } from './attribute';
import type { AtType, Side } from './finding-key';
import type { Kind } from './kinds';

/** One thing that can be found: where its values go, what may be said of it, where it is charted. */
export type CodeDefinition = {
  code: string;
  kind: Kind;
  /** Whole: "Lumbar flexion, active". */
  label: string;
  /** Within its group: "Flexion". */
  short: string;
  sides: readonly Side[];
  at: readonly AtType[];
  /** The only places of its types where it can be: the ribs, of all segments. */
  places?: readonly string[];
  /** Whether it can be re-tested after a treatment of the visit. */
  moments: 'before' | 'any';
  section: Section;
  /** Where it is charted first; `null` when it belongs to no region. */
  region: Region | null;
  /** Every region that lists it; the first is `region`. */
  regions: readonly Region[];
  group: string;
  /** A narrowing of its kind's attributes: fewer of them, closer bounds, fewer options. */
  attributes: Readonly<Record<string, AttributeDefinition>>;
};

export const MIDLINE: readonly Side[] = ['midline'];
export const LEFT_RIGHT: readonly Side[] = ['left', 'right'];
export const ANY_SIDE: readonly Side[] = ['left', 'right', 'midline'];

/** Some of a kind's attributes, as they are. */
export function pick<A extends Readonly<Record<string, AttributeDefinition>>, N extends keyof A>(
  attributes: A,
  ...names: N[]
): Pick<A, N> {
  return Object.fromEntries(names.map((name) => [name, attributes[name]])) as Pick<A, N>;
}
