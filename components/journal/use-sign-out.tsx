'use client';

import { useState, useTransition, type ReactNode } from 'react';
import { awaited } from '@/components/later/arrival';
import { later, useHasOpened } from '@/components/later/later';
import type { Leaving } from './leave-account';

/** The draft store comes with it: most pages have no chart. */
const leaving = awaited(() => import('./leave-account'));

const SignOutQuestion = later(() =>
  import('./sign-out-question').then(({ SignOutQuestion }) => SignOutQuestion),
);

/** Signs out; asks first when changes of this person's have not reached the server. */
export function useSignOut(accountId: string, signOut: () => Promise<void>) {
  const [asked, setAsked] = useState<Leaving>(null);
  const hasAsked = useHasOpened(asked !== null);
  const [isPending, start] = useTransition();
  const leave = (how: 'ask' | 'keep' | 'discard') =>
    start(async () => {
      await leaving.fetch();
      const loaded = leaving.value();
      setAsked(loaded ? await loaded.signOutWith(accountId, signOut, how) : 'unanswered');
    });
  const question: ReactNode = hasAsked && (
    <SignOutQuestion
      asked={asked}
      isPending={isPending}
      onCancel={() => setAsked(null)}
      onLeave={leave}
      onGiveUp={() => setAsked(null)}
    />
  );
  return { begin: () => leave('ask'), isPending, question };
}
