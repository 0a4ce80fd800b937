import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

type NotArrivedProps = {
  onRetry: () => void;
  /** Where it stands over the page, the way to close it. */
  onGiveUp?: () => void;
};

/** Instead of a part whose script did not come: the network is gone, or the server was updated. */
export function NotArrived({ onRetry, onGiveUp }: NotArrivedProps) {
  const notice = (
    <Notice
      kind="info"
      role="alert"
      title="This part of the page did not arrive"
      actions={
        <>
          <Button onClick={onRetry}>Try again</Button>
          <Button variant="ghost" onClick={() => window.location.reload()}>
            Reload the page
          </Button>
          {onGiveUp && (
            <Button variant="ghost" onClick={onGiveUp}>
              Close
            </Button>
          )}
        </>
      }
    >
      The network may be gone, or the server was updated meanwhile. What is on the page stays as it
      is. If trying again does not help, reload the page.
    </Notice>
  );
  if (!onGiveUp) return notice;
  return (
    <div className="fixed inset-x-4 bottom-4 z-50 mx-auto max-w-lg bg-background print:hidden">
      {notice}
    </div>
  );
}
