import type { DocumentRecipient, LetterDocument } from './letter-document';

export type LetterAddress = {
  /** The address block; `null` while nobody is named. */
  to: Pick<DocumentRecipient, 'name' | 'lines'> | null;
  /** Whose copy this is, who else receives the letter. */
  lines: readonly string[];
};

const inOneLine = ({ name, lines }: DocumentRecipient) =>
  [name, ...lines].filter((each) => each !== '').join(', ');

/**
 * How the rendering for one recipient is addressed. A copy keeps the address of whom the letter is
 * written to and says whose copy it is; everyone reads who else has it.
 */
export function letterAddress(
  { recipients }: Pick<LetterDocument, 'recipients'>,
  recipientId: string | null,
): LetterAddress {
  const named = recipients.filter(({ name }) => name !== '');
  const [main, ...alsoTo] = named.filter(({ role }) => role === 'to');
  const copies = named.filter(({ role }) => role === 'copy');
  const reader = named.find(({ id }) => id === recipientId);
  const to = reader?.role === 'to' ? reader : main;
  const others = main && to !== main ? [main, ...alsoTo.filter((each) => each !== to)] : alsoTo;
  const listed = (words: string, them: readonly DocumentRecipient[]) =>
    them.length === 0 ? [] : [`${words}: ${them.map(inOneLine).join('; ')}`];
  return {
    to: to ?? null,
    lines: [
      ...(reader?.role === 'copy' ? [`Copy for: ${inOneLine(reader)}`] : []),
      ...listed('Also to', others),
      ...listed('Copy to', copies),
    ],
  };
}
