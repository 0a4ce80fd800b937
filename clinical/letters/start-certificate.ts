import { textOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import { emptyCertificate, type Certificate } from './certificate';
import type { LetterPatient } from './letter-document';
import { newRecipient } from './recipients';
import { patientAsRecipient } from './start-patient-summary';

/**
 * A new certificate: given to the patient, who hands it on to readers that need no address.
 * Everything that it states is empty.
 */
export function startCertificate({ patient }: { patient: LetterPatient }): Certificate {
  return {
    ...emptyCertificate(),
    recipients: [newRecipient('to', [], { ...patientAsRecipient(patient), address: '' })],
  };
}

/** Restrictions that the plan holds, to be taken over by a press and never by themselves. */
export function suggestedRestrictions(findings: readonly Finding[]): readonly string[] {
  const texts = findings
    .filter(({ code, attributes }) => code === 'plan.relative-rest' && isActive(attributes.status))
    .map((each) => textOf(each, 'activities')?.trim() ?? '');
  return [...new Set(texts.filter((each) => each !== ''))];
}

const isActive = (status: unknown) => status !== 'stopped' && status !== 'not_given';
