import { eq, isNull, sql } from 'drizzle-orm';
import type { Result } from '@/clinical/refusals';
import type { TemplateRef } from '@/clinical/templates/template-schema';
import type { Actor } from '../actors/actor';
import { inThisClinic } from '../clinic-transaction';
import { templates } from '../schema/templates';
import { refuseStale } from './change-template';
import { keepTemplate, keptBy } from './keep-template';

/** Takes a template out of every list. Notes that it was put into keep what they say. */
export async function removeTemplate(
  actor: Actor,
  input: TemplateRef,
): Promise<Result<{ revision: number }>> {
  const { templateId, keeper, revision } = input;
  return keepTemplate(actor, keeper, async (tx) => {
    const [removed] = await tx.db
      .update(templates)
      .set({ removedAt: tx.now, revision: sql`${templates.revision} + 1` })
      .where(
        inThisClinic(
          tx,
          templates,
          keptBy(actor, keeper),
          eq(templates.id, templateId),
          eq(templates.revision, revision),
          isNull(templates.removedAt),
        ),
      )
      .returning({ revision: templates.revision });
    if (!removed) return refuseStale(tx, input);
    return { value: removed, about: { subjectId: templateId, detail: { removed: true } } };
  });
}
