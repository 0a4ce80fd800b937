import type { Observation } from '@medplum/fhirtypes';
import { describe, expect, it } from 'vitest';
import { keyText } from '@/clinical/findings/finding-key';
import {
  finding,
  thoracicAnswers,
  thoracicContent,
  thoracicLetter,
} from '@/clinical/letters/testing/thoracic-case';
import { bundleOf, resourcesIn } from './testing/letter-bundles';

/** The observation of one finding, told in an X-ray request. */
function observed(told: ReturnType<typeof finding>): Observation {
  const content = { ...thoracicContent, findings: [told] };
  const answers = { ...thoracicAnswers(), includedFindings: [keyText(told)] };
  const [only, ...others] = resourcesIn<Observation>(
    bundleOf(thoracicLetter({ content, answers })),
    'Observation',
  );
  expect(others).toEqual([]);
  return only ?? expect.fail();
}

describe('findings', () => {
  it('tell a carried value with its own day, and that it was not re-tested', () => {
    const carried = finding(
      'rom.lumbar.straight-leg-raise.passive',
      { degrees: 40, carriedFromOn: '2026-10-12', method: 'universal_goniometer' },
      { side: 'left' },
    );
    expect(observed(carried)).toMatchObject({
      effectiveDateTime: '2026-10-12',
      method: { text: 'Universal goniometer' },
      bodySite: { text: 'Left side' },
      note: [{ text: 'Carried from 2026-10-12, not re-tested at the visit of this letter.' }],
      component: [{ code: { text: 'Hip' }, valueQuantity: { value: 40, code: 'deg' } }],
    });
  });

  it('tell a blood pressure in its two parts', () => {
    const told = observed(finding('observation.blood-pressure', { systolic: 128, diastolic: 82 }));
    expect(told.component).toMatchObject([
      { code: { text: 'Systolic' }, valueQuantity: { value: 128, code: 'mm[Hg]' } },
      { code: { text: 'Diastolic' }, valueQuantity: { value: 82, code: 'mm[Hg]' } },
    ]);
  });

  it('tell a movement’s direction apart from a side of the body', () => {
    const turned = finding('rom.thoracic.rotation.active', { degrees: 22 }, { side: 'left' });
    expect(observed(turned)).toMatchObject({
      valueQuantity: { value: 22, code: 'deg' },
      component: [{ code: { text: 'Side' }, valueCodeableConcept: { text: 'Left' } }],
    });
    expect(observed(turned).bodySite).toBeUndefined();
  });

  it('tell each answer to a red flag, and why there is none', () => {
    const flag = (attributes: Record<string, string>) =>
      observed(finding('red-flag.saddle-numbness', attributes));
    const asked = { askedOn: '2026-10-30', remark: 'since Friday' };
    expect(flag({ status: 'present', course: 'new', ...asked })).toMatchObject({
      valueBoolean: true,
      effectiveDateTime: '2026-10-30',
      component: [{ valueCodeableConcept: { text: 'New (under 14 days)' } }],
      note: [{ text: 'since Friday' }],
    });
    expect(flag({ status: 'absent' })).toMatchObject({ valueBoolean: false });
    const codeOf = (told: Observation) => told.dataAbsentReason?.coding?.[0]?.code;
    expect(codeOf(flag({ status: 'unknown' }))).toBe('asked-unknown');
    expect(codeOf(flag({ status: 'not_asked' }))).toBe('not-asked');
    expect(flag({ status: 'unknown' })).not.toHaveProperty('valueBoolean');
  });

  it('say of a safeguarding concern that it was recorded, and no more', () => {
    const concern = { status: 'present', course: 'new', remark: 'what was disclosed' };
    const told = observed(finding('red-flag.safeguarding-concern', concern));
    expect(told).toMatchObject({
      code: { text: 'Safeguarding concern recorded; details kept in the record' },
      valueBoolean: true,
    });
    expect(JSON.stringify(told)).not.toMatch(/disclosed|Course/);
  });

  it('tell a re-test with its treatment', () => {
    const id = '0190a000-0000-7000-8000-0000000000f1';
    const found = [
      finding('treatment.heat', { product: 'hot_pack', minutes: 15 }, { at: `item:${id}` }),
      finding('rom.lumbar.flexion.active', { degrees: 50 }, { moment: `after:${id}` }),
    ];
    const content = { ...thoracicContent, findings: found };
    const answers = { ...thoracicAnswers(), includedFindings: found.map(keyText) };
    const bundle = bundleOf(thoracicLetter({ content, answers }));
    const [treated] = resourcesIn(bundle, 'Procedure');
    expect(resourcesIn<Observation>(bundle, 'Observation')).toMatchObject([
      {
        partOf: [{ reference: `urn:uuid:${treated?.id}` }],
        note: [{ text: 'Re-tested after a treatment of the visit.' }],
      },
    ]);
  });

  it('leave a re-test out where its author told it in their words', () => {
    const id = '0190a000-0000-7000-8000-0000000000f1';
    const found = finding('rom.lumbar.flexion.active', { degrees: 50 }, { moment: `after:${id}` });
    const text = 'Flexion was free afterwards.';
    const edits = [{ paragraphId: `examination.after.${id}`, composed: '', text }];
    const content = { ...thoracicContent, findings: [found] };
    const answers = { ...thoracicAnswers(), includedFindings: [keyText(found)], edits };
    const told = resourcesIn<Observation>(
      bundleOf(thoracicLetter({ content, answers })),
      'Observation',
    );
    expect(told.map(({ valueString }) => valueString)).toEqual([text]);
  });
});
