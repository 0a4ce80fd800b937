import { numberOf, textOf, wordsOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';

/** Something that the patient reports: what, where and on which side; `site` is '' for nowhere named. */
export type ReportedSymptom = { symptom: string; site: string; side: string };

const siteOf = ({ at }: Finding) => (at.startsWith('site:') ? at.slice('site:'.length) : '');

/** Symptoms that are recorded as present, marks of the body chart, and pain scored above 0. */
export function reportedSymptoms(findings: readonly Finding[]): readonly ReportedSymptom[] {
  return findings.flatMap((finding) => {
    const { code, side } = finding;
    if (code === 'body-chart.mark') {
      const symptom = textOf(finding, 'markType') ?? '';
      return wordsOf(finding, 'sites').map((place) => {
        const cut = place.indexOf(':');
        return { symptom, side: place.slice(0, cut), site: place.slice(cut + 1) };
      });
    }
    if (code.startsWith('pain.nprs.')) {
      const isFelt = (numberOf(finding, 'score') ?? 0) > 0;
      return isFelt ? [{ symptom: 'pain', site: siteOf(finding), side }] : [];
    }
    if (!code.startsWith('symptom.') || textOf(finding, 'presence') !== 'present') return [];
    return [{ symptom: code.slice('symptom.'.length), site: siteOf(finding), side }];
  });
}
