import type { AllergyRecord } from '@/clinical/patients/banner-patient';
import type { EndFactInput, FactInput, PatientFact } from '@/clinical/patients/fact-schema';
import { FACT_KIND_LABEL, FACT_KINDS, type FactKind } from '@/clinical/patients/words';
import type { ActionResult } from '@/components/forms/action-result';
import { Badge } from '@/components/ui/badge';
import { EndFact } from './end-fact';
import { NoKnownAllergies } from './no-known-allergies';
import { RecordFact } from './record-fact';

type FactsPanelProps = {
  patientId: string;
  /** Times already in the clinic's words. */
  facts: readonly (PatientFact & { recordedOn: string; endedOn: string | null })[];
  allergyStatus: AllergyRecord['status'];
  record: (values: FactInput) => Promise<ActionResult<unknown>>;
  end: (values: EndFactInput) => Promise<ActionResult<unknown>>;
  recordNoKnownAllergies: () => Promise<ActionResult<unknown>>;
};

const PLURAL = {
  allergy: 'Allergies',
  condition: 'Conditions',
  medicine: 'Medicines',
  device: 'Devices and implants',
} as const satisfies Record<FactKind, string>;

/** What is true of the patient apart from any visit, by kind; an empty kind says so. */
export function FactsPanel({
  patientId,
  facts,
  allergyStatus,
  record,
  end,
  recordNoKnownAllergies,
}: FactsPanelProps) {
  const ended = facts.filter((fact) => fact.ended !== null);
  return (
    <div className="flex flex-col gap-4">
      {FACT_KINDS.map((kind) => {
        const standing = facts.filter((fact) => fact.kind === kind && fact.ended === null);
        return (
          <section key={kind}>
            <div className="-mr-2.5 flex min-h-7 items-center justify-between gap-2">
              <h3 className="font-medium">{PLURAL[kind]}</h3>
              <RecordFact patientId={patientId} kind={kind} action={record} />
            </div>
            {standing.length > 0 ? (
              <ul>
                {standing.map((fact) => (
                  <li
                    key={fact.factId}
                    className="-mr-2.5 flex items-start justify-between gap-2 py-1"
                  >
                    <FactWords fact={fact} />
                    <EndFact factId={fact.factId} name={fact.name} action={end} />
                  </li>
                ))}
              </ul>
            ) : kind === 'allergy' ? (
              <NoKnownAllergies
                isNoneKnown={allergyStatus === 'none_known'}
                action={recordNoKnownAllergies}
              />
            ) : (
              <p className="text-muted-foreground">None recorded</p>
            )}
          </section>
        );
      })}
      {ended.length > 0 && (
        <details>
          <summary className="min-h-control content-center text-muted-foreground">
            Ended ({ended.length})
          </summary>
          <ul>
            {ended.map((fact) => (
              <li key={fact.factId} className="py-1">
                <s className="text-muted-foreground">{fact.name}</s>{' '}
                <span className="text-xs text-muted-foreground">
                  {FACT_KIND_LABEL[fact.kind]}. Ended {fact.endedOn} by {fact.ended?.by}:{' '}
                  {fact.ended?.because}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function FactWords({ fact }: { fact: FactsPanelProps['facts'][number] }) {
  return (
    <span className="min-w-0">
      <span className="font-medium">{fact.name}</span>
      {fact.remark && <span> ({fact.remark})</span>}
      {fact.isAlert && (
        <Badge tone="danger" className="ml-1.5">
          Alert
        </Badge>
      )}
      <span className="block text-xs text-muted-foreground">
        {fact.since && `Since ${fact.since}. `}
        Recorded {fact.recordedOn} by {fact.recordedBy}
      </span>
    </span>
  );
}
