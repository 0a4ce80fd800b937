import { startCertificate } from '@/clinical/letters/start-certificate';
import { startClinicianLetter } from '@/clinical/letters/start-clinician-letter';
import { startEmergencyHandover } from '@/clinical/letters/start-emergency-handover';
import { startImagingRequest } from '@/clinical/letters/start-imaging-request';
import { startPatientSummary } from '@/clinical/letters/start-patient-summary';
import type { LetterKind } from '@/clinical/letters/letter-kinds';
import type { LetterOf, NoteOf } from '@/clinical/patients/record-of';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import type { ClinicTransaction } from '../clinic-transaction';
import type { NoteRow } from '../notes/lock-note';
import { beginLetter } from './begin-letter';
import { letterGroundOf } from './letter-source-of';
import { weeksOfCare } from './weeks-of-care';

/**
 * Begins a letter of a kind from a note, draft or signed, with what the record knows already filled
 * in: an emergency does not wait for the note. The actor's own unfinished one of the same note and
 * kind is gone on with instead of a second one.
 */
export async function writeLetter(
  actor: Actor,
  of: NoteOf,
  kind: LetterKind,
): Promise<Result<LetterOf>> {
  return change(actor, 'letter.write', (tx) =>
    beginLetter(tx, of, kind, (note) => startingAnswers(tx, note, kind)),
  );
}

async function startingAnswers(tx: ClinicTransaction, note: NoteRow, kind: LetterKind) {
  const ground = await letterGroundOf(tx, note, tx.actor.accountId);
  switch (kind) {
    case 'imaging-request':
      return startImagingRequest({
        ...ground,
        weeksOfCare: await weeksOfCare(tx, note),
        now: tx.now.toISOString(),
      });
    case 'emergency-handover':
      return startEmergencyHandover(ground.content);
    case 'imaging-suggestion':
    case 'gp-letter':
    case 'specialist-referral':
    case 'discharge-summary':
      return startClinicianLetter(kind, ground);
    case 'certificate':
      return startCertificate(ground);
    case 'patient-summary':
      return startPatientSummary(ground);
  }
}
