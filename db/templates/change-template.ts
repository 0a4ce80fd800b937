import { eq, isNull, sql } from 'drizzle-orm';
import type { Result } from '@/clinical/refusals';
import type { TemplateContent } from '@/clinical/templates/template';
import type { TemplateRef } from '@/clinical/templates/template-schema';
import type { Actor } from '../actors/actor';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { refuse } from '../refuse';
import { templates } from '../schema/templates';
import { keepTemplate, keptBy } from './keep-template';
import { keepVersion } from './keep-version';
import { refuseUsedName } from './refuse-used-name';

/** Renames a template and gives it other content, over the revision that was read, or `stale`. */
export async function changeTemplate(
  actor: Actor,
  input: TemplateRef & { name: string; content: TemplateContent },
): Promise<Result<{ revision: number }>> {
  const { templateId, keeper, revision, name, content } = input;
  const { kind, ...rest } = content;
  return keepTemplate(actor, keeper, async (tx) => {
    await refuseUsedName(tx, keeper, { templateId, kind, name });
    const [saved] = await tx.db
      .update(templates)
      .set({
        name,
        content: rest,
        revision: sql`${templates.revision} + 1`,
        changedBy: actor.accountId,
        changedAt: tx.now,
      })
      .where(
        inThisClinic(
          tx,
          templates,
          keptBy(actor, keeper),
          eq(templates.id, templateId),
          eq(templates.kind, kind),
          eq(templates.revision, revision),
          isNull(templates.removedAt),
        ),
      )
      .returning({ revision: templates.revision });
    if (!saved) return refuseStale(tx, input);
    await keepVersion(tx, { templateId, revision: saved.revision, name, content: rest });
    return {
      value: saved,
      about: { subjectId: templateId, detail: { kind, revision: saved.revision } },
    };
  });
}

/** Why a template was not there to be changed at the revision that was read. */
export async function refuseStale(
  tx: ClinicTransaction,
  { templateId, keeper }: TemplateRef,
): Promise<never> {
  const [current] = await tx.db
    .select({ revision: templates.revision, removedAt: templates.removedAt })
    .from(templates)
    .where(inThisClinic(tx, templates, keptBy(tx.actor, keeper), eq(templates.id, templateId)));
  if (!current) return refuse({ kind: 'not_found' });
  if (current.removedAt) return refuse({ kind: 'wrong_state', state: 'removed' });
  return refuse({ kind: 'stale', theirRevision: current.revision });
}
