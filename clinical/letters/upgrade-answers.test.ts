import { describe, expect, it } from 'vitest';
import { emptyImagingRequest } from './imaging-request';
import { upgradeAnswers } from './upgrade-answers';
import { LETTER_FORM } from './letter-forms';

const { recipients: _recipients, hasNoCopy: _copy, ...others } = emptyImagingRequest();
const begunEarlier = (copyTo: Record<string, unknown>) => ({
  ...others,
  recipient: { name: 'Bramble Radiology', address: '9 Specimen Road', telephone: '03 5550 0111' },
  copyTo: { name: 'Dr Grebe', address: 'Millstream', ...copyTo },
});

describe('a draft that was begun with one recipient and one copy', () => {
  it('has them as a list', () => {
    const answers = LETTER_FORM['imaging-request'].schema.parse(
      upgradeAnswers(begunEarlier({ isWanted: 'yes' })),
    );
    expect(answers.recipients).toMatchObject([
      { id: 'r1', role: 'to', name: 'Bramble Radiology', telephone: '03 5550 0111' },
      { id: 'r2', role: 'copy', name: 'Dr Grebe', address: 'Millstream' },
    ]);
    expect(answers.hasNoCopy).toBe(false);
  });

  it('keeps that nobody receives a copy, and that it was not said', () => {
    expect(upgradeAnswers(begunEarlier({ isWanted: 'no' }))).toMatchObject({
      recipients: [{ role: 'to' }],
      hasNoCopy: true,
    });
    expect(upgradeAnswers(begunEarlier({ isWanted: null }))).toMatchObject({ hasNoCopy: false });
  });

  it('leaves a draft of today as it is', () => {
    const now = emptyImagingRequest();
    expect(upgradeAnswers(now)).toBe(now);
  });
});
