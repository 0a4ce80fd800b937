import { count, isNull } from 'drizzle-orm';
import type { Result } from '@/clinical/refusals';
import type { Template } from '@/clinical/templates/template';
import type { TemplateInput } from '@/clinical/templates/template-schema';
import type { Actor } from '../actors/actor';
import { inThisClinic } from '../clinic-transaction';
import { newId } from '../new-id';
import { refuse } from '../refuse';
import { templates } from '../schema/templates';
import { keepTemplate, keptBy, ownerOf } from './keep-template';
import { keepVersion } from './keep-version';
import { refuseUsedName } from './refuse-used-name';

/** Every chart that is opened carries all of them. */
const MOST = 300;

/** Keeps a new phrase or template, one's own or the clinic's. */
export async function saveTemplate(
  actor: Actor,
  { keeper, name, content }: TemplateInput,
): Promise<Result<Template>> {
  return keepTemplate(actor, keeper, async (tx) => {
    const templateId = newId();
    const { kind, ...rest } = content;
    const [kept] = await tx.db
      .select({ kept: count() })
      .from(templates)
      .where(inThisClinic(tx, templates, keptBy(actor, keeper), isNull(templates.removedAt)));
    if (kept && kept.kept >= MOST) {
      refuse({ kind: 'blocked', words: `There are ${MOST} already. Remove one, then save again.` });
    }
    await refuseUsedName(tx, keeper, { templateId, kind, name });
    await tx.db.insert(templates).values({
      clinicId: tx.clinicId,
      id: templateId,
      ownerAccountId: ownerOf(actor, keeper),
      kind,
      name,
      content: rest,
      changedBy: actor.accountId,
      changedAt: tx.now,
    });
    await keepVersion(tx, { templateId, revision: 1, name, content: rest });
    const value: Template = { templateId, keeper, name, revision: 1, uses: 0, ...content };
    return { value, about: { subjectId: templateId, detail: { kind } } };
  });
}
