import { eq, isNull, ne, sql } from 'drizzle-orm';
import type { Keeper, TemplateKind } from '@/clinical/templates/template';
import { KIND_WORDS } from '@/clinical/templates/template-words';
import { inThisClinic, type ClinicTransaction } from '../clinic-transaction';
import { refuse } from '../refuse';
import { templates } from '../schema/templates';
import { keptBy } from './keep-template';

/** Two of one name cannot be told apart when they are asked for by name. */
export async function refuseUsedName(
  tx: ClinicTransaction,
  keeper: Keeper,
  { templateId, kind, name }: { templateId: string; kind: TemplateKind; name: string },
): Promise<void> {
  const [used] = await tx.db
    .select({ id: templates.id })
    .from(templates)
    .where(
      inThisClinic(
        tx,
        templates,
        keptBy(tx.actor, keeper),
        eq(templates.kind, kind),
        sql`lower(${templates.name}) = lower(${name})`,
        isNull(templates.removedAt),
        ne(templates.id, templateId),
      ),
    );
  if (!used) return;
  refuse({
    kind: 'invalid',
    fields: { name: `There is a ${KIND_WORDS[kind]} of this name already.` },
  });
}
