import { present, type Composing } from './compose-blocks';
import { composeExamination } from './compose-examination';
import { composeHistory } from './compose-history';
import { composeManagement } from './compose-management';
import { composeRedFlags } from './compose-red-flags';
import { composeNeeds, composeRequest, composeResult, composeSafety } from './compose-request';
import { handednessParagraph } from './handedness-paragraph';
import { FREE_CHOICE_WORDS } from './imaging-countries';
import { IMAGING_URGENCY, MODALITY } from './imaging-words';
import { includedFindings } from './letter-findings';
import type { LetterBlock, LetterDocument, LetterSection } from './letter-document';
import { composingOf, frozenAnswers, letterFrame } from './letter-frame';
import type { ImagingSource } from './letter-source';
import { durationWords, symptomDuration } from './symptom-duration';

/**
 * The one composition of an imaging request: preview, signed bytes, PDF and HTML twin all come from
 * it. Complete or not, it says what is there; what must be there is for the objections to say.
 */
export function composeImagingRequest(source: ImagingSource): LetterDocument {
  const { content, clinic, answers } = source;
  const composing = composingOf(source, includedFindings(content, answers.includedFindings));
  const isUrgent = answers.urgency !== null && answers.urgency !== 'routine';
  return {
    ...letterFrame(source),
    kind: 'imaging-request',
    title:
      answers.modality === null ? 'Imaging request' : `${MODALITY[answers.modality].label} request`,
    urgencyBanner:
      isUrgent && answers.urgency !== null ? IMAGING_URGENCY[answers.urgency].label : null,
    sections: sections(source, composing),
    footer: clinic.jurisdiction === 'AU' ? [FREE_CHOICE_WORDS] : [],
    findings: composing.findings,
    answers: frozenAnswers(answers),
  };
}

function sections(source: ImagingSource, composing: Composing): readonly LetterSection[] {
  const { answers, content } = source;
  const duration = symptomDuration(content, answers);
  const durationText = durationWords(duration);
  const all: readonly LetterSection[] = [
    { id: 'request', heading: 'Request', blocks: composeRequest(source, composing) },
    {
      id: 'history',
      heading: 'Clinical history',
      blocks: composeHistory(composing, durationText),
    },
    { id: 'red-flags', heading: 'Red flags', blocks: composeRedFlags(composing) },
    {
      id: 'examination',
      heading: 'Examination',
      blocks: present([handednessParagraph(composing), ...composeExamination(composing)]),
    },
    {
      id: 'management',
      heading: 'Treatment and plan',
      blocks: composeManagement(composing, answers.treatmentTried, answers.weeksOfCare),
    },
    { id: 'safety', heading: 'Safety', blocks: composeSafety(source) },
    { id: 'needs', heading: 'Patient needs', blocks: composeNeeds(source) },
    { id: 'result', heading: 'Result', blocks: composeResult(source, composing) },
  ];
  return all.filter(({ blocks }: { blocks: readonly LetterBlock[] }) => blocks.length > 0);
}
