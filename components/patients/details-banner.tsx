import { ageText, formatDate, type DateFormat } from '@/clinical/dates';
import { bannerName } from '@/clinical/patients/banner-patient';
import type { PatientSummary } from '@/clinical/patients/patient-summary';
import { SEX_LABEL } from '@/clinical/patients/words';
import { cn } from '@/components/ui/cn';

type DetailsBannerProps = {
  patient: PatientSummary;
  deceasedOn: string | null;
  /** The clinic's calendar day, ISO. */
  today: string;
  dateFormat: DateFormat;
};

/**
 * Who this is, for those who see no clinical content: the banner of the clinical screens without
 * its allergies and alerts. It stands in the app frame before `<main>`, like the other.
 */
export function DetailsBanner({ patient, deceasedOn, today, dateFormat }: DetailsBannerProps) {
  const quiet = deceasedOn ? 'opacity-80' : 'text-muted-foreground';
  return (
    <section
      aria-label="Patient"
      className={cn(
        'sticky top-0 z-30 flex flex-wrap items-center gap-x-4 gap-y-0.5 px-4 py-1.5 max-sm:px-3 print:static print:px-0',
        deceasedOn
          ? 'border-y-4 border-double border-background bg-foreground text-background print:border-current print:bg-transparent print:text-current'
          : 'border-b bg-card',
      )}
    >
      <span className="text-base font-semibold">{bannerName(patient)}</span>
      {deceasedOn && (
        <strong className="rounded-sm border border-current px-1.5 font-semibold uppercase">
          Deceased {formatDate(deceasedOn, dateFormat)}
        </strong>
      )}
      {patient.preferredName && (
        <span>
          <span className={quiet}>Preferred name</span> {patient.preferredName}
        </span>
      )}
      <span className="whitespace-nowrap">
        <span className={quiet}>Born</span> {formatDate(patient.dateOfBirth, dateFormat)} (
        {ageText(patient.dateOfBirth, deceasedOn ?? today)}
        {deceasedOn && ' at death'})
      </span>
      <span>
        <span className={quiet}>Sex</span> {SEX_LABEL[patient.sex]}
      </span>
      <span className="whitespace-nowrap">
        <span className={quiet}>Record number</span> {patient.recordNumber}
      </span>
    </section>
  );
}
