import { certificateGuidance } from './certificate-guidance';
import { entitlementGuidance } from './entitlement-guidance';
import { imagingGuidance, type Guidance, type GuidanceId } from './imaging-guidance';
import { emptyImagingRequest } from './imaging-request';
import type { ImagingSource, LetterSource } from './letter-source';

/** What bears on asking somebody else for imaging: who scans, asks the rest. */
const OF_A_SUGGESTION: readonly GuidanceId[] = [
  'emergency',
  'acute-low-back-pain',
  'xray-and-cancer',
];

/** Of a request: what the chart says of it, and who may send it. */
export function requestGuidance(source: ImagingSource) {
  return [...imagingGuidance(source), ...entitlementGuidance(source)];
}

/** What the record, a source or a country’s rule says about what a letter asks for or states. */
export function letterGuidance(source: LetterSource): readonly Guidance[] {
  switch (source.kind) {
    case 'imaging-request':
      return requestGuidance(source);
    case 'imaging-suggestion': {
      const { modality, regions, urgency, guidelineReason } = source.answers;
      const asked = { ...emptyImagingRequest(), modality, regions, urgency, guidelineReason };
      return imagingGuidance({ ...source, answers: asked }).filter(({ id }) =>
        OF_A_SUGGESTION.includes(id),
      );
    }
    case 'certificate':
      return certificateGuidance(source);
    case 'emergency-handover':
    case 'gp-letter':
    case 'specialist-referral':
    case 'discharge-summary':
    case 'patient-summary':
      return [];
  }
}
