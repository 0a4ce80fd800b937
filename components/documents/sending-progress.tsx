import { Button } from '@/components/ui/button';

type SendingProgressProps = {
  /** Of 1; null while nothing is sent. */
  share: number | null;
  cancel: () => void;
};

/** How much of a file has gone, and a way to stop; then the server looks at it. */
export function SendingProgress({ share, cancel }: SendingProgressProps) {
  if (share === null) return null;
  const percent = Math.round(share * 100);
  return (
    <div className="flex flex-wrap items-center gap-3">
      <progress
        value={percent}
        max={100}
        aria-label="Sending the file"
        className="h-2 min-w-0 flex-1 accent-primary"
      />
      <span className="w-40 text-muted-foreground" aria-live="polite">
        {share < 1 ? `${percent} % sent` : 'Sent; it is being checked'}
      </span>
      <Button size="sm" onClick={cancel}>
        Cancel sending
      </Button>
    </div>
  );
}
