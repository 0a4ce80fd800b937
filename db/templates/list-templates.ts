import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Result } from '@/clinical/refusals';
import { inOrderOfUse, type Template, type TemplateContent } from '@/clinical/templates/template';
import type { Actor } from '../actors/actor';
import { inThisClinic } from '../clinic-transaction';
import { look } from '../look';
import { templates, templateUses } from '../schema/templates';
import { seenBy } from './keep-template';

/** One's own templates and the clinic's, what one uses most first. */
export async function listTemplates(actor: Actor): Promise<Result<readonly Template[]>> {
  return look(actor, 'template.open', async (tx) => {
    const mine = and(
      eq(templateUses.clinicId, templates.clinicId),
      eq(templateUses.templateId, templates.id),
      eq(templateUses.accountId, actor.accountId),
    );
    const rows = await tx.db
      .select({ template: templates, uses: sql<number>`coalesce(${templateUses.uses}, 0)` })
      .from(templates)
      .leftJoin(templateUses, mine)
      .where(inThisClinic(tx, templates, isNull(templates.removedAt), seenBy(actor)));
    const listed = rows.map(
      ({ template: { id, ownerAccountId, kind, name, content, revision }, uses }): Template => ({
        templateId: id,
        keeper: ownerAccountId === null ? 'clinic' : 'own',
        name,
        revision,
        uses,
        ...({ kind, ...content } as TemplateContent),
      }),
    );
    return { value: inOrderOfUse(listed), about: {} };
  });
}
