'use client';

import { Button } from '@/components/ui/button';
import { PlainFrame } from './plain-frame';

type FailurePageProps = {
  /** Next's mark of the error in the server's log. */
  digest: string | undefined;
  tryAgain: () => void;
};

/**
 * A surprise. In the first load of every page, and so without the list of keys. Shows no message of the error itself: it may hold a patient's words.
 */
export function FailurePage({ digest, tryAgain }: FailurePageProps) {
  return (
    <PlainFrame
      title="This page could not be shown"
      lead="Something went wrong on our side. Everything that was marked saved is kept."
    >
      <div className="flex flex-col items-start gap-3">
        <Button variant="primary" onClick={tryAgain}>
          Try again
        </Button>
        {digest && (
          <p className="text-muted-foreground">
            If it happens again, tell whoever looks after the system this number: {digest}
          </p>
        )}
      </div>
    </PlainFrame>
  );
}
