import { isSaid, textOf, wordsOf } from '../findings/attribute-of';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { regionOfSegment, regionOfVertebra } from '../vocabulary/levels';
import type { Strip } from '../vocabulary/neurological';
import { isTrunkRoot, stripOfRoot } from '../vocabulary/root-strip';
import { REGIONS, type Region } from '../vocabulary/sections';
import { LEG_SITES, NEUROLOGICAL_SYMPTOMS, type SiteCode } from '../vocabulary/symptoms';

const SITE_REGION: Readonly<Record<Region, readonly SiteCode[]>> = {
  cervical: ['head-occipital', 'neck-anterior', 'neck-posterior', 'upper-trapezius'],
  thoracic: ['interscapular', 'scapula', 'thoracic-midline', 'thoracic-paraspinal'],
  lumbar: [
    ...(['lumbar-midline', 'lumbar-paraspinal', 'sacrum', 'sij-psis', 'coccyx'] as const),
    ...(['buttock', 'saddle-perineum'] as const),
    ...LEG_SITES,
  ],
};

function siteRegion(at: string): Region | null {
  const site = at.slice('site:'.length);
  return REGIONS.find((region) => SITE_REGION[region].some((each) => each === site)) ?? null;
}

/** The region of a level of the spine; `null` for any other place. */
function levelRegion(at: string): Region | null {
  if (at.startsWith('segment:')) return regionOfSegment(at.slice('segment:'.length));
  return at.startsWith('vertebra:') ? regionOfVertebra(at.slice('vertebra:'.length)) : null;
}

const isMark = ({ code }: Finding) => code === 'body-chart.mark';

/** The places of a mark as a symptom would have them, whatever their side: `site:buttock`. */
function markSites(finding: Finding): readonly string[] {
  return wordsOf(finding, 'sites').map((site) => `site:${site.slice(site.indexOf(':') + 1)}`);
}

const EXAMINED: ReadonlySet<string> = new Set([
  'range_of_motion',
  'muscle_findings',
  'palpation_findings',
  'special_tests',
  'observations',
  'narratives',
]);

/**
 * Regions that the note is about: examined there, written about, or with a symptom present there.
 * The nerves of a limb belong to the spine that supplies them and are examined for other reasons
 * too: a neurological finding makes no region's questions mandatory. A muscle of several regions
 * counts by its segment; without one, for its first region only when nothing else of the note lies
 * in any of its regions.
 */
export function chartedRegions(findings: readonly Finding[]): readonly Region[] {
  const found = new Set<Region>();
  const undecided: (readonly Region[])[] = [];
  for (const finding of findings) {
    if (!isSaid(finding)) continue;
    const code = codeDefinition(finding.code);
    if (!code || code.kind === 'neurological_findings') continue;
    const level = levelRegion(finding.at);
    if (code.kind === 'body_marks') {
      for (const at of markSites(finding)) {
        const region = siteRegion(at);
        if (region) found.add(region);
      }
    } else if (finding.at.startsWith('site:') && textOf(finding, 'presence') !== 'denied') {
      const region = siteRegion(finding.at);
      if (region) found.add(region);
    } else if (level) {
      found.add(level);
    } else if (EXAMINED.has(code.kind)) {
      if (code.regions.length > 1) undecided.push(code.regions);
      else if (code.region) found.add(code.region);
    }
  }
  for (const regions of undecided) {
    const [first] = regions;
    if (first && !regions.some((region) => found.has(region))) found.add(first);
  }
  return REGIONS.filter((region) => found.has(region));
}

const REGIONS_OF_STRIP: Readonly<Record<Strip, readonly Region[]>> = {
  upper: ['cervical'],
  trunk: ['thoracic'],
  lower: ['lumbar', 'thoracic'],
};

/**
 * The one region where a finding is shown; `null` for none. A level or a palpated site decides; a
 * muscle of several regions stands with its segment, else in the first of its regions that the note
 * charts, else in its first.
 */
export function regionOfFinding(finding: Finding, charted: readonly Region[]): Region | null {
  const code = codeDefinition(finding.code);
  if (!code) return null;
  const level = levelRegion(finding.at);
  if (level) return level;
  if (code.kind === 'palpation_findings' && finding.at.startsWith('site:')) {
    const site = siteRegion(finding.at);
    if (site) return site;
  }
  if (finding.at.startsWith('root:')) {
    const root = finding.at.slice('root:'.length);
    const strip = REGIONS_OF_STRIP[stripOfRoot(root)];
    const regions = isTrunkRoot(root) ? [...strip, 'thoracic' as const] : strip;
    return regions.find((region) => charted.includes(region)) ?? regions[0] ?? null;
  }
  return code.regions.find((region) => charted.includes(region)) ?? code.region;
}

function isPresent(finding: Finding): boolean {
  if (isMark(finding)) return true;
  return finding.code.startsWith('symptom.') && textOf(finding, 'presence') !== 'denied';
}

/** What is felt: `numbness`, of a symptom by its code and of a mark by its type. */
function symptomOf(finding: Finding): string | null {
  return isMark(finding) ? textOf(finding, 'markType') : finding.code.slice('symptom.'.length);
}

/** Whether numbness of the saddle area is reported, as a symptom or by a mark (vocabulary 3.7). */
export function isSaddleNumb(findings: readonly Finding[]): boolean {
  return findings.some(
    (finding) =>
      symptomOf(finding) === 'numbness' &&
      (isMark(finding)
        ? markSites(finding).includes('site:saddle-perineum')
        : finding.code === 'symptom.numbness' &&
          finding.at === 'site:saddle-perineum' &&
          textOf(finding, 'presence') === 'present'),
  );
}

/** Numbness, pins and needles or weakness that the patient reports (vocabulary 12, rule 2). */
export function neurologicalSymptoms(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    (finding) =>
      isPresent(finding) &&
      isSaid(finding) &&
      NEUROLOGICAL_SYMPTOMS.some((symptom) => symptomOf(finding) === symptom),
  );
}

/** Symptoms present in the leg, which ask for a safety-net record (vocabulary 12, rule 3). */
export function legSymptoms(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    (finding) =>
      isPresent(finding) &&
      isSaid(finding) &&
      (finding.code === 'symptom.leg-pain' ||
        LEG_SITES.some((site) =>
          isMark(finding)
            ? markSites(finding).includes(`site:${site}`)
            : finding.at === `site:${site}`,
        )),
  );
}
