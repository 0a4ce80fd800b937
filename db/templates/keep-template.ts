import { eq, isNull, or, type SQL } from 'drizzle-orm';
import type { Keeper } from '@/clinical/templates/template';
import type { Result } from '@/clinical/refusals';
import type { Actor, AnyActor } from '../actors/actor';
import type { About } from '../audit';
import { change } from '../change';
import type { ClinicTransaction } from '../clinic-transaction';
import { templates } from '../schema/templates';

type Work<T> = (tx: ClinicTransaction) => Promise<{ value: T; about: About }>;

/** The door to changing templates: everybody who charts keeps their own, the owner the clinic's. */
export function keepTemplate<T>(actor: Actor, keeper: Keeper, work: Work<T>): Promise<Result<T>> {
  return keeper === 'clinic'
    ? change(actor, 'template.keep-clinic', work)
    : change(actor, 'template.keep', work);
}

/** The account whose it is; null for the clinic's. */
export const ownerOf = (actor: AnyActor, keeper: Keeper): string | null =>
  keeper === 'own' ? actor.accountId : null;

/** Rows of this keeper: one's own, or the clinic's, and never a colleague's. */
export function keptBy(actor: AnyActor, keeper: Keeper): SQL {
  return keeper === 'own'
    ? eq(templates.ownerAccountId, actor.accountId)
    : isNull(templates.ownerAccountId);
}

/** Rows that the actor may use: one's own and the clinic's. */
export function seenBy(actor: Actor): SQL {
  const own = keptBy(actor, 'own');
  return or(own, keptBy(actor, 'clinic')) ?? own;
}
