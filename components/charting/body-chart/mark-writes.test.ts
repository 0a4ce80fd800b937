import { describe, expect, test } from 'vitest';
import { bodyMark, marksOf } from '@/clinical/body-chart/body-mark';
import type { Stroke } from '@/clinical/body-chart/stroke';
import { readStrokes } from '@/clinical/body-chart/stroke-text';
import type { BodyView, MarkType } from '@/clinical/vocabulary/body-chart';
import { createDraft } from '../draft-store/draft';
import { createDrawingHistory } from './drawing-history';
import { addMark, addStroke, toggleSite } from './mark-writes';

const BUTTOCK: Stroke = [
  [150, 460, 8],
  [165, 480, 8],
];
const CALF: Stroke = [
  [158, 720, 8],
  [158, 780, 8],
];

function drawing() {
  let next = 0;
  const newPatchId = () => `patch-${next++}`;
  const draft = createDraft({ findings: [], revision: 0, newPatchId, nextSeq: () => next });
  const history = createDrawingHistory(draft);
  return {
    draft,
    history,
    marks: () => marksOf(draft.findings()).map(bodyMark),
    /** Draws on the mark `at` and gives back the one that the stroke went to. */
    draw(
      at: string | null,
      stroke: Stroke,
      { markType = 'pain', view = 'back' }: { markType?: MarkType; view?: BodyView } = {},
    ) {
      const before = new Map(draft.findings().map((each) => [each.at, each.attributes]));
      const key = history.record(
        () => addStroke(draft, at, { view, markType, stroke }),
        (each) => before.get(each.at) ?? {},
      );
      return key?.at ?? null;
    },
  };
}

describe('strokes', () => {
  test('of one type on one view are one mark; its places grow', () => {
    const { draw, marks } = drawing();
    const at = draw(null, BUTTOCK);
    expect(draw(at, CALF)).toBe(at);
    expect(marks()).toHaveLength(1);
    expect(marks()[0]?.sites).toEqual(['left:buttock', 'left:leg-posterior']);
    expect(readStrokes(marks()[0]?.strokes ?? '')).toEqual([BUTTOCK, CALF]);
  });

  test('of another type, of another view or after “New mark” are another mark, in order', () => {
    const { draw, marks } = drawing();
    const at = draw(null, BUTTOCK);
    draw(at, CALF, { markType: 'numbness' });
    draw(at, CALF, { view: 'front' });
    draw(null, CALF);
    expect(marks().map(({ number, markType, view }) => [number, markType, view])).toEqual([
      [1, 'pain', 'back'],
      [2, 'numbness', 'back'],
      [3, 'pain', 'front'],
      [4, 'pain', 'back'],
    ]);
  });

  test('beside the body write nothing', () => {
    const { draw, draft } = drawing();
    expect(draw(null, [[20, 100, 8]])).toBeNull();
    expect(draft.findings()).toEqual([]);
  });

  test('go on with a mark made by its list', () => {
    const { draw, draft, marks } = drawing();
    const key = addMark(draft, 'pain');
    toggleSite(draft, key, 'right:buttock');
    expect(draw(key.at, CALF)).toBe(key.at);
    expect(marks()[0]?.sites).toEqual(['right:buttock', 'left:leg-posterior']);
  });

  test('begin a mark anew when one is full', () => {
    const { draw, marks } = drawing();
    const long: Stroke = Array.from({ length: 1200 }, (_, step) => [
      150 + (step % 2),
      720 + (step % 60),
      8,
    ]);
    const at = draw(null, long);
    expect(draw(at, long)).not.toBe(at);
    expect(marks()).toHaveLength(2);
  });

  test('do not bring back a place that was taken off by hand', () => {
    const { draw, draft, marks } = drawing();
    const at = draw(null, BUTTOCK) ?? '';
    toggleSite(
      draft,
      { code: 'body-chart.mark', side: 'midline', at, moment: 'before' },
      'left:buttock',
    );
    expect(marks()[0]?.sites).toEqual([]);
    draw(at, CALF);
    expect(marks()[0]?.sites).toEqual(['left:leg-posterior']);
  });
});

describe('undo and redo', () => {
  test('go stroke by stroke, to nothing and back', () => {
    const { draw, history, marks, draft } = drawing();
    const at = draw(null, BUTTOCK);
    draw(at, CALF);
    const whole = marks();
    history.undo();
    expect(marks()[0]?.sites).toEqual(['left:buttock']);
    history.undo();
    expect(draft.findings()).toEqual([]);
    expect(history.can()).toEqual({ undo: false, redo: true });
    history.undo();
    history.redo();
    history.redo();
    expect(marks()).toEqual(whole);
    expect(history.can()).toEqual({ undo: true, redo: false });
  });

  test('keep what was said of the mark since', () => {
    const { draw, history, draft } = drawing();
    const at = draw(null, BUTTOCK) ?? '';
    const key = { code: 'body-chart.mark', side: 'midline', at, moment: 'before' } as const;
    draft.set({ key, attribute: 'painScore' }, 6);
    draw(at, CALF);
    history.undo();
    expect(draft.value({ key, attribute: 'painScore' })).toBe(6);
    history.undo();
    expect(draft.findings()).toEqual([]);
    history.redo();
    expect(draft.value({ key, attribute: 'painScore' })).toBe(6);
  });

  test('a new stroke ends what could be drawn again', () => {
    const { draw, history } = drawing();
    draw(null, BUTTOCK);
    history.undo();
    draw(null, CALF);
    expect(history.can()).toEqual({ undo: true, redo: false });
  });
});
