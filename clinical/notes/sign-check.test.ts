import { describe, expect, test } from 'vitest';
import { questionsOf } from './sign-red-flags';
import { signCheck } from './sign-check';
import {
  CHART_1_VISIT_1,
  flagsAbsent,
  found,
  itemOf,
  NOTE_1,
  NOTE_2,
  noteOf,
} from './testing/paper-charts';
import type { NoteContent } from './note-content';
import type { Finding } from '../findings/finding';

const missing = (content: NoteContent) => signCheck(content).missing.map(({ id }) => id);
const unusual = (content: NoteContent) => signCheck(content).unusual.map(({ id }) => id);
const words = (content: NoteContent, id: string) =>
  [...signCheck(content).missing, ...signCheck(content).unusual].find((item) => item.id === id)
    ?.words;

/** Chart 1 with some findings taken out and others put in. */
function chart(without: (finding: Finding) => boolean, ...more: Finding[]): NoteContent {
  return noteOf([...CHART_1_VISIT_1.filter((each) => !without(each)), ...more]);
}
const withoutCode = (code: string, ...more: Finding[]) =>
  chart((each) => each.code === code, ...more);
const nothing = () => false;
const AT = { at: `item:${itemOf(50)}` };

describe('paper chart 1', () => {
  test('visit 1 and visit 2 can be signed', () => {
    expect(missing(NOTE_1)).toEqual([]);
    expect(missing(NOTE_2)).toEqual([]);
  });

  test('visit 2 counts what was carried', () => {
    expect(words(NOTE_2, 'untested')).toBe(
      'Since the last visit: 7 re-tested, 1 carried, 5 not tested',
    );
    expect(words(NOTE_1, 'untested')).toBe('0 values carried, 1 not tested');
  });
});

describe('an empty note', () => {
  test('initial: consent, red flags, impression and review', () => {
    expect(missing(noteOf([]))).toEqual([
      'consent.examination',
      'red-flags.fracture',
      'red-flags.malignancy',
      'red-flags.infection',
      'narrative.impression',
      'plan.review',
    ]);
  });

  test('discharge: nothing but what was done asks for more', () => {
    expect(missing(noteOf([], { kind: 'discharge' }))).toEqual([]);
  });

  test.each([
    ['contact', 'contact'],
    ['did-not-attend', 'did-not-attend'],
  ] as const)('%s: its narrative alone', (kind, code) => {
    expect(missing(noteOf([], { kind }))).toEqual([`narrative.${code}`]);
    const blank = found(`narrative.${code}`, { body: '  ' });
    expect(missing(noteOf([blank], { kind }))).toHaveLength(1);
    const written = found(`narrative.${code}`, { body: 'Rang, no answer.' });
    expect(missing(noteOf([written], { kind }))).toEqual([]);
  });
});

describe('consent', () => {
  test('to examination', () => {
    expect(missing(withoutCode('consent.examination'))).toEqual(['consent.examination']);
    const review = noteOf([], { kind: 'review' });
    expect(missing(review)).not.toContain('consent.examination');
  });

  test('to treatment: once for all, or on each item', () => {
    expect(missing(withoutCode('consent.treatment'))).toEqual(['consent.treatment']);
    const each = CHART_1_VISIT_1.filter(({ code }) => code !== 'consent.treatment').map((one) =>
      one.code.startsWith('treatment.')
        ? { ...one, attributes: { ...one.attributes, consent: 'verbal' } }
        : one,
    );
    expect(missing(noteOf(each))).toEqual([]);
  });

  test('declined is an answer, and is shown beside what was done all the same', () => {
    const note = withoutCode(
      'consent.examination',
      found('consent.examination', { choice: 'declined' }),
    );
    expect(missing(note)).toEqual([]);
    expect(unusual(note)).toContain('declined.examination');
  });
});

