import { mint, type AnyActor } from './actor';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * The program itself in one clinic, for acts that nobody is signed in for; `clinical/acts.ts` lists
 * them. `clinicId` is a UUID that was checked.
 */
export function systemActor(clinicId: string): AnyActor {
  return mint<AnyActor>({
    accountId: NOBODY,
    membershipId: NOBODY,
    clinicId,
    role: 'system',
    displayName: 'Physio Notes',
    profession: '',
    registration: null,
    providerNumber: null,
    clock: null,
  });
}
