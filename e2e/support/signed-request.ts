import type { ImagingRequest } from '@/clinical/letters/imaging-request';
import { thoracicAnswers } from '@/clinical/letters/testing/thoracic-case';
import type { LetterOf, NoteOf } from '@/clinical/patients/record-of';
import type { Actor } from '@/db/actors/actor';
import { changeLetter } from '@/db/letters/change-letter';
import { openLetter } from '@/db/letters/open-letter';
import { signLetter } from '@/db/letters/sign-letter';
import { writeLetter } from '@/db/letters/write-letter';
import { granted } from '@/db/testing/clinic-fixture';
import { letterRenderer } from '@/letters/letter-renderer';
import type { TestClinic } from './consult';
import { thoracicNote, withLetterhead } from './thoracic-note';

/** The X-ray request of paper chart 3 with everything answered, at the revisions it is signed at. */
export async function draftedRequest(
  physio: Actor,
  note: NoteOf,
  more: Partial<ImagingRequest> = {},
): Promise<LetterOf & { revision: number; noteRevision: number }> {
  const letter = granted(await writeLetter(physio, note, 'imaging-request'));
  const opened = granted(await openLetter(physio, letter.letterId));
  if (opened.status !== 'draft') throw new Error('Not a draft');
  // The findings of this note, whose items have ids of their own.
  const { includedFindings } = opened.source.answers;
  const answers = { ...thoracicAnswers(), includedFindings, ...more };
  const { revision } = granted(
    await changeLetter(physio, { ...letter, revision: opened.revision, answers }),
  );
  return { ...letter, revision, noteRevision: opened.source.noteRevision };
}

/** The same, signed through the verbs. */
export async function signedRequest(
  physio: Actor,
  note: NoteOf,
  more: Partial<ImagingRequest> = {},
): Promise<LetterOf & { number: string }> {
  const { revision, noteRevision, ...letter } = await draftedRequest(physio, note, more);
  const asRead = { ...letter, revision, noteRevision };
  const { number } = granted(
    await signLetter(
      physio,
      asRead,
      letterRenderer(() => null),
    ),
  );
  return { ...letter, number };
}

/** The same with its note, in a clinic with a letterhead. */
export async function thoracicRequest({ owner, physio }: TestClinic) {
  await withLetterhead(owner);
  return signedRequest(physio, await thoracicNote(physio));
}
