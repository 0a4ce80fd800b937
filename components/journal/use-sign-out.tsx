'use client';

import { useState, useTransition, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import type { UnsentHere } from './leave-account';

/** The draft store is fetched when it is needed: most pages have no chart. */
const leaving = () => import('./leave-account');

/** Signs out; asks first when changes of this person's have not reached the server. */
export function useSignOut(accountId: string, signOut: () => Promise<void>) {
  const [unsent, setUnsent] = useState<UnsentHere | null>(null);
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
  const question: ReactNode = (
    <Dialog
      title="Sign out with unsent changes?"
      open={unsent !== null}
      onOpenChange={(isOpen) => !isOpen && setUnsent(null)}
      keepsOnOutsidePress
      className="max-w-lg"
      footer={
        <>
          <DialogClose render={<Button />}>Cancel</DialogClose>
          <Button variant="ghost" isPending={isPending} onClick={() => leave('discarded')}>
            Discard them and sign out
          </Button>
          <Button variant="primary" isPending={isPending} onClick={() => leave('sealed')}>
            {unsent && unsent.onThisPage > 0 ? 'Sign out' : 'Keep them sealed and sign out'}
          </Button>
        </>
      }
    >
      {unsent && <UnsentWords {...unsent} />}
    </Dialog>
  );
  return { begin, isPending, question };
}

const notes = (count: number) => (count === 1 ? 'one note' : `${count} notes`);

function UnsentWords({ sealed, onThisPage }: UnsentHere) {
  return (
    <>
      {sealed > 0 && (
        <p>
          Changes of {notes(sealed)} have not reached the server. They stay sealed in this browser:
          nobody else can open or send them, and they are offered when you sign in here again.
        </p>
      )}
      {onThisPage > 0 && (
        <p>Changes of {notes(onThisPage)} are on this page only, and are lost when you sign out.</p>
      )}
    </>
  );
}
