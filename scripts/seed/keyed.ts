import { newId } from '@/db/new-id';
import type { AttributeValue } from '@/clinical/findings/attribute';
import type { Finding } from '@/clinical/findings/finding';
import type { Moment } from '@/clinical/findings/finding-key';
import type { DraftChange } from '@/clinical/notes/change-batch';
import { inGivenOrder, type Attributes, type Charted } from './chart';

/** One id for each name of a patient's record. */
export type Ids = (name: string) => string;

export function idsByName(): Ids {
  const made = new Map<string, string>();
  return (name) => {
    const id = made.get(name) ?? newId();
    made.set(name, id);
    return id;
  };
}

/** The visit that a carried value comes from. */
export type CarriedFrom = { noteId: string; on: string };

/** What was written down, with ids for names and the origin of what was carried. */
export function keyed(
  findings: readonly Charted[],
  ids: Ids,
  carriedFrom: CarriedFrom | null,
): Finding[] {
  return inGivenOrder(findings).map(({ code, side, at, moment, attributes, isCarried }) => {
    if (isCarried && !carriedFrom) throw new Error(`${code} is carried from nowhere.`);
    const origin: Attributes =
      isCarried && carriedFrom
        ? { carriedFromNote: carriedFrom.noteId, carriedFromOn: carriedFrom.on }
        : {};
    return {
      code,
      side,
      at: at.startsWith('item:') ? `item:${ids(at.slice('item:'.length))}` : at,
      moment: moment.startsWith('after:')
        ? (`after:${ids(moment.slice('after:'.length))}` as Moment)
        : 'before',
      attributes: { ...withIds(attributes, ids), ...origin },
    };
  });
}

/** A goal is measured by another finding, which is named like the rest. */
function withIds(attributes: Attributes, ids: Ids): Attributes {
  const { measureKey } = attributes;
  if (typeof measureKey !== 'string') return attributes;
  const named = measureKey.replace(/item:([^|]+)/, (_, name: string) => `item:${ids(name)}`);
  return { ...attributes, measureKey: named };
}

/** The changes by which a draft comes to say all this. */
export function changesOf(findings: readonly Finding[]): DraftChange[] {
  const single = findings.flatMap(({ attributes, ...key }) =>
    Object.entries(attributes).map(([attribute, value]: [string, AttributeValue]) => ({
      key,
      attribute,
      value,
    })),
  );
  return single.map((each, seq) => ({ patchId: newId(), seq, base: null, ...each }));
}
