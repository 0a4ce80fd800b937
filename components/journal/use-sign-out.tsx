'use client';

import { useState, useTransition, type ReactNode } from 'react';
import { later, useHasOpened } from '@/components/later/later';
import type { UnsentHere } from './leave-account';

/** The draft store is fetched when it is needed: most pages have no chart. */
const leaving = () => import('./leave-account');

const SignOutQuestion = later(() =>
  import('./sign-out-question').then(({ SignOutQuestion }) => SignOutQuestion),
);

/** Signs out; asks first when changes of this person's have not reached the server. */
export function useSignOut(accountId: string, signOut: () => Promise<void>) {
  const [unsent, setUnsent] = useState<UnsentHere | null>(null);
  const hasAsked = useHasOpened(unsent !== null);
  const [isPending, start] = useTransition();
  const leave = (how: 'sealed' | 'discarded') =>
    start(async () => {
      const { discardUnsent, leaveAccount } = await leaving();
      if (how === 'discarded') await discardUnsent(accountId);
      leaveAccount();
      await signOut();
    });
  const begin = () =>
    start(async () => {
      const { unsentHere, leaveAccount } = await leaving();
      const found = await unsentHere(accountId);
      if (found.sealed + found.onThisPage > 0) return setUnsent(found);
      leaveAccount();
      await signOut();
    });
  const question: ReactNode = hasAsked && (
    <SignOutQuestion
      unsent={unsent}
      isPending={isPending}
      onCancel={() => setUnsent(null)}
      onLeave={leave}
      onGiveUp={() => setUnsent(null)}
    />
  );
  return { begin, isPending, question };
}
