import { isCarried, textOf, wordsOf } from '../findings/attribute-of';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { MARK_TYPE } from '../vocabulary/body-chart';
import type { Limb, Strip } from '../vocabulary/neurological';
import { redFlagItem } from '../vocabulary/red-flags';
import type { Region } from '../vocabulary/sections';
import { LEG_SITES, SITES, type SiteCode } from '../vocabulary/symptoms';
import { neurologicalSymptoms } from './charted-regions';
import { stripOf } from './neuro-values';
import { lowerFirst } from './value-words';

/** Where numbness, paraesthesia or weakness lies, as vocabulary 12, rule 2 tells the places apart. */
export type NeurologicalArea = 'arms' | 'legs' | 'face' | 'saddle' | 'trunk' | 'unplaced';

/** What rule 2 asks for, besides the red-flag groups of the area. */
export type NeurologicalBlock = 'dermatomes' | 'myotomes' | 'reflexes' | 'cranial-nerves' | 'umn';

export const BLOCK_WORDS: Record<NeurologicalBlock, string> = {
  dermatomes: 'dermatomes',
  myotomes: 'myotomes',
  reflexes: 'reflexes',
  'cranial-nerves': 'cranial nerves',
  umn: 'upper motor neurone signs',
};

const LIMB_BLOCKS = ['dermatomes', 'myotomes', 'reflexes'] as const;

export const AREA_BLOCKS: Record<NeurologicalArea, readonly NeurologicalBlock[]> = {
  arms: LIMB_BLOCKS,
  legs: LIMB_BLOCKS,
  face: ['cranial-nerves'],
  saddle: [],
  trunk: ['umn'],
  unplaced: LIMB_BLOCKS,
};

const LEG: readonly string[] = [...LEG_SITES, 'buttock', 'groin', 'hip-lateral'];
const FACE: readonly string[] = ['face-jaw', 'head-frontal', 'head-temporal'];
const ARM = /^(shoulder|arm|elbow|forearm|hand|digit)-|^wrist$/;

/** The area of a body-chart site. */
export function areaOfSite(site: string): NeurologicalArea {
  if (site === 'saddle-perineum') return 'saddle';
  if (LEG.includes(site)) return 'legs';
  if (FACE.includes(site)) return 'face';
  return ARM.test(site) ? 'arms' : 'trunk';
}

/** The region whose chart holds an area's blocks; `null` where every region's does. */
export const AREA_REGION: Record<NeurologicalArea, Region | null> = {
  arms: 'cervical',
  legs: 'lumbar',
  face: 'cervical',
  saddle: 'lumbar',
  trunk: null,
  unplaced: null,
};

type Place = { area: NeurologicalArea; words: string; name: string; isFlag?: true };

const SIDE_WORDS: Readonly<Record<string, string>> = { left: ' left', right: ' right' };
const siteWords = (site: string, side: string) =>
  `${SITES[site as SiteCode] ?? site}${SIDE_WORDS[side] ?? ''}`;

function placesOf(symptom: Finding, all: readonly Finding[]): Place[] {
  if (symptom.code === 'body-chart.mark') {
    const type = textOf(symptom, 'markType') ?? '';
    const name = MARK_TYPE[type as keyof typeof MARK_TYPE] ?? type;
    const sites = wordsOf(symptom, 'sites').map((place) => place.split(':'));
    if (sites.length === 0) return [{ area: 'unplaced', words: 'on the body chart', name }];
    return sites.map(([side = '', site = '']) => ({
      area: areaOfSite(site),
      words: siteWords(site, side),
      name,
    }));
  }
  const name = codeDefinition(symptom.code)?.label ?? symptom.code;
  if (symptom.at.startsWith('site:')) {
    const site = symptom.at.slice('site:'.length);
    return [{ area: areaOfSite(site), words: siteWords(site, symptom.side), name }];
  }
  // Chosen with a place, a symptom is also there without one.
  const isPlaced = all.some((each) => each.code === symptom.code && each.at.startsWith('site:'));
  const side = SIDE_WORDS[symptom.side]?.trim() ?? '';
  return isPlaced ? [] : [{ area: 'unplaced', words: side, name }];
}

