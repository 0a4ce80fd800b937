import { imagingGuidance, type Guidance, type GuidanceId } from './imaging-guidance';
import { emptyImagingRequest } from './imaging-request';
import type { LetterSource } from './letter-source';

/** What bears on asking somebody else for imaging: who scans, asks the rest. */
const OF_A_SUGGESTION: readonly GuidanceId[] = [
  'emergency',
  'acute-low-back-pain',
  'xray-and-cancer',
];

/** What the record and a source say about imaging that a letter asks for, whoever requests it. */
export function letterGuidance(source: LetterSource): readonly Guidance[] {
  switch (source.kind) {
    case 'imaging-request':
      return imagingGuidance(source);
    case 'imaging-suggestion': {
      const { modality, regions, urgency, guidelineReason } = source.answers;
      const asked = { ...emptyImagingRequest(), modality, regions, urgency, guidelineReason };
      return imagingGuidance({ ...source, answers: asked }).filter(({ id }) =>
        OF_A_SUGGESTION.includes(id),
      );
    }
    case 'emergency-handover':
    case 'gp-letter':
    case 'specialist-referral':
    case 'discharge-summary':
      return [];
  }
}
