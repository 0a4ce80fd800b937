import type { DocumentRecipient, LetterDocument } from './letter-document';

export type Party = Pick<DocumentRecipient, 'name' | 'lines'>;

export type LetterAddress = {
  /** The address block; `null` while nobody is named. */
  to: Party | null;
  /** Whose copy this is, and who else receives the letter. */
  others: readonly { label: string; parties: readonly Party[] }[];
};

type Of = Pick<LetterDocument, 'recipients'>;

const namedOf = ({ recipients }: Of) => recipients.filter(({ name }) => name !== '');

/** Who is asked by the copy of one recipient: that recipient, or whom the letter is written to. */
export function addressee(letter: Of, recipientId: string | null): DocumentRecipient | null {
  const written = namedOf(letter).filter(({ role }) => role === 'to');
  return written.find(({ id }) => id === recipientId) ?? written[0] ?? null;
}

/**
 * How the rendering for one recipient is addressed. A copy keeps the address of whom the letter is
 * written to and says whose copy it is; everyone reads who else has it.
 */
export function letterAddress(letter: Of, recipientId: string | null): LetterAddress {
  const named = namedOf(letter);
  const [main, ...alsoTo] = named.filter(({ role }) => role === 'to');
  const copies = named.filter(({ role }) => role === 'copy');
  const reader = named.find(({ id }) => id === recipientId);
  const to = addressee(letter, recipientId);
  const others = main && to !== main ? [main, ...alsoTo.filter((each) => each !== to)] : alsoTo;
  return {
    to,
    others: [
      { label: 'Copy for', parties: reader?.role === 'copy' ? [reader] : [] },
      { label: 'Also to', parties: others },
      { label: 'Copy to', parties: copies },
    ].filter(({ parties }) => parties.length > 0),
  };
}
