'use client';

import { IMAGING_URGENCY, MODALITY } from '@/clinical/letters/imaging-words';
import { isClinicianLetter, type ClinicianLetterKind } from '@/clinical/letters/letter-kinds';
import { CountryLines, Regions } from './answer-sections';
import { FindingsSection } from './findings-section';
import { GuidanceNotice } from './guidance-notice';
import { ChoiceAnswer, optionsOf, TextAnswer, TickAnswer } from './letter-fields';
import { useLetterLive } from './letter-live';
import { LetterSection } from './letter-section';
import { Recipients } from './recipient-section';

const WORDS = {
  'imaging-suggestion': {
    to: 'GP',
    purpose: 'Clinical question',
    hint: 'What should the result answer? It stands in the first line',
    asks: 'What else you ask',
  },
  'gp-letter': {
    to: 'GP',
    purpose: 'Why you write',
    hint: 'The first line of the letter',
    asks: 'What you ask of the GP',
  },
  'specialist-referral': {
    to: 'Specialist',
    purpose: 'Why the patient should be seen',
    hint: 'It stands in the first line',
    asks: 'What you ask of the specialist',
  },
  'discharge-summary': {
    to: 'GP',
    purpose: 'Why care ends',
    hint: 'It stands in the first line, such as: goals reached',
    asks: 'What you ask of the reader',
  },
} as const satisfies Record<ClinicianLetterKind, Record<string, string>>;

/** What a letter to another clinician asks of its author; the findings come from the chart. */
export function ClinicianForm() {
  const { kind } = useLetterLive().source;
  if (!isClinicianLetter(kind)) {
    throw new Error('Outside a letter to another clinician');
  }
  const words = WORDS[kind];
  return (
    <>
      <LetterSection title="Reason for this letter">
        {kind === 'imaging-suggestion' && <Suggested />}
        <TextAnswer name="purpose" label={words.purpose} hint={words.hint} rows={2} isRequired />
        <TextAnswer
          name="asks"
          label={words.asks}
          rows={2}
          isRequired={kind === 'specialist-referral'}
        />
        <TextAnswer
          name="message"
          label="In your words"
          hint="What the chart does not say"
          rows={3}
        />
        {kind === 'discharge-summary' && (
          <TextAnswer
            name="afterwards"
            label="What comes next"
            hint="And when to come back"
            rows={3}
            isRequired
          />
        )}
      </LetterSection>
      <LetterSection title="Urgency">
        <ChoiceAnswer
          name="urgency"
          label="How soon"
          options={optionsOf(IMAGING_URGENCY)}
          isRequired
        />
        <GuidanceNotice ids={['emergency']} />
        <TextAnswer name="urgencyReason" label="Reason for this urgency" rows={2} />
      </LetterSection>
      <FindingsSection />
      <LetterSection title="Recipients">
        <Recipients
          toLabel={words.to}
          kinds={kind === 'specialist-referral' ? ['specialist'] : ['gp']}
        />
        <TextAnswer
          name="enclosures"
          label="Enclosures"
          hint="What goes with it, a line each"
          rows={1}
        />
        <TickAnswer
          name="includesRecordFacts"
          label="Conditions and medicines on the record"
          hint="Allergies and implants always print"
        />
        <ChoiceAnswer
          name="expectsReply"
          label="Reply"
          options={[
            { value: 'yes', label: 'Asked for' },
            { value: 'no', label: 'Not needed' },
          ]}
          shape="segments"
          hint="A letter that waits for a reply stays on the list until it came"
          isRequired
        />
        <TickAnswer
          name="hasAgreed"
          label="The patient agreed to this letter and to sharing this information"
        />
      </LetterSection>
    </>
  );
}

/** What the GP is asked to consider, and why it is not requested here. */
function Suggested() {
  return (
    <>
      <ChoiceAnswer
        name="modality"
        label="Imaging to consider"
        options={optionsOf(MODALITY)}
        shape="segments"
        isRequired
      />
      <GuidanceNotice ids={['acute-low-back-pain', 'xray-and-cancer']} />
      <Regions />
      <CountryLines />
      <TextAnswer
        name="whyAsked"
        label="Why you do not request it yourself"
        hint="For instance: no rebate applies when a physiotherapist requests it"
        rows={2}
        isRequired
      />
    </>
  );
}
