import { textOf, wordsOf } from '../findings/attribute-of';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { itemName } from '../vocabulary/describe-item';
import { legSymptoms } from './charted-regions';
import { orphanRetests } from './retests';
import {
  activeItems,
  findCode,
  isExamined,
  narrativeOf,
  VOCABULARY,
  type SignContext,
  type SignItem,
} from './sign-item';
import { missingNeurological } from './sign-neurological';
import { resultsNotTested } from './sign-not-tested';
import { missingPromptedAnswers } from './sign-prompted-answers';
import { missingRedFlags } from './sign-red-flags';
import { missingForSafety } from './sign-safety';

type Rule = (context: SignContext) => SignItem[];

const itemType = (finding: Finding) => finding.code.slice(finding.code.indexOf('.') + 1);
const nameOf = (finding: Finding) => itemName(itemType(finding), finding.attributes);
const sectionOf = (finding: Finding) => codeDefinition(finding.code)?.section ?? 'plan';

/** CSP quality assurance standard 6: consent is evidenced in the record. */
const consentToExamination: Rule = ({ kind, findings }) => {
  const isDue = kind === 'initial' || isExamined(findings);
  const consent = findCode(findings, 'consent.examination');
  if (!isDue || (consent && textOf(consent, 'choice') !== null)) return [];
  return [
    {
      id: 'consent.examination',
      words: 'Consent to examination is not recorded',
      section: 'story',
      source: 'CSP quality assurance standard 6',
    },
  ];
};

/** Consent to each treatment: on the treatment itself, or once for all of the visit's. */
const consentToTreatment: Rule = ({ findings }) => {
  const forAll = findCode(findings, 'consent.treatment');
  if (forAll && textOf(forAll, 'choice') !== null) return [];
  const open = activeItems(findings).filter(
    (each) => each.code.startsWith('treatment.') && textOf(each, 'consent') === null,
  );
  if (open.length === 0) return [];
  return [
    {
      id: 'consent.treatment',
      words: `Consent to treatment is not recorded: ${open.map(nameOf).join('; ')}`,
      section: 'treatment',
      source: 'CSP quality assurance standard 6',
    },
  ];
};

const NEEDS_CHECK: readonly string[] = ['heat', 'ice', 'brace'];

/** Vocabulary 12, rule 11. */
const contraindications: Rule = ({ findings }) =>
  activeItems(findings)
    .filter((each) => NEEDS_CHECK.includes(itemType(each)))
    .filter((each) => textOf(each, 'contraindicationResult') === null)
    .map((each) => ({
      id: `contraindication.${each.at}`,
      words: `Contraindication check is not recorded: ${nameOf(each)}`,
      section: sectionOf(each),
      source: `${VOCABULARY} 12, rule 11; 8.3 and 8.4`,
    }));

/** Whether a cauda equina safety-net is recorded, as education or as an item of its own. */
export function hasSafetyNet(findings: readonly Finding[]): boolean {
  return findings.some((each) => wordsOf(each, 'topics').includes('ces_safety_net'));
}

/** Vocabulary 12, rule 3: leg symptoms of a lumbar episode ask for a safety-net record. */
const safetyNet: Rule = ({ findings, previousFindings, regions }) => {
  const legs = legSymptoms(findings);
  if (!regions.includes('lumbar') || legs.length === 0 || hasSafetyNet(findings)) return [];
  if (legSymptoms(previousFindings).length > 0) return [];
  return [
    {
      id: 'safety-net',
      words: 'Leg symptoms recorded: the cauda equina safety-net given, and how',
      section: 'plan',
      region: 'lumbar',
      source: `${VOCABULARY} 4.2 and 12, rule 3`,
    },
  ];
};

const REVIEW_DUE = ['byDate', 'days', 'weeks', 'triggers', 'reviewOn'];

/** Vocabulary 8.2: a date, a span or what would bring the patient back sooner. */
const review: Rule = ({ kind, findings }) => {
  if (kind !== 'initial' && kind !== 'review') return [];
  const isDue = activeItems(findings).some(
    (each) =>
      each.code === 'plan.review' && REVIEW_DUE.some((attribute) => attribute in each.attributes),
  );
  if (isDue) return [];
  return [
    {
      id: 'plan.review',
      words: 'When the next review is, or what would bring the patient back',
      section: 'plan',
      source: `${VOCABULARY} 8.2`,
    },
  ];
};

/** The clinician's impression is never computed, so it has to be written. */
const impression: Rule = ({ kind, findings }) => {
  if (kind !== 'initial' || narrativeOf(findings, 'impression') !== null) return [];
  return [
    {
      id: 'narrative.impression',
      words: 'Your impression is not written',
      section: 'impression',
      source: `${VOCABULARY} 4.1`,
    },
  ];
};

const notGiven: Rule = ({ findings }) =>
  findings
    .filter((each) => each.code === 'plan.not-given' || textOf(each, 'status') === 'not_given')
    .filter((each) => textOf(each, 'statusReason') === null)
    .map((each) => ({
      id: `reason.${each.at}`,
      words: `Considered and not given, without a reason: ${nameOf(each)}`,
      section: sectionOf(each),
      source: `${VOCABULARY} 3.6a`,
    }));

const retestsWithoutTreatment: Rule = ({ findings }) => {
  if (orphanRetests(findings).length === 0) return [];
  return [
    {
      id: 'retests.orphan',
      words:
        'Readings after a treatment that is no longer recorded: restore the treatment or clear them',
      section: 'examination',
    },
  ];
};

const RULES: readonly Rule[] = [
  consentToExamination,
  missingRedFlags,
  missingForSafety,
  missingPromptedAnswers,
  retestsWithoutTreatment,
  resultsNotTested,
  missingNeurological,
  impression,
  consentToTreatment,
  contraindications,
  safetyNet,
  notGiven,
  review,
];

/** Everything mandatory that a visit's note lacks, in the order of the chart. */
export function missingInVisit(context: SignContext): SignItem[] {
  return RULES.flatMap((rule) => rule(context));
}
