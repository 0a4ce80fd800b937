import { and, eq } from 'drizzle-orm';
import { openFirstWords, reportsToOpen } from '@/clinical/documents/reports-to-open';
import type { ClinicTransaction } from '../clinic-transaction';
import { filedDocuments } from '../documents/filed-documents';
import { refuse } from '../refuse';
import { documents } from '../schema/documents';
import { entriesOfLetter } from './loop-entries';
import type { LoopRow } from './write-step';

/** A result cannot close unread: refuses while the actor has a report of this loop to open. */
export async function demandOpened(tx: ClinicTransaction, loop: LoopRow): Promise<void> {
  const { letterId, recipientId } = loop;
  if (tx.actor.role === 'system') return refuse({ kind: 'not_permitted' });
  const ofLoop = and(eq(documents.letterId, letterId), eq(documents.recipientId, recipientId));
  const reports = ofLoop ? await filedDocuments(tx, ofLoop) : [];
  const entries = await entriesOfLetter(tx, letterId);
  const own = entries.filter((each) => each.recipientId === recipientId);
  const unread = reportsToOpen(reports, own, tx.actor.accountId);
  if (unread.length > 0) refuse({ kind: 'blocked', words: openFirstWords(unread) });
}