describe('red flags', () => {
  test('every question of a group, for the regions charted', () => {
    const flags = (regions: Parameters<typeof flagsAbsent>[0]) =>
      missing(
        chart((each) => each.code.startsWith('red-flag.'), ...flagsAbsent(regions, '2026-10-12')),
      );
    expect(flags(['lumbar'])).toEqual([]);
    expect(flags(['cervical'])).toEqual([
      'red-flags.cauda-equina',
      'red-flags.visceral-vascular',
      'red-flags.axial-spondyloarthritis',
    ]);
    expect(flags(['thoracic'])).not.toContain('red-flags.visceral-vascular');
    const neck = noteOf([found('rom.cervical.flexion.active', { degrees: 40 })]);
    expect(missing(neck)).toContain('red-flags.cervical-arterial');
    expect(missing(neck)).not.toContain('red-flags.cauda-equina');
  });

  test.each(questionsOf('cauda-equina', []))('%s alone is missed', (code) => {
    const note = withoutCode(code);
    expect(missing(note)).toEqual(['red-flags.cauda-equina']);
    expect(words(note, 'red-flags.cauda-equina')).toMatch(/1 of 11 not answered: /);
  });

  test('a back asks of the aorta, a thorax of the heart and lung too, a neck of neither', () => {
    const asked = (code: string) =>
      missing(noteOf([found(code, { degrees: 20 })])).filter((id) => /visceral|heart/.test(id));
    expect(asked('rom.lumbar.flexion.active')).toEqual(['red-flags.visceral-vascular']);
    expect(asked('rom.thoracic.flexion.active')).toEqual([
      'red-flags.visceral-vascular',
      'red-flags.heart-lung',
    ]);
    expect(asked('rom.cervical.flexion.active')).toEqual([]);
  });

  test('what NG65 counts is asked where back pain began before 45 and is over 3 months old', () => {
    const entry = 'red-flag.onset-under-45-over-3-months';
    const answered = (status: string) => withoutCode(entry, found(entry, { status }));
    expect(missing(withoutCode(entry))).toEqual(['red-flags.axial-spondyloarthritis']);
    expect(missing(answered('absent'))).toEqual([]);
    expect(missing(answered('unknown'))).toEqual([]);
    expect(words(answered('present'), 'red-flags.axial-spondyloarthritis')).toMatch(
      /9 of 10 not answered: onset before 35; /,
    );
  });

  test('an answer without a status is none', () => {
    const note = withoutCode('red-flag.fever', found('red-flag.fever', { remark: 'later' }));
    expect(missing(note)).toEqual(['red-flags.infection']);
  });

  test('not asked and unknown are answers, listed as unusual', () => {
    const note = withoutCode('red-flag.fever', found('red-flag.fever', { status: 'not_asked' }));
    expect(missing(note)).toEqual([]);
    expect(words(note, 'red-flags.not_asked')).toBe(
      'Red flags not asked: fever, rigors or night sweats',
    );
    const unknown = withoutCode('red-flag.fever', found('red-flag.fever', { status: 'unknown' }));
    expect(unusual(unknown)).toContain('red-flags.unknown');
  });

  test('a review asks them again: yesterday’s answer is not today’s', () => {
    const review = (askedOn: string) => ({
      ...NOTE_2,
      findings: [
        ...NOTE_2.findings.filter((each) => !each.code.startsWith('red-flag.')),
        ...flagsAbsent(['lumbar'], askedOn),
      ],
    });
    expect(missing(review('2026-10-15'))).toContain('red-flags.cauda-equina');
    expect(missing(review('2026-10-16'))).toEqual([]);
  });

  test.each([
    ['present', true],
    ['unknown', true],
    ['absent', false],
    ['not_asked', false],
  ])('a group with one %s last time is asked again whatever the region: %s', (status, isAsked) => {
    const last = found('red-flag.facial-numbness', { status, askedOn: '2026-10-12' });
    const note = (more: readonly Finding[]) => ({
      ...NOTE_2,
      findings: [...NOTE_2.findings, ...more],
      previous: { ...NOTE_1, authorAccountId: '', findings: [...CHART_1_VISIT_1, last] },
    });
    expect(missing(note([]))).toEqual(isAsked ? ['red-flags.cervical-arterial'] : []);
    const asked = questionsOf('cervical-arterial', note([]).findings).map((code) =>
      found(code, { status: 'absent', askedOn: '2026-10-16' }),
    );
    expect(missing(note(asked))).toEqual([]);
  });

  test('a lumbar episode asks cauda equina even where no back was charted today', () => {
    const findings = NOTE_2.findings.filter((each) => /^(consent|plan)\./.test(each.code));
    expect(missing({ ...NOTE_2, findings })).toContain('red-flags.cauda-equina');
  });

  test('present asks for its course, a level of concern and an action', () => {
    const flag = { status: 'present', askedOn: '2026-10-12' };
    const bare = withoutCode('red-flag.night-pain', found('red-flag.night-pain', flag));
    expect(missing(bare)).toEqual([
      'course.red-flag.night-pain',
      'concern.level',
      'concern.action',
    ]);
    const whole = withoutCode(
      'red-flag.night-pain',
      found('red-flag.night-pain', { ...flag, course: 'longstanding_unchanged' }),
      found('concern.level', { choice: 'few' }),
      found('concern.action', { answer: 'GP letter' }),
    );
    expect(missing(whole)).toEqual([]);
  });

  test('age has no course', () => {
    const note = chart(nothing, found('red-flag.age-over-threshold', { status: 'present' }));
    expect(missing(note)).toEqual(['concern.level', 'concern.action']);
  });

  test('saddle numbness charted and denied is pointed out', () => {
    const saddle = found(
      'symptom.numbness',
      { presence: 'present' },
      { at: 'site:saddle-perineum' },
    );
    expect(missing(chart(nothing, saddle))).toContain('saddle-numbness.contradiction');
  });
});

