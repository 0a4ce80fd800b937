'use client';

import { useWatch } from 'react-hook-form';
import type { ImagingRequestInput } from '@/clinical/letters/imaging-request';
import { YES_NO_UNKNOWN_WORDS } from '@/clinical/letters/imaging-words';
import { ChoiceAnswer, optionsOf, TextAnswer, TickAnswer } from './letter-fields';
import { LetterSection } from './letter-section';

export function NeedsSection() {
  const yesNo = optionsOf(YES_NO_UNKNOWN_WORDS);
  return (
    <LetterSection title="Patient needs">
      <ChoiceAnswer
        name="canLieFlat"
        label="Can lie flat"
        options={yesNo}
        shape="segments"
        isRequired
      />
      <ChoiceAnswer
        name="canTransfer"
        label="Can transfer onto the table"
        options={yesNo}
        shape="segments"
        isRequired
      />
      <TextAnswer name="interpreter" label="Interpreter" hint="Language, if one is needed" />
      <TextAnswer name="mobility" label="Mobility" hint="Aid, help, wheelchair" />
      <TextAnswer name="chaperone" label="Chaperone" />
    </LetterSection>
  );
}

export function RecipientSection() {
  const copy = useWatch<ImagingRequestInput, 'copyTo.isWanted'>({ name: 'copyTo.isWanted' });
  return (
    <LetterSection title="Recipient and result">
      <TextAnswer name="recipient.name" label="Imaging practice" isRequired />
      <TextAnswer name="recipient.address" label="Address of the practice" rows={2} />
      <TextAnswer
        name="recipient.telephone"
        label="Telephone of the practice"
        type="tel"
        inputMode="tel"
      />
      <ChoiceAnswer
        name="copyTo.isWanted"
        label="Copy to the GP"
        options={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No copy' },
        ]}
        shape="segments"
        isRequired
      />
      {copy === 'yes' && (
        <>
          <TextAnswer name="copyTo.name" label="GP" isRequired />
          <TextAnswer name="copyTo.address" label="Address of the GP" rows={2} />
        </>
      )}
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
      <TickAnswer
        name="hasAgreed"
        label="The patient agreed to this request and to sharing this information"
      />
    </LetterSection>
  );
}
