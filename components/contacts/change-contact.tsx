'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { contactTitle, type Contact } from '@/clinical/contacts/contact';
import type { ContactInput } from '@/clinical/contacts/contact-schema';
import type { ActionResult } from '@/components/forms/action-result';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { ExistingContact } from './later-dialogs';

type ChangeContactProps = {
  contact: Contact;
  change: (values: ContactInput) => Promise<ActionResult<Contact>>;
};

export function ChangeContact({ contact, change }: ChangeContactProps) {
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="sm" onClick={() => setIsOpen(true)}>
        Change
        <span className="sr-only"> {contactTitle(contact)}</span>
      </Button>
      <ExistingContact
        contact={contact}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        change={change}
        onChanged={() => {
          toast('Contact changed');
          setIsOpen(false);
          router.refresh();
        }}
      />
    </>
  );
}
