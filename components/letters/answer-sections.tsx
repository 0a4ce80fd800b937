'use client';

import { useFormContext, useWatch } from 'react-hook-form';
import { countryLines } from '@/clinical/letters/imaging-countries';
import type { GuidanceId } from '@/clinical/letters/imaging-guidance';
import { INDICATION } from '@/clinical/letters/imaging-indications';
import type { ImagingRequestInput } from '@/clinical/letters/imaging-request';
import {
  BODY_REGION,
  BODY_REGIONS,
  DURATION_UNIT,
  IMAGED_SIDE,
  IMAGING_URGENCY,
  MODALITY,
  USUAL_VIEWS,
} from '@/clinical/letters/imaging-words';
import { symptomDuration } from '@/clinical/letters/symptom-duration';
import { FieldError, RequiredMark } from '@/components/ui/field';
import { GuidanceNotice } from './guidance-notice';
import {
  answerId,
  ChoiceAnswer,
  NumberAnswer,
  optionsOf,
  SelectAnswer,
  TextAnswer,
  TickAnswer,
} from './letter-fields';
import { useLetterLive } from './letter-live';
import { LetterSection } from './letter-section';
import { RuleLines } from './rule-lines';

const ENTITLEMENT = [
  'not-entitled',
  'entitlement-not-recorded',
  'no-rebate',
  'earlier-request',
] as const satisfies readonly GuidanceId[];

/** What is asked for, and why. */
export function RequestSection() {
  const modality = useWatch<ImagingRequestInput, 'modality'>({ name: 'modality' });
  return (
    <LetterSection title="What is asked">
      <ChoiceAnswer
        name="modality"
        label="Imaging"
        options={optionsOf(MODALITY)}
        shape="segments"
        isRequired
      />
      <GuidanceNotice ids={['acute-low-back-pain', 'xray-and-cancer']} />
      <Regions />
      <GuidanceNotice ids={ENTITLEMENT} />
      <TextAnswer
        name="views"
        label={modality === 'mri' || modality === 'ct' ? 'Sequence or contrast' : 'Views'}
        suggestions={modality ? USUAL_VIEWS[modality] : []}
        isRequired
      />
      <CountryLines />
      <TextAnswer
        name="question"
        label="Clinical question"
        hint="What should the result answer?"
        rows={2}
        isRequired
      />
      <TextAnswer name="provisionalDiagnosis" label="Provisional diagnosis" rows={2} isRequired />
      <SelectAnswer
        name="indication"
        label="Indication"
        options={optionsOf(INDICATION)}
        isRequired
      />
      <GuidanceNotice ids={['indication']} />
      <TextAnswer
        name="changesManagement"
        label="How the result changes what is done"
        rows={2}
        isRequired
      />
    </LetterSection>
  );
}

/** What is imaged, and on which side. */
export function Regions() {
  const { register } = useFormContext<ImagingRequestInput>();
  const { troubles } = useLetterLive();
  const regions = useWatch<ImagingRequestInput, 'regions'>({ name: 'regions' });
  const error = troubles.get('regions') ?? null;
  const isSided = regions.some((region) => BODY_REGION[region].isSided);
  const id = answerId('regions');
  return (
    <>
      <fieldset aria-describedby={error ? `${id}-error` : undefined}>
        <legend className="mb-1 font-medium">
          Body region
          <RequiredMark />
        </legend>
        <div className="grid grid-cols-2 gap-x-4 max-sm:grid-cols-1">
          {BODY_REGIONS.map((region, index) => (
            <label key={region} className="flex min-h-control items-center gap-2.5">
              <input
                type="checkbox"
                {...register('regions')}
                value={region}
                defaultChecked={regions.includes(region)}
                id={index === 0 ? id : undefined}
                className="size-4.5 shrink-0 accent-primary pointer-coarse:size-5"
              />
              {BODY_REGION[region].label}
            </label>
          ))}
        </div>
        <FieldError id={`${id}-error`} words={error} />
      </fieldset>
      {isSided && (
        <ChoiceAnswer
          name="side"
          label="Side"
          options={optionsOf(IMAGED_SIDE)}
          shape="segments"
          isRequired
        />
      )}
    </>
  );
}

/** What the rules of the clinic's country say of this imaging, with their source. */
export function CountryLines() {
  const { clinic } = useLetterLive().source;
  const [modality, regions] = useWatch<ImagingRequestInput, ['modality', 'regions']>({
    name: ['modality', 'regions'],
  });
  return <RuleLines lines={countryLines(clinic.jurisdiction, modality, regions)} />;
}

export function UrgencySection() {
  const urgency = useWatch<ImagingRequestInput, 'urgency'>({ name: 'urgency' });
  return (
    <LetterSection title="Urgency">
      <ChoiceAnswer
        name="urgency"
        label="How soon"
        options={optionsOf(IMAGING_URGENCY)}
        isRequired
      />
      {urgency === 'emergency_same_day' && (
        <TickAnswer
          name="isEmergencyDepartment"
          label="It goes to an emergency department, which has been telephoned"
        />
      )}
      <GuidanceNotice ids={['emergency', 'flags-and-routine']} />
      <TextAnswer name="urgencyReason" label="Reason for this urgency" rows={2} isRequired />
    </LetterSection>
  );
}

/** What was done before, apart from the ticked findings. */
export function CareSection() {
  const { source } = useLetterLive();
  const imaging = useWatch<ImagingRequestInput, 'previousImaging.answer'>({
    name: 'previousImaging.answer',
  });
  const isInChart = symptomDuration(source.content, {
    duration: { count: null, unit: 'weeks' },
  });
  return (
    <LetterSection title="Care so far">
      {isInChart.known === 'no' && (
        <div className="flex items-start gap-2">
          <NumberAnswer
            name="duration.count"
            label="Symptoms for"
            hint="The chart has no onset date"
            isRequired
            className="w-44"
          />
          <SelectUnit />
        </div>
      )}
      <TextAnswer name="treatmentTried" label="Treatment tried" rows={2} isRequired />
      <NumberAnswer name="weeksOfCare" label="Weeks of care" isRequired className="w-40" />
      <ChoiceAnswer
        name="previousImaging.answer"
        label="Earlier imaging"
        options={[
          { value: 'none_known', label: 'None known' },
          { value: 'known', label: 'There was' },
        ]}
        shape="segments"
        isRequired
      />
      {imaging === 'known' && (
        <TextAnswer
          name="previousImaging.details"
          label="What, where and when"
          rows={2}
          isRequired
        />
      )}
    </LetterSection>
  );
}

function SelectUnit() {
  return (
    <SelectAnswer name="duration.unit" label="Unit" options={optionsOf(DURATION_UNIT)} hint=" " />
  );
}
