'use client';

import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { contactTitle } from '@/clinical/contacts/contact';
import { useSingleKeys } from '@/components/shell/keyboard';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import type { KeepContact } from './contact-dialogs';
import { NewContact } from './later-dialogs';

/** Adds a contact from its button or by N. */
export function AddContact({ keep }: { keep: KeepContact }) {
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  useSingleKeys(
    useCallback((key, event) => {
      if (key.toLowerCase() !== 'n') return;
      event.preventDefault();
      setIsOpen(true);
    }, []),
  );
  return (
    <>
      <Button variant="primary" aria-keyshortcuts="N" onClick={() => setIsOpen(true)}>
        <Plus aria-hidden />
        Add a contact
      </Button>
      <NewContact
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        keep={keep}
        onKept={(contact) => {
          toast(`Added ${contactTitle(contact)}`);
          setIsOpen(false);
          router.refresh();
        }}
      />
    </>
  );
}
