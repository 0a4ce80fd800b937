import { eq, isNotNull, sql } from 'drizzle-orm';
import type { Result } from '@/clinical/refusals';
import type { TemplateRef } from '@/clinical/templates/template-schema';
import type { Actor } from '../actors/actor';
import { inThisClinic } from '../clinic-transaction';
import { refuse } from '../refuse';
import { templates } from '../schema/templates';
import { keepTemplate, keptBy } from './keep-template';
import { keepVersion } from './keep-version';
import { refuseUsedName } from './refuse-used-name';

/** Puts a removed template back, under its name if nothing else has taken it. */
export async function restoreTemplate(
  actor: Actor,
  { templateId, keeper, revision }: TemplateRef,
): Promise<Result<{ revision: number }>> {
  return keepTemplate(actor, keeper, async (tx) => {
    const [restored] = await tx.db
      .select({ kind: templates.kind, name: templates.name, content: templates.content })
      .from(templates)
      .where(
        inThisClinic(
          tx,
          templates,
          keptBy(actor, keeper),
          eq(templates.id, templateId),
          eq(templates.revision, revision),
          isNotNull(templates.removedAt),
        ),
      )
      .for('update');
    if (!restored) return refuse({ kind: 'not_found' });
    await refuseUsedName(tx, keeper, { ...restored, templateId });
    await tx.db
      .update(templates)
      .set({ removedAt: null, revision: sql`${templates.revision} + 1` })
      .where(inThisClinic(tx, templates, eq(templates.id, templateId)));
    const { name, content } = restored;
    await keepVersion(tx, { templateId, revision: revision + 1, name, content });
    return {
      value: { revision: revision + 1 },
      about: { subjectId: templateId, detail: { removed: false } },
    };
  });
}
