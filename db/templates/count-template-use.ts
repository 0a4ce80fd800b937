import { eq, sql } from 'drizzle-orm';
import type { Result } from '@/clinical/refusals';
import type { Actor } from '../actors/actor';
import { change } from '../change';
import { inThisClinic } from '../clinic-transaction';
import { refuse } from '../refuse';
import { templates, templateUses } from '../schema/templates';
import { seenBy } from './keep-template';

/** Counts that the actor used a template: it will be offered earlier next time. */
export async function countTemplateUse(actor: Actor, templateId: string): Promise<Result<null>> {
  return change(actor, 'template.use', async (tx) => {
    const [seen] = await tx.db
      .select({ id: templates.id })
      .from(templates)
      .where(inThisClinic(tx, templates, eq(templates.id, templateId), seenBy(actor)));
    if (!seen) return refuse({ kind: 'not_found' });
    const { clinicId, now: lastUsedAt } = tx;
    await tx.db
      .insert(templateUses)
      .values({ clinicId, accountId: actor.accountId, templateId, uses: 1, lastUsedAt })
      .onConflictDoUpdate({
        target: [templateUses.clinicId, templateUses.accountId, templateUses.templateId],
        set: { uses: sql`${templateUses.uses} + 1`, lastUsedAt },
      });
    return { value: null, about: { subjectId: templateId } };
  });
}