describe('neurological examination', () => {
  const numb = found('symptom.numbness', { presence: 'present' }, { side: 'left' });
  const note = (...status: Finding[]) =>
    chart((each) => /^(neuro\.|symptom\.numb)/.test(each.code), numb, ...status);

  test.each([
    ['nothing', [], ['neuro.status']],
    ['examined without words', [found('neuro.status', { choice: 'examined' })], ['neuro.status']],
    [
      'examined, in words',
      [found('neuro.status', { choice: 'examined', answer: 'Reflexes 2+.' })],
      [],
    ],
    [
      'examined, in the narrative',
      [
        found('neuro.status', { choice: 'examined' }),
        found('narrative.neurological', { body: 'Reflexes 2+.' }),
      ],
      [],
    ],
    ['not tested', [found('neuro.status', { choice: 'not_tested' })], ['neuro.reason']],
    [
      'not tested with a reason',
      [found('neuro.status', { choice: 'not_tested', notTestedReason: 'time' })],
      [],
    ],
    [
      'not indicated without words',
      [found('neuro.status', { choice: 'not_indicated' })],
      ['neuro.status'],
    ],
  ] as const)('%s', (_, status, ids) => {
    expect(missing(note(...status))).toEqual(ids);
  });

  test('is not asked when those symptoms are denied', () => {
    expect(missing(withoutCode('neuro.status'))).toEqual([]);
  });
});

