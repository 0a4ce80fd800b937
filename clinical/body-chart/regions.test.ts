import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BODY_SITES, type BodyView } from '../vocabulary/body-chart';
import { SITES } from '../vocabulary/symptoms';
import { BODY_VIEWS, bodyMark, filledRegions } from './body-mark';
import { FIGURE_HEIGHT, FIGURE_WIDTH, mirrored } from './figure-space';
import { BODY_REGIONS, bodySite } from './regions';
import { inSiteOrder, isInside, regionAt, sitesOfStrokes } from './sites-of-strokes';
import { USUAL_PRESSURE, type Stroke } from './stroke';
import { SIDE_BODY } from './side-outline';
import { uprightOutline } from './upright-outline';
import { writeStrokes } from './stroke-text';

const line = (...points: [number, number][]): Stroke =>
  points.map(([x, y]) => [x, y, USUAL_PRESSURE]);

describe('named areas', () => {
  test('every site of the vocabulary has an area, on the left and right or in the middle', () => {
    const shown = new Set(Object.values(BODY_REGIONS).flatMap((each) => each.map(bodySite)));
    const missing = Object.keys(SITES).filter(
      (site) =>
        ![...shown].some((each) => each === `midline:${site}`) &&
        !(['left', 'right'] as const).every((side) =>
          [...shown].some((each) => each === `${side}:${site}`),
        ),
    );
    expect(missing).toEqual([]);
    expect([...shown].filter((site) => !(site in BODY_SITES))).toEqual([]);
  });

  test('every area can be hit: it is not hidden whole behind the ones before it', () => {
    for (const view of BODY_VIEWS)
      for (const region of BODY_REGIONS[view]) {
        const [xs, ys] = [region.points.map(([x]) => x), region.points.map(([, y]) => y)];
        let isHit = false;
        for (let x = Math.min(...xs); x <= Math.max(...xs); x += 1)
          for (let y = Math.min(...ys); y <= Math.max(...ys) && !isHit; y += 1)
            isHit = regionAt(view, [x + 0.5, y + 0.5]) === region;
        expect(isHit, `${view} ${bodySite(region)}`).toBe(true);
      }
  });

  test('the body has no place without a name, but for slivers', () => {
    const outlines: Record<BodyView, readonly (readonly [number, number])[]> = {
      front: uprightOutline('front').map(([x, y]) => [x, y]),
      back: uprightOutline('back').map(([x, y]) => [x, y]),
      left: SIDE_BODY.map(([x, y]) => [x, y]),
      right: mirrored(SIDE_BODY).map(([x, y]) => [x, y]),
    };
    for (const view of BODY_VIEWS) {
      let [inside, unnamed] = [0, 0];
      for (let x = 1; x < FIGURE_WIDTH; x += 3)
        for (let y = 1; y < FIGURE_HEIGHT; y += 3) {
          if (!isInside([x, y], outlines[view])) continue;
          inside += 1;
          if (!regionAt(view, [x, y])) unnamed += 1;
        }
      expect(unnamed / inside, view).toBeLessThan(0.01);
    }
  });
});

describe('strokes to areas', () => {
  test.each<[string, BodyView, Stroke, string[]]>([
    [
      'the left buttock, on the left of the back view',
      'back',
      line([150, 460], [170, 480]),
      ['left:buttock'],
    ],
    ['the right buttock', 'back', line([250, 460], [230, 480]), ['right:buttock']],
    [
      'a person facing us has the left on our right',
      'front',
      line([238, 560], [236, 600]),
      ['left:thigh-anterior'],
    ],
    [
      'the low back in the middle',
      'back',
      line([200, 340], [200, 380]),
      ['midline:lumbar-midline'],
    ],
    ['one touch', 'back', line([200, 425]), ['midline:sacrum']],
    ['the saddle area', 'back', line([200, 480], [200, 500]), ['midline:saddle-perineum']],
    [
      'the outer thigh from the side',
      'right',
      line([170, 560], [172, 600]),
      ['right:thigh-lateral'],
    ],
    ['the sole beside the legs', 'back', line([56, 770], [58, 820]), ['left:foot-sole']],
    ['the little toe of the sole', 'back', line([30, 848]), ['left:toes-5']],
    ['beside the body', 'back', line([20, 40], [60, 40]), []],
  ])('%s', (_, view, stroke, sites) => {
    expect(sitesOfStrokes(view, [stroke])).toEqual(sites);
  });

  test('a line down the leg names all that it passes, in the order of the vocabulary', () => {
    const down = line([158, 440], [157, 560], [157, 670], [158, 780]);
    expect(sitesOfStrokes('back', [down])).toEqual([
      'left:buttock',
      'left:thigh-posterior',
      'left:knee-posterior',
      'left:leg-posterior',
    ]);
  });

  test('what a longer stroke grazes is not named', () => {
    expect(sitesOfStrokes('back', [line([157, 560], [157, 644])])).toEqual([
      'left:thigh-posterior',
    ]);
  });

  test('any drawing names sites of the vocabulary, once and in order', () => {
    const somewhere = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 900 }));
    fc.assert(
      fc.property(
        fc.constantFrom(...BODY_VIEWS),
        fc.array(fc.array(somewhere, { minLength: 1, maxLength: 6 }), { maxLength: 4 }),
        (view, drawn) => {
          const sites = sitesOfStrokes(
            view,
            drawn.map((each) => line(...each)),
          );
          expect(sites.filter((site) => !(site in BODY_SITES))).toEqual([]);
          expect(inSiteOrder([...sites].toReversed())).toEqual(sites);
        },
      ),
    );
  });
});

describe('areas that a mark fills', () => {
  const mark = (attributes: Record<string, string | readonly string[]>) =>
    bodyMark(
      { code: 'body-chart.mark', side: 'midline', at: 'item:1', moment: 'before', attributes },
      0,
    );
  const filled = (view: BodyView, attributes: Record<string, string | readonly string[]>) =>
    filledRegions(mark(attributes), view).map(bodySite);

  test('made by the list alone: each of its areas, on one view', () => {
    const sites = ['left:buttock', 'left:thigh-posterior'];
    expect(filled('back', { markType: 'pain', sites })).toEqual(expect.arrayContaining(sites));
    expect(filled('left', { markType: 'pain', sites })).toEqual([]);
  });

  test('drawn: only what was added to its list and no stroke lies over', () => {
    const strokes = writeStrokes([line([150, 460], [170, 480])]);
    const sites = ['left:buttock', 'left:leg-posterior', 'left:thigh-anterior'];
    const drawn = { markType: 'pain', view: 'back', strokes, sites };
    expect(filled('back', drawn)).toEqual(['left:leg-posterior']);
    expect(new Set(filled('front', drawn))).toEqual(new Set(['left:thigh-anterior']));
  });
});
