import { numberOf, textOf } from '../findings/attribute-of';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import {
  KEY_MUSCLES,
  MRC_POWER,
  REFLEXES,
  UMN_SIGNS,
  type KeyMuscleCode,
  type ReflexCode,
  type Strip,
} from '../vocabulary/neurological';
import { REFLEX_LINE, stripOfRoot } from '../vocabulary/root-strip';
import { lowerFirst, valueWords } from './value-words';

const SENSATION_WORDS = ['absent', 'altered', 'normal'];

/** What stands in a cell of the strip: read from there, so never again among the notes. */
export const STRIP_VALUES = ['sensation', 'power', 'reflex'] as const;

const rest = ({ code }: Pick<Finding, 'code'>) => code.slice(code.indexOf('.') + 1);

/** The key muscle of a `power.` code; `null` for any other. */
export function muscleOf(finding: Pick<Finding, 'code'>) {
  if (!finding.code.startsWith('power.')) return null;
  const code = rest(finding);
  return code in KEY_MUSCLES ? KEY_MUSCLES[code as KeyMuscleCode] : null;
}

/** The root on whose line of the strip a finding stands; `null` for what has no root. */
export function rootOf(finding: Pick<Finding, 'code' | 'at'>): string | null {
  if (finding.at.startsWith('root:')) return finding.at.slice('root:'.length);
  const muscle = muscleOf(finding);
  if (muscle) return muscle.root;
  const code = finding.code.startsWith('reflex.') ? rest(finding) : '';
  return code in REFLEXES ? REFLEX_LINE[code as ReflexCode] : null;
}

/** Which strip a finding belongs to; `null` for what has no root. */
export function stripOf(finding: Pick<Finding, 'code' | 'at'>): Strip | null {
  const root = rootOf(finding);
  return root === null ? null : stripOfRoot(root);
}

/** "2 normal", "4+/5", "3+": a value of the strip with its scale in sight; `null` without one. */
export function stripValue(finding: Finding): string | null {
  const sensation = numberOf(finding, 'sensation');
  if (sensation !== null) return `${sensation} ${SENSATION_WORDS[sensation] ?? ''}`.trim();
  const power = textOf(finding, 'power');
  if (power !== null) return `${MRC_POWER[power as keyof typeof MRC_POWER] ?? power}/5`;
  const reflex = numberOf(finding, 'reflex');
  if (reflex !== null) return reflex === 0 ? '0 absent' : `${reflex}+`;
  return null;
}

/** Whether a value of the strip has the grade that its scale calls normal. */
export function isNormalGrade(finding: Finding): boolean {
  const { sensation, power, reflex } = finding.attributes;
  const isNormal = sensation === 2 || power === '5' || reflex === 2;
  return isNormal && !('sensoryChange' in finding.attributes);
}

/** Whether a value of the strip has another grade than the one that its scale calls normal. */
export function isOffNormal(finding: Finding): boolean {
  const hasGrade = STRIP_VALUES.some((name) => name in finding.attributes);
  return (hasGrade || 'sensoryChange' in finding.attributes) && !isNormalGrade(finding);
}

/** Whether an upper motor neurone sign has the answer that vocabulary 5.2 and 4.6 list. */
export function isUpperMotorNeuroneSign(finding: Finding): boolean {
  if (!finding.code.startsWith('umn.')) return false;
  const sign = UMN_SIGNS[rest(finding) as keyof typeof UMN_SIGNS] as
    (typeof UMN_SIGNS)[keyof typeof UMN_SIGNS] | undefined;
  const answer = textOf(finding, 'result') ?? textOf(finding, 'response');
  const isListed = sign?.isSign.some((each) => each === answer) ?? false;
  return isListed || (numberOf(finding, 'beats') ?? 0) > 0;
}

/** "extensor", "3 beats", "negative": the answer of a sign or nerve; `null` without one. */
export function signValue(finding: Finding): string | null {
  const beats = numberOf(finding, 'beats');
  if (beats !== null) return beats === 1 ? '1 beat' : `${beats} beats`;
  const count = numberOf(finding, 'count');
  if (count !== null) return String(count);
  for (const name of ['result', 'response', 'choice']) {
    const value = finding.attributes[name];
    const definition = codeDefinition(finding.code)?.attributes[name];
    if (value === undefined || !definition) continue;
    return lowerFirst(valueWords(definition, value, 'DD-MMM-YYYY'));
  }
  return null;
}
