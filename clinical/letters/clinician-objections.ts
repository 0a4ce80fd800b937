import { keyText } from '../findings/finding-key';
import { presentFlags } from './imaging-guidance';
import { BODY_REGION } from './imaging-words';
import { includedFindings } from './letter-findings';
import { letterGuidance } from './letter-guidance';
import type { LetterObjection } from './letter-objection';
import type { ClinicianSource } from './letter-source';

/** What stands before the signature of a letter to another clinician (vocabulary 9.6). */
export function clinicianObjections(source: ClinicianSource): readonly LetterObjection[] {
  const objections: LetterObjection[] = [];
  const demand = (isMissing: boolean, field: string, words: string) => {
    if (isMissing) objections.push({ field, words });
  };
  const { answers, kind, patient } = source;
  const lacks = (text: string | null) => (text ?? '').trim() === '';
  for (const { kind: how, field, words, reasonField } of letterGuidance(source)) {
    demand(how === 'stops', field, words);
    demand(
      how === 'asks-reason' && reasonField === 'guidelineReason' && lacks(answers.guidelineReason),
      'guidelineReason',
      'Type the reason for imaging under 6 weeks without a red flag.',
    );
  }
  demand(lacks(answers.purpose), 'purpose', PURPOSE_MISSING[kind]);
  demand(
    kind === 'specialist-referral' && lacks(answers.asks),
    'asks',
    'Say what you ask of the specialist.',
  );
  demand(
    kind === 'discharge-summary' && lacks(answers.afterwards),
    'afterwards',
    'Say what comes next, and when to come back.',
  );
  if (kind === 'imaging-suggestion') {
    const isSided = answers.regions.some((region) => BODY_REGION[region].isSided);
    demand(answers.modality === null, 'modality', 'Choose the imaging that you ask to consider.');
    demand(answers.regions.length === 0, 'regions', 'Choose the body region.');
    demand(isSided && answers.side === null, 'side', 'Choose the side.');
    demand(lacks(answers.whyAsked), 'whyAsked', 'Say why you do not request it yourself.');
  }
  demand(answers.urgency === null, 'urgency', 'Choose the urgency.');
  objections.push(...aboutFlags(source));
  demand(answers.expectsReply === null, 'expectsReply', 'Say whether you expect a reply.');
  demand(
    !answers.hasAgreed,
    'hasAgreed',
    'Record that the patient agreed to this letter and to sharing this information.',
  );
  demand(
    lacks(patient.address),
    'record',
    'The patient’s address is missing: add it under the patient’s details.',
  );
  return objections;
}

const PURPOSE_MISSING = {
  'imaging-suggestion': 'Ask the clinical question that imaging should answer.',
  'gp-letter': 'Say in one line why you write.',
  'specialist-referral': 'Say in one line why the patient should be seen.',
  'discharge-summary': 'Say in one line why care ends.',
} as const satisfies Record<ClinicianSource['kind'], string>;

/** A red flag that is present goes with the patient, and does not wait without a word. */
function aboutFlags({ kind, answers, content }: ClinicianSource): readonly LetterObjection[] {
  const present = presentFlags(content.findings);
  if (present.length === 0 || kind === 'discharge-summary') return [];
  const keys = new Set(includedFindings(content, answers.includedFindings).map(keyText));
  const isRoutine = answers.urgency === 'routine' && answers.urgencyReason.trim() === '';
  const isLeftOut = present.some((each) => !keys.has(keyText(each)));
  return [
    ...(isLeftOut
      ? [
          {
            field: 'includedFindings',
            words: 'A red flag that is present is not ticked: the letter carries all of them.',
          },
        ]
      : []),
    ...(isRoutine
      ? [
          {
            field: 'urgencyReason',
            words: 'A red flag is recorded as present: say why the letter may be routine.',
          },
        ]
      : []),
  ];
}
