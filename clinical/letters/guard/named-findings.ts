import { codeDefinition } from '../../findings/codes';
import type { Finding } from '../../findings/finding';
import { NEUROLOGICAL_GROUPS } from '../../findings/neurological-codes';
import { MOVEMENT_LABEL, ROM_REGIONS, romParts } from '../../range-of-motion/movements';
import { isRestrictedFlag, redFlagItem } from '../../vocabulary/red-flags';
import { contentStem } from './words';

/** A name by which typed words speak of findings of the chart. */
export type FindingName = {
  words: readonly string[];
  findings: readonly Finding[];
  /** A movement without its region: “flexion” is not that of the hip. */
  standsAlone: boolean;
};

const REGION_WORDS: Readonly<Record<string, readonly string[]>> = {
  cervical: ['cervical', 'neck'],
  lumbar: ['lumbar', 'low back', 'trunk'],
  thoracic: ['thoracic'],
};

/** What is written for a code beside its label. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  'rom.lumbar.straight-leg-raise.passive': ['SLR'],
  'rom.lumbar.crossed-straight-leg-raise.passive': ['crossed SLR'],
  'rom.lumbar.prone-knee-bend.passive': ['prone knee bend', 'PKB'],
  'umn.babinski': ['plantar response', 'Babinski', 'plantars'],
  'umn.clonus-ankle': ['ankle clonus', 'clonus'],
  'test.quadrant-kemp': ['Kemp'],
  'muscle.sternocleidomastoid': ['SCM'],
  'muscle.quadratus-lumborum': ['QL'],
  'symptom.paraesthesia': ['paraesthesia'],
};

/** Kinds that have a name of their own; “course” or “sleep” name too much. */
function spellingsOf({ code }: Finding): readonly string[] {
  const definition = codeDefinition(code);
  if (!definition || isRestrictedFlag(code)) return [];
  const also = ALSO[code] ?? [];
  switch (definition.kind) {
    case 'range_of_motion': {
      const parts = romParts(code);
      if (!parts || parts.activity === null) return [definition.label, ...also];
      const movement = MOVEMENT_LABEL[parts.movement];
      const regions = REGION_WORDS[parts.region] ?? [ROM_REGIONS[parts.region].label];
      return [movement, ...regions.map((region) => `${region} ${movement}`), ...also];
    }
    case 'neurological_findings': {
      const { group, short, label } = definition;
      if (group === NEUROLOGICAL_GROUPS.reflex) return [`${short} reflex`, `${short} reflexes`];
      if (group === NEUROLOGICAL_GROUPS.cranial) return [];
      return [...(group === NEUROLOGICAL_GROUPS.power ? [short] : [label]), ...also];
    }
    case 'red_flags':
      return [redFlagItem(code)?.words ?? definition.label];
    case 'symptoms':
      return code.startsWith('symptom.') ? [definition.label, ...also] : [];
    case 'muscle_findings':
    case 'special_tests':
      return [definition.label, ...also];
    case 'palpation_findings':
      return code === 'palpation.level' ? [] : [definition.label];
    case 'body_marks':
    case 'outcome_scores':
    case 'emergency_actions':
    case 'decisions':
    case 'observations':
    case 'narratives':
    case 'treatments':
    case 'plan_items':
      return [];
  }
}

export const stemsOf = (words: string): readonly string[] =>
  (words.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu) ?? []).flatMap((word) => {
    const stem = contentStem(word);
    return stem === null ? [] : [stem];
  });

/** The names of all findings, longest first, so that “side flexion” is not “flexion”. */
export function findingNames(findings: readonly Finding[]): readonly FindingName[] {
  const names = new Map<string, FindingName & { findings: Finding[] }>();
  for (const finding of findings) {
    for (const spelling of spellingsOf(finding)) {
      const words = stemsOf(spelling);
      const key = words.join(' ');
      if (key === '') continue;
      const known = names.get(key);
      if (known && !known.findings.includes(finding)) known.findings.push(finding);
      const standsAlone = spelling === MOVEMENT_LABEL[romParts(finding.code)?.movement ?? 'nod'];
      if (!known) names.set(key, { words, findings: [finding], standsAlone });
    }
  }
  return [...names.values()].toSorted((one, other) => other.words.length - one.words.length);
}
