import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { refusedForSpace } from '@/clinical/documents/document-limits';
import { fileDocumentSchema, type CheckedFile } from '@/clinical/documents/file-document';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { demandSameClinic } from '../demand-same';
import { demandPossibleTime } from '../loops/possible-time';
import { newId } from '../new-id';
import { clinicFormatOf } from '../patients/clinic-format-of';
import { invalidFields } from '../read-input';
import { refuse } from '../refuse';
import { documentContents, documents } from '../schema/documents';
import { patients } from '../schema/patients';
import { filedDocuments } from './filed-documents';
import { lockAnsweredLoop, stepOfReport } from './answered-loop';
import { lockedSpace } from './used-space';

/** What came of filing: whether it also brought the loop it answers to “result in”. */
export type Filed = { documentId: string; isResultIn: boolean };

/**
 * Files what came in: bytes that were checked before, and what was typed about them. A report
 * answers a loop, and is its result where the loop still waits for one or was done with; otherwise
 * it stands beside. Anything else closes nothing.
 */
export async function fileDocument(
  actor: Actor,
  input: z.input<typeof fileDocumentSchema>,
  file: CheckedFile,
): Promise<Result<Filed>> {
  return change(actor, 'document.file', async (tx) => {
    demandSameClinic(tx, input);
    const read = fileDocumentSchema.safeParse(input);
    if (!read.success) return refuse(invalidFields(read.error));
    const { patientId, loop: of, receivedAt, madeOn, kind, keyLine, source } = read.data;
    const answered = of && (await lockAnsweredLoop(tx, { ...read.data, ...of }));
    if (!answered) await demandPatient(tx, patientId);
    const received = new Date(receivedAt);
    await demandPossibleTimes(tx, received, madeOn);
    if (answered) await demandPossibleTime(tx, answered.loop, received, 'receivedAt');
    const words = refusedForSpace(file.content.length, await lockedSpace(tx, patientId));
    if (words !== null) refuse({ kind: 'blocked', words });

    const documentId = newId();
    const sha256 = createHash('sha256').update(file.content).digest('hex');
    await demandNew(tx, { patientId, letterId: of?.letterId ?? null, sha256 });
    await tx.db.insert(documents).values({
      ...{ clinicId: tx.clinicId, id: documentId, patientId, kind, keyLine, source },
      ...{ letterId: of?.letterId ?? null, recipientId: of?.recipientId ?? null },
      ...{ madeOn: madeOn === '' ? null : madeOn, receivedAt: received },
      ...{ mediaType: file.mediaType, byteSize: file.content.length, sha256 },
      ...{ uploadedBy: actor.accountId, recordedAt: answered?.at ?? tx.now },
    });
    await tx.db
      .insert(documentContents)
      .values({ clinicId: tx.clinicId, documentId, content: file.content, sha256 });
    const isResultIn = answered !== null && (await stepOfReport(tx, answered, received, keyLine));
    const about = { patientId, subjectId: documentId, ...(of && { letterId: of.letterId }) };
    return { value: { documentId, isResultIn }, about };
  });
}

async function demandPatient(tx: ClinicTransaction, patientId: string): Promise<void> {
  const [patient] = await tx.db
    .select({ id: patients.id })
    .from(patients)
    .where(inThisClinic(tx, patients, eq(patients.id, patientId)));
  if (!patient) refuse({ kind: 'not_found' });
}

/** Sent again after an answer was lost, the very same file would stand in the record twice. */
async function demandNew(
  tx: ClinicTransaction,
  { patientId, letterId, sha256 }: { patientId: string; letterId: string | null; sha256: string },
): Promise<void> {
  const same = and(eq(documents.patientId, patientId), eq(documents.sha256, sha256));
  const known = same ? await filedDocuments(tx, same) : [];
  const there = known.find((each) => each.letterId === letterId && each.error === null);
  if (!there) return;
  const words = `This very file is here already: “${there.keyLine}”, filed by ${there.filedBy}. Nothing was stored a second time.`;
  refuse({ kind: 'blocked', words });
}

/** Minutes by which a browser's clock may go before the server's. */
const CLOCK_SKEW = 5 * 60_000;

async function demandPossibleTimes(
  tx: ClinicTransaction,
  received: Date,
  madeOn: string,
): Promise<void> {
  if (received.getTime() > tx.now.getTime() + CLOCK_SKEW) {
    refuse({ kind: 'invalid', fields: { receivedAt: 'This time has not come yet.' } });
  }
  const { today } = await clinicFormatOf(tx);
  if (madeOn > today) {
    refuse({ kind: 'invalid', fields: { madeOn: 'This day has not come yet.' } });
  }
}
