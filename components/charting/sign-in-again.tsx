'use client';

import { useState } from 'react';
import { SignInForm } from '@/components/account/sign-in-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useChart } from './chart-context';

/** Signs in over the page, which stays as it is beneath. */
export function SignInAgain({ onDone }: { onDone: () => void }) {
  const { signInAgain } = useChart();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog
      title="Sign in again"
      description="Only the person whose page this is. What is not saved yet is sent right after."
      open={isOpen}
      onOpenChange={setIsOpen}
      keepsOnOutsidePress
      className="max-w-md"
      trigger={
        <Button size="sm" variant="primary">
          Sign in here
        </Button>
      }
    >
      <SignInForm
        action={signInAgain}
        onDone={() => {
          setIsOpen(false);
          onDone();
        }}
      />
    </Dialog>
  );
}
