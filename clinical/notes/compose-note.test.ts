import { describe, expect, test } from 'vitest';
import { composeNote, isLateEntry } from './compose-note';
import { CHART_1_VISIT_2, found, itemOf, NOTE_1, NOTE_2, noteOf } from './testing/paper-charts';
import type { DocumentBlock, NoteDocument } from './note-document';
import type { AttributeDefinition, AttributeValue } from '../findings/attribute';
import { CODES } from '../findings/codes';
import type { Finding } from '../findings/finding';
import type { AtType } from '../findings/finding-key';

function blockText(block: DocumentBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'list':
    case 'restricted':
      return [block.label, ...block.items].join('\n');
    case 'facts':
      return block.rows.map(({ label, value }) => `${label}: ${value}`).join('\n');
    case 'table':
      return [
        block.caption,
        block.columns.join(' | '),
        ...block.rows.map((row) => row.join(' | ')),
        ...block.footnotes,
      ].join('\n');
    case 'body-chart':
      return [
        block.label,
        ...block.figures.map(({ label }) => label),
        ...block.marks.map(({ number, words }) => `${number}. ${words}`),
      ].join('\n');
  }
}

const text = (document: NoteDocument) =>
  document.sections
    .map(({ heading, blocks }) => [`# ${heading}`, ...blocks.map(blockText)].join('\n'))
    .join('\n\n');

function tables(document: NoteDocument) {
  return document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])),
  );
}

function cell(document: NoteDocument, row: string, column: string): string | null {
  for (const table of tables(document)) {
    const found = table.rows.find(([first]) => first === row);
    const index = table.columns.indexOf(column);
    if (found && index > 0) return found[index] ?? null;
  }
  return null;
}

describe('paper chart 1', () => {
  test('visit 1 reads as a clinical note', () => {
    const words = text(composeNote(NOTE_1, null));
    for (const phrase of [
      'Central low back pain: aching, tight and sharp; left more than right.',
      'Denied: numbness, pins and needles.',
      'Pain (NPRS 0 to 10): now 6, best 3, worst 8 (24 h).',
      'Worse with sitting over 20 min, bending, rising from sitting.',
      'Eased by walking, heat.',
      'Asked on 12-Oct-2026 and absent\nCauda equina: urinary retention; reduced urge or stream;',
      'Neurological examination: Not tested (not indicated); no symptoms below the buttock',
      'Onset date: 09-Oct-2026',
      'Lumbar, active: standing, dual inclinometer',
      'guarding 0 to 3 (clinic’s own scale)',
      'Lumbar multifidus L4-L5',
      '# Impression (clinician’s)',
      'Soft tissue massage erector spinae left 8 min.',
      'Central PA L4 grade II 3 × 60 s.',
      'Heat pack 15 min, 3 × daily, skin sensation checked, normal, contraindication check: none found.',
      'X-ray, because: there is no red flag and it is 3 days old.',
      'Review in 4 days.',
    ]) {
      expect(words).toContain(phrase);
    }
  });

  test('before and after treatment stand in their own columns', () => {
    const document = composeNote(NOTE_1, null);
    expect(cell(document, 'Flexion', 'Before treatment')).toBe('25°');
    expect(cell(document, 'Flexion', 'Pain')).toBe('7/10, end range');
    expect(cell(document, 'Flexion', 'Limited by')).toBe('guarding');
    expect(cell(document, 'Flexion', 'After central PA L4')).toBe('38°, pain 5/10');
  });

  test('treatments of one name are numbered, so that no two columns are alike', () => {
    const pa = { technique: 'pa_central', level: 'L4' };
    const range = (degrees: number, item: number) =>
      found('rom.lumbar.flexion.active', { degrees }, { moment: `after:${itemOf(item)}` });
    const document = composeNote(
      noteOf([
        found('treatment.manual-therapy', { ...pa, position: 'a1' }, { at: `item:${itemOf(1)}` }),
        found('treatment.manual-therapy', { ...pa, position: 'a0' }, { at: `item:${itemOf(2)}` }),
        range(30, 1),
        range(25, 2),
        range(40, 8),
        range(45, 9),
      ]),
      null,
    );
    expect(cell(document, 'Flexion', 'After central PA L4 (1)')).toBe('25°');
    expect(cell(document, 'Flexion', 'After central PA L4 (2)')).toBe('30°');
    expect(cell(document, 'Flexion', 'After a removed treatment (1)')).toBe('40°');
    expect(cell(document, 'Flexion', 'After a removed treatment (2)')).toBe('45°');
  });

  test('visit 2 compares with the published error', () => {
    const document = composeNote(NOTE_2, null);
    expect(cell(document, 'Flexion', 'Last visit, 12-Oct-2026')).toBe('25°');
    expect(cell(document, 'Flexion', 'Change')).toBe('+20°, exceeds published error');
    expect(cell(document, 'Extension', 'Change')).toBe('+6°, within error');
    expect(cell(document, 'Fingertip to floor', 'Change')).toBe('−20 cm, exceeds published error');
    expect(text(document)).toContain(
      'Now was 6 on 12-Oct-2026, 2 points or more: possible change.',
    );
    expect(text(document)).toContain('Sitting at the bench: 6/10 (was 4)');
  });

  test('quadratus lumborum prints as carried, and in no column of today', () => {
    const document = composeNote(NOTE_2, null);
    expect(text(document)).toContain(
      'Quadratus lumborum, left: guarding 2, tenderness 2, carried from 12-Oct-2026, not re-tested today.',
    );
    const rows = tables(document).flatMap(({ rows: each }) => each.map(([first]) => first));
    expect(rows).not.toContain('Quadratus lumborum');
    expect(rows).toContain('Erector spinae');
  });

  test('no verdict words', () => {
    const words = `${text(composeNote(NOTE_1, null))}${text(composeNote(NOTE_2, null))}`;
    expect(words).not.toMatch(/improved|deteriorat|cleared|\bsafe\b|abnormal range|significant/i);
  });
});

