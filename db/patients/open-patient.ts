import { eq } from 'drizzle-orm';
import type { ClinicFormat } from '@/clinical/notes/note-content';
import type { WaitingArrival } from '@/clinical/patients/arrival';
import type { PatientDetails } from '@/clinical/patients/patient-schema';
import type { PatientSummary } from '@/clinical/patients/patient-summary';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { waitingArrivals } from '../arrivals/waiting-arrivals';
import { inThisClinic } from '../clinic-transaction';
import { presentParties } from '../contacts/present-parties';
import { look } from '../look';
import { refuse } from '../refuse';
import { patients } from '../schema/patients';
import { clinicFormatOf } from './clinic-format-of';
import { detailsOf } from './details-of';
import { summaryOf } from './summary';

/** A patient's details as the front desk sees them: nothing clinical is in it, for any role. */
export type OpenPatient = {
  summary: PatientSummary;
  details: PatientDetails;
  /** Whether the contact that is their usual one has been archived since. */
  areArchived: { usualGp: boolean; usualRadiology: boolean };
  /** What a change of the details must name. */
  revision: number;
  /** ISO 8601 UTC. */
  registeredAt: string;
  /** Waiting today, or null. */
  arrival: WaitingArrival | null;
  format: ClinicFormat;
  /** The clinic's calendar day, ISO. */
  today: string;
};

/** Opens a patient's details. What is clinical opens with `openFacts` and `openTimeline`. */
export async function openPatient(actor: Actor, patientId: string): Promise<Result<OpenPatient>> {
  return look(actor, 'patient.open', async (tx) => {
    const { today, ...format } = await clinicFormatOf(tx);
    const [patient] = await tx.db
      .select()
      .from(patients)
      .where(inThisClinic(tx, patients, eq(patients.id, patientId)));
    if (!patient) return refuse({ kind: 'not_found' });
    const present = await presentParties(tx, patient);
    const waiting = await waitingArrivals(tx, format.timeZone);
    return {
      value: {
        summary: summaryOf(patient),
        details: detailsOf(patient, present),
        areArchived: {
          usualGp: present.usualGp?.isArchived ?? false,
          usualRadiology: present.usualRadiology?.isArchived ?? false,
        },
        revision: patient.revision,
        registeredAt: patient.registeredAt.toISOString(),
        arrival: waiting.find((arrival) => arrival.patientId === patientId) ?? null,
        format,
        today,
      },
      about: { patientId },
    };
  });
}
