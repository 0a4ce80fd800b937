import { formatDate, type DateFormat } from '@/clinical/dates';
import { bannerName } from '@/clinical/patients/banner-patient';
import type { PatientSummary } from '@/clinical/patients/patient-summary';
import { SEX_LABEL } from '@/clinical/patients/words';
import { Badge } from '@/components/ui/badge';

/** A patient in a list: the name as the banner writes it, then what tells namesakes apart. */
export function PatientLine({
  patient,
  dateFormat,
}: {
  patient: PatientSummary;
  dateFormat: DateFormat;
}) {
  return (
    <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3">
      <span className="font-medium break-words">
        {bannerName(patient)}
        {patient.preferredName && (
          <span className="ml-1.5 font-normal text-muted-foreground">
            “{patient.preferredName}”
          </span>
        )}
      </span>
      {patient.isDeceased && <Badge>Deceased</Badge>}
      <span className="text-muted-foreground">
        Born <span className="text-foreground">{formatDate(patient.dateOfBirth, dateFormat)}</span>
        {' · '}
        {SEX_LABEL[patient.sex]}
        {' · '}No. <span className="text-foreground">{patient.recordNumber}</span>
        {patient.phoneTail && (
          <>
            {' · '}Tel. …{patient.phoneTail}
          </>
        )}
      </span>
    </span>
  );
}
