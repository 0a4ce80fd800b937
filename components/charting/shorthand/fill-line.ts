import type { AttributeValue } from '@/clinical/findings/attribute';
import { codeDefinition } from '@/clinical/findings/codes';
import { keyText, type FindingKey } from '@/clinical/findings/finding-key';
import type { Entry } from '@/clinical/shorthand/line';
import type { Region } from '@/clinical/vocabulary/sections';
import type { Draft } from '../draft-store/draft';
import { isSameValue } from '../draft-store/field-ref';
import type { RangeSetup } from '../examination/record-reading';
import { recordFound } from '../neurological/strip-writes';
import { recordToday } from '../examination/record-reading';

type WritableDraft = Pick<Draft, 'attributes' | 'set'>;
type Attributes = Readonly<Record<string, AttributeValue>>;
type Filled = { entry: Entry; before: Attributes; after: Attributes };

/**
 * Fills the chart with what a line says while it is typed: what it no longer says goes back to what
 * stood there before the line began. `file` keeps what is filled and gives back what undoes it. What
 * was charted since by another way stays; `kept` says of how many findings.
 */
export function createLineFiller(draft: WritableDraft): {
  /** @param setups how each region is measured, for readings that the line makes */
  fill: (entries: readonly Entry[], setups: Readonly<Record<Region, RangeSetup>>) => void;
  file: () => { count: number; undo: () => { kept: number } };
} {
  let filled = new Map<string, Filled>();

  /** Whether all of it went back. */
  function restore({ entry: { key }, before, after }: Filled): boolean {
    const now = { ...draft.attributes(key) };
    const names = [
      ...new Set([...Object.keys(now), ...Object.keys(before), ...Object.keys(after)]),
    ];
    const isOurs = (name: string) => isSameValue(now[name] ?? null, after[name] ?? null);
    for (const name of names.filter(isOurs)) {
      draft.set({ key, attribute: name }, before[name] ?? null);
    }
    return names.every(isOurs);
  }

  function write(
    key: FindingKey,
    attribute: string,
    value: AttributeValue,
    setups: Readonly<Record<Region, RangeSetup>>,
  ) {
    const region = codeDefinition(key.code)?.region;
    if (key.code.startsWith('rom.') && region) {
      return recordToday(draft, key, attribute, value, setups[region]);
    }
    return recordFound(draft, key, attribute, value);
  }

  return {
    fill(entries, setups) {
      const wanted = new Map(entries.map((entry) => [keyText(entry.key), entry]));
      const next = new Map<string, Filled>();
      for (const [name, known] of filled) {
        const entry = wanted.get(name);
        if (entry && isSame(entry.attributes, known.entry.attributes)) next.set(name, known);
        else restore(known);
      }
      for (const [name, entry] of wanted) {
        if (next.has(name)) continue;
        const before = filled.get(name)?.before ?? { ...draft.attributes(entry.key) };
        for (const [attribute, value] of Object.entries(entry.attributes)) {
          write(entry.key, attribute, value, setups);
        }
        next.set(name, { entry, before, after: { ...draft.attributes(entry.key) } });
      }
      filled = next;
    },

    file() {
      const filed = [...filled.values()];
      filled = new Map();
      return {
        count: filed.length,
        undo: () => ({ kept: filed.filter((each) => !restore(each)).length }),
      };
    },
  };
}

function isSame(one: Attributes, other: Attributes): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => isSameValue(one[name] ?? null, other[name] ?? null))
  );
}
