import type { Bundle } from '@medplum/fhirtypes';
import { addressee } from '@/clinical/letters/letter-address';
import { some } from './concepts';
import { URI, type LetterCopy } from './letter-copy';
import { entriesOf } from './letter-entries';
import { letterFile } from './letter-file';
import { findingsOf } from './letter-findings';
import { authorOf, clinicOf, patientOf, recipientOf } from './letter-parties';
import { recordFactsOf } from './record-facts';
import { serviceRequest } from './service-request';
import { signature } from './signature';

/**
 * The letter as a FHIR R4 Bundle: what is asked, what was found, who asks whom, and the PDF. It says
 * nothing that the letter does not.
 */
export function letterBundle(copy: LetterCopy): Bundle {
  const { document, recipientId } = copy;
  const { values } = document;
  const entries = entriesOf(document.letterId);
  const { entry, to } = entries;
  const asks = addressee(document, recipientId);
  const reader = document.recipients.find(({ id }) => id === recipientId);
  const told = [...findingsOf(document, values, entries), ...recordFactsOf(values, entries)];
  const request = serviceRequest(copy, asks?.id ?? null, told, entries);
  const file = entry(`letter-${recipientId}`, letterFile(copy, request?.fullUrl ?? null, entries));
  const signed = [...(request ? [request] : []), file, ...told];
  return {
    resourceType: 'Bundle',
    type: 'collection',
    identifier: { system: URI, value: to(`copy-${recipientId}`).reference },
    timestamp: copy.now,
    entry: [
      ...signed.filter((each) => !told.includes(each)),
      entry('patient', patientOf(document, values, entries)),
      ...authorOf(values, entries),
      entry('clinic', clinicOf(values)),
      ...(some([asks, reader === asks ? null : reader]) ?? []).map((each) =>
        entry(`recipient-${each.id}`, recipientOf(each, values)),
      ),
      ...told,
      entry('signature', signature(copy, signed, entries)),
    ],
  };
}