describe('items', () => {
  test.each(['plan.heat', 'plan.ice', 'plan.brace', 'treatment.heat', 'treatment.ice'])(
    '%s needs its contraindication check',
    (code) => {
      expect(missing(chart(nothing, found(code, { minutes: 15 }, AT)))).toEqual([
        `contraindication.${AT.at}`,
      ]);
      const checked = { contraindicationResult: 'precaution' };
      expect(missing(chart(nothing, found(code, checked, AT)))).toEqual([]);
      const stopped = { minutes: 15, status: 'stopped' };
      expect(missing(chart(nothing, found(code, stopped, AT)))).toEqual([]);
    },
  );

  test.each([
    [{ contraindicationResult: 'contraindicated' }, true],
    [{ contraindicationResult: 'clear', skinSensation: 'altered' }, true],
    [{ contraindicationResult: 'clear', skinSensation: 'normal' }, false],
    [{ contraindicationResult: 'contraindicated', status: 'not_given' }, false],
  ])('a check that found something is shown once more: %o', (attributes, isShown) => {
    const ids = unusual(chart(nothing, found('plan.heat', attributes, AT)));
    expect(ids.some((id) => id.startsWith('check.'))).toBe(isShown);
  });

  test('exercise does not', () => {
    expect(missing(chart(nothing, found('plan.exercise', { name: 'Walk' }, AT)))).toEqual([]);
  });

  test('a re-test without its treatment: restored or cleared before signing', () => {
    const gone = (finding: Finding) => finding.at === `item:${itemOf(11)}`;
    expect(missing(chart(gone))).toEqual(['retests.orphan']);
    expect(missing(chart((each) => gone(each) || each.moment !== 'before'))).toEqual([]);
  });

  test('not given says why', () => {
    const bare = chart(nothing, found('plan.not-given', { name: 'Collar' }, AT));
    expect(missing(bare)).toEqual([`reason.${AT.at}`]);
  });

  test.each([
    [{ byDate: '2026-10-16' }, []],
    [{ days: 4 }, []],
    [{ triggers: 'new leg symptoms' }, []],
    [{ instructions: 'come back' }, ['plan.review']],
    [{ days: 4, status: 'stopped' }, ['plan.review']],
  ])('review %o', (attributes, ids) => {
    expect(missing(withoutCode('plan.review', found('plan.review', attributes, AT)))).toEqual(ids);
  });

  test('leg symptoms need the cauda equina safety-net', () => {
    const leg = found(
      'symptom.pain',
      { presence: 'present' },
      { side: 'left', at: 'site:leg-lateral' },
    );
    expect(missing(chart(nothing, leg))).toEqual([]);
    expect(missing(withoutCode('plan.education', leg))).toEqual(['safety-net']);
    const denied = { ...leg, attributes: { presence: 'denied' } };
    expect(missing(withoutCode('plan.education', denied))).toEqual([]);
    const own = found('plan.safety-net', { topics: ['ces_safety_net'] }, AT);
    expect(missing(withoutCode('plan.education', leg, own))).toEqual([]);
  });

  test('at a later visit a standing leg symptom without it is unusual', () => {
    const leg = found(
      'symptom.pain',
      { presence: 'present' },
      { side: 'left', at: 'site:leg-lateral' },
    );
    const later: NoteContent = {
      ...NOTE_2,
      findings: [...NOTE_2.findings, leg],
      previous: { ...NOTE_1, authorAccountId: '', findings: [...CHART_1_VISIT_1, leg] },
    };
    expect(missing(later)).toEqual([]);
    expect(unusual(later)).toContain('safety-net.standing');
  });
});

describe('unusual', () => {
  test.each([
    [75, false],
    [76, true],
    [0, false],
    [-1, true],
  ])('lumbar flexion %i', (degrees, isUnusual) => {
    const note = withoutCode(
      'rom.lumbar.flexion.active',
      found('rom.lumbar.flexion.active', { degrees }),
    );
    expect(unusual(note).some((id) => id.startsWith('soft.'))).toBe(isUnusual);
    expect(missing(note)).toEqual([]);
  });

  test('heat over an hour, but not a wrap', () => {
    const heat = (product: string) =>
      unusual(
        chart(
          nothing,
          found('plan.heat', { product, minutes: 240, contraindicationResult: 'clear' }, AT),
        ),
      ).some((id) => id.startsWith('soft.'));
    expect([heat('hot_pack'), heat('heat_wrap')]).toEqual([true, false]);
  });

  test('a late entry, and never a left-right difference', () => {
    expect(unusual({ ...NOTE_1, startedAt: '2026-10-14T09:00:00.000Z' })).toContain('late-entry');
    expect(unusual(NOTE_1)).toEqual(['untested']);
  });

  test('no verdict words in any of it', () => {
    const all = [noteOf([]), NOTE_1, NOTE_2].flatMap((note) => {
      const check = signCheck(note);
      return [...check.missing, ...check.unusual].map((item) => item.words);
    });
    expect(all.join(' ')).not.toMatch(/cleared|indicated:|\bsafe\b|diagnos|improved/i);
  });
});
