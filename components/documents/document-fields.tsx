import { DOCUMENT_KIND_LABEL, INCOMING_KINDS } from '@/clinical/documents/document-words';
import type { DateFormat } from '@/clinical/dates';
import { DateField } from '@/components/forms/date-field';
import { SelectField } from '@/components/forms/select-field';
import { TextField } from '@/components/forms/text-field';
import { FileField } from './file-field';

const KINDS = INCOMING_KINDS.map((value) => ({ value, label: DOCUMENT_KIND_LABEL[value] }));

type DocumentFieldsProps = { isReport: boolean; dateFormat: DateFormat };

/** The file and what is said of it; a report is a report, anything else says what it is. */
export function DocumentFields({ isReport, dateFormat }: DocumentFieldsProps) {
  return (
    <>
      <FileField name="file" />
      {!isReport && <SelectField name="kind" label="What it is" options={KINDS} required />}
      <TextField
        name="keyLine"
        label={isReport ? 'Key result, in one line' : 'What it says, in one line'}
        hint="As it will stand in the timeline"
        required
        maxLength={200}
        autoComplete="off"
      />
      <TextField name="source" label="Made by" required autoComplete="off" />
      <DateField name="madeOn" label="Date on it" format={dateFormat} />
      <div className="flex flex-wrap gap-4">
        <DateField name="receivedOn" label="Came in on" format={dateFormat} required />
        <TextField
          name="receivedTime"
          label="Time"
          hint="24 hours, like 14:30"
          required
          inputMode="numeric"
          autoComplete="off"
          className="w-36"
        />
      </div>
    </>
  );
}
