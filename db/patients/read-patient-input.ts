import {
  patientSchema,
  type PatientDetails,
  type PatientInput,
} from '@/clinical/patients/patient-schema';
import { invalidFields } from '../read-input';
import { refuse } from '../refuse';

/** The details of a form, read on the clinic's day; refuses with words for each wrong field. */
export function readPatientInput(input: PatientInput, today: string): PatientDetails {
  const read = patientSchema(today).safeParse(input);
  return read.success ? read.data : refuse(invalidFields(read.error));
}
