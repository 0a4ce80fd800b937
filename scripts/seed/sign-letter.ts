import type { ClinicianLetter } from '@/clinical/letters/clinician-letter';
import type { ImagingRequest } from '@/clinical/letters/imaging-request';
import type { LetterKind } from '@/clinical/letters/letter-kinds';
import type { LetterOf, NoteOf } from '@/clinical/patients/record-of';
import { changeLetter } from '@/db/letters/change-letter';
import { openLetter } from '@/db/letters/open-letter';
import { signLetter } from '@/db/letters/sign-letter';
import { writeLetter } from '@/db/letters/write-letter';
import { momentOf } from './calendar';
import { renderDemoLetter } from './render-demo-letter';
import { valueOf, type TimedActor } from './write-patient';

export type SeedLetter = {
  /** What it is, where a verb refuses it. */
  what: string;
  kind: LetterKind;
  /** Local times at which it was begun, filled in and signed. */
  at: { begun: string; filled: string; signed: string };
  /** What its author answered beside what the record knows. */
  answers: Partial<ImagingRequest> | Partial<ClinicianLetter>;
};

/** Writes a letter on a note, fills it in and signs it, through the verbs. */
export async function signSeedLetter(
  physio: TimedActor,
  note: NoteOf,
  { what, kind, at, answers }: SeedLetter,
): Promise<LetterOf> {
  const by = (time: string) => physio.at(momentOf(time));
  const of = valueOf(await writeLetter(by(at.begun), note, kind), what);
  const letter = valueOf(await openLetter(by(at.begun), of.letterId), what);
  if (!letter.source) throw new Error(`${what}: not a draft`);
  const changed = await changeLetter(by(at.filled), {
    ...of,
    revision: letter.revision,
    answers: { ...letter.source.answers, ...answers },
  });
  const { revision } = valueOf(changed, what);
  const asRead = { ...of, revision, noteRevision: letter.source.noteRevision };
  valueOf(await signLetter(by(at.signed), asRead, renderDemoLetter), what);
  return of;
}
