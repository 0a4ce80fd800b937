import { YES_NO_UNKNOWN_WORDS } from '@/clinical/letters/imaging-words';
import { ChoiceAnswer, optionsOf, TextAnswer } from './letter-fields';
import { LetterSection } from './letter-section';

/** What an imaging practice arranges for before the patient comes. */
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
