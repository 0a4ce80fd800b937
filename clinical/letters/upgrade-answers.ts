import { newRecipient } from './recipients';

type Stored = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Stored => typeof value === 'object' && value !== null;
const words = (of: Stored, name: string) => {
  const value = of[name];
  return typeof value === 'string' ? value : '';
};
const partyOf = (of: Stored) => ({
  name: words(of, 'name'),
  address: words(of, 'address'),
  telephone: words(of, 'telephone'),
});

/**
 * Answers of a draft as its form holds them now. Letters begun while a form had one recipient and
 * one copy have them as a list.
 */
export function upgradeAnswers(stored: Stored): Stored {
  if ('recipients' in stored || !isRecord(stored.recipient)) return stored;
  const { recipient, copyTo, ...rest } = stored;
  const to = newRecipient('to', [], partyOf(recipient));
  if (!isRecord(copyTo)) return { ...rest, recipients: [to] };
  const copy = copyTo.isWanted === 'yes' ? [newRecipient('copy', [to], partyOf(copyTo))] : [];
  return { ...rest, recipients: [to, ...copy], hasNoCopy: copyTo.isWanted === 'no' };
}
