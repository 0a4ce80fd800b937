import { expect, test } from 'vitest';
import { CHANGE_FORMAT, type ChangeBatch } from './change-batch';
import { changeBatchSchema, isOfUnknownFormat } from './change-batch-schema';

const ID = '019aa7d1-8f3c-7c1e-9a51-0123456789ab';

function batch(key: Record<string, unknown> = {}): unknown {
  return {
    format: CHANGE_FORMAT,
    clinicId: ID,
    patientId: ID,
    device: ID,
    changes: [
      {
        patchId: ID,
        seq: 0,
        key: { code: 'pain.nprs.current', side: 'midline', at: '', moment: 'before', ...key },
        attribute: 'score',
        value: 3,
        base: null,
      },
    ],
  } satisfies Omit<ChangeBatch, 'changes'> & { changes: unknown[] };
}

test('reads what a browser sends, as it was sent', () => {
  expect(changeBatchSchema.parse(batch())).toEqual(batch());
  const retest = batch({ moment: `after:${ID}` });
  expect(changeBatchSchema.parse(retest)).toEqual(retest);
});

test.each([
  { code: 'Pain nprs' },
  { code: `a${'-a'.repeat(40)}` },
  { side: 'both' },
  { at: 'somewhere:L5' },
  { moment: 'after' },
  { moment: `after:${ID}x` },
  { moment: undefined },
])('refuses a key that is not spelled as one: %j', (key) => {
  expect(changeBatchSchema.safeParse(batch(key)).success).toBe(false);
});

test('leaves out of a key what is no part of it', () => {
  const read = changeBatchSchema.parse(batch({ patientId: ID }));
  expect(read.changes[0]?.key).not.toHaveProperty('patientId');
});

test('goes on reading what a page of the first format sends, word for word', () => {
  const sent = `{"format":1,"clinicId":"${ID}","patientId":"${ID}","device":"${ID}","changes":[{"patchId":"${ID}","seq":1764000000000,"key":{"code":"narrative.story","side":"midline","at":"","moment":"before"},"attribute":"body","value":"Fell off a jetty.","base":null},{"patchId":"${ID}","seq":1764000000001,"key":{"code":"pain.nprs.current","side":"midline","at":"","moment":"before"},"attribute":"score","value":3,"base":null}]}`;
  const read = JSON.parse(sent) as unknown;
  expect(isOfUnknownFormat(read)).toBe(false);
  expect(changeBatchSchema.parse(read)).toEqual(read);
});

test('tells a format it does not know from a batch that cannot be read', () => {
  const valid = batch() as Record<string, unknown>;
  expect(isOfUnknownFormat({ ...valid, format: 2 })).toBe(true);
  expect(isOfUnknownFormat({ format: 0, changes: 'of another form' })).toBe(true);
  for (const unreadable of [{ ...valid, format: undefined }, { format: 1 }, null, 'text']) {
    expect(isOfUnknownFormat(unreadable)).toBe(false);
    expect(changeBatchSchema.safeParse(unreadable).success).toBe(false);
  }
});
