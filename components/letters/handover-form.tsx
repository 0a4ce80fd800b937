'use client';

import { handoverGaps } from '@/clinical/letters/compose-handover-safety';
import { Notice } from '@/components/ui/notice';
import { FindingsSection } from './findings-section';
import { TextAnswer } from './letter-fields';
import { useLetterLive } from './letter-live';
import { LetterSection } from './letter-section';
import { Recipients } from './recipient-section';

const ALWAYS =
  'Bladder, bowel, saddle and sexual function, red flags that are present, impression, medicines and the emergency action are always in the letter.';

/** What an emergency letter asks of its author: little, since it comes from the chart. */
export function HandoverForm() {
  return (
    <>
      <LetterSection title="Recipient">
        <Recipients
          toLabel="Department and hospital"
          kinds={['emergency_department']}
          hint="From the emergency action, where it is recorded"
        />
      </LetterSection>
      <LetterSection title="In your words">
        <TextAnswer
          name="message"
          label="Message"
          hint="What the chart does not say; it stands below the first line"
          rows={3}
        />
        <TextAnswer
          name="ifNotArrived"
          label="Who acts if the patient does not arrive"
          hint="Who, and on which number"
        />
      </LetterSection>
      <Gaps />
      <FindingsSection always={ALWAYS} />
    </>
  );
}

/** Nothing here stands before the signature: it is said, so that it can still be charted. */
function Gaps() {
  const { document } = useLetterLive();
  const gaps = handoverGaps(document.sections.flatMap(({ blocks }) => blocks));
  if (gaps.length === 0) return null;
  return (
    <Notice kind="info" title="Prints as not recorded" data-gaps={gaps.length}>
      {gaps.join(', ')}. The letter can be signed without; what is charted in the note appears here.
    </Notice>
  );
}
