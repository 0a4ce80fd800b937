import type { AttributeValue } from '@/clinical/findings/attribute';
import type { FindingKey } from '@/clinical/findings/finding-key';
import type { Application } from '@/clinical/templates/apply-template';
import type { Draft } from '../draft-store/draft';
import { isSameValue, keyOf, type FieldRef } from '../draft-store/field-ref';
import { addItem, removeItem, type ItemStem } from '../items/item-writes';

type WritableDraft = Pick<
  Draft,
  'attributes' | 'findings' | 'set' | 'remove' | 'trouble' | 'value'
>;

/** What was written, and the way back, which says how many of it stay because they were changed since. */
export type Applied = { added: number; replaced: number; undo: () => { stayed: number } };

export const wordsField = (stem: ItemStem): FieldRef => ({
  key: keyOf(`narrative.${stem}`),
  attribute: 'body',
});

/** Writes what a template was shown to do, as changes like any other. */
export function writeApplication(
  draft: WritableDraft,
  stem: ItemStem,
  { items, words }: Application,
): Applied {
  const added = items.flatMap((each) => {
    if (each.does !== 'add') return [];
    const key = addItem(draft, stem, each.item.type, each.item.attributes);
    return [{ key, written: draft.attributes(key) }];
  });
  const replaced: Written[] = [];
  const write = (field: FieldRef, before: AttributeValue | null, after: AttributeValue) => {
    // What was typed since the preview, or cannot be read yet, stays.
    if (draft.trouble(field) || !isSameValue(draft.value(field), before)) return;
    draft.set(field, after);
    replaced.push({ field, before, after });
  };
  for (const each of items) {
    if (each.does !== 'replace') continue;
    const { code, side, at, moment } = each.finding;
    for (const { attribute, before, after } of each.values) {
      write({ key: { code, side, at, moment }, attribute }, before, after);
    }
  }
  if (words && words.does !== 'leave') {
    const field = wordsField(stem);
    write(field, draft.value(field) === null ? null : words.before, words.after);
  }
  return {
    added: added.length,
    replaced: replaced.length,
    undo: () => {
      const untouched = added.filter((each) => isUntouched(draft, each));
      for (const { key } of untouched) removeItem(draft, key);
      const same = replaced.filter(({ field, after }) => isSameValue(draft.value(field), after));
      for (const { field, before } of same) draft.set(field, before);
      return { stayed: added.length - untouched.length + replaced.length - same.length };
    },
  };
}

type Written = { field: FieldRef; before: AttributeValue | null; after: AttributeValue };

/** Whether nothing was said of an item since it was added, neither in it nor of it. */
function isUntouched(
  draft: WritableDraft,
  { key, written }: { key: FindingKey; written: Readonly<Record<string, AttributeValue>> },
): boolean {
  const { position: _now, ...now } = draft.attributes(key);
  const { position: _then, ...then } = written;
  const names = new Set([...Object.keys(now), ...Object.keys(then)]);
  const isAsWritten = [...names].every((name) =>
    isSameValue(now[name] ?? null, then[name] ?? null),
  );
  const moment = `after:${key.at.slice('item:'.length)}`;
  return (
    isAsWritten &&
    !draft
      .findings()
      .some(
        (each) =>
          each.moment === moment ||
          each.attributes.goalItem === key.at ||
          (each.at === key.at && each.code !== key.code),
      )
  );
}
