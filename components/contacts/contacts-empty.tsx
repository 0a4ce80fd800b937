import Link from 'next/link';
import { buttonClass } from '@/components/ui/button-class';
import { EmptyState } from '@/components/ui/empty-state';
import { contactPaths, type ContactsAsked } from './contact-paths';

type ContactsEmptyProps = { clinicId: string; asked: ContactsAsked };

/** Nobody to list: none yet, none archived, or none that match. */
export function ContactsEmpty({ clinicId, asked }: ContactsEmptyProps) {
  if (asked.q || asked.kind)
    return (
      <EmptyState
        title={asked.archived ? 'No archived contact matches' : 'No contact matches'}
        action={
          <Link href={contactPaths.list(clinicId)} className={buttonClass({ size: 'sm' })}>
            Show all contacts
          </Link>
        }
      >
        Beginnings of words find them: of the name, the practice, the town, or digits of a
        telephone. Choose all kinds, or look among the archived.
      </EmptyState>
    );
  if (asked.archived)
    return <EmptyState title="Nobody is archived">Archived contacts stay here.</EmptyState>;
  return (
    <EmptyState title="No contacts yet">
      GPs, radiology, specialists, emergency departments and insurers that the clinic writes to. Add
      them one by one, or import the address book of another program.
    </EmptyState>
  );
}
