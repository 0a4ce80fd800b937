import { useWatch } from 'react-hook-form';
import type { ImagingRequestInput } from '@/clinical/letters/imaging-request';
import { TextAnswer, TickAnswer } from './letter-fields';
import { LetterSection } from './letter-section';
import { Recipients } from './recipient-section';

/** Where a request goes, and who is told what it shows. */
export function ImagingRecipientSection() {
  const recipients = useWatch<ImagingRequestInput, 'recipients'>({ name: 'recipients' });
  const hasCopy = recipients.some(({ role }) => role === 'copy');
  return (
    <LetterSection title="Recipient and result">
      <Recipients toLabel="Imaging practice" kinds={['radiology']} />
      {!hasCopy && <TickAnswer name="hasNoCopy" label="Nobody receives a copy, nor the GP" />}
      <TextAnswer name="resultActor" label="Who acts on the result" isRequired />
      <TextAnswer name="deputy" label="Deputy" hint="Acts when that person is away" isRequired />
      <TextAnswer
        name="urgentTelephone"
        label="Telephone for urgent results"
        type="tel"
        inputMode="tel"
        isRequired
      />
      <TextAnswer name="outOfHours" label="Out of hours" hint="If it is another way" />
      <TextAnswer
        name="enclosures"
        label="Enclosures"
        hint="What goes with it, a line each"
        rows={1}
      />
      <TickAnswer
        name="hasAgreed"
        label="The patient agreed to this request and to sharing this information"
      />
    </LetterSection>
  );
}
