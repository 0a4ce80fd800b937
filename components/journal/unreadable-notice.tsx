'use client';

import { AlertDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { discardPatches } from './unsent-notes';

type UnreadableNoticeProps = { patchIds: readonly string[]; onDiscarded: () => void };

/** Says that something of this person's waits here and cannot be opened, rather than nothing at all. */
export function UnreadableNotice({ patchIds, onDiscarded }: UnreadableNoticeProps) {
  const changes = patchIds.length === 1 ? 'One change' : `${patchIds.length} changes`;
  const discard = () =>
    void discardPatches(patchIds).then(onDiscarded, () =>
      toast('Not discarded', { description: 'The browser refused it. Try again.' }),
    );
  return (
    <section
      aria-label="Changes that cannot be opened"
      className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-decision-edge bg-decision-soft px-4 py-1.5 print:hidden"
    >
      <p>
        <b>{changes} of yours in this browser cannot be opened.</b> Not sent, and in no note:
        altered since, or written by another version of this app.
      </p>
      <AlertDialog
        title="Discard what cannot be opened?"
        description="It is in this browser only. Another version of this app may still open it; once discarded, nothing can."
        confirmLabel="Discard"
        onConfirm={discard}
        trigger={
          <Button size="sm" variant="ghost">
            Discard…
          </Button>
        }
      />
    </section>
  );
}
