/** What the message names: the clinic and the letter's number, and nobody's name. */
export type MailFacts = {
  clinicName: string;
  clinicTelephone: string;
  /** Null on letters that were signed before they had one. */
  number: string | null;
  /** Where the letter can be compared; null where the server does not know its own name. */
  verifyAddress: string | null;
};

export type MailMessage = { subject: string; text: string; fileName: string };

/**
 * The words around a letter that is e-mailed. Subjects and bodies are read in previews, on lock
 * screens and in the logs of mail servers: the patient stands in the attached PDF and nowhere else.
 */
export function mailMessage(facts: MailFacts): MailMessage {
  const { clinicName, clinicTelephone, number, verifyAddress } = facts;
  const letter = number === null ? 'a letter' : `letter ${number}`;
  const told = clinicTelephone === '' ? clinicName : `${clinicName} (telephone ${clinicTelephone})`;
  const sentences = [
    `Attached is ${letter} from ${clinicName} as a PDF.`,
    ...(verifyAddress === null
      ? []
      : [`Whether it is genuine and still stands can be compared at ${verifyAddress}`]),
    `If it is not meant for you, please delete it unread and tell ${told}.`,
  ];
  return {
    subject: number === null ? `Letter from ${clinicName}` : `Letter ${number} from ${clinicName}`,
    text: `${sentences.join('\n\n')}\n`,
    fileName: number === null ? 'letter.pdf' : `letter-${number}.pdf`,
  };
}
