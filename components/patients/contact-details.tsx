import { identifierLabel } from '@/clinical/patients/identifiers';
import type { PatientDetails, RelatedPartyDetails } from '@/clinical/patients/patient-schema';
import { HANDEDNESS_LABEL } from '@/clinical/patients/words';
import { Badge } from '@/components/ui/badge';
import { DescriptionList, type DescriptionRow } from '@/components/ui/description-list';

type ContactDetailsProps = {
  details: PatientDetails;
  /** Whether the contact that is their usual one has been archived since. */
  areArchived: { usualGp: boolean; usualRadiology: boolean };
};

/** A patient's details as they read; what was not given is left out, but for how to reach them. */
export function ContactDetails({ details, areArchived }: ContactDetailsProps) {
  const row = (term: string, value: string | null): DescriptionRow[] =>
    value === null || value === '' ? [] : [{ term, value }];
  const claim = details.claim;
  const rows: DescriptionRow[] = [
    ...row('Preferred name', details.preferredName),
    ...row('Pronouns', details.pronouns),
    ...reach(details),
    ...row('E-mail', details.email),
    ...(details.address ? [{ term: 'Address', value: <Lines text={details.address} /> }] : []),
    ...row('Interpreter', details.interpreterLanguage && `${details.interpreterLanguage}, needed`),
    ...row('Occupation', details.occupation),
    ...(details.handedness === 'not_recorded'
      ? []
      : row('Writes with', HANDEDNESS_LABEL[details.handedness])),
    ...party('Emergency contact', details.emergencyContact),
    ...party('Guardian', details.guardian),
    ...party('Usual GP', details.usualGp, areArchived.usualGp),
    ...party('Usual radiology', details.usualRadiology, areArchived.usualRadiology),
    ...row(
      'Claim',
      claim && [claim.kind, claim.insurer, claim.number].filter((part) => part !== '').join(' · '),
    ),
    ...details.identifiers.flatMap(({ system, value }) => row(identifierLabel(system), value)),
  ];
  return <DescriptionList rows={rows} />;
}

function reach({ mobile, telephone }: PatientDetails): DescriptionRow[] {
  if (mobile === null && telephone === null) return [{ term: 'Telephone', value: 'Not recorded' }];
  return [
    ...(mobile === null ? [] : [{ term: 'Mobile', value: <Telephone number={mobile} /> }]),
    ...(telephone === null ? [] : [{ term: 'Telephone', value: <Telephone number={telephone} /> }]),
  ];
}

function Telephone({ number }: { number: string }) {
  return (
    <a href={`tel:${number.replaceAll(/[^\d+]/g, '')}`} className="link whitespace-nowrap">
      {number}
    </a>
  );
}

function Lines({ text }: { text: string }) {
  return <span className="whitespace-pre-line">{text}</span>;
}

function party(
  term: string,
  person: RelatedPartyDetails | null,
  isArchived = false,
): DescriptionRow[] {
  if (!person) return [];
  return [
    {
      term,
      value: (
        <>
          {person.name}
          {person.relation && <span className="text-muted-foreground">, {person.relation}</span>}
          {isArchived && (
            <Badge tone="decision" className="ml-1.5">
              Archived contact
            </Badge>
          )}
          {person.telephone && (
            <span className="block">
              <Telephone number={person.telephone} />
            </span>
          )}
          {person.email && <span className="block break-all">{person.email}</span>}
          {person.address && (
            <span className="block">
              <Lines text={person.address} />
            </span>
          )}
        </>
      ),
    },
  ];
}
