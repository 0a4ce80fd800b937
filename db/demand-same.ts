import type { PatientOf } from '@/clinical/patients/record-of';
import type { ClinicTransaction } from './clinic-transaction';
import { refuse } from './refuse';

/** Refuses what a page of another clinic asks, before anything is looked up for it. */
export function demandSameClinic(tx: ClinicTransaction, of: Pick<PatientOf, 'clinicId'>): void {
  if (of.clinicId !== tx.clinicId) refuse({ kind: 'mismatch', what: 'clinic' });
}

/** Refuses unless what was locked is still of the patient, and the note, that the page names. */
export function demandSameRecord(
  of: { patientId: string; noteId?: string },
  there: { patientId: string; noteId?: string },
): void {
  if (of.patientId !== there.patientId) refuse({ kind: 'mismatch', what: 'patient' });
  if (of.noteId !== there.noteId) refuse({ kind: 'mismatch', what: 'note' });
}
