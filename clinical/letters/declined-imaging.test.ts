import { describe, expect, it } from 'vitest';
import { declinedImagingWords, declineImagingSchema } from './declined-imaging';

describe('why imaging was not requested', () => {
  it('is one sentence, as paper chart 1 has it, ended once', () => {
    const words = 'I have not requested imaging because there is no red flag and it is 3 days old.';
    expect(declinedImagingWords('there is no red flag and it is 3 days old')).toBe(words);
    expect(declinedImagingWords('  there is no red flag and it is 3 days old. \n')).toBe(words);
  });

  it('is asked for in words where it is empty', () => {
    const id = '0190a000-0000-7000-8000-000000000001';
    const of = { clinicId: id, patientId: id, noteId: id, letterId: id, revision: 1 };
    const read = (reason: string) => declineImagingSchema.safeParse({ ...of, reason });
    expect(read(' \n ').error?.issues[0]?.message).toBe('Type why you do not request imaging.');
    expect(read('x'.repeat(1001)).success).toBe(false);
    expect(read('x'.repeat(1000)).success).toBe(true);
  });
});
