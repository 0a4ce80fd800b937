import { CareSection, RequestSection, UrgencySection } from './answer-sections';
import { FindingsSection } from './findings-section';
import { ImagingRecipientSection } from './imaging-recipient-section';
import { NeedsSection } from './needs-section';
import { SafetySection } from './safety-section';

/** What an imaging request asks of its author, in the order in which it prints. */
export function ImagingForm() {
  return (
    <>
      <RequestSection />
      <UrgencySection />
      <FindingsSection />
      <CareSection />
      <SafetySection />
      <NeedsSection />
      <ImagingRecipientSection />
    </>
  );
}
