import { isoDateIn } from '../dates';
import { isCarried, textOf } from '../findings/attribute-of';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { keyText } from '../findings/finding-key';
import { chartedRegions, legSymptoms } from './charted-regions';
import { isLateEntry } from './compose-note';
import { itemTypeOf, namedRegion } from '../safety/item-match';
import { REGIONS, type Region } from '../vocabulary/sections';
import type { NoteContent } from './note-content';
import {
  activeItems,
  findCode,
  isExamined,
  narrativeOf,
  riskItems,
  type SignContext,
  type SignItem,
} from './sign-item';
import { unusualGoals } from './sign-goals';
import { unusualNeurological } from './sign-neurological';
import { unusualRedFlags } from './sign-red-flags';
import { unusualReview } from './sign-review';
import { hasSafetyNet, missingInVisit } from './sign-rules';
import { missingForSafety, unusualForSafety } from './sign-safety';
import { untested } from './sign-untested';
import { attributeWords, findingName } from './value-words';

export type { SignItem } from './sign-item';

function contextOf(content: NoteContent): SignContext {
  const previousFindings = content.previous?.findings ?? [];
  return {
    kind: content.kind,
    visitOn: isoDateIn(new Date(content.occurredAt), content.clinic.timeZone),
    findings: content.findings,
    previousFindings,
    facts: content.facts,
    standing: content.standing,
    // A lumbar episode stays one in a visit that charts no back (vocabulary 12, rule 3).
    regions: regionsInQuestion([...content.findings, ...previousFindings], content.findings),
  };
}

/** What is charted, and what manual therapy names by its level: its risks are of that region. */
function regionsInQuestion(
  charted: readonly Finding[],
  today: readonly Finding[],
): readonly Region[] {
  const regions = new Set<Region>(chartedRegions(charted));
  for (const item of riskItems(today)) {
    const region = itemTypeOf(item) === 'manual-therapy' ? namedRegion(item) : null;
    if (region) regions.add(region);
  }
  return REGIONS.filter((region) => regions.has(region));
}

function outsideSoft(finding: Finding): SignItem[] {
  const code = codeDefinition(finding.code);
  if (!code || isCarried(finding)) return [];
  return Object.entries(code.attributes).flatMap(([name, definition]) => {
    if (!('soft' in definition) || !definition.soft) return [];
    const value = finding.attributes[name];
    const [min, max] = definition.soft;
    if (typeof value !== 'number' || (value >= min && value <= max)) return [];
    // Low-level wraps are worn for hours (vocabulary 8.2).
    if (textOf(finding, 'product') === 'heat_wrap') return [];
    const printed = attributeWords(name, definition, value, 'DD-MMM-YYYY');
    const usual = `${min} to ${max}`.replaceAll('-', '−');
    return [
      {
        id: `soft.${keyText(finding)}.${name}`,
        words: `${findingName(finding)}: ${printed} lies outside the usual ${usual}. Confirm it`,
        section: code.section,
        ...(code.region ? { region: code.region } : {}),
        source: 'Input limit of the clinic’s software, not from literature',
      },
    ];
  });
}

function declined({ findings }: SignContext): SignItem[] {
  const isDeclined = (code: string) => {
    const consent = findCode(findings, code);
    return consent !== null && textOf(consent, 'choice') === 'declined';
  };
  const treated = findings.some((each) => each.code.startsWith('treatment.'));
  const examined = isDeclined('consent.examination') && isExamined(findings);
  return [
    ...(examined
      ? [
          {
            id: 'declined.examination',
            words: 'Consent to examination was declined, and an examination is recorded',
            section: 'story',
          } as const,
        ]
      : []),
    ...(treated && isDeclined('consent.treatment')
      ? [
          {
            id: 'declined.treatment',
            words: 'Consent to treatment was declined, and treatment is recorded',
            section: 'treatment',
          } as const,
        ]
      : []),
  ];
}

function standing({ kind, findings, regions }: SignContext): SignItem[] {
  const isReview = kind === 'review' || kind === 'discharge';
  const items: SignItem[] = [];
  if (isReview && narrativeOf(findings, 'impression') === null) {
    items.push({
      id: 'impression.standing',
      words: 'No impression is written in this note',
      section: 'impression',
    });
  }
  const hasLegs = regions.includes('lumbar') && legSymptoms(findings).length > 0;
  if (hasLegs && !hasSafetyNet(findings)) {
    items.push({
      id: 'safety-net.standing',
      words: 'Leg symptoms are recorded, and no cauda equina safety-net in this note',
      section: 'plan',
      region: 'lumbar',
    });
  }
  return items;
}

/** A check that found something is the author's decision to see once more, never a verdict. */
function foundInCheck({ findings }: SignContext): SignItem[] {
  return activeItems(findings).flatMap((each) => {
    const section = codeDefinition(each.code)?.section;
    const found = [
      textOf(each, 'contraindicationResult') === 'contraindicated' && 'contraindication found',
      textOf(each, 'skinSensation') === 'altered' && 'skin sensation altered',
    ].filter((words) => words !== false);
    if (!section || found.length === 0) return [];
    return [
      {
        id: `check.${keyText(each)}`,
        words: `${findingName(each)}: ${found.join(', ')}. Your decision`,
        section,
        source: 'Vocabulary 8.3 and 8.4, as recorded in the item’s own check',
      },
    ];
  });
}

function unusualInVisit(context: SignContext): SignItem[] {
  return [
    ...unusualRedFlags(context),
    ...unusualNeurological(context),
    ...unusualReview(context),
    ...unusualGoals(context),
    ...unusualForSafety(context),
    ...foundInCheck(context),
    ...declined(context),
    ...context.findings.flatMap(outsideSoft),
    ...standing(context),
  ];
}

/** A telephone call and a missed visit are their own words and nothing else. */
function missingWords(content: NoteContent): SignItem[] {
  const code = content.kind === 'contact' ? 'contact' : 'did-not-attend';
  if (narrativeOf(content.findings, code) !== null) return [];
  const words =
    code === 'contact' ? 'What was said is not written' : 'What was done about it is not written';
  return [{ id: `narrative.${code}`, words, section: 'story' }];
}

/**
 * What a note lacks to be signed (`missing`: what the vocabulary marks mandatory), and what its
 * author should have seen (`unusual`: allowed, never a verdict). Each with where it comes from.
 */
export function signCheck(content: NoteContent): { missing: SignItem[]; unusual: SignItem[] } {
  const late: SignItem[] = isLateEntry(content)
    ? [
        {
          id: 'late-entry',
          words: 'Late entry: begun more than 24 hours away from the visit',
          section: 'story',
          source: 'CSP quality assurance standard 6',
        },
      ]
    : [];
  const context = contextOf(content);
  if (content.kind === 'contact' || content.kind === 'did-not-attend') {
    const missing = [...missingWords(content), ...missingForSafety(context)];
    return { missing, unusual: late };
  }
  const missing = missingInVisit(context);
  const unusual = [...unusualInVisit(context), ...untested(content), ...late].filter(
    ({ id }) => !missing.some((item) => `${item.id}.standing` === id),
  );
  return { missing, unusual };
}
