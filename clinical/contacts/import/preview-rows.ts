import type { ContactKind } from '../kinds';
import { contactBook, type Identifying } from '../same-contact';
import type { ImportRequest, RowMatch } from './import-request';
import type { ReadRow } from './read-rows';
import { changedWords } from './updated-by';

/** What may become of a row; an update only of one that may be a contact of the book. */
export type RowChoice = 'add' | 'update' | 'skip';

export type PreviewRow = ReadRow & {
  /** The contact of the book that it may be. */
  match: RowMatch | null;
  /** The earlier row of the file that has the same name and organisation. */
  repeats: number | null;
};

/** Rows of a file with what each may be; those of one name in one file are told apart by nothing. */
export function previewRows(
  rows: readonly ReadRow[],
  matches: readonly RowMatch[],
): readonly PreviewRow[] {
  const matched = new Map(matches.map((match) => [match.row, match]));
  const earlier = contactBook<Identifying & { row: number }>([]);
  return rows.map((read) => {
    // Everybody of a practice may share an e-mail address; a name and a practice are one person's.
    const known = { ...read.contact, email: '', row: read.row };
    const repeats = earlier.like(known)?.contact.row ?? null;
    earlier.add(known);
    return { ...read, match: matched.get(read.row) ?? null, repeats };
  });
}

export const isNew = ({ match, repeats }: PreviewRow) => match === null && repeats === null;

/** What becomes of a row when nobody says otherwise. */
export const usualChoice = (row: PreviewRow): RowChoice => (isNew(row) ? 'add' : 'skip');

/** What an update would change, in words; empty where it would change nothing. */
export function updateWords({ match, given }: PreviewRow): readonly string[] {
  if (!match) return [];
  const { contact } = match;
  return [
    ...changedWords(contact, given),
    ...(contact.isArchived ? ['back from the archive'] : []),
  ];
}

/** The rows that are to be imported, as they were decided on. */
export function importedRows(
  rows: readonly PreviewRow[],
  choiceOf: (row: PreviewRow) => RowChoice,
): ImportRequest['rows'] {
  return rows.flatMap((each): ImportRequest['rows'] => {
    const { row, given, match } = each;
    const choice = choiceOf(each);
    if (choice === 'add') {
      return [{ row, given, decision: { what: 'add', isAnother: !isNew(each) } }];
    }
    if (choice === 'update' && match) {
      const { contactId, revision } = match.contact;
      return [{ row, given, decision: { what: 'update', over: { contactId, revision } } }];
    }
    return [];
  });
}

/** The kind of rows that do not say theirs, where some do not; any other is never used. */
export const ANY_KIND: ContactKind = 'other';