/** Red flags that say numbness, paraesthesia or weakness by themselves, and where. */
const FLAG_AREA: Readonly<Record<string, NeurologicalArea>> = {
  'red-flag.saddle-numbness': 'saddle',
  'red-flag.bilateral-leg-weakness-or-numbness': 'legs',
  'red-flag.rapidly-progressive-deficit': 'legs',
  'red-flag.leg-stiffness-or-weakness': 'legs',
  'red-flag.bilateral-hand-paraesthesia': 'arms',
  'red-flag.facial-numbness': 'face',
  'red-flag.facial-paraesthesia': 'face',
};

function placesOfFlags(findings: readonly Finding[]): Place[] {
  return findings.flatMap((each) => {
    const area = FLAG_AREA[each.code];
    if (!area || textOf(each, 'status') !== 'present') return [];
    const name = redFlagItem(each.code)?.words ?? each.code;
    return [{ area, words: 'red flag', name, isFlag: true }];
  });
}

/** "Numbness, top of the foot left": the symptoms of one area, each once. */
export type AreaSymptoms = {
  area: NeurologicalArea;
  words: string;
  /** Said by red flags alone: they ask that something of the area is examined, not for every block. */
  isFlagged: boolean;
};

const AREAS = Object.keys(AREA_BLOCKS) as NeurologicalArea[];

/** Where the sensory and motor symptoms of a note lie, and in whose words. */
export function areasOfSymptoms(findings: readonly Finding[]): readonly AreaSymptoms[] {
  const symptoms = neurologicalSymptoms(findings);
  const places = [
    ...symptoms.flatMap((each) => placesOf(each, symptoms)),
    ...placesOfFlags(findings),
  ];
  return AREAS.flatMap((area) => {
    const here = places.filter((each) => each.area === area);
    if (here.length === 0) return [];
    const words = here.map((each) =>
      [lowerFirst(each.name), each.words].filter((word) => word !== '').join(', '),
    );
    return [
      {
        area,
        words: [...new Set(words)].join('; '),
        isFlagged: here.every(({ isFlag }) => isFlag === true),
      },
    ];
  });
}

const ANSWERS = [
  ...['sensation', 'sensoryChange', 'power', 'reflex', 'result', 'response', 'beats', 'count'],
  ...['choice', 'notTestedReason', 'remark'],
];

/** Tested today, or not and why: a carried value is neither. */
function isAnswered(finding: Finding): boolean {
  return !isCarried(finding) && ANSWERS.some((name) => name in finding.attributes);
}

const LIMB_OF_AREA = { arms: 'upper', legs: 'lower' } as const;
const STEM = { dermatomes: 'sensation.', myotomes: 'power.', reflexes: 'reflex.' } as const;

function limbOfFinding(finding: Finding): Strip | null {
  if (!finding.at.startsWith('site:')) return stripOf(finding);
  const area = areaOfSite(finding.at.slice('site:'.length));
  return area === 'arms' || area === 'legs' ? LIMB_OF_AREA[area] : null;
}

function isBlockOpen(block: NeurologicalBlock, limb: Limb | null, findings: readonly Finding[]) {
  return !findings.filter(isAnswered).some((each) => {
    if (block === 'umn') return each.code.startsWith('umn.');
    if (block === 'cranial-nerves') {
      return each.code.startsWith('cranial-nerve.') || each.code === 'observation.cranial-nerves';
    }
    return each.code.startsWith(STEM[block]) && limbOfFinding(each) === limb;
  });
}

/** Blocks of an area that hold nothing of today. */
export function openBlocks(
  area: NeurologicalArea,
  findings: readonly Finding[],
): readonly NeurologicalBlock[] {
  const open = (limb: Limb | null) =>
    AREA_BLOCKS[area].filter((block) => isBlockOpen(block, limb, findings));
  if (area !== 'unplaced') return open(area in LIMB_OF_AREA ? LIMB_OF_AREA[area as 'arms'] : null);
  // Without a place, one limb pair in full answers it.
  const [arms, legs] = [open('upper'), open('lower')];
  return arms.length < legs.length ? arms : legs;
}
