import type { Finding } from '@/clinical/findings/finding';
import { keyText } from '@/clinical/findings/finding-key';
import { fieldText, isSameValue } from '@/components/charting/draft-store/field-ref';
import type { JournalEntry } from './seal';

/**
 * Parts entries by whether the note holds what they say. Its answer may have been lost on the way:
 * what stands in the note was saved. The last change of a field speaks for those before it.
 */
export function heldByNote(
  entries: readonly JournalEntry[],
  findings: readonly Finding[],
): { held: readonly JournalEntry[]; unsent: readonly JournalEntry[] } {
  const last = new Map(entries.map((each) => [fieldText(each.change), each.change]));
  const isHeld = ({ change }: JournalEntry) => {
    const { key, attribute, value } = last.get(fieldText(change)) ?? change;
    const name = keyText(key);
    const finding = findings.find((each) => keyText(each) === name);
    return isSameValue(finding?.attributes[attribute] ?? null, value);
  };
  return { held: entries.filter(isHeld), unsent: entries.filter((each) => !isHeld(each)) };
}
