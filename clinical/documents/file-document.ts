import { z } from 'zod';
import { line } from '../accounts/person';
import { clockTimeSchema } from '../patients/start-visit';
import { patientOfSchema } from '../patients/record-of';
import { DOCUMENT_LIMITS, tooLargeWords } from './document-limits';
import { DOCUMENT_KINDS, type DocumentMediaType } from './document-words';

const described = {
  kind: z.enum(DOCUMENT_KINDS, 'Say what it is.'),
  keyLine: line(200, 'Type the key result or content in one line.'),
  source: line(120, 'Say who made it: a practice, a hospital, a doctor.'),
  /** ISO day that is written on it. */
  madeOn: z.union([z.literal(''), z.iso.date('Enter a date, or leave it empty.')]),
};

/** What is typed about a file, with times by the clinic's clock. */
export const documentFormSchema = z.object({
  ...described,
  receivedOn: z.iso.date('Enter the day on which it came.'),
  /** `HH:MM` by the clinic's clock. */
  receivedTime: clockTimeSchema,
});

/** The same with the file, as the form in the browser holds it. */
export const documentUploadSchema = documentFormSchema.extend({
  file: z
    .file('Choose a file.')
    .min(1, 'This file is empty. Choose another.')
    .max(DOCUMENT_LIMITS.file, tooLargeWords()),
});
export type DocumentUpload = z.input<typeof documentUploadSchema>;

/** Which loop a report answers. */
export const answeredLoopSchema = z.object({ letterId: z.uuid(), recipientId: z.string().max(8) });

/** What a document is filed with; `receivedAt` is ISO UTC. */
export const fileDocumentSchema = patientOfSchema
  .extend({
    ...described,
    receivedAt: z.iso.datetime(),
    loop: answeredLoopSchema.nullable(),
  })
  .refine(({ kind, loop }) => (kind === 'report') === (loop !== null), {
    path: ['kind'],
    error:
      'A report answers a letter; attach it there. What answers none is filed as another kind.',
  });

/** A file whose content was looked at: what it is, and the bytes to keep. */
export type CheckedFile = { mediaType: DocumentMediaType; content: Buffer };

export const documentOfSchema = patientOfSchema.extend({ documentId: z.uuid().toLowerCase() });
export type DocumentOf = z.output<typeof documentOfSchema>;

const reason = z
  .string()
  .trim()
  .min(1, 'Say what is wrong with it.')
  .max(400, 'Use at most 400 characters.');

export const documentErrorFormSchema = z.object({ reason });
export type DocumentErrorInput = z.input<typeof documentErrorFormSchema>;
export const documentErrorSchema = documentOfSchema.extend({ reason });
