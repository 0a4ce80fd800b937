import { textOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import { keyText } from '../findings/finding-key';
import type { NoteContent } from '../notes/note-content';
import { redFlagItem, type RedFlagGroupCode } from '../vocabulary/red-flags';
import { emptyEmergencyHandover, type EmergencyHandover } from './emergency-handover';
import { isAlwaysTold, isTabled } from './handover-findings';
import { presentFlags } from './imaging-guidance';
import { carriedOn, letterFindings, letterPlace } from './letter-findings';
import { newRecipient } from './recipients';
import { isOfRestrictedConcern } from './restricted-concern';

/**
 * A new emergency letter: it goes where the emergency action says, and shows what was found today
 * as far as it bears on the emergency.
 */
export function startEmergencyHandover(content: NoteContent): EmergencyHandover {
  const { findings } = content;
  const action = findings.find(({ code }) => code === 'emergency.action');
  const groups = new Set(presentFlags(findings).map(({ code }) => redFlagItem(code)?.group));
  const name = (action && textOf(action, 'destination')) ?? '';
  return {
    ...emptyEmergencyHandover(),
    recipients: [newRecipient('to', [], { name: name.slice(0, 200) })],
    includedFindings: letterFindings(content)
      .filter((each) => !isAlwaysTold(each) && !isOfRestrictedConcern(each, findings))
      .filter((each) => bearsOnEmergency(each, groups))
      .map(keyText),
  };
}

/** Least data on one page: today's nerves, the symptoms, and the flags asked with those present. */
function bearsOnEmergency(
  finding: Finding,
  groups: ReadonlySet<RedFlagGroupCode | undefined>,
): boolean {
  if (carriedOn(finding) !== null) return false;
  if (isTabled(finding)) return true;
  switch (letterPlace(finding)) {
    case 'symptoms':
    case 'body-chart':
    case 'story':
    case 'concern':
    case 'flag-words':
    case 'neurological':
    case 'treatment':
      return true;
    case 'pain':
      return finding.code === 'pain.nprs.current' && finding.moment === 'before';
    case 'flags':
      return finding.attributes.status === 'absent' && groups.has(redFlagItem(finding.code)?.group);
    case 'safeguarding':
    case 'onset':
    case 'provokers':
    case 'pattern':
    case 'background':
    case 'imaging-rule':
    case 'function':
    case 'cauda-equina':
    case 'emergency':
    case 'observation':
    case 'range':
    case 'muscles':
    case 'palpation':
    case 'tests':
    case 'examination-words':
    case 'impression':
    case 'plan':
    case 'management-words':
    case null:
      return false;
  }
}
