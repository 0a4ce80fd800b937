import { v7 } from 'uuid';
import { bodyMark, marksOf } from '@/clinical/body-chart/body-mark';
import { inSiteOrder, sitesOfStrokes } from '@/clinical/body-chart/sites-of-strokes';
import type { Stroke } from '@/clinical/body-chart/stroke';
import { readStrokes, STROKES_LENGTH, writeStrokes } from '@/clinical/body-chart/stroke-text';
import { textOf, wordsOf } from '@/clinical/findings/attribute-of';
import type { Finding } from '@/clinical/findings/finding';
import type { FindingKey } from '@/clinical/findings/finding-key';
import type { BodyView, MarkType } from '@/clinical/vocabulary/body-chart';
import type { Draft } from '../draft-store/draft';
import { keyOf } from '../draft-store/field-ref';
import { placeBetween } from '../items/fractional';
import { strokesOffSite } from './strokes-off-site';

type WritableDraft = Pick<Draft, 'findings' | 'set'>;

/** What a list of places can hold (clinical/findings/attribute.ts). */
const MOST_SITES = 40;

/** Puts a new mark last and gives back its key. */
export function addMark(draft: WritableDraft, markType: MarkType): FindingKey {
  const last = marksOf(draft.findings()).at(-1);
  const key = keyOf('body-chart.mark', { at: `item:${v7()}` });
  draft.set(
    { key, attribute: 'position' },
    placeBetween(last ? textOf(last, 'position') : null, null),
  );
  draft.set({ key, attribute: 'markType' }, markType);
  return key;
}

export type DrawnStroke = { view: BodyView; markType: MarkType; stroke: Stroke };

/** Whether a stroke goes on with a mark: the same type on the same view, while it has room. */
function mayJoin(mark: Finding, { view, markType, stroke }: DrawnStroke): boolean {
  const on = textOf(mark, 'view');
  const strokes = textOf(mark, 'strokes');
  const grown = writeStrokes([...readStrokes(strokes), stroke]);
  return (
    textOf(mark, 'markType') === markType &&
    (on === view || strokes === null) &&
    grown.length <= STROKES_LENGTH
  );
}

/**
 * Writes a finished stroke into the mark `at`, or into a new one where it does not belong there.
 * Its places join those of the mark; one that was taken off the list by hand stays off unless it
 * is drawn again. Gives back the mark's key, or `null` when the stroke lies beside the body.
 */
export function addStroke(
  draft: WritableDraft,
  at: string | null,
  drawn: DrawnStroke,
): FindingKey | null {
  const sites = sitesOfStrokes(drawn.view, [drawn.stroke]);
  if (sites.length === 0) return null;
  const mark = marksOf(draft.findings()).find((each) => each.at === at);
  const joined = mark && mayJoin(mark, drawn) ? mark : null;
  const key = joined ? keyOf('body-chart.mark', { at: joined.at }) : addMark(draft, drawn.markType);
  const earlier = joined ? readStrokes(textOf(joined, 'strokes')) : [];
  const all = inSiteOrder([...(joined ? wordsOf(joined, 'sites') : []), ...sites]);
  draft.set({ key, attribute: 'view' }, drawn.view);
  draft.set({ key, attribute: 'strokes' }, writeStrokes([...earlier, drawn.stroke]));
  draft.set({ key, attribute: 'sites' }, all.slice(0, MOST_SITES));
  return key;
}

/**
 * Names a place of a mark, or takes it off with what was drawn over it, so that the list and the
 * drawing go on saying the same. Gives back the mark's key.
 */
export function toggleSite(draft: WritableDraft, key: FindingKey, site: string): FindingKey {
  const mark = marksOf(draft.findings()).find((each) => each.at === key.at);
  const sites = mark ? wordsOf(mark, 'sites') : [];
  const isNamed = sites.includes(site);
  const next = isNamed ? sites.filter((each) => each !== site) : inSiteOrder([...sites, site]);
  if (next.length > MOST_SITES) return key;
  if (mark && isNamed) takeOffStrokes(draft, key, mark, site, next);
  draft.set({ key, attribute: 'sites' }, next.length > 0 ? next : null);
  return key;
}

function takeOffStrokes(
  draft: WritableDraft,
  key: FindingKey,
  mark: Finding,
  site: string,
  sites: readonly string[],
): void {
  const { view } = bodyMark(mark, 0);
  const strokes = readStrokes(textOf(mark, 'strokes'));
  if (view === null || strokes.length === 0) return;
  const left = strokesOffSite(view, strokes, site, sites);
  draft.set({ key, attribute: 'strokes' }, left.length > 0 ? writeStrokes(left) : null);
  if (left.length === 0) draft.set({ key, attribute: 'view' }, null);
}
