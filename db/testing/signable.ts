import type { Finding } from '@/clinical/findings/finding';
import { keyText } from '@/clinical/findings/finding-key';
import { signCheck } from '@/clinical/notes/sign-check';
import { found, noteOf } from '@/clinical/notes/testing/paper-charts';
import type { NoteKind } from '@/clinical/vocabulary/sections';

const SCREEN = [
  found('observation.blood-pressure', { notTestedReason: 'refused' }),
  found('observation.cranial-nerves', { notTestedReason: 'refused' }),
];

/** One answer to what signing asks of made-up findings: a reason, or without what is refused. */
function answered(findings: readonly Finding[], id: string): readonly Finding[] {
  const [rule = '', ...rest] = id.split('.');
  const about = rest.join('.');
  switch (rule) {
    case 'emergency':
      return [
        ...findings.filter(({ code }) => code !== 'emergency.action'),
        found('emergency.action', { overrideReason: 'zqoverridden' }),
      ];
    case 'cervical-screen': {
      const codes = SCREEN.map(({ code }) => code);
      return [...findings.filter(({ code }) => !codes.includes(code)), ...SCREEN];
    }
    case 'decision': {
      const [ruleId = '', ...at] = rest;
      const reason = { reason: 'zqdecided' };
      const decision = found(`decision.${ruleId}`, reason, { at: at.join('.') });
      return [...findings.filter((each) => keyText(each) !== keyText(decision)), decision];
    }
    default:
      return findings.filter((each) => each.at !== about && keyText(each) !== about);
  }
}

/** Random findings with what signing asks for: each answer may bring the next question. */
export function signable(kind: NoteKind, random: readonly Finding[]): readonly Finding[] {
  let findings = random;
  for (let round = 0; round < 50; round += 1) {
    const [missing] = signCheck(noteOf(findings, { kind })).missing;
    if (!missing) return findings;
    findings = answered(findings, missing.id);
  }
  throw new Error('Signing goes on asking');
}
