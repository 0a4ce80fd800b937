import { createHash } from 'node:crypto';
import type { DocumentReference } from '@medplum/fhirtypes';
import { loinc, some } from './concepts';
import { letterUri, URI, type LetterCopy } from './letter-copy';
import type { LetterEntries } from './letter-entries';
import { frozenHash } from './signature';
import { DOCUMENT_TYPE } from './verified-codes';

/** The letter as it was signed: one recipient's PDF, byte for byte. */
export function letterFile(
  { document, sha256, recipientId, pdf, isReplaced }: LetterCopy,
  request: string | null,
  { to }: LetterEntries,
): DocumentReference {
  const { replaced } = document.values;
  return {
    resourceType: 'DocumentReference',
    masterIdentifier: { system: URI, value: to(`letter-${recipientId}`).reference },
    identifier: some([
      letterUri(document.letterId),
      document.number === null ? null : { type: { text: 'Letter number' }, value: document.number },
      frozenHash(sha256),
    ]),
    status: isReplaced ? 'superseded' : 'current',
    docStatus: 'final',
    type: loinc(DOCUMENT_TYPE[document.kind] ?? null, document.title),
    subject: to('patient'),
    date: document.date,
    author: [to('author', document.signature.name)],
    authenticator: to('author'),
    custodian: to('clinic'),
    relatesTo: replaced
      ? [
          {
            code: 'replaces',
            target: {
              type: 'DocumentReference',
              identifier: letterUri(replaced.letterId),
              ...(document.replaces === null ? {} : { display: document.replaces }),
            },
          },
        ]
      : undefined,
    description: document.title,
    content: [
      {
        attachment: {
          contentType: 'application/pdf',
          language: document.language,
          data: base64(pdf),
          size: pdf.byteLength,
          // FHIR R4 fixes SHA-1 here: it finds a damaged file, and proves nothing.
          hash: createHash('sha1').update(pdf).digest('base64'),
          title: document.title,
          creation: document.date,
        },
      },
    ],
    context: request === null ? undefined : { related: [{ reference: request }] },
  };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