describe('the head of the document', () => {
  test('prints times in the clinic’s zone and the age at the visit', () => {
    const document = composeNote(NOTE_1, '2026-10-12T10:00:00.000Z');
    expect(document).toMatchObject({
      title: 'Initial visit: Low back pain',
      occurredAtPrinted: '12-Oct-2026 10:00',
      signedAtPrinted: '12-Oct-2026 11:00',
      isLateEntry: false,
      patient: { dateOfBirthPrinted: '14-Mar-1984', agePrinted: '42y' },
    });
  });

  test('says which hand the patient writes with, where that is recorded', () => {
    const of = (handedness: 'left' | 'not_recorded') =>
      composeNote(noteOf([], { patient: { ...NOTE_1.patient, handedness } }), null).patient
        .handednessPrinted;
    expect(of('left')).toBe('Left-handed');
    expect(of('not_recorded')).toBeNull();
  });

  test('is a late entry past 24 hours, not at 24', () => {
    const occurredAt = '2026-10-12T09:00:00.000Z';
    expect(isLateEntry({ occurredAt, startedAt: '2026-10-13T09:00:00.000Z' })).toBe(false);
    expect(isLateEntry({ occurredAt, startedAt: '2026-10-13T09:00:00.001Z' })).toBe(true);
  });

  test('an empty note has no sections', () => {
    expect(composeNote(noteOf([]), null).sections).toEqual([]);
  });
});

test('present flags come first with their course; unknown and not asked are named', () => {
  const words = text(
    composeNote(
      noteOf([
        found('red-flag.fever', { status: 'absent', askedOn: '2026-10-12' }),
        found('red-flag.osteoporosis', {
          status: 'present',
          course: 'longstanding_unchanged',
          askedOn: '2026-10-12',
        }),
        found('red-flag.rash', { status: 'unknown', askedOn: '2026-10-12' }),
        found('red-flag.vomiting', { status: 'not_asked' }),
        found('concern.level', { choice: 'some' }),
      ]),
      null,
    ),
  );
  expect(words.indexOf('Osteoporosis')).toBeLessThan(words.indexOf('absent'));
  expect(words).toContain('Osteoporosis, course long-standing, unchanged, asked on 12-Oct-2026.');
  expect(words).toContain('Unknown\nMeningitis and sudden headache: rash, asked on 12-Oct-2026.');
  expect(words).toContain('Not asked\nHead injury: vomiting.');
});

