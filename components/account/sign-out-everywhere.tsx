'use client';

import { useState } from 'react';
import { useSignOut } from '@/components/journal/use-sign-out';
import { AlertDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';

type SignOutEverywhereProps = { accountId: string; action: () => Promise<void> };

/** Ends every session of the person, this one too, after asking; and again where work is unsent. */
export function SignOutEverywhere({ accountId, action }: SignOutEverywhereProps) {
  const [isAsking, setIsAsking] = useState(false);
  const leaving = useSignOut(accountId, action);
  return (
    <>
      <AlertDialog
        trigger={
          <Button isPending={leaving.isPending} className="self-start">
            Sign out everywhere
          </Button>
        }
        open={isAsking}
        onOpenChange={setIsAsking}
        title="Sign out everywhere?"
        description="Every browser you are signed in with is signed out now, this one too. Drafts are kept."
        confirmLabel="Sign out everywhere"
        onConfirm={() => {
          setIsAsking(false);
          leaving.begin();
        }}
      />
      {leaving.question}
    </>
  );
}
