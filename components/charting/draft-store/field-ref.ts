import type { AttributeValue } from '@/clinical/findings/attribute';
import { keyText, type FindingKey, type Moment, type Side } from '@/clinical/findings/finding-key';

/** One attribute of one finding: the unit of saving and of conflict. */
export type FieldRef = { key: FindingKey; attribute: string };

/** A field as text, for maps. */
export function fieldText({ key, attribute }: FieldRef): string {
  return `${keyText(key)}#${attribute}`;
}

/** The id of a field's control on the page, so that a warning can link to it. */
export function fieldElementId({ key, attribute }: FieldRef): string {
  return `field/${keyText(key).replaceAll('|', '/')}/${attribute}`;
}

/** A key with the parts that are usual left out: midline, whole, before treatment. */
export function keyOf(
  code: string,
  more: { side?: Side; at?: string; moment?: Moment } = {},
): FindingKey {
  return { code, side: more.side ?? 'midline', at: more.at ?? '', moment: more.moment ?? 'before' };
}

/** Whether two values are the same answer; lists compare in order. */
export function isSameValue(one: AttributeValue | null, other: AttributeValue | null): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
