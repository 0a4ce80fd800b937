import { describe, expect, test } from 'vitest';
import { chartedRegions, regionOfFinding } from './charted-regions';
import { composeNeurodynamics } from './compose-neurodynamics';
import { composeNote } from './compose-note';
import { composePalpation } from './compose-palpation';
import { composeSpecialTests } from './compose-special-tests';
import { composeWorkings } from './compose-workings';
import { rangeNotes, rangeValue } from './range-words';
import { summariseSection } from './summarise-section';
import { found, itemOf, noteOf } from './testing/paper-charts';
import type { DocumentBlock } from './note-document';

const FORMAT = 'DD-MMM-YYYY';
const itemsOf = (blocks: readonly DocumentBlock[]) =>
  blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));

describe('special tests', () => {
  const TESTS = [
    found('test.cervical-distraction', { result: 'negative' }),
    found('test.spurling-a', { result: 'negative' }, { side: 'left' }),
    found('test.spurling-a', { result: 'negative' }, { side: 'right' }),
    found('test.spurling-b', { result: 'equivocal' }, { side: 'left' }),
    found(
      'test.roos',
      { result: 'positive', symptomResponse: 'familiar', symptomSite: 'right hand', seconds: 40 },
      { side: 'right' },
    ),
    found('test.sharp-purser', { notTestedReason: 'precaution' }),
  ];

  test('positive first, then equivocal; negatives and reasons each in one sentence', () => {
    expect(itemsOf(composeSpecialTests(TESTS, FORMAT))).toEqual([
      'Roos, right: positive, familiar symptom, time 40 s, felt in right hand.',
      'Spurling B, left: equivocal.',
      'Negative: neck distraction; Spurling A, left and right.',
      'Not tested: Sharp-Purser (precaution).',
    ]);
  });

  test('a negative with a remark keeps it', () => {
    const remark = found('test.faber', { result: 'negative', remark: 'stiff' }, { side: 'left' });
    expect(itemsOf(composeSpecialTests([remark], FORMAT))).toEqual([
      'Negative: FABER, left (stiff).',
    ]);
  });

  test('the published figures of a test are not printed', () => {
    const words = JSON.stringify(composeNote(noteOf(TESTS), null).sections);
    expect(words).not.toMatch(/sensitivity|specificity|LR\+/i);
  });

  test('folded, they are one phrase', () => {
    expect(summariseSection('examination', TESTS, 'cervical')).toBe(
      'Roos R positive, Spurling B L equivocal, 3 tests negative, 1 test not tested',
    );
  });
});

describe('palpation', () => {
  const LEVELS = [
    found('palpation.pa-central', { painResponse: 'familiar' }, { at: 'vertebra:T10' }),
    found('palpation.pa-central', { mobilityGrade: 2 }, { at: 'vertebra:T2' }),
    found('palpation.ppivm', { mobility: 'normal' }, { side: 'left', at: 'segment:L4-L5' }),
    found(
      'palpation.pa-central',
      { mobility: 'hypomobile', painResponse: 'local' },
      { at: 'vertebra:L4' },
    ),
    found('palpation.level', { tenderness: 2, hasStep: true }, { at: 'vertebra:L5' }),
  ];

  test('reads by level from the head down, with the scales that were used', () => {
    const items = itemsOf(composePalpation(LEVELS, FORMAT));
    expect(items.slice(0, 5)).toEqual([
      'Central PA T2: mobility 2 of 6.',
      'Central PA T10: familiar pain.',
      'Central PA L4: hypomobile, local pain.',
      'PPIVM L4-L5, left: normal mobility.',
      'Palpation L5: tenderness 2, step deformity.',
    ]);
    expect(items.at(-1)).toContain('Tenderness 0 to 4:');
    expect(items.at(-1)).toContain('0 ankylosed, 3 normal, 6 unstable');
  });

  test('counts for the region of its level', () => {
    expect(chartedRegions(LEVELS)).toEqual(['thoracic', 'lumbar']);
    const level = found('palpation.pa-unilateral', {}, { side: 'left', at: 'vertebra:C5' });
    expect(regionOfFinding(level, ['lumbar'])).toBe('cervical');
  });
});

