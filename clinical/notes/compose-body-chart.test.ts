import { describe, expect, test } from 'vitest';
import { writeStrokes } from '../body-chart/stroke-text';
import type { Finding } from '../findings/finding';
import { chartedRegions, legSymptoms, neurologicalSymptoms } from './charted-regions';
import { composeBodyChart, markWords } from './compose-body-chart';
import { composeNote } from './compose-note';
import { composeSoFar } from './compose-so-far';
import { missingRedFlags } from './sign-red-flags';
import { summariseSection } from './summarise-section';
import { found, itemOf, noteOf } from './testing/paper-charts';

const FORMAT = 'DD-MMM-YYYY';

function mark(turn: number, attributes: Finding['attributes']): Finding {
  return found('body-chart.mark', attributes, { at: `item:${itemOf(turn)}` });
}

const LEG = mark(2, {
  position: 'r',
  markType: 'pain',
  view: 'back',
  strokes: writeStrokes([
    [
      [157, 560, 8],
      [158, 780, 8],
    ],
  ]),
  sites: ['left:thigh-posterior', 'left:leg-posterior'],
  quality: ['shooting'],
  painScore: 6,
  constancy: 'intermittent',
  depth: 'deep',
});
const NUMB_SADDLE = mark(1, {
  position: 'i',
  markType: 'numbness',
  sites: ['midline:saddle-perineum'],
});

describe('marks in words', () => {
  test('say type, places, then what it is like', () => {
    expect(markWords(LEG, FORMAT)).toBe(
      'Pain, back of the thigh left and calf left: shooting, 6/10, intermittent, deep',
    );
    expect(markWords(NUMB_SADDLE, FORMAT)).toBe('Numbness, saddle area central');
  });

  test('say how they relate, and what was remarked', () => {
    const finding = mark(1, { markType: 'ache', relation: 'separate', remark: 'After sitting' });
    expect(markWords(finding, FORMAT)).toBe('Ache: comes separately, After sitting');
  });

  test('stand in the note so far and in the folded story', () => {
    const words = 'Pain, back of the thigh left and calf left: shooting, 6/10, intermittent, deep';
    expect(composeSoFar(noteOf([LEG]))).toContain(`${words}.`);
    expect(summariseSection('story', [LEG])).toContain(words);
  });
});

describe('the body chart of the document', () => {
  test('opens the story, numbered in the order of the list', () => {
    const [story] = composeNote(noteOf([LEG, NUMB_SADDLE]), null).sections;
    const [block] = story?.blocks ?? [];
    expect(block?.kind).toBe('body-chart');
    if (block?.kind !== 'body-chart') return;
    expect(block.marks.map(({ number, markType, words }) => [number, markType, words])).toEqual([
      [1, 'numbness', 'Numbness, saddle area central.'],
      [
        2,
        'pain',
        'Pain, back of the thigh left and calf left: shooting, 6/10, intermittent, deep.',
      ],
    ]);
    expect(block.marks[1]?.strokes).toBe(LEG.attributes.strokes);
  });

  test('shows front and back, and a side only where something is on it', () => {
    const views = (findings: readonly Finding[]) =>
      composeBodyChart(findings, FORMAT).flatMap((block) =>
        block.kind === 'body-chart' ? block.figures.map(({ label }) => label) : [],
      );
    expect(views([LEG])).toEqual(['Front', 'Back']);
    expect(views([LEG, mark(3, { markType: 'ache', view: 'right' })])).toEqual([
      ...['Front', 'Back', 'Right side'],
    ]);
    expect(views([mark(3, { markType: 'ache' })])).toEqual([]);
    expect(composeBodyChart([], FORMAT)).toEqual([]);
  });
});

describe('marks count where symptoms count', () => {
  test('numbness, pins and needles and weakness are neurological', () => {
    const types = ['pain', 'ache', 'stiffness', 'soreness', 'cramp'] as const;
    const neurological = ['numbness', 'paraesthesia', 'weakness'] as const;
    for (const markType of types) expect(neurologicalSymptoms([mark(1, { markType })])).toEqual([]);
    for (const markType of neurological)
      expect(neurologicalSymptoms([mark(1, { markType })])).toHaveLength(1);
  });

  test('a mark on the leg is a leg symptom; on the buttock it is not', () => {
    expect(legSymptoms([LEG])).toEqual([LEG]);
    expect(legSymptoms([mark(1, { markType: 'pain', sites: ['left:buttock'] })])).toEqual([]);
  });

  test('places give their regions', () => {
    const sites = ['right:scapula', 'midline:lumbar-midline', 'left:digit-1'];
    expect(chartedRegions([mark(1, { markType: 'pain', sites })])).toEqual(['thoracic', 'lumbar']);
    expect(chartedRegions([mark(1, { markType: 'pain' })])).toEqual([]);
  });

  test('a numb saddle contradicts the red flag answered absent', () => {
    const absent = found('red-flag.saddle-numbness', { status: 'absent', askedOn: '2026-10-12' });
    const ids = (findings: readonly Finding[]) =>
      missingRedFlags({
        kind: 'initial',
        visitOn: '2026-10-12',
        findings,
        previousFindings: [],
        facts: [],
        standing: [],
        regions: ['lumbar'],
      }).map(({ id }) => id);
    expect(ids([NUMB_SADDLE, absent])).toContain('saddle-numbness.contradiction');
    expect(ids([LEG, absent])).not.toContain('saddle-numbness.contradiction');
    const painful = mark(1, { markType: 'pain', sites: ['midline:saddle-perineum'] });
    expect(ids([painful, absent])).not.toContain('saddle-numbness.contradiction');
  });
});
