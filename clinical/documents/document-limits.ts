const MEGABYTE = 1024 * 1024;

/** What PostgreSQL keeps of documents, in bytes: of one file, of a patient, of a clinic. */
export const DOCUMENT_LIMITS = {
  file: 15 * MEGABYTE,
  patient: 200 * MEGABYTE,
  clinic: 5 * 1024 * MEGABYTE,
} as const;

/** A size as people read it, of 1024s: `512 B`, `18 KB`, `2.5 MB`, `1.2 GB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < MEGABYTE) return `${Math.ceil(bytes / 1024)} KB`;
  const isLarge = bytes >= 1024 * MEGABYTE;
  const amount = bytes / (isLarge ? 1024 * MEGABYTE : MEGABYTE);
  return `${Number(amount.toFixed(1))} ${isLarge ? 'GB' : 'MB'}`;
}

type Space = { patientBytes: number; clinicBytes: number };

/** Why a file of this size is not kept beside what there is, or null. */
export function refusedForSpace(
  bytes: number,
  { patientBytes, clinicBytes }: Space,
): string | null {
  const { file, patient, clinic } = DOCUMENT_LIMITS;
  if (bytes > file) return tooLargeWords(bytes);
  if (patientBytes + bytes > patient) {
    return `The documents of this patient take ${sizeWords(patientBytes)} of ${sizeWords(patient)}, so this one of ${sizeWords(bytes)} was not stored. Attach a smaller version: a report instead of its images.`;
  }
  if (clinicBytes + bytes > clinic) {
    return `The documents of the clinic take ${sizeWords(clinicBytes)} of ${sizeWords(clinic)}, so this one was not stored. Tell the clinic’s owner; keep the file meanwhile.`;
  }
  return null;
}

/** Of a file that is larger than one may be; without its size when it was not read to its end. */
export function tooLargeWords(bytes?: number): string {
  const size = bytes === undefined ? 'is larger' : `has ${sizeWords(bytes)}`;
  return `The file ${size}, and one may have ${sizeWords(DOCUMENT_LIMITS.file)}. Nothing was stored: attach a smaller version, for instance the report without its images.`;
}
