'use client';

import { useState, useTransition } from 'react';
import { AlertDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';

/** Ends every session of the person, this one too, after asking. */
export function SignOutEverywhere({ action }: { action: () => Promise<void> }) {
  const [isAsking, setIsAsking] = useState(false);
  const [isPending, start] = useTransition();
  return (
    <AlertDialog
      trigger={<Button className="self-start">Sign out everywhere</Button>}
      open={isAsking}
      onOpenChange={setIsAsking}
      title="Sign out everywhere?"
      description="Every browser you are signed in with is signed out now, this one too. Drafts are kept."
      confirmLabel="Sign out everywhere"
      isPending={isPending}
      onConfirm={() => start(action)}
    />
  );
}
