'use client';

import { useFormContext, useWatch } from 'react-hook-form';
import type { ImagingRequestInput } from '@/clinical/letters/imaging-request';
import {
  CONTRAST_QUESTION,
  CONTRAST_QUESTIONS,
  MODALITY,
  MRI_QUESTION,
  MRI_QUESTIONS,
  PREGNANCY_ANSWER,
  YES_NO_UNKNOWN_WORDS,
} from '@/clinical/letters/imaging-words';
import { Button } from '@/components/ui/button';
import { GuidanceNotice } from './guidance-notice';
import { ChoiceAnswer, NumberAnswer, optionsOf, TextAnswer, TickAnswer } from './letter-fields';
import { useLetterLive } from './letter-live';
import { LetterSection } from './letter-section';

/** What the imaging practice must know before it scans: each answer as the patient gave it. */
export function SafetySection() {
  const modality = useWatch<ImagingRequestInput, 'modality'>({ name: 'modality' });
  const isContrast = useWatch<ImagingRequestInput, 'contrast.isAsked'>({
    name: 'contrast.isAsked',
  });
  const { patient } = useLetterLive().source;
  const isIonising = modality !== null && MODALITY[modality].isIonising;
  return (
    <LetterSection title="Safety">
      {modality === null && (
        <p className="text-muted-foreground">Choose the imaging first: its questions follow.</p>
      )}
      {isIonising && (
        <>
          <ChoiceAnswer
            name="pregnancy.answer"
            label="Pregnancy"
            options={optionsOf(PREGNANCY_ANSWER)}
            isRequired
          />
          <GuidanceNotice ids={['pregnancy', 'pregnancy-not-applicable']} />
          <LastPeriod />
        </>
      )}
      {modality === 'mri' && <MriQuestions />}
      {(modality === 'mri' || modality === 'ct') && (
        <TickAnswer name="contrast.isAsked" label="A contrast agent is asked for" />
      )}
      {isContrast && modality !== null && <ContrastQuestions />}
      <TickAnswer
        name="includesRecordFacts"
        label="Include conditions and medicines on record"
        hint={
          [...patient.conditions, ...patient.medicines].join('; ') ||
          'None on record. Allergies and devices are always included.'
        }
      />
    </LetterSection>
  );
}

function LastPeriod() {
  const answer = useWatch<ImagingRequestInput, 'pregnancy.answer'>({ name: 'pregnancy.answer' });
  if (answer === null || answer === 'not_applicable') return null;
  return (
    <TextAnswer name="pregnancy.lastPeriod" label="First day of the last period" className="w-60" />
  );
}

const YES_NO = optionsOf(YES_NO_UNKNOWN_WORDS);

function MriQuestions() {
  const { getValues, setValue } = useFormContext<ImagingRequestInput>();
  const answers = useWatch<ImagingRequestInput, 'mri.answers'>({ name: 'mri.answers' });
  const open = MRI_QUESTIONS.filter((question) => answers[question].answer === null);
  // An explicit press for what was asked and denied; each answer can still be changed.
  const answerRest = () => {
    for (const question of MRI_QUESTIONS) {
      if (getValues(`mri.answers.${question}.answer`) !== null) continue;
      setValue(`mri.answers.${question}.answer`, 'no', { shouldDirty: true });
    }
  };
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 font-medium">MRI safety, asked of the patient</legend>
      {MRI_QUESTIONS.map((question) => (
        <Question
          key={question}
          name={`mri.answers.${question}`}
          label={MRI_QUESTION[question]}
          needsDetails={answers[question].answer === 'yes'}
        />
      ))}
      {open.length > 0 && open.length < MRI_QUESTIONS.length && (
        <Button onClick={answerRest} className="self-start">
          Rest asked, answered no ({open.length})
        </Button>
      )}
      <NumberAnswer name="mri.weightKilograms" label="Weight, kg" className="w-40" />
    </fieldset>
  );
}

function ContrastQuestions() {
  const answers = useWatch<ImagingRequestInput, 'contrast.answers'>({ name: 'contrast.answers' });
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 font-medium">Contrast, asked of the patient</legend>
      {CONTRAST_QUESTIONS.map((question) => (
        <Question
          key={question}
          name={`contrast.answers.${question}`}
          label={CONTRAST_QUESTION[question]}
          needsDetails={answers[question].answer === 'yes'}
        />
      ))}
      <TextAnswer
        name="contrast.egfr"
        label="eGFR"
        hint="Value and date, if known"
        className="w-60"
      />
    </fieldset>
  );
}

type QuestionName =
  | `mri.answers.${(typeof MRI_QUESTIONS)[number]}`
  | `contrast.answers.${(typeof CONTRAST_QUESTIONS)[number]}`;

function Question({
  name,
  label,
  needsDetails,
}: {
  name: QuestionName;
  label: string;
  needsDetails: boolean;
}) {
  return (
    <div className="flex flex-col gap-1.5">
      <ChoiceAnswer name={`${name}.answer`} label={label} options={YES_NO} shape="segments" />
      {needsDetails && (
        <TextAnswer
          name={`${name}.details`}
          label={`Details: ${label.toLowerCase()}`}
          hint="Make, model, date"
        />
      )}
    </div>
  );
}
