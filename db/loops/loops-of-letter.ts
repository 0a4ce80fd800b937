import { and, asc, eq } from 'drizzle-orm';
import type { LetterLoop } from '@/clinical/loops/letter-loop';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { filedDocuments } from '../documents/filed-documents';
import { documents } from '../schema/documents';
import { letterRecipients } from '../schema/letters';
import { letterLoops } from '../schema/loops';
import { entriesOfLetter } from './loop-entries';

/** Where a signed letter stands for each of its recipients. */
export async function loopsOfLetter(
  tx: ClinicTransaction,
  letterId: string,
): Promise<readonly LetterLoop[]> {
  const rows = await tx.db
    .select({
      loop: letterLoops,
      role: letterRecipients.role,
      recipient: letterRecipients.name,
    })
    .from(letterLoops)
    .innerJoin(
      letterRecipients,
      and(
        eq(letterRecipients.clinicId, letterLoops.clinicId),
        eq(letterRecipients.letterId, letterLoops.letterId),
        eq(letterRecipients.id, letterLoops.recipientId),
      ),
    )
    .where(inThisClinic(tx, letterLoops, eq(letterLoops.letterId, letterId)))
    .orderBy(asc(letterRecipients.position));
  const entries = await entriesOfLetter(tx, letterId);
  const reports = await filedDocuments(tx, eq(documents.letterId, letterId));
  return rows.map(({ loop, role, recipient }) => ({
    ...{ recipientId: loop.recipientId, role, recipient },
    ...{ expects: loop.expects, urgency: loop.urgency, state: loop.state },
    dueAt: loop.dueAt?.toISOString() ?? null,
    revision: loop.revision,
    entries: entries.filter(({ recipientId }) => recipientId === loop.recipientId),
    reports: reports.filter(({ recipientId }) => recipientId === loop.recipientId),
  }));
}
