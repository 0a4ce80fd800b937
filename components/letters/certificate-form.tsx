'use client';

import { useFormContext, useWatch } from 'react-hook-form';
import {
  CAPACITY,
  CERTIFICATE_PURPOSE,
  type CertificateInput,
} from '@/clinical/letters/certificate';
import { certificateLines } from '@/clinical/letters/certificate-countries';
import { suggestedRestrictions } from '@/clinical/letters/start-certificate';
import { Button } from '@/components/ui/button';
import { DateAnswer } from './date-answer';
import { FindingsSection } from './findings-section';
import { GuidanceNotice } from './guidance-notice';
import { ChoiceAnswer, optionsOf, TextAnswer } from './letter-fields';
import { useLetterLive } from './letter-live';
import { LetterSection } from './letter-section';
import { Recipients } from './recipient-section';
import { RuleLines } from './rule-lines';

/** What a certificate asks of its author: everything that it states. */
export function CertificateForm() {
  const { clinic } = useLetterLive().source;
  const [purpose, ticked, mayDisclose] = useWatch<
    CertificateInput,
    ['purpose', 'includedFindings', 'mayDisclose']
  >({ name: ['purpose', 'includedFindings', 'mayDisclose'] });
  return (
    <>
      <LetterSection title="What it is for">
        <ChoiceAnswer
          name="purpose"
          label="Purpose"
          options={optionsOf(CERTIFICATE_PURPOSE)}
          isRequired
        />
        <GuidanceNotice ids={['issued-by-others']} />
        <RuleLines lines={certificateLines(clinic.jurisdiction, purpose)} />
      </LetterSection>
      {purpose !== 'attendance' && <StatedCapacity />}
      <LetterSection title="Disclosure">
        <ChoiceAnswer
          name="mayDisclose"
          label="The patient agrees that the reader learns what was found"
          options={[
            { value: 'no', label: 'No' },
            { value: 'yes', label: 'Yes' },
          ]}
          shape="segments"
          hint="Without it the certificate prints no clinical finding"
        />
      </LetterSection>
      {(mayDisclose === 'yes' || ticked.length > 0) && <FindingsSection />}
      <LetterSection title="Given to">
        <Recipients
          toLabel="Given to"
          kinds={['insurer', 'other']}
          hint="The patient, who hands it on"
        />
      </LetterSection>
    </>
  );
}

/** The author's own statement, and for how long. */
function StatedCapacity() {
  const capacity = useWatch<CertificateInput, 'capacity'>({ name: 'capacity' });
  return (
    <LetterSection title="What you state">
      <ChoiceAnswer name="capacity" label="Capacity" options={optionsOf(CAPACITY)} isRequired />
      {capacity === 'restricted' && (
        <>
          <TextAnswer
            name="restrictions"
            label="Restrictions"
            hint="A line each"
            rows={3}
            isRequired
          />
          <FromThePlan />
        </>
      )}
      <div className="flex flex-wrap gap-4">
        <DateAnswer name="fromOn" label="From" isRequired />
        <DateAnswer name="toOn" label="To" isRequired={capacity !== 'usual'} />
      </div>
      <GuidanceNotice ids={['long-certificate']} />
      <DateAnswer name="reviewOn" label="Review on" />
    </LetterSection>
  );
}

/** Restrictions of the plan, each taken over by a press. */
function FromThePlan() {
  const { content } = useLetterLive().source;
  const { getValues, setValue } = useFormContext<CertificateInput>();
  const restrictions = useWatch<CertificateInput, 'restrictions'>({ name: 'restrictions' });
  const open = suggestedRestrictions(content.findings).filter(
    (each) => !restrictions.includes(each),
  );
  if (open.length === 0) return null;
  return (
    <div role="group" aria-label="Restrictions of the plan" className="flex flex-wrap gap-2">
      {open.map((each) => (
        <Button
          key={each}
          size="sm"
          variant="outline"
          onClick={() =>
            setValue(
              'restrictions',
              [getValues('restrictions').trimEnd(), each].filter(Boolean).join('\n'),
              { shouldDirty: true },
            )
          }
        >
          Add “{each}”
        </Button>
      ))}
    </div>
  );
}
