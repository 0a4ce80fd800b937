import { CONTACT_KIND_LABEL, CONTACT_KINDS } from '@/clinical/contacts/kinds';
import { SelectField } from '@/components/forms/select-field';
import { TextAreaField, TextField } from '@/components/forms/text-field';

/** Every field of a contact. */
export function ContactFields() {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        name="kind"
        label="Kind"
        emptyLabel="Choose"
        options={CONTACT_KINDS.map((value) => ({ value, label: CONTACT_KIND_LABEL[value] }))}
        required
      />
      <TextField name="role" label="Role or specialty" {...off} />
      <TextField name="name" label="Name" hint="A person, with their title" {...off} />
      <TextField
        name="organisation"
        label="Organisation"
        hint="Practice, hospital or company"
        {...off}
      />
      <TextAreaField
        name="address"
        label="Address"
        hint="As on an envelope"
        rows={2}
        {...off}
        className="sm:col-span-2"
      />
      <TextField name="telephone" label="Telephone" type="tel" inputMode="tel" {...off} />
      <TextField name="fax" label="Fax" type="tel" inputMode="tel" {...off} />
      <TextField name="email" label="E-mail" type="email" inputMode="email" {...off} />
      <TextField name="secureMessaging" label="Secure messaging address" {...off} />
      <TextField
        name="providerNumber"
        label="Provider number"
        hint="For claims and referrals"
        {...off}
      />
      <TextAreaField
        name="remark"
        label="Remark"
        hint="Nothing about a patient"
        rows={2}
        {...off}
      />
    </div>
  );
}

const off = { autoComplete: 'off' } as const;
