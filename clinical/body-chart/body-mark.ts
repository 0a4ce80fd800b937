import { textOf, wordsOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import { inItemOrder } from '../notes/item-order';
import { BODY_VIEW, MARK_TYPE, type BodyView, type MarkType } from '../vocabulary/body-chart';
import type { BodyRegion } from './body-region';
import { BODY_REGIONS, bodySite } from './regions';
import { sitesOfStrokes } from './sites-of-strokes';
import type { Stroke } from './stroke';
import { readStrokes } from './stroke-text';

export const BODY_VIEWS = Object.keys(BODY_VIEW) as BodyView[];
export const MARK_TYPES = Object.keys(MARK_TYPE) as MarkType[];

/** What it takes to draw a mark. `number` is its place in the list; text, so that it freezes. */
export type BodyMark = {
  number: number;
  /** `null` while nobody has said what it is. */
  markType: MarkType | null;
  view: BodyView | null;
  strokes: string;
  sites: readonly string[];
};

const known = <W extends string>(words: readonly W[], word: string | null): W | null =>
  words.find((each) => each === word) ?? null;

/** The marks among findings, in the order that was given to them. */
export function marksOf(findings: readonly Finding[]): readonly Finding[] {
  return inItemOrder(findings.filter((each) => each.code === 'body-chart.mark'));
}

/** A finding as a mark to draw, numbered from 1 by its place among the marks. */
export function bodyMark(finding: Finding, index: number): BodyMark {
  return {
    number: index + 1,
    markType: known(MARK_TYPES, textOf(finding, 'markType')),
    view: known(BODY_VIEWS, textOf(finding, 'view')),
    strokes: textOf(finding, 'strokes') ?? '',
    sites: wordsOf(finding, 'sites'),
  };
}

/** The strokes of a mark that belong to a view. */
export function strokesOn(mark: BodyMark, view: BodyView): readonly Stroke[] {
  return mark.view === view ? readStrokes(mark.strokes) : [];
}

/** Where an area that was named and not drawn is filled: the first view that shows it. */
function homeView(site: string): BodyView | null {
  return (
    BODY_VIEWS.find((view) => BODY_REGIONS[view].some((region) => bodySite(region) === site)) ??
    null
  );
}

/**
 * Areas of a view that a mark fills: those in its list that no stroke of it lies over. A mark made
 * by the list alone has no strokes and fills all of its areas.
 */
export function filledRegions(mark: BodyMark, view: BodyView): readonly BodyRegion[] {
  const drawn: readonly string[] =
    mark.view === null ? [] : sitesOfStrokes(mark.view, readStrokes(mark.strokes));
  const named = mark.sites.filter((site) => !drawn.includes(site));
  return BODY_REGIONS[view].filter((region) => {
    const site = bodySite(region);
    if (!named.includes(site)) return false;
    const isOnDrawnView =
      mark.view !== null && BODY_REGIONS[mark.view].some((each) => bodySite(each) === site);
    return view === (isOnDrawnView ? mark.view : homeView(site));
  });
}
