'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { ActionResult } from '@/components/forms/action-result';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { OneTimeLink, type HandedLink } from './one-time-link';

type MakeResetLinkProps = {
  displayName: string;
  isYou: boolean;
  action: () => Promise<ActionResult<HandedLink>>;
};

/** For a person who forgot their password: asks, makes the link, and shows it once. */
export function MakeResetLink({ displayName, isYou, action }: MakeResetLinkProps) {
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const [answer, setAnswer] = useState<ActionResult<HandedLink> | null>(null);
  const [isPending, start] = useTransition();
  const link = answer?.ok ? answer.value : null;

  const make = () =>
    start(async () => {
      setAnswer(
        await action().catch((): ActionResult<HandedLink> => ({
          ok: false,
          words: 'The server did not answer. Try again: a new link ends one made before.',
        })),
      );
      router.refresh();
    });

  return (
    <Dialog
      title={`Reset link for ${displayName}`}
      description="For a forgotten password: whoever opens the link sets a new one, and every browser they are signed in with is signed out."
      open={isOpen}
      onOpenChange={(isOpening) => {
        setAnswer(null);
        setIsOpen(isOpening);
      }}
      keepsOnOutsidePress
      trigger={
        <Button
          size="sm"
          disabledBecause={isYou ? 'Change your own password on your account page.' : null}
        >
          Make a reset link
          <span className="sr-only"> for {displayName}</span>
        </Button>
      }
      footer={
        <>
          <DialogClose render={<Button />}>{link ? 'Close' : 'Cancel'}</DialogClose>
          {!link && (
            <Button variant="primary" onClick={make} isPending={isPending}>
              Make the link
            </Button>
          )}
        </>
      }
    >
      <div role="status">{link && <OneTimeLink {...link} />}</div>
      {!link && (
        <p>
          It opens once, within 24 hours; a link made before stops working. Make it only when you
          are sure who is asking.
        </p>
      )}
      <p role="alert" className="mt-2 font-medium text-decision-ink empty:hidden">
        {answer?.ok === false && answer.words}
      </p>
    </Dialog>
  );
}
