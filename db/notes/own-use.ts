import { sql, type SQL } from 'drizzle-orm';
import type { Result } from '@/clinical/refusals';
import type { OwnUse } from '@/clinical/templates/own-use';
import type { Actor } from '../actors/actor';
import type { ClinicTransaction } from '../clinic-transaction';
import { look } from '../look';
import { FINDING_TABLES } from '../schema/findings';
import { notes } from '../schema/notes';

/** Notes that are looked back over: some weeks of a full diary. */
const RECENT = 200;

/** Kinds of finding that the chart lets one choose from a list. */
const CHOSEN = [
  'range_of_motion',
  'muscle_findings',
  'special_tests',
  'observations',
  'treatments',
  'plan_items',
] as const satisfies readonly (keyof typeof FINDING_TABLES)[];

/**
 * In how many of the actor's own recent notes each code stands, this note apart: the order of a
 * list must not move because of what is chosen from it.
 */
export async function ownUse(actor: Actor, noteId: string): Promise<Result<OwnUse>> {
  return look(actor, 'template.open', async (tx) => {
    const { rows } = await tx.db.execute<{ code: string; used: number }>(usedCodes(tx, noteId));
    return { value: Object.fromEntries(rows.map(({ code, used }) => [code, used])), about: {} };
  });
}

/** One query, by the index of the author's notes and the keys of the findings. */
export function usedCodes({ clinicId, actor }: ClinicTransaction, noteId: string): SQL {
  const found = CHOSEN.map(
    (kind) => sql`select code, note_id from ${FINDING_TABLES[kind]}
      where clinic_id = ${clinicId} and note_id in (select id from recent)`,
  );
  return sql`
    with recent as materialized (
      select id from ${notes}
      where clinic_id = ${clinicId} and author_account_id = ${actor.accountId}
        and status <> 'discarded' and id <> ${noteId}
      order by occurred_at desc limit ${RECENT}
    )
    select code, count(distinct note_id)::int as used
    from (${sql.join(found, sql` union all `)}) as found
    group by code`;
}
