'use client';

import { useState } from 'react';
import { later, useHasOpened } from '@/components/later/later';
import { Button } from '@/components/ui/button';

const SignInDialog = later(() =>
  import('./sign-in-dialog').then(({ SignInDialog }) => SignInDialog),
);

/** The way back in without leaving the page. */
export function SignInAgain({ onDone }: { onDone: () => void }) {
  const [isOpen, setIsOpen] = useState(false);
  const hasOpened = useHasOpened(isOpen);
  return (
    <>
      <Button
        size="sm"
        variant="primary"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(true)}
      >
        Sign in here
      </Button>
      {hasOpened && (
        <SignInDialog
          isOpen={isOpen}
          onOpenChange={setIsOpen}
          onDone={onDone}
          onGiveUp={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
