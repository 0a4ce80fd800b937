import { textOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import { keyText } from '../findings/finding-key';
import type { NoteContent } from '../notes/note-content';
import { emptyClinicianLetter, type ClinicianLetter } from './clinician-letter';
import { presentFlags } from './imaging-guidance';
import type { LetterPatient } from './letter-document';
import { letterFindings, letterPlace, type LetterPlace } from './letter-findings';
import type { ClinicianLetterKind } from './letter-kinds';
import { newRecipient } from './recipients';
import { isOfRestrictedConcern } from './restricted-concern';
import { chartedRegions, isPreselected } from './start-imaging-request';

type Start = { content: NoteContent; patient: LetterPatient };

/** What a colleague needs beside what an imaging practice needs. */
const ALSO_TOLD: readonly LetterPlace[] = [
  'function',
  'impression',
  'treatment',
  'plan',
  'management-words',
];

/** A new letter with what the record knows: to the GP where one is known; reasons stay empty. */
export function startClinicianLetter(
  kind: ClinicianLetterKind,
  { content, patient }: Start,
): ClinicianLetter {
  const { findings } = content;
  const gp = patient.usualGp ?? {};
  const isToGp = kind !== 'specialist-referral';
  const to = newRecipient('to', [], isToGp ? gp : {});
  const copies = isToGp || !patient.usualGp ? [] : [newRecipient('copy', [to], gp)];
  const regions = chartedRegions(findings);
  const impression = findings.find(({ code }) => code === 'narrative.impression');
  const purpose = impression && kind === 'specialist-referral' ? textOf(impression, 'body') : null;
  return {
    ...emptyClinicianLetter(),
    recipients: [to, ...copies],
    purpose: (purpose ?? '').slice(0, 600),
    urgency: presentFlags(findings).length === 0 ? 'routine' : null,
    regions: kind === 'imaging-suggestion' && regions.length === 1 ? regions : [],
    expectsReply: kind === 'discharge-summary' ? 'no' : null,
    includedFindings: letterFindings(content)
      .filter((each) => isToldTo(kind, each) && !isOfRestrictedConcern(each, findings))
      .map(keyText),
  };
}

function isToldTo(kind: ClinicianLetterKind, finding: Finding): boolean {
  const place = letterPlace(finding);
  if (place === null) return false;
  if (kind === 'discharge-summary') {
    const isAbsentFlag = place === 'flags' && finding.attributes.status !== 'present';
    if (isAbsentFlag || place === 'provokers' || place === 'pattern') return false;
  }
  return isPreselected(finding) || ALSO_TOLD.includes(place);
}
