'use client';

import { useRouter } from 'next/navigation';
import { contactTitle, type Contact } from '@/clinical/contacts/contact';
import type { ContactRef } from '@/clinical/contacts/contact-schema';
import { useRun } from '@/components/charting/note-actions/use-run';
import type { ActionResult } from '@/components/forms/action-result';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';

type Act = (ref: ContactRef) => Promise<ActionResult<{ revision: number }>>;

export type ArchiveActs = { archive: Act; restore: Act };

/** Archives at one press, with the way back; of an archived contact, the way back. */
export function ArchiveContact({ contact, archive, restore }: ArchiveActs & { contact: Contact }) {
  const router = useRouter();
  const { contactId, isArchived } = contact;
  const title = contactTitle(contact);
  const undo = (revision: number) => {
    void restore({ contactId, revision })
      .catch(() => ({ ok: false, words: 'The server did not answer. Try again.' }) as const)
      .then((restored) => {
        toast(restored.ok ? `${title} is back` : restored.words);
        router.refresh();
      });
  };
  const { run, isPending, refusal } = useRun<{ revision: number }>(({ revision }) => {
    if (isArchived) toast(`${title} is back`);
    else toast(`Archived ${title}`, { action: { label: 'Undo', onClick: () => undo(revision) } });
    router.refresh();
  });
  return (
    <>
      <Button
        size="sm"
        variant={isArchived ? 'outline' : 'ghost'}
        isPending={isPending}
        onClick={() => run(() => (isArchived ? restore : archive)(contact))}
      >
        {isArchived ? 'Restore' : 'Archive'}
        <span className="sr-only"> {title}</span>
      </Button>
      <p role="alert" className="basis-full font-medium text-decision-ink empty:hidden">
        {refusal}
      </p>
    </>
  );
}
