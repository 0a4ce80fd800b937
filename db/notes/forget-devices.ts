import { eq } from 'drizzle-orm';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { draftDevices } from '../schema/notes';

/** A note that is no draft any more is followed by nobody. */
export async function forgetDevices(tx: ClinicTransaction, noteId: string): Promise<void> {
  await tx.db
    .delete(draftDevices)
    .where(inThisClinic(tx, draftDevices, eq(draftDevices.noteId, noteId)));
}
