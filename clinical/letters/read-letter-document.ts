import { CONTENT_VERSION, type DocumentRecipient, type LetterDocument } from './letter-document';

type Party = { name: string; lines: readonly string[] };

/** Content version 1: one recipient, one copy, no number. */
type FirstVersion = Omit<
  LetterDocument,
  | 'contentVersion'
  | 'recipients'
  | 'number'
  | 'template'
  | 'replaces'
  | 'enclosures'
  | 'values'
  | 'logo'
> & { contentVersion: 1; recipient: Party; copyTo: Party | null };

/** Content version 2: what it prints, and its values only as findings and answers. */
type SecondVersion = Omit<LetterDocument, 'contentVersion' | 'values' | 'logo'> & {
  contentVersion: 2;
};

/** Content version 3: a letterhead of words only. */
type ThirdVersion = Omit<LetterDocument, 'contentVersion' | 'logo'> & { contentVersion: 3 };

/**
 * A signed letter's document from its frozen bytes, in whichever version it was frozen. Throws for
 * a version that this program does not know: never a guess.
 */
export function readLetterDocument(bytes: Uint8Array): LetterDocument {
  const frozen = JSON.parse(new TextDecoder().decode(bytes)) as
    FirstVersion | SecondVersion | ThirdVersion | LetterDocument;
  switch (frozen.contentVersion) {
    case CONTENT_VERSION:
      return frozen;
    case 3:
      return { ...frozen, contentVersion: CONTENT_VERSION, logo: null } as LetterDocument;
    case 2:
      return {
        ...frozen,
        contentVersion: CONTENT_VERSION,
        values: null,
        logo: null,
      } as LetterDocument;
    case 1:
      return fromFirstVersion(frozen);
    default:
      throw new Error('No reader for letters of this content version.');
  }
}

function fromFirstVersion({ recipient, copyTo, ...rest }: FirstVersion): LetterDocument {
  const recipients: DocumentRecipient[] = [{ id: 'r1', role: 'to', ...recipient }];
  if (copyTo !== null) recipients.push({ id: 'r2', role: 'copy', ...copyTo });
  return {
    ...rest,
    contentVersion: CONTENT_VERSION,
    recipients,
    number: null,
    template: null,
    replaces: null,
    enclosures: [],
    values: null,
    logo: null,
  } as LetterDocument;
}
