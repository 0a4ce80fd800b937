import { describe, expect, test } from 'vitest';
import { bodyMark, marksOf } from '@/clinical/body-chart/body-mark';
import { sitesOfStrokes } from '@/clinical/body-chart/sites-of-strokes';
import type { Stroke } from '@/clinical/body-chart/stroke';
import { readStrokes } from '@/clinical/body-chart/stroke-text';
import type { FindingKey } from '@/clinical/findings/finding-key';
import type { BodyView, MarkType } from '@/clinical/vocabulary/body-chart';
import { createDraft, type Draft } from '../draft-store/draft';
import { keyOf } from '../draft-store/field-ref';
import { createDrawingHistory, type DrawingHistory } from './drawing-history';
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
      const key = history.record(() => addStroke(draft, at, { view, markType, stroke }));
      return key?.at ?? null;
    },
  };
}

function remove(draft: Draft, history: DrawingHistory, key: FindingKey) {
  history.record(() => {
    draft.remove(key);
    return key;
  });
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

describe('a place that is taken off', () => {
  const SOLE: Stroke = [
    [60, 780, 8],
    [60, 830, 8],
  ];
  const LEG: Stroke = [
    [158, 540, 8],
    [158, 610, 8],
    [157, 670, 8],
    [158, 790, 8],
  ];

  test('takes what was drawn over it along, and undo brings both back', () => {
    const { draw, draft, history, marks } = drawing();
    const key = keyOf('body-chart.mark', { at: draw(null, SOLE, { markType: 'numbness' }) ?? '' });
    const [whole] = marks();
    expect(whole?.sites).toEqual(['left:foot-sole']);
    history.record(() => toggleSite(draft, key, 'left:foot-sole'));
    expect(marks()[0]).toMatchObject({ sites: [], strokes: '', view: null });
    history.undo();
    expect(marks()).toEqual([whole]);
    history.redo();
    expect(marks()[0]?.strokes).toBe('');
  });

  test('leaves the stroke over the places beside it, and the figure shows only those', () => {
    const { draw, draft, marks } = drawing();
    const key = keyOf('body-chart.mark', { at: draw(null, LEG) ?? '' });
    expect(marks()[0]?.sites).toEqual([
      'left:thigh-posterior',
      'left:knee-posterior',
      'left:leg-posterior',
    ]);
    toggleSite(draft, key, 'left:knee-posterior');
    const [mark] = marks();
    const strokes = readStrokes(mark?.strokes ?? '');
    expect(strokes).toHaveLength(2);
    expect(sitesOfStrokes('back', strokes)).toEqual(['left:thigh-posterior', 'left:leg-posterior']);
    expect(mark?.sites).toEqual(['left:thigh-posterior', 'left:leg-posterior']);
  });

  test('leaves other strokes as they were drawn', () => {
    const { draw, draft, marks } = drawing();
    const at = draw(null, BUTTOCK);
    draw(at, CALF);
    toggleSite(draft, keyOf('body-chart.mark', { at: at ?? '' }), 'left:buttock');
    expect(readStrokes(marks()[0]?.strokes ?? '')).toEqual([CALF]);
  });
});

describe('undo and redo', () => {
  test('bring back a mark that the list removed, and not another', () => {
    const { draw, draft, history, marks } = drawing();
    const first = keyOf('body-chart.mark', { at: draw(null, BUTTOCK) ?? '' });
    draw(null, CALF, { markType: 'numbness' });
    const whole = marks();
    remove(draft, history, first);
    expect(marks()).toHaveLength(1);
    history.undo();
    expect(marks()).toEqual(whole);
    history.redo();
    expect(marks()).toHaveLength(1);
    history.undo();
    expect(marks()).toEqual(whole);
  });

  test('removing again takes what was said since, and brings it back', () => {
    const { draw, draft, history } = drawing();
    const key = keyOf('body-chart.mark', { at: draw(null, BUTTOCK) ?? '' });
    remove(draft, history, key);
    history.undo();
    draft.set({ key, attribute: 'painScore' }, 6);
    history.redo();
    expect(draft.findings()).toEqual([]);
    history.undo();
    expect(draft.value({ key, attribute: 'painScore' })).toBe(6);
  });

  test('a removed mark is brought back whatever was drawn since', () => {
    const { draw, draft, history, marks } = drawing();
    const key = keyOf('body-chart.mark', { at: draw(null, BUTTOCK) ?? '' });
    remove(draft, history, key);
    draw(null, CALF);
    history.bringBack(key);
    history.bringBack(key);
    expect(marks().map(({ sites }) => sites)).toEqual([['left:buttock'], ['left:leg-posterior']]);
    history.undo();
    expect(marks().map(({ sites }) => sites)).toEqual([['left:leg-posterior']]);
  });

  test('a removed mark that was brought back at once leaves the step before to undo', () => {
    const { draw, draft, history, marks } = drawing();
    const key = keyOf('body-chart.mark', { at: draw(null, BUTTOCK) ?? '' });
    draw(null, CALF);
    remove(draft, history, key);
    history.bringBack(key);
    history.undo();
    expect(marks().map(({ sites }) => sites)).toEqual([['left:buttock']]);
  });

  test('go over places that the list adds', () => {
    const { draft, history, marks } = drawing();
    const key = history.record(() => addMark(draft, 'pain'));
    history.record(() => toggleSite(draft, key, 'right:buttock'));
    history.undo();
    expect(marks()[0]?.sites).toEqual([]);
    history.undo();
    expect(draft.findings()).toEqual([]);
  });

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
