import { contactTown, type Contact } from '@/clinical/contacts/contact';
import { CONTACT_KIND_LABEL } from '@/clinical/contacts/kinds';

/** A contact in a list to pick from: who, then what tells two of one name apart. */
export function ContactLine({ contact }: { contact: Contact }) {
  const { kind, name, organisation, role, address } = contact;
  const town = contactTown(address);
  const street = address.split('\n', 1)[0] ?? '';
  const told = [CONTACT_KIND_LABEL[kind], role, town, street === town ? '' : street];
  return (
    <span className="flex min-w-0 flex-1 flex-col break-words">
      <span>
        <span className="font-medium">{name || organisation}</span>
        {name !== '' && organisation !== '' && <span>, {organisation}</span>}
      </span>
      <span className="text-xs text-muted-foreground">
        {told.filter((part) => part !== '').join(' · ')}
      </span>
    </span>
  );
}
