import { cache } from 'react';
import { z } from 'zod';
import type { Actor } from '@/db/actors/actor';
import { actorOfAccount } from '@/db/actors/actor-of-account';
import { currentSession, type Asking } from './current-session';

const uuid = z.uuid();

const actorOnce = cache(actorOfAccount);

/**
 * Who is asking, in the clinic that the address or the change names, or null: signed out, or not of
 * this clinic; both are answered alike. Every page, action and route calls it itself.
 */
export async function currentActor(
  clinicId: string,
  asking: Asking = 'by-person',
): Promise<Actor | null> {
  if (!uuid.safeParse(clinicId).success) return null;
  const session = await currentSession(asking);
  return session && actorOnce(session.accountId, clinicId.toLowerCase());
}
