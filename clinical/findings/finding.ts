import type { AttributeValue } from './attribute';
import type { FindingKey } from './finding-key';

/** One finding of one note: its key and the attributes that have a value. Never null inside. */
export type Finding = FindingKey & {
  attributes: Readonly<Record<string, AttributeValue>>;
};
