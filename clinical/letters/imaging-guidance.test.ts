import { describe, expect, it } from 'vitest';
import { imagingGuidance, mayBePregnant } from './imaging-guidance';
import type { ImagingRequest } from './imaging-request';
import type { EmergencyElsewhere } from './letter-source';
import type { Finding } from '../findings/finding';
import { finding, thoracicAnswers, thoracicLetter } from './testing/thoracic-case';

const NOW = '2026-10-12T02:00:00.000Z';

function guidance(
  answers: Partial<ImagingRequest>,
  findings: readonly Finding[],
  patient: { dateOfBirth: string; sex: 'female' | 'male' } = {
    dateOfBirth: '1984-03-14',
    sex: 'female',
  },
  emergenciesElsewhere: readonly EmergencyElsewhere[] = [],
) {
  const { content } = thoracicLetter();
  const all = imagingGuidance({
    answers: {
      ...thoracicAnswers(),
      indication: null,
      pregnancy: { answer: 'no', lastPeriod: '' },
      ...answers,
    },
    content: { ...content, findings, occurredAt: NOW },
    emergenciesElsewhere,
    patient,
    now: NOW,
  });
  return all.map(({ id, kind }) => `${id} ${kind}`);
}

const lumbarXray: Partial<ImagingRequest> = {
  modality: 'xray',
  regions: ['lumbosacral'],
  urgency: 'routine',
};
const onset = (since: string) => finding('history.onset-date', { since });
const flag = (code: string, course: string) =>
  finding(`red-flag.${code}`, { status: 'present', course });

describe('acute low back pain without a red flag (rule 12.7)', () => {
  const asks = 'acute-low-back-pain asks-reason';
  it('asks for a reason at 41 days, not at 42', () => {
    expect(guidance(lumbarXray, [onset('2026-09-01')])).toEqual([asks]);
    expect(guidance(lumbarXray, [onset('2026-08-31')])).toEqual([]);
  });
  it('asks when the duration is not recorded, and takes the answer when it is given', () => {
    const unanswered = { ...lumbarXray, duration: { count: null, unit: 'weeks' as const } };
    expect(guidance(unanswered, [])).toEqual([asks]);
    expect(guidance({ ...lumbarXray, duration: { count: 6, unit: 'weeks' } }, [])).toEqual([]);
  });
  it('does not ask for another region, another test or with a red flag present', () => {
    expect(guidance({ ...lumbarXray, regions: ['thoracic'] }, [onset('2026-10-09')])).toEqual([]);
    expect(guidance({ ...lumbarXray, modality: 'dxa' }, [onset('2026-10-09')])).toEqual([]);
    const flagged = [onset('2026-10-09'), flag('osteoporosis', 'longstanding_unchanged')];
    expect(guidance({ ...lumbarXray, urgency: 'urgent_24h' }, flagged)).toEqual([]);
  });
});

const uncoursed = finding('red-flag.saddle-numbness', { status: 'present' });

describe('urgency against the chart', () => {
  it('asks why a request is routine with a flag present', () => {
    const flagged = [flag('osteoporosis', 'longstanding_unchanged')];
    expect(guidance({ ...lumbarXray, regions: ['thoracic'] }, flagged)).toEqual([
      'flags-and-routine asks-reason',
    ]);
  });
  it('stops for an emergency item of any course, or none, but a long-standing one', () => {
    const cases = [
      ['new', true],
      ['worsening', true],
      [null, true],
      ['longstanding_unchanged', false],
    ] as const;
    for (const [course, stops] of cases) {
      const found = guidance({ ...lumbarXray, urgency: 'urgent_24h' }, [
        course === null ? uncoursed : flag('saddle-numbness', course),
      ]);
      expect(found.includes('emergency stops'), String(course)).toBe(stops);
    }
  });
  it('is not opened by the recorded action; an override opens all but routine', () => {
    const numb = flag('saddle-numbness', 'new');
    const action = (attributes: Record<string, string>) =>
      finding('emergency.action', {
        ...{ identifiedTime: '10:30', toldWhom: 'Registrar', toldHow: 'telephone' },
        ...{ toldTime: '10:42', safetyNet: 'Given', transport: 'driven' },
        ...attributes,
      });
    const stops = (urgency: ImagingRequest['urgency'], ...findings: Finding[]) =>
      guidance({ ...lumbarXray, urgency }, findings).includes('emergency stops');
    const overridden = action({ overrideReason: 'Known since the birth in 2011' });
    for (const urgency of ['urgent_24h', 'urgent_2w', 'emergency_same_day'] as const) {
      expect(stops(urgency, numb, action({})), urgency).toBe(true);
      expect(stops(urgency, numb, overridden), urgency).toBe(false);
    }
    for (const urgency of ['routine', null] as const) {
      expect(stops(urgency, numb, action({})), String(urgency)).toBe(true);
      expect(stops(urgency, numb, overridden), String(urgency)).toBe(true);
    }
  });
  it('stops for an emergency answer of another note, and says of which day', () => {
    const elsewhere = [{ occurredAt: '2026-11-01T22:00:00.000Z', findings: [uncoursed] }];
    const urgent = { ...lumbarXray, urgency: 'urgent_24h' as const };
    expect(guidance(urgent, [], undefined, elsewhere)).toContain('emergency stops');
    expect(guidance(urgent, [], undefined, [])).not.toContain('emergency stops');
    const [first] = imagingGuidance({
      ...thoracicLetter(),
      content: { ...thoracicLetter().content, findings: [] },
      emergenciesElsewhere: elsewhere,
    });
    expect(first?.words).toMatch(/^Recorded as present in another note, of 02-Nov-2026: saddle/);
  });
  it('lets the request to the emergency department itself through', () => {
    const found = guidance(
      { ...lumbarXray, urgency: 'emergency_same_day', isEmergencyDepartment: true },
      [flag('saddle-numbness', 'new')],
    );
    expect(found).toEqual([]);
  });
  it('notes that an X-ray does not exclude cancer', () => {
    const found = guidance({ ...lumbarXray, urgency: 'urgent_2w' }, [
      flag('history-of-cancer', 'longstanding_unchanged'),
    ]);
    expect(found).toEqual(['xray-and-cancer information']);
  });
});

describe('pregnancy (rule 12.6)', () => {
  const answer = (
    value: ImagingRequest['pregnancy']['answer'],
    more: Partial<ImagingRequest> = {},
  ) =>
    guidance({ ...lumbarXray, ...more, pregnancy: { answer: value, lastPeriod: '' } }, [
      onset('2026-01-01'),
    ]);
  it('stops between diaphragm and knee when possible, present or unknown', () => {
    for (const value of ['possibly', 'pregnant', 'unknown'] as const) {
      expect(answer(value), value).toEqual(['pregnancy stops']);
      expect(answer(value, { regions: ['cervical'] }), value).toEqual([]);
      expect(answer(value, { modality: 'mri' }), value).toEqual([]);
    }
    expect(answer('no')).toEqual([]);
  });
  it('takes “not applicable” only outside 12 to 55 or from a man', () => {
    expect(answer('not_applicable')).toEqual(['pregnancy-not-applicable stops']);
    const on = '2026-10-12';
    const born = (dateOfBirth: string, sex: 'female' | 'male' = 'female') =>
      mayBePregnant({ dateOfBirth, sex }, on);
    expect([born('2014-10-13'), born('2014-10-12')]).toEqual([false, true]);
    expect([born('1970-10-13'), born('1970-10-12')]).toEqual([true, false]);
    expect(born('1990-01-01', 'male')).toBe(false);
  });
});