test('the plan and its goals are not named twice', () => {
  const exercise = found('plan.exercise', { name: 'Walk' }, { at: `item:${itemOf(1)}` });
  const goal = found('plan.goal', { name: 'Sit for an hour' }, { at: `item:${itemOf(2)}` });
  const [section] = composeNote(noteOf([exercise, goal]), null).sections;
  expect(section).toMatchObject({
    heading: 'Plan',
    blocks: [
      { kind: 'list', label: '', items: ['Walk.'] },
      { kind: 'list', label: 'Goals', items: ['Sit for an hour.'] },
    ],
  });
});

test('a safeguarding concern is read on screen, and prints that it was recorded', () => {
  const flag = (status: string) =>
    composeNote(
      noteOf([found('red-flag.safeguarding-concern', { status, remark: 'Afraid to go home' })]),
      null,
    ).sections.flatMap(({ blocks }) => blocks);
  expect(flag('present')).toEqual([
    {
      kind: 'restricted',
      label: 'Present',
      items: ['Safeguarding: safeguarding disclosure or concern (Afraid to go home).'],
      printed: 'Safeguarding concern recorded; details kept in the record.',
    },
  ]);
  expect(flag('unknown')).toMatchObject([
    {
      kind: 'restricted',
      printed: 'Unknown: safeguarding disclosure or concern. Details kept in the record.',
    },
  ]);
  const absent = noteOf([found('red-flag.safeguarding-concern', { status: 'absent' })]);
  expect(composeNote(absent, null).sections[0]?.blocks).toMatchObject([{ kind: 'list' }]);
});

