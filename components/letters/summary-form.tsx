'use client';

import { FindingsSection } from './findings-section';
import { TextAnswer } from './letter-fields';
import { LetterSection } from './letter-section';
import { Recipients } from './recipient-section';

/** What a patient takes home: little is asked, since the plan says it. */
export function SummaryForm() {
  return (
    <>
      <LetterSection title="To the patient">
        <Recipients toLabel="Patient" kinds={['other']} hint="As the record has it" />
        <TextAnswer
          name="message"
          label="What we talked about"
          hint="Said to the patient, in plain words and short sentences"
          rows={4}
        />
        <TextAnswer
          name="enclosures"
          label="Enclosures"
          hint="What goes with it, a line each"
          rows={1}
        />
      </LetterSection>
      <FindingsSection always=" The plan for home is ticked to begin with; your impression and everything else is yours to tick." />
    </>
  );
}