describe('regions that the note is about', () => {
  test('a special test counts, a neurological finding does not', () => {
    expect(chartedRegions([found('test.faber', { result: 'negative' }, { side: 'left' })])).toEqual(
      ['lumbar'],
    );
    const thoracic = [
      found('rom.thoracic.flexion.active', { degrees: 15 }),
      found('reflex.knee', { reflex: 2 }, { side: 'left' }),
      found('sensation.light-touch', { sensation: 2 }, { side: 'left', at: 'root:L4' }),
      found('sensation.light-touch', { sensation: 2 }, { at: 'site:saddle-perineum' }),
    ];
    expect(chartedRegions(thoracic)).toEqual(['thoracic']);
  });
});

describe('neurodynamics', () => {
  const SLR = 'rom.lumbar.straight-leg-raise.passive';
  const SUPINE = { method: 'single_inclinometer', position: 'supine' } as const;
  const today = found(
    SLR,
    {
      ...SUPINE,
      degrees: 55,
      firstSymptomDegrees: 40,
      symptomResponse: 'familiar',
      structuralDifferentiation: 'changes',
      differentiatedBy: 'ankle dorsiflexion',
      testResult: 'positive',
    },
    { side: 'left' },
  );

  test.each([
    [50, '+5°, within error'],
    [49, '+6°, exceeds published error'],
  ])('a raised leg that was %s° is held against its published error', (degrees, change) => {
    const content = noteOf([today], {
      previous: {
        noteId: itemOf(900),
        occurredAt: '2026-10-12T09:00:00.000Z',
        authorAccountId: itemOf(902),
        findings: [found(SLR, { ...SUPINE, degrees }, { side: 'left' })],
      },
    });
    const [table] = composeNeurodynamics(content, [today]);
    expect(table).toMatchObject({
      caption: 'Neurodynamic tests: supine, single inclinometer',
      columns: [
        ...['Test', 'Limit', 'First symptom', 'Symptom', 'Differentiation', 'Result'],
        ...['Last visit, 12-Oct-2026', 'Change'],
      ],
      rows: [
        [
          ...['Straight leg raise (hip), left', '55°', '40°', 'familiar symptom'],
          ...['changes, by ankle dorsiflexion', 'positive', `${degrees}°`, change],
        ],
      ],
    });
  });

  test('stands apart from the range of motion, and after treatment has a column', () => {
    const after = { ...today, moment: `after:${itemOf(11)}` as const };
    const treated = found(
      'treatment.manual-therapy',
      { technique: 'pa_central', level: 'L4' },
      {
        at: `item:${itemOf(11)}`,
      },
    );
    const { sections } = composeNote(noteOf([today, after, treated]), null);
    const tables = sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])),
    );
    expect(tables).toHaveLength(1);
    expect(tables[0]?.columns).toContain('After central PA L4');
    expect(JSON.stringify(tables[0]?.rows)).toContain('first symptom at 40°');
  });
});

describe('what a range says beyond its degrees', () => {
  test('fraction, arc, trials and lengths read as words', () => {
    expect(rangeValue(found('x', { fraction: '2/3' }))).toBe('⅔ of the expected range');
    const arc = found('rom.lumbar.flexion.active', {
      arcFromDegrees: 20,
      arcToDegrees: 40,
      trials: 3,
      trialsAs: 'mean',
      repeatedResponse: ['produced_NW', 'centralising'],
      painSites: ['lumbar-midline', 'buttock'],
    });
    expect(rangeNotes(arc, FORMAT, [])).toEqual([
      'arc 20° to 40°',
      'mean of 3 trials',
      'pain felt in low back and buttock',
      'repeated movements produced, no worse after and centralising',
    ]);
    const length = found('rom.lumbar.schober', { startCentimetres: 10, endCentimetres: 14.5 });
    expect(rangeNotes(length, FORMAT, [])).toEqual(['10 cm at the start', '14.5 cm at the end']);
  });
});

test('a working is one sentence: count, what it is made of, what is missing, source', () => {
  const content = noteOf([
    found('test.spurling-a', { result: 'positive' }, { side: 'right' }),
    found('test.cervical-distraction', { result: 'negative' }),
    found('rom.cervical.rotation.active', { degrees: 48 }, { side: 'right' }),
  ]);
  expect(itemsOf(composeWorkings(content))).toContain(
    'Wainner cluster, right: 2 of 4 recorded; Wainner threshold 3; counted: Spurling A, right (positive), rotation right under 60° (48°); not counted: neck distraction (negative); not recorded: ULTT 1, right (Wainner 2003, Spine 28:52 (orthopaedicsone.com, secondary source)).',
  );
});
