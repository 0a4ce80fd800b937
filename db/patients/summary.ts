import { phoneTail, type PatientSummary } from '@/clinical/patients/patient-summary';
import type { patients } from '../schema/patients';

export type PatientRow = typeof patients.$inferSelect;

/** A patient in a list: who it is, nothing clinical. */
export function summaryOf(patient: PatientRow): PatientSummary {
  return {
    patientId: patient.id,
    familyName: patient.familyName,
    givenNames: patient.givenNames,
    title: patient.title,
    preferredName: patient.preferredName,
    dateOfBirth: patient.dateOfBirth,
    sex: patient.sex,
    recordNumber: patient.recordNumber,
    phoneTail: phoneTail(patient.mobile) ?? phoneTail(patient.telephone),
    isDeceased: patient.deceasedOn !== null,
  };
}
