import type { AttributeValue } from '@/clinical/findings/attribute';
import type { Finding } from '@/clinical/findings/finding';
import { keyText, type FindingKey } from '@/clinical/findings/finding-key';

type Attributes = Readonly<Record<string, AttributeValue>>;

const NOTHING: Attributes = {};

/** What the screen says now: the findings of the draft, as immutable values that are cheap to compare. */
export function createScreen(initial: readonly Finding[]) {
  const found = new Map<string, Finding>(initial.map((each) => [keyText(each), each]));
  let list: readonly Finding[] | null = null;

  return {
    attributes(key: FindingKey): Attributes {
      return found.get(keyText(key))?.attributes ?? NOTHING;
    },
    /** The same array until something changes. */
    findings(): readonly Finding[] {
      list ??= [...found.values()];
      return list;
    },
    /** Says whether a finding came or went by it. */
    write(key: FindingKey, attribute: string, value: AttributeValue | null): boolean {
      const name = keyText(key);
      const { [attribute]: _old, ...rest } = found.get(name)?.attributes ?? NOTHING;
      const attributes = value === null ? rest : { ...rest, [attribute]: value };
      const had = found.has(name);
      const has = Object.keys(attributes).length > 0;
      const { code, side, at, moment } = key;
      if (has) found.set(name, { code, side, at, moment, attributes });
      else found.delete(name);
      list = null;
      return had !== has;
    },
  };
}
