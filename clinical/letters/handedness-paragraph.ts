import { wordsOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import { stripOf } from '../notes/neuro-values';
import { areaOfSite } from '../notes/neurological-areas';
import { lowerFirst } from '../notes/value-words';
import { HANDEDNESS_LABEL } from '../patients/words';
import { paragraph, type Composing } from './compose-blocks';
import type { LetterParagraph } from './letter-document';

const OF_AN_ARM =
  /^(symptom\.arm-pain|umn\.(hoffmann|inverted-supinator|grip-release|rapid-alternating-movements|tone-arm)|observation\.clearing\.shoulder|rom\.\w+\.ultt)/;

function isOfAnArm(finding: Finding): boolean {
  const sites = finding.at.startsWith('site:')
    ? [finding.at.slice('site:'.length)]
    : wordsOf(finding, 'sites').map((place) => place.slice(place.indexOf(':') + 1));
  return (
    OF_AN_ARM.test(finding.code) ||
    stripOf(finding) === 'upper' ||
    sites.some((site) => areaOfSite(site) === 'arms')
  );
}

/** Which hand the patient writes with, where the letter tells of an arm (vocabulary 3.6a). */
export function handednessParagraph(composing: Composing): LetterParagraph | null {
  const { handedness, findings } = composing;
  if (handedness === 'not_recorded' || !findings.some(isOfAnArm)) return null;
  const words = `Hand dominance: ${lowerFirst(HANDEDNESS_LABEL[handedness])}.`;
  return paragraph(composing, 'examination.handedness', words);
}
