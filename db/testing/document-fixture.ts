import { v7 as uuid } from 'uuid';
import type { CheckedFile } from '@/clinical/documents/file-document';

/** The smallest thing that passes for a checked file, unlike every other. */
export const newFile = (): CheckedFile => ({
  mediaType: 'application/pdf',
  content: Buffer.from(`%PDF-1.4\n% ${uuid()}\n%%EOF\n`),
});

/** An older scan of a patient, as a page files it. */
export const incoming = (clinicId: string, patientId: string) => ({
  ...{ clinicId, patientId, kind: 'older_imaging' as const, loop: null },
  keyLine: 'MRI lumbar 2019: disc bulge L4/5',
  source: 'Bramble Radiology',
  madeOn: '2019-03-12',
  receivedAt: new Date().toISOString(),
});
