import { ANY_SIDE, LEFT_RIGHT, MIDLINE, pick, type CodeDefinition } from './code-definition';
import { KINDS } from './kinds';
import type { Region } from '../vocabulary/sections';

const OF_KIND = KINDS.palpation_findings;
const COMMON = pick(
  OF_KIND,
  'isLevelUncertain',
  'notTestedReason',
  'remark',
  'isAsterisk',
  'carriedFromNote',
  'carriedFromOn',
);
const MOVED = pick(OF_KIND, 'mobility', 'mobilityGrade', 'painResponse', 'resistance');
const EVERY_REGION: readonly Region[] = ['cervical', 'thoracic', 'lumbar'];

function palpated(
  code: string,
  label: string,
  at: CodeDefinition['at'],
  sides: CodeDefinition['sides'],
  says: CodeDefinition['attributes'],
): CodeDefinition {
  return {
    code: `palpation.${code}`,
    kind: 'palpation_findings',
    label,
    short: label,
    sides,
    at,
    moments: 'any',
    section: 'examination',
    region: EVERY_REGION[0] ?? null,
    regions: EVERY_REGION,
    group: 'Palpation',
    attributes: { ...says, ...COMMON },
  };
}

/** Vocabulary 6: passive accessory and physiological movement by level, and what is felt there. */
export const PALPATION_CODES: readonly CodeDefinition[] = [
  palpated('pa-central', 'Central PA', ['vertebra', 'segment'], MIDLINE, MOVED),
  palpated('pa-unilateral', 'Unilateral PA', ['vertebra', 'segment'], LEFT_RIGHT, MOVED),
  palpated('ppivm', 'PPIVM', ['segment'], ANY_SIDE, { ...MOVED, ...pick(OF_KIND, 'direction') }),
  palpated(
    'level',
    'Palpation',
    ['vertebra', 'segment', 'site'],
    ANY_SIDE,
    pick(OF_KIND, 'tenderness', 'painResponse', 'skinTemperature', 'hasSwelling', 'hasStep'),
  ),
];
