import type { ClinicTransaction } from '../clinic-transaction';
import { templateVersions } from '../schema/templates';

/** Keeps what a template says from now on beside what it said before. */
export async function keepVersion(
  tx: ClinicTransaction,
  version: Pick<
    typeof templateVersions.$inferInsert,
    'templateId' | 'revision' | 'name' | 'content'
  >,
): Promise<void> {
  await tx.db.insert(templateVersions).values({
    ...version,
    clinicId: tx.clinicId,
    changedBy: tx.actor.accountId,
    changedAt: tx.now,
  });
}
