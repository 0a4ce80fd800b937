const clinic = (clinicId: string) => `/c/${encodeURIComponent(clinicId)}`;
const part = encodeURIComponent;

type As = 'inline' | 'attachment';

const pdf = (clinicId: string, letterId: string, asked: string[]) =>
  `/api${clinic(clinicId)}/letters/${part(letterId)}/pdf${asked.length > 0 ? `?${asked.join('&')}` : ''}`;
const asWords = (as: As) => (as === 'attachment' ? ['as=attachment'] : []);

/** The addresses of letters and what follows them: apart, so that a chart does not load them. */
export const letterPaths = {
  answers: (clinicId: string, letterId: string) =>
    `/api${clinic(clinicId)}/letters/${part(letterId)}/answers`,
  /** As stored at signing; as an attachment it is downloaded, otherwise shown. */
  pdf: (clinicId: string, letterId: string, as: As = 'inline') =>
    pdf(clinicId, letterId, asWords(as)),
  /** One recipient's copy, as stored at signing. */
  copy: (clinicId: string, letterId: string, recipientId: string, as: As = 'inline') =>
    pdf(clinicId, letterId, [`copy=${part(recipientId)}`, ...asWords(as)]),
  /** One recipient's copy with its values, for a program. */
  fhir: (clinicId: string, letterId: string, recipientId: string) =>
    `/api${clinic(clinicId)}/letters/${part(letterId)}/fhir?copy=${part(recipientId)}`,
  /** Where a letter's e-mails stand now. */
  mails: (clinicId: string, letterId: string) =>
    `/api${clinic(clinicId)}/letters/${part(letterId)}/mails`,
  /** Public: confirms a printed letter's number and hash, and shows nothing of it. */
  verify: (clinicId: string, number: string) => `/verify/${part(clinicId)}/${part(number)}`,
  /** A logo of the clinic's letters, of now or of then, by its content. */
  logo: (clinicId: string, sha256: string) => `/api${clinic(clinicId)}/logos/${part(sha256)}`,
  /** POST: a picture for the letters from now on, over the one that the page showed. */
  logos: (clinicId: string, over: string | null) =>
    `/api${clinic(clinicId)}/logos${over === null ? '' : `?over=${part(over)}`}`,
  loops: (clinicId: string, show?: 'overdue' | 'closed') =>
    `${clinic(clinicId)}/loops${show ? `?show=${show}` : ''}`,
} as const;
