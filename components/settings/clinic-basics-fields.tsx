'use client';

import { JURISDICTION_LABEL, JURISDICTIONS } from '@/clinical/clinics/jurisdictions';
import { DATE_FORMATS, formatDate, type DateFormat } from '@/clinical/dates';
import { SelectField } from '@/components/forms/select-field';

const EXAMPLE_DAY = '2026-10-04';

/** The time zones of this server, the usual ones of our jurisdictions first. */
export type TimeZoneOptions = readonly string[];

const FORMAT_NOTES = {
  'DD-MMM-YYYY': '',
  'DD/MM/YYYY': ' (day first)',
  'MM/DD/YYYY': ' (month first)',
  'YYYY-MM-DD': '',
} as const satisfies Record<DateFormat, string>;

/** Jurisdiction, time zone and date format: what everything that is written here reads. */
export function ClinicBasicsFields({ timeZones }: { timeZones: TimeZoneOptions }) {
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(11rem,100%),1fr))] gap-4">
      <SelectField
        name="jurisdiction"
        label="Practises in"
        emptyLabel="Choose"
        options={JURISDICTIONS.map((each) => ({ value: each, label: JURISDICTION_LABEL[each] }))}
        required
      />
      <SelectField
        name="timeZone"
        label="Time zone"
        emptyLabel="Choose"
        options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        required
      />
      <SelectField
        name="dateFormat"
        label="Dates as"
        options={DATE_FORMATS.map((format) => ({
          value: format,
          label: `${formatDate(EXAMPLE_DAY, format)}${FORMAT_NOTES[format]}`,
        }))}
        required
      />
    </div>
  );
}
