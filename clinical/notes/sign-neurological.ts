import { isCarried, textOf } from '../findings/attribute-of';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { RED_FLAG_GROUPS, type RedFlagGroupCode } from '../vocabulary/red-flags';
import { isUpperMotorNeuroneSign, signValue } from './neuro-values';
import {
  AREA_BLOCKS,
  AREA_REGION,
  areasOfSymptoms,
  BLOCK_WORDS,
  openBlocks,
  type NeurologicalArea,
} from './neurological-areas';
import { findCode, narrativeOf, VOCABULARY, type SignContext, type SignItem } from './sign-item';
import { isAnsweredFlag, mandatoryGroups, questionsOf } from './sign-red-flags';
import { andList, findingName, upperFirst } from './value-words';

const RULE_2 = `${VOCABULARY} 12, rule 2`;

const OF_AREA: Record<NeurologicalArea, string> = {
  arms: ' of the arms',
  legs: ' of the legs',
  face: '',
  saddle: '',
  trunk: '',
  unplaced: ' of the arms or the legs',
};

/** Red-flag questions that rule 2 ties to a place, besides those of the charted regions. */
const AREA_FLAGS: Partial<Record<NeurologicalArea, RedFlagGroupCode>> = {
  face: 'cervical-arterial',
  saddle: 'cauda-equina',
  trunk: 'malignancy',
};

/** Said of the whole examination: in words, or why it was not done. */
function isAnsweredAsWhole(findings: readonly Finding[]): boolean {
  const status = findCode(findings, 'neuro.status');
  const choice = status ? textOf(status, 'choice') : null;
  const reason = status ? textOf(status, 'notTestedReason') : null;
  const said = status ? (textOf(status, 'answer') ?? textOf(status, 'remark')) : null;
  if (narrativeOf(findings, 'neurological') !== null) return true;
  if (choice === 'examined') return said !== null;
  if (choice === 'not_tested') return reason !== null;
  return choice === 'not_indicated' && (said !== null || reason !== null);
}

function withoutReason({ findings }: SignContext): SignItem[] {
  const status = findCode(findings, 'neuro.status');
  const isOpen =
    status !== null &&
    textOf(status, 'choice') === 'not_tested' &&
    textOf(status, 'notTestedReason') === null;
  if (!isOpen) return [];
  return [
    {
      id: 'neuro.reason',
      words: 'Neurological examination not tested: say why',
      section: 'examination',
      source: `${VOCABULARY} 12, rule 5`,
    },
  ];
}

function openFlags(context: SignContext, area: NeurologicalArea): SignItem[] {
  const group = AREA_FLAGS[area];
  const isAsked = context.kind === 'initial' || context.kind === 'review';
  const { regions, previousFindings, findings } = context;
  if (!group || (isAsked && mandatoryGroups(regions, previousFindings).includes(group))) return [];
  const questions = questionsOf(group, findings);
  const open = questions.filter((code) => !isAnsweredFlag(context, code));
  if (open.length === 0) return [];
  return [
    {
      id: `red-flags.${group}`,
      words: `Red flags, ${RED_FLAG_GROUPS[group].label.toLowerCase()}: ${open.length} of ${questions.length} not answered`,
      section: 'red-flags',
      source: RULE_2,
    },
  ];
}

/**
 * Vocabulary 12, rule 2: guarding does not explain numbness, paraesthesia or weakness. Each place
 * asks for its own blocks, in the chart or in words, or for the reason why they were not tested.
 */
export function missingNeurological(context: SignContext): SignItem[] {
  const { findings } = context;
  const reason = withoutReason(context);
  if (reason.length > 0) return reason;
  const areas = areasOfSymptoms(findings);
  const open = isAnsweredAsWhole(findings)
    ? []
    : areas
        .map((each) => ({ ...each, blocks: openBlocks(each.area, findings) }))
        .filter(({ area, blocks, isFlagged }) =>
          isFlagged
            ? blocks.length === AREA_BLOCKS[area].length && blocks.length > 0
            : blocks.length > 0,
        );
  const flags = areas.flatMap(({ area }) => openFlags(context, area));
  if (open.length === 0) return flags;
  const asked = open.map(
    ({ area, words, blocks }) =>
      `${words} (${andList(blocks.map((block) => BLOCK_WORDS[block]))}${OF_AREA[area]})`,
  );
  const regions = [...new Set(open.map(({ area }) => AREA_REGION[area]))];
  const region = regions.length === 1 ? regions[0] : null;
  return [
    {
      id: 'neuro.status',
      words: `Recorded, without the examination that belongs to it: ${asked.join('; ')}. Record or describe it, or say why it was not done`,
      section: 'examination',
      ...(region ? { region } : {}),
      source: RULE_2,
    },
    ...flags,
  ];
}

/** An upper motor neurone sign that was found is shown once more; what it means is not said. */
export function unusualNeurological({ findings }: SignContext): SignItem[] {
  const signs = findings.filter((each) => isUpperMotorNeuroneSign(each) && !isCarried(each));
  if (signs.length === 0) return [];
  const words = signs.map((each) => `${findingName(each)}: ${signValue(each) ?? ''}`);
  const regions = codeDefinition(signs[0]?.code ?? '')?.regions ?? [];
  return [
    {
      id: 'umn-signs',
      words: `Upper motor neurone sign recorded: ${words.join('; ')}. Vocabulary 5.2 refers it to the myelopathy questions (4.6). Your decision`,
      section: 'examination',
      ...(regions.length === 1 && regions[0] ? { region: regions[0] } : {}),
      source: `${VOCABULARY} 5.2 and 4.6: ${RED_FLAG_GROUPS.myelopathy.source}`,
    },
  ];
}

/** Why the neurological part of a region's chart stands open: the symptom, and what it asks for. */
export type NeurologicalReason = {
  area: NeurologicalArea;
  words: string;
  source: string;
  isOpen: boolean;
};

/** The symptoms that open the neurological examination, in words for the chart. */
export function neurologicalReasons(findings: readonly Finding[]): readonly NeurologicalReason[] {
  const isWhole = isAnsweredAsWhole(findings);
  return areasOfSymptoms(findings).map(({ area, words }) => {
    const blocks = AREA_BLOCKS[area].map((block) => BLOCK_WORDS[block]);
    const flags = AREA_FLAGS[area];
    const asks = [
      ...(blocks.length === 0 ? [] : [`${andList(blocks)}${OF_AREA[area]}`]),
      ...(flags ? [`red flags, ${RED_FLAG_GROUPS[flags].label.toLowerCase()}`] : []),
    ];
    return {
      area,
      words: `${upperFirst(words)} recorded: ${asks.join('; ')}.`,
      source: RULE_2,
      isOpen: !isWhole && openBlocks(area, findings).length > 0,
    };
  });
}