describe('nothing recorded is lost', () => {
  /** A value of every attribute, for each option of a choice in turn. */
  function sample(name: string, own: AttributeDefinition, turn: number): AttributeValue {
    switch (own.type) {
      case 'integer':
        return own.min + (turn % (own.max - own.min + 1));
      case 'decimal':
        return own.min + (turn % Math.floor(own.max - own.min));
      case 'choice': {
        const keys = Object.keys(own.options);
        return keys[turn % keys.length] ?? '';
      }
      case 'choices': {
        const keys = Object.keys(own.options);
        return [keys[turn % keys.length] ?? '', keys[(turn + 1) % keys.length] ?? ''];
      }
      case 'text':
        return `${name} zq${turn}`;
      case 'date':
        return '2026-02-03';
      case 'time':
        return '09:30';
      case 'flag':
        return true;
      case 'reference':
        return itemOf(900);
    }
  }

  const UNPRINTED = [
    'carriedFromNote',
    'carriedFromOn',
    'examiner',
    'strokes',
    'measureKey',
    'goalItem',
    'answeredFlags',
  ];

  function expected(name: string, own: AttributeDefinition, value: AttributeValue): string[] {
    if (own.type === 'flag') return [own.label];
    if (own.type === 'date') return ['03-Feb-2026'];
    if (typeof value === 'number') return [String(value).replace('-', '−')];
    if (own.type === 'choice' || own.type === 'choices') {
      const keys = typeof value === 'object' ? value : [String(value)];
      const words = keys.map((key) => (own.options[key] ?? key).replace(/^Checked, none/, 'none'));
      return name === 'sites' ? words.map((each) => each.replace(', ', ' ')) : words;
    }
    return [String(value)];
  }

  const isBookkeeping = (code: string, name: string, value: AttributeValue) =>
    UNPRINTED.includes(name) ||
    (/^(plan|treatment|body-chart)\./.test(code) && name === 'position') ||
    (name === 'status' && value === 'active') ||
    (name === 'presence' && value === 'present');

  const STATUS_WORDS: Record<string, RegExp> = {
    present: /\npresent, asked on/,
    absent: /\nasked on 03-feb-2026 and absent\n/,
    unknown: /\nunknown, asked on/,
    not_asked: /\nnot asked on/,
  };

  const PLACES = {
    '': '',
    segment: 'segment:L4-L5',
    vertebra: 'vertebra:L4',
    root: 'root:L5',
    site: 'site:buttock',
  };
  const placeOf = (type: AtType, turn: number) =>
    type === 'item' ? `item:${itemOf(turn)}` : PLACES[type];

  const samples = [...CODES.values()].flatMap((definition) =>
    [0, 1, 2, 3].map((turn) => ({ definition, turn })),
  );

  function sampleFinding(
    definition: (typeof samples)[number]['definition'],
    turn: number,
  ): Finding {
    const attributes = Object.fromEntries(
      Object.entries(definition.attributes)
        .filter(([name]) => !UNPRINTED.includes(name))
        .map(([name, own]) => [name, sample(name, own, turn)]),
    );
    return found(definition.code, attributes, {
      side: definition.sides[turn % definition.sides.length] ?? 'midline',
      at: placeOf(definition.at[0] ?? '', turn),
      moment: definition.moments === 'any' && turn % 2 === 1 ? `after:${itemOf(7)}` : 'before',
    });
  }

  test('each code alone, with everything that can be said of it', () => {
    for (const { definition, turn } of samples) {
      const finding = sampleFinding(definition, turn);
      const words = text(composeNote(noteOf([finding]), null)).toLowerCase();
      for (const [name, value] of Object.entries(finding.attributes)) {
        const own = definition.attributes[name];
        if (!own || isBookkeeping(finding.code, name, value)) continue;
        if (finding.code.startsWith('red-flag.') && name === 'status') {
          expect(words, finding.code).toMatch(STATUS_WORDS[String(value)] ?? /never/);
          continue;
        }
        if (name === 'presence') {
          expect(words, finding.code).toMatch(/denied|not made worse by|not eased by/);
          continue;
        }
        for (const word of expected(name, own, value)) {
          expect(words, `${finding.code} ${name}`).toContain(word.toLowerCase());
        }
      }
    }
  }, 120_000);

  test('all codes together: every text that was typed is there once', () => {
    const findings = [...CODES.values()].map((definition, index) => {
      const finding = sampleFinding(definition, 0);
      const attributes = Object.fromEntries(
        Object.entries(finding.attributes)
          // A starred activity is named once more among what to re-test.
          .filter(([name]) => name !== 'isAsterisk')
          .map(([name, value]) => [
            name,
            typeof value === 'string' && value.endsWith('zq0') ? `ZQ${index}-${name}` : value,
          ]),
      );
      return { ...finding, attributes };
    });
    const words = text(composeNote(noteOf(findings), null));
    for (const { code, attributes } of findings) {
      for (const [name, value] of Object.entries(attributes)) {
        if (typeof value !== 'string' || !value.startsWith('ZQ') || name === 'position') continue;
        const count = words.split(value).length - 1;
        expect(count, `${code} ${name}`).toBe(1);
      }
    }
  });

  test.each([
    ['carriedFromNote', itemOf(1)],
    ['carriedFromOn', '2026-10-12'],
  ])('a value with %s alone prints as carried', (name, from) => {
    for (const finding of [
      found('rom.lumbar.flexion.active', { degrees: 40, [name]: from }),
      found('muscle.erector-spinae', { guarding: 2, [name]: from }, { side: 'left' }),
    ]) {
      const document = composeNote(noteOf([finding]), null);
      expect(tables(document)).toEqual([]);
      expect(text(document)).toMatch(/carried from .*, not re-tested today/);
    }
  });

  test('carried values print with where they came from, whatever the kind', () => {
    for (const definition of CODES.values()) {
      if (!('carriedFromNote' in definition.attributes)) continue;
      const finding = sampleFinding(definition, 2);
      const carried = {
        ...finding,
        attributes: {
          ...finding.attributes,
          carriedFromNote: itemOf(1),
          carriedFromOn: '2026-10-12',
        },
      };
      const document = composeNote(noteOf([carried]), null);
      expect(tables(document)).toEqual([]);
      expect(text(document)).toContain('carried from 12-Oct-2026, not re-tested today');
    }
  });

  test('a code that the vocabulary no longer has still prints', () => {
    const words = text(composeNote(noteOf([found('old.code', { oldName: 'old words' })]), null));
    expect(words).toContain('old words');
  });

  test('the findings themselves travel with the document', () => {
    expect(composeNote(NOTE_2, null).findings).toHaveLength(CHART_1_VISIT_2.length);
  });
});
