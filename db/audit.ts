import { ACTS, type Act } from '@/clinical/acts';
import type { ClinicTransaction } from './clinic-transaction';
import { newId } from './new-id';
import { auditEntries, type AuditDetail } from './schema/audit';

/** What an act was about, by id. `detail` holds ids and words of ours, never clinical content. */
export type About = {
  patientId?: string;
  noteId?: string;
  letterId?: string;
  subjectId?: string;
  detail?: AuditDetail;
};

const QUARTER_OF_AN_HOUR = 15 * 60 * 1000;

/** Writes the audit row of an act in its own transaction, as clinical/acts.ts says for the act. */
export async function audit(tx: ClinicTransaction, act: Act, about: About): Promise<void> {
  const rule = ACTS[act].audit;
  if (rule === 'none' || rule === 'log') return;
  const quarter =
    rule === 'visit'
      ? new Date(Math.floor(tx.now.getTime() / QUARTER_OF_AN_HOUR) * QUARTER_OF_AN_HOUR)
      : null;
  await tx.db
    .insert(auditEntries)
    .values({
      clinicId: tx.clinicId,
      id: newId(),
      act,
      accountId: tx.actor.role === 'system' ? null : tx.actor.accountId,
      role: tx.actor.role,
      patientId: about.patientId ?? null,
      noteId: about.noteId ?? null,
      letterId: about.letterId ?? null,
      subjectId: about.subjectId ?? null,
      detail: about.detail ?? {},
      quarter,
      at: tx.now,
    })
    .onConflictDoNothing();
}
