import { describe, expect, test } from 'vitest';
import { composeSoFar } from './compose-so-far';
import { sectionFill, summariseSection } from './summarise-section';
import {
  CHART_1_VISIT_1,
  CHART_1_VISIT_2,
  flagsAbsent,
  found,
  NOTE_1,
  NOTE_2,
  noteOf,
} from './testing/paper-charts';
import { SECTIONS } from '../vocabulary/sections';

describe('a folded section', () => {
  test.each([
    ['story', /^Central low back pain: aching, tight and sharp; left more than right; NPRS now 6,/],
    ['red-flags', /^\d+ absent$/],
    ['examination', /^(Lumbar|Flexion|Antalgic|Gait)/],
    ['impression', /^Acute non-specific/],
    ['treatment', /^Soft tissue massage erector spinae left 8 min; central PA L4 grade II/],
    ['plan', /^Heat pack 15 min, 3 × daily/],
  ] as const)('%s is one line', (section, line) => {
    const words = summariseSection(section, CHART_1_VISIT_1);
    expect(words).toMatch(line);
    expect(words.length).toBeLessThanOrEqual(163);
    expect(words).not.toContain('\n');
  });

  test('of a region names its ranges by side', () => {
    expect(summariseSection('examination', CHART_1_VISIT_1, 'lumbar')).toMatch(
      /^Flexion 25°, extension 10°, side flexion L 12° R 18°, rotation L minimal loss R minimal loss,/,
    );
    expect(summariseSection('examination', CHART_1_VISIT_1, 'cervical')).not.toContain('°');
  });

  test('names what is present, unknown and not asked', () => {
    const flags = [
      found('red-flag.osteoporosis', { status: 'present' }),
      found('red-flag.fever', { status: 'absent' }),
      found('red-flag.rash', { status: 'not_asked' }),
    ];
    expect(summariseSection('red-flags', flags)).toBe(
      '1 present (osteoporosis), 1 absent, 1 not asked (rash)',
    );
  });

  test('marks carried values', () => {
    expect(summariseSection('examination', CHART_1_VISIT_2, 'lumbar')).toContain(
      'erector spinae L g1 t1 R g0 t0, quadratus lumborum L g2 t2 (carried)',
    );
  });

  test('of nothing is empty', () => {
    for (const section of SECTIONS) expect(summariseSection(section, [])).toBe('');
  });
});

describe('how full a section is', () => {
  test('paper chart 1 is full, an empty note is not', () => {
    for (const section of SECTIONS) {
      expect(sectionFill(section, []), section).toBe('empty');
      expect(sectionFill(section, CHART_1_VISIT_1), section).toBe('done');
    }
    expect(sectionFill('examination', CHART_1_VISIT_1, { region: 'lumbar' })).toBe('done');
    expect(sectionFill('examination', CHART_1_VISIT_1, { region: 'cervical' })).toBe('empty');
  });

  test('consent alone is a part of the story', () => {
    expect(sectionFill('story', [found('consent.examination', { choice: 'verbal' })])).toBe('part');
  });

  test('one unanswered question leaves red flags in part', () => {
    const [first, ...others] = flagsAbsent(['lumbar'], '2026-10-12');
    const back = found('rom.lumbar.flexion.active', { degrees: 25 });
    expect(sectionFill('red-flags', [back, ...others])).toBe('part');
    if (first) expect(sectionFill('red-flags', [back, first, ...others])).toBe('done');
  });

  test('method and position alone fill nothing', () => {
    const setting = { method: 'dual_inclinometer', position: 'standing' };
    const cell = found('rom.lumbar.flexion.active', setting);
    expect(sectionFill('examination', [cell], { region: 'lumbar' })).toBe('empty');
  });
});

describe('the note so far', () => {
  test('reads as prose, with the last visit beside today', () => {
    const words = composeSoFar(NOTE_2);
    expect(words).toContain(
      'Lumbar flexion, active 45° (was 25°), pain 3/10, 52° after central PA L5.',
    );
    expect(words).toContain('carried from 12-Oct-2026, not re-tested today.');
    expect(words).toContain('Red flags: ');
    expect(composeSoFar(NOTE_1)).toContain('Central low back pain: aching, tight and sharp');
  });

  test('a muscle with a trigger point alone says so', () => {
    const muscle = found('muscle.erector-spinae', { hasTriggerPoint: true }, { side: 'right' });
    expect(composeSoFar(noteOf([muscle]))).toBe('Erector spinae, right: trigger point.');
  });

  test('of nothing is empty', () => {
    expect(composeSoFar(noteOf([]))).toBe('');
  });
});
