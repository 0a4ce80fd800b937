import { isSaid, textOf, wordsOf } from '../findings/attribute-of';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import type { Side } from '../findings/finding-key';
import { MARK_TYPE } from '../vocabulary/body-chart';
import { KEY_POINT_SITE } from '../vocabulary/root-strip';
import { lowerFirst } from './value-words';

/** One word on a root's line: "numbness", and the side on which it lies. */
export type RootMark = { root: string; side: Side; words: string };

const ROOT_OF_SITE = new Map<string, string>(
  Object.entries(KEY_POINT_SITE).map(([root, site]) => [site, root]),
);

function placesOf(finding: Finding): { words: string; places: [string, string][] } {
  if (finding.code === 'body-chart.mark') {
    const type = textOf(finding, 'markType') ?? '';
    const places = wordsOf(finding, 'sites').map((place): [string, string] => {
      const [side = '', site = ''] = place.split(':');
      return [side, site];
    });
    return { words: lowerFirst(MARK_TYPE[type as keyof typeof MARK_TYPE] ?? 'mark'), places };
  }
  const isPresent = finding.code.startsWith('symptom.') && textOf(finding, 'presence') !== 'denied';
  if (!isPresent || !finding.at.startsWith('site:')) return { words: '', places: [] };
  const label = codeDefinition(finding.code)?.label ?? finding.code;
  return { words: lowerFirst(label), places: [[finding.side, finding.at.slice('site:'.length)]] };
}

/**
 * Marks of the body chart and symptoms that lie where a root has its key point (vocabulary 5.1),
 * each once. What lies elsewhere belongs to no root here: the vocabulary gives none.
 */
export function rootMarks(findings: readonly Finding[]): readonly RootMark[] {
  const marks = findings.filter(isSaid).flatMap((finding) => {
    const { words, places } = placesOf(finding);
    return places.flatMap(([side, site]) => {
      const root = ROOT_OF_SITE.get(site);
      const isSide = side === 'left' || side === 'right' || side === 'midline';
      return root && isSide ? [{ root, side, words } satisfies RootMark] : [];
    });
  });
  const once = new Map(marks.map((mark) => [`${mark.root}|${mark.side}|${mark.words}`, mark]));
  return [...once.values()];
}
