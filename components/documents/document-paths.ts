const clinic = (clinicId: string) => `/c/${encodeURIComponent(clinicId)}`;
const part = encodeURIComponent;

/** The addresses of documents: apart from the others, so that a chart does not load them. */
export const documentPaths = {
  view: (clinicId: string, documentId: string) =>
    `${clinic(clinicId)}/documents/${part(documentId)}`,
  /** POST: a file with what was typed about it. Outside `proxy.ts`, which would cut its body short. */
  file: (clinicId: string, patientId: string) =>
    `/api${clinic(clinicId)}/patients/${part(patientId)}/documents`,
  /** A document's bytes; who asks for them is recorded as having opened it. */
  content: (clinicId: string, documentId: string, as: 'inline' | 'attachment' = 'inline') =>
    `/api${clinic(clinicId)}/documents/${part(documentId)}${as === 'attachment' ? '?as=attachment' : ''}`,
} as const;
