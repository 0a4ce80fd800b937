'use client';

import { later, useHasOpened } from '@/components/later/later';
import type { ChangeContactDialogProps, NewContactDialogProps } from './contact-dialogs';

const NewContactDialog = later(() =>
  import('./contact-dialogs').then((dialogs) => dialogs.NewContactDialog),
);
const ChangeContactDialog = later(() =>
  import('./contact-dialogs').then((dialogs) => dialogs.ChangeContactDialog),
);

/** The form of a new contact over the page, which fetches it when somebody first asks for it. */
export function NewContact(props: NewContactDialogProps) {
  const hasOpened = useHasOpened(props.isOpen);
  if (!hasOpened) return null;
  return <NewContactDialog {...props} onGiveUp={() => props.onOpenChange(false)} />;
}

/** The form of a contact that is there. */
export function ExistingContact(props: ChangeContactDialogProps) {
  const hasOpened = useHasOpened(props.isOpen);
  if (!hasOpened) return null;
  return <ChangeContactDialog {...props} onGiveUp={() => props.onOpenChange(false)} />;
}
