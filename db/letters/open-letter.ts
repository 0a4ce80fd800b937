import { desc, eq, ne } from 'drizzle-orm';
import type { LetterDocument } from '@/clinical/letters/letter-document';
import type { LetterSource } from '@/clinical/letters/letter-source';
import { readLetterDocument } from '@/clinical/letters/read-letter-document';
import type { LetterLoop } from '@/clinical/loops/letter-loop';
import type { LetterMail } from '@/clinical/mail/letter-mail';
import type { BannerPatient } from '@/clinical/patients/banner-patient';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { mailsOfLetter } from '../letter-mail/mails-of-letter';
import { look } from '../look';
import { memberName } from '../notes/lock-note';
import { bannerFor } from '../patients/banner-for';
import { refuse } from '../refuse';
import { loopsOfLetter } from '../loops/loops-of-letter';
import { letters, signedLetters } from '../schema/letters';
import { notes, type NoteStatus } from '../schema/notes';
import { letterSourceOf } from './letter-source-of';
import { readLetter } from './lock-letter';

export type SignedLetter = {
  /** From the frozen bytes, and from nothing else. */
  document: LetterDocument;
  sha256: string;
  /** ISO 8601 UTC. */
  signedAt: string;
  /** Where each recipient's copy stands, in the order of the letter. */
  loops: readonly LetterLoop[];
  /** How it goes to each recipient by e-mail. */
  mails: readonly LetterMail[];
  /** The letter that replaces this one, or will once it is signed. */
  replacedBy: { letterId: string; isSigned: boolean } | null;
};

export type OpenLetter = {
  letterId: string;
  noteId: string;
  patientId: string;
  revision: number;
  isAuthor: boolean;
  authorName: string;
  noteStatus: NoteStatus;
  banner: BannerPatient;
} & (
  | { status: 'draft' | 'discarded'; source: LetterSource; signed: null }
  | { status: 'signed'; source: null; signed: SignedLetter }
);

/** Opens one letter: a draft with what it is composed from, a signed one from its frozen bytes. */
export async function openLetter(actor: Actor, letterId: string): Promise<Result<OpenLetter>> {
  return look<OpenLetter>(actor, 'record.open', async (tx) => {
    const letter = await readLetter(tx, letterId);
    const [note] = await tx.db
      .select()
      .from(notes)
      .where(inThisClinic(tx, notes, eq(notes.id, letter.noteId)));
    if (!note) return refuse({ kind: 'not_found' });
    const common = {
      letterId,
      noteId: letter.noteId,
      patientId: letter.patientId,
      revision: letter.revision,
      isAuthor: letter.authorAccountId === actor.accountId,
      authorName: await memberName(tx, letter.authorAccountId),
      noteStatus: note.status,
      banner: await bannerFor(tx, letter.patientId),
    };
    const about = { patientId: letter.patientId, noteId: letter.noteId, letterId };
    if (letter.status === 'signed') {
      const signed = await signedLetter(tx, letterId);
      return { value: { ...common, status: letter.status, source: null, signed }, about };
    }
    const source = await letterSourceOf(tx, letter, note, null);
    return { value: { ...common, status: letter.status, source, signed: null }, about };
  });
}

async function signedLetter(tx: ClinicTransaction, letterId: string): Promise<SignedLetter> {
  const [row] = await tx.db
    .select()
    .from(signedLetters)
    .where(inThisClinic(tx, signedLetters, eq(signedLetters.letterId, letterId)));
  if (!row) throw new Error('A signed letter has no frozen bytes.');
  const [replacing] = await tx.db
    .select({ id: letters.id, status: letters.status })
    .from(letters)
    .where(
      inThisClinic(
        tx,
        letters,
        eq(letters.replacesLetterId, letterId),
        ne(letters.status, 'discarded'),
      ),
    )
    .orderBy(desc(letters.status))
    .limit(1);
  return {
    document: readLetterDocument(row.document),
    sha256: row.sha256,
    signedAt: row.signedAt.toISOString(),
    loops: await loopsOfLetter(tx, letterId),
    mails: await mailsOfLetter(tx, letterId),
    replacedBy: replacing
      ? { letterId: replacing.id, isSigned: replacing.status === 'signed' }
      : null,
  };
}
