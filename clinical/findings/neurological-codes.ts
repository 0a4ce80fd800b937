import { ANY_SIDE, LEFT_RIGHT, MIDLINE, pick, type CodeDefinition } from './code-definition';
import { choice, type AttributeDefinition } from './attribute';
import { KINDS } from './kinds';
import {
  ANAL_TONE,
  CRANIAL_NERVES,
  INTACT,
  KEY_MUSCLES,
  REFLEXES,
  SENSATION_MODALITY,
  UMN_SIGNS,
  type Limb,
} from '../vocabulary/neurological';
import type { Region } from '../vocabulary/sections';

const OF_KIND = KINDS.neurological_findings;

/** What every examined thing can say: not tested and why, a remark, starred, carried. */
const COMMON = pick(
  OF_KIND,
  'notTestedReason',
  'remark',
  'isAsterisk',
  'carriedFromNote',
  'carriedFromOn',
);

const LIMB_REGION = { upper: 'cervical', lower: 'lumbar' } as const satisfies Record<Limb, Region>;

export const NEUROLOGICAL_GROUPS = {
  sensation: 'Sensation',
  power: 'Power',
  reflex: 'Reflexes',
  umn: 'Upper motor neurone signs',
  cranial: 'Cranial nerves',
  saddle: 'Saddle',
} as const;

type Given = Pick<CodeDefinition, 'code' | 'label' | 'group' | 'regions'> &
  Partial<Pick<CodeDefinition, 'short' | 'sides' | 'at'>> & {
    says: Readonly<Record<string, AttributeDefinition>>;
  };

function neurological({ code, label, short, group, regions, sides, at, says }: Given) {
  return {
    code,
    kind: 'neurological_findings',
    label,
    short: short ?? label,
    sides: sides ?? LEFT_RIGHT,
    at: at ?? [''],
    moments: 'any',
    section: 'examination',
    region: regions[0] ?? null,
    regions,
    group,
    attributes: { ...says, ...COMMON },
  } satisfies CodeDefinition;
}

const signSays = (says: (typeof UMN_SIGNS)[keyof typeof UMN_SIGNS]['says']) => {
  if (says === 'result' || says === 'beats' || says === 'count') return pick(OF_KIND, says);
  return { response: choice('Response', says) };
};

/** Vocabulary 5.1 and 5.2: sensation by root, power by key muscle, reflexes, signs, nerves. */
export const NEUROLOGICAL_CODES: readonly CodeDefinition[] = [
  ...Object.entries(SENSATION_MODALITY).map(([code, label]) =>
    neurological({
      code: `sensation.${code}`,
      label,
      group: NEUROLOGICAL_GROUPS.sensation,
      regions: ['cervical', 'thoracic', 'lumbar'],
      sides: ANY_SIDE,
      at: ['root', 'site'],
      says: pick(OF_KIND, 'sensation', 'sensoryChange', 'testedHow', 'consent', 'isChaperoned'),
    }),
  ),
  ...Object.entries(KEY_MUSCLES).map(([code, { label, limb }]) =>
    neurological({
      code: `power.${code}`,
      label: `${label}, power`,
      short: label,
      group: NEUROLOGICAL_GROUPS.power,
      regions: [LIMB_REGION[limb]],
      says: pick(OF_KIND, 'power', 'isPainLimited'),
    }),
  ),
  ...Object.entries(REFLEXES).map(([code, { label, limb }]) =>
    neurological({
      code: `reflex.${code}`,
      label: `${label} reflex`,
      short: label,
      group: NEUROLOGICAL_GROUPS.reflex,
      regions: [LIMB_REGION[limb]],
      says: pick(OF_KIND, 'reflex', 'isReinforced'),
    }),
  ),
  ...Object.entries(UMN_SIGNS).map(([code, { label, isSided, regions, says }]) =>
    neurological({
      code: `umn.${code}`,
      label,
      group: NEUROLOGICAL_GROUPS.umn,
      regions,
      sides: isSided ? LEFT_RIGHT : MIDLINE,
      says: signSays(says),
    }),
  ),
  ...Object.entries(CRANIAL_NERVES).map(([code, label]) =>
    neurological({
      code: `cranial-nerve.${code}`,
      label: `Cranial nerve ${label}`,
      short: label,
      group: NEUROLOGICAL_GROUPS.cranial,
      regions: ['cervical'],
      sides: ANY_SIDE,
      says: { response: choice('Response', INTACT) },
    }),
  ),
  neurological({
    code: 'saddle.anal-tone',
    label: 'Anal tone',
    group: NEUROLOGICAL_GROUPS.saddle,
    regions: ['lumbar'],
    sides: MIDLINE,
    says: {
      response: choice('Response', ANAL_TONE),
      ...pick(OF_KIND, 'consent', 'isChaperoned'),
    },
  }),
];
