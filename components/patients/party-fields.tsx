import { TextAreaField, TextField } from '@/components/forms/text-field';

type PartyFieldsProps = {
  /** The field of the form that holds the person: `guardian`. */
  name: 'guardian' | 'emergencyContact' | 'usualGp' | 'usualRadiology';
  relationLabel: string;
  hasEmail?: boolean;
  hasAddress?: boolean;
};

/** Somebody around the patient: a name, what they are to them, how to reach them. */
export function PartyFields({
  name,
  relationLabel,
  hasEmail = false,
  hasAddress = false,
}: PartyFieldsProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField name={`${name}.name`} label="Name" autoComplete="off" />
      <TextField name={`${name}.relation`} label={relationLabel} autoComplete="off" />
      <TextField
        name={`${name}.telephone`}
        label="Telephone"
        type="tel"
        inputMode="tel"
        autoComplete="off"
      />
      {hasEmail && (
        <TextField
          name={`${name}.email`}
          label="E-mail"
          type="email"
          inputMode="email"
          autoComplete="off"
        />
      )}
      {hasAddress && (
        <TextAreaField
          name={`${name}.address`}
          label="Address"
          rows={2}
          autoComplete="off"
          className="sm:col-span-2"
        />
      )}
    </div>
  );
}
