import { beforeAll, describe, expect, it } from 'vitest';
import { newRecipient } from '@/clinical/letters/recipients';
import type { LetterOf } from '@/clinical/patients/record-of';
import type { Actor } from '../actors/actor';
import { seedActor } from '../actors/actor-of-account';
import { openLetter } from '../letters/open-letter';
import { replaceLetter } from '../letters/replace-letter';
import { signLetter } from '../letters/sign-letter';
import { verifyLetter } from '../letters/verify-letter';
import { downloadLetter } from '../letters/download-letter';
import { granted, type ClinicFixture } from '../testing/clinic-fixture';
import { CHARTED, foundLetterClinics, readyLetter } from '../testing/letter-fixture';
import { withTestDatabase } from '../testing/with-test-database';
import { openToday } from '../today/open-today';
import { listLoops } from './list-loops';
import { recordDispatch } from './record-dispatch';
import { recordFollowUp } from './record-follow-up';
import { takeBackStep } from './take-back-step';

withTestDatabase();
let clinic: ClinicFixture;
let other: ClinicFixture;

beforeAll(async () => {
  ({ clinic, other } = await foundLetterClinics());
});

const named = (_document: unknown, { recipientId }: { recipientId: string }) =>
  Promise.resolve(Buffer.from(`%PDF-for ${recipientId}`));

const to = newRecipient('to', [], { name: 'Bramble Radiology' });
const copy = newRecipient('copy', [to], { name: 'Dr Ottoline Grebe' });

async function signed(by: Actor = clinic.physio): Promise<LetterOf> {
  const { answers: _answers, ...letter } = await readyLetter(by, undefined, {
    recipients: [to, copy],
  });
  granted(await signLetter(by, { ...letter, revision: 2, noteRevision: CHARTED }, named));
  return letter;
}

const now = () => new Date().toISOString();
const loopsOf = async ({ letterId }: LetterOf) =>
  granted(await openLetter(clinic.physio, letterId)).signed?.loops ?? expect.fail();
const at = (letter: LetterOf, revision: number, recipientId = 'r1') => ({
  ...letter,
  ...{ recipientId, revision, happenedAt: now(), remark: '' },
});

describe('signing a letter', () => {
  it('freezes a rendering and opens a loop for each recipient', async () => {
    const letter = await signed();
    expect(await loopsOf(letter)).toMatchObject([
      { recipientId: 'r1', role: 'to', expects: 'result', state: 'written', urgency: 'urgent_24h' },
      { recipientId: 'r2', role: 'copy', expects: 'nothing', state: 'written' },
    ]);
    for (const id of ['r1', 'r2']) {
      const { pdf, fileName } = granted(await downloadLetter(clinic.physio, letter.letterId, id));
      expect(pdf.toString()).toBe(`%PDF-for ${id}`);
      expect(fileName).toBe(`letter-${letter.letterId}-${id}.pdf`);
    }
    expect(granted(await downloadLetter(clinic.physio, letter.letterId)).pdf.toString()).toBe(
      '%PDF-for r1',
    );
    expect(await downloadLetter(clinic.physio, letter.letterId, 'r9')).toMatchObject({
      refusal: { kind: 'not_found' },
    });
  });

  it('gives a number that anybody may compare, and that says nothing else', async () => {
    const letter = await signed();
    const { document, sha256 } =
      granted(await openLetter(clinic.physio, letter.letterId)).signed ?? expect.fail();
    const number = document.number ?? expect.fail();
    expect(number).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    const verified = granted(await verifyLetter({ clinicId: clinic.clinicId, number }));
    expect(verified).toMatchObject({ number, sha256, isReplaced: false });
    const said = JSON.stringify(verified);
    for (const secret of [document.patient.name, document.title, 'Bramble', letter.patientId])
      expect(said).not.toContain(secret);
    for (const asked of [
      { clinicId: clinic.clinicId, number: '0000-0000-0000' },
      { clinicId: other.clinicId, number },
    ])
      expect(await verifyLetter(asked)).toMatchObject({ refusal: { kind: 'not_found' } });
  });
});

describe('following a letter up', () => {
  it('goes step by step to closed, each with its date, person and words', async () => {
    const letter = await signed();
    granted(
      await recordDispatch(clinic.reception, {
        ...at(letter, 1),
        ...{ step: 'sent', method: 'faxed' },
      }),
    );
    granted(
      await recordDispatch(clinic.reception, {
        ...at(letter, 2),
        ...{ step: 'acknowledged', method: null, remark: 'Kim at the desk' },
      }),
    );
    const result = { step: 'result_in', remark: 'Wedge fracture T8, 30 % height loss' } as const;
    granted(await recordFollowUp(clinic.physio, { ...at(letter, 3), ...result }));
    for (const step of ['patient_told', 'closed', 'cancelled'] as const)
      expect(
        await recordFollowUp(clinic.physio, { ...at(letter, 4), step, remark: 'Unread' }),
      ).toMatchObject({ refusal: { kind: 'wrong_state' } });
    granted(await recordFollowUp(clinic.physio, { ...at(letter, 4), step: 'reviewed' }));
    expect(await recordFollowUp(clinic.physio, { ...at(letter, 5), step: 'closed' })).toMatchObject(
      { refusal: { kind: 'invalid', fields: { remark: expect.any(String) } } },
    );
    const told = { step: 'patient_told', remark: 'By telephone' } as const;
    granted(await recordFollowUp(clinic.colleague, { ...at(letter, 5), ...told }));
    granted(await recordFollowUp(clinic.physio, { ...at(letter, 6), step: 'closed' }));
    const [loop] = await loopsOf(letter);
    expect(loop).toMatchObject({ state: 'closed', dueAt: null, revision: 7 });
    expect(loop?.entries.map(({ step, recordedBy }) => [step, recordedBy])).toEqual([
      ['written', 'Percy Physio-Test'],
      ['sent', 'Rene Reception-Test'],
      ['acknowledged', 'Rene Reception-Test'],
      ['result_in', 'Percy Physio-Test'],
      ['reviewed', 'Percy Physio-Test'],
      ['patient_told', 'Cora Colleague-Test'],
      ['closed', 'Percy Physio-Test'],
    ]);
  });

  it('refuses a time that has not come, or is before the letter was begun', async () => {
    const letter = await signed();
    for (const happenedAt of [
      new Date(Date.now() + 3_600_000).toISOString(),
      '2020-01-01T00:00:00.000Z',
    ])
      expect(
        await recordDispatch(clinic.reception, {
          ...at(letter, 1),
          ...{ step: 'sent', method: 'posted', happenedAt },
        }),
      ).toMatchObject({ refusal: { kind: 'invalid', fields: { happenedAt: expect.any(String) } } });
  });

  it('lets one of two at once win, and says so to the other', async () => {
    const letter = await signed();
    const sent = { ...at(letter, 1), step: 'sent', method: 'posted' } as const;
    const both = await Promise.all([
      recordDispatch(clinic.reception, sent),
      recordDispatch(clinic.physio, sent),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'stale', of: 'loop' } });
  });

  it('takes back what was recorded by mistake; reception only its own steps', async () => {
    const letter = await signed();
    granted(
      await recordDispatch(clinic.reception, {
        ...at(letter, 1),
        ...{ step: 'sent', method: 'posted' },
      }),
    );
    const wrong = { remark: 'It lies here still' };
    granted(await takeBackStep(clinic.reception, { ...at(letter, 2), ...wrong }));
    expect((await loopsOf(letter))[0]).toMatchObject({ state: 'written', revision: 3 });
    expect(await takeBackStep(clinic.physio, { ...at(letter, 3), ...wrong })).toMatchObject({
      refusal: { kind: 'wrong_state' },
    });
    const result = { step: 'result_in', remark: 'Normal' } as const;
    granted(await recordFollowUp(clinic.physio, { ...at(letter, 3), ...result }));
    expect(await takeBackStep(clinic.reception, { ...at(letter, 4), ...wrong })).toEqual({
      ok: false,
      refusal: { kind: 'not_permitted' },
    });
  });
});

describe('the list of letters to follow up', () => {
  it('gives reception whose and to whom, and nothing of what they are about', async () => {
    const letter = await signed();
    const sent = { step: 'sent', method: 'faxed', remark: 'Secret fracture' } as const;
    granted(await recordDispatch(clinic.physio, { ...at(letter, 1), ...sent }));
    const theirs = granted(await listLoops(clinic.reception, { show: 'open' }));
    const mine = theirs.loops.filter(({ letterId }) => letterId === letter.letterId);
    expect(mine).toMatchObject([
      { recipient: 'Dr Ottoline Grebe', title: null, remark: null },
      { recipient: 'Bramble Radiology', title: null, remark: null },
    ]);
    for (const secret of ['Secret fracture', 'X-ray', 'thoracic', 'imaging'])
      expect(JSON.stringify(theirs)).not.toContain(secret);
    const isTheFirst = (each: { letterId: string; recipientId: string }) =>
      each.letterId === letter.letterId && each.recipientId === 'r1';
    const full = granted(await listLoops(clinic.physio, { show: 'open' }));
    expect(full.loops.find(isTheFirst)).toMatchObject({
      title: 'X-ray request, thoracic spine',
      remark: 'Secret fracture',
    });
    const result = { step: 'result_in', remark: 'Normal' } as const;
    granted(await recordFollowUp(clinic.physio, { ...at(letter, 2), ...result }));
    const desk = granted(await listLoops(clinic.reception, { show: 'open' }));
    expect(desk.loops.some(isTheFirst)).toBe(false);
    expect(granted(await listLoops(other.owner, { show: 'open' })).loops).toEqual([]);
  });

  it('is overdue by the clock of its urgency, and stands on today’s page', async () => {
    const isOverdue = async ({ letterId }: LetterOf) =>
      granted(await openToday(clinic.reception)).overdue.some((each) => each.letterId === letterId);
    const hoursAgo = (hours: number) =>
      seedActor(
        clinic.physio.accountId,
        clinic.clinicId,
        () => new Date(Date.now() - hours * 3_600_000),
      );
    // Within 24 hours: to be sent within four.
    expect(await isOverdue(await signed(await hoursAgo(3)))).toBe(false);
    const late = await signed(await hoursAgo(5));
    expect(await isOverdue(late)).toBe(true);
    for (const recipientId of ['r1', 'r2'])
      granted(
        await recordDispatch(clinic.reception, {
          ...at(late, 1, recipientId),
          ...{ step: 'sent', method: 'posted' },
        }),
      );
    expect(await isOverdue(late)).toBe(false);
  });
});

describe('a letter that replaces another', () => {
  it('says so, ends what was waited for, and leaves a result to be read', async () => {
    const letter = await signed();
    const unread = await signed();
    const result = { step: 'result_in', remark: 'Normal' } as const;
    granted(await recordFollowUp(clinic.physio, { ...at(unread, 1), ...result }));
    const instead = granted(await replaceLetter(clinic.physio, unread));
    granted(
      await signLetter(clinic.physio, { ...instead, revision: 1, noteRevision: CHARTED }, named),
    );
    expect((await loopsOf(unread)).map(({ state }) => state)).toEqual(['result_in', 'superseded']);

    const next = granted(await replaceLetter(clinic.physio, letter));
    expect(granted(await replaceLetter(clinic.physio, letter)).letterId).toBe(next.letterId);
    const draft = granted(await openLetter(clinic.physio, next.letterId));
    expect(draft.source?.replaced?.letterId).toBe(letter.letterId);
    granted(
      await signLetter(clinic.physio, { ...next, revision: 1, noteRevision: CHARTED }, named),
    );
    const { document } =
      granted(await openLetter(clinic.physio, next.letterId)).signed ?? expect.fail();
    const before =
      granted(await openLetter(clinic.physio, letter.letterId)).signed ?? expect.fail();
    expect(document.replaces).toContain(before.document.number ?? 'no number');
    expect(before.replacedBy).toEqual({ letterId: next.letterId, isSigned: true });
    expect(before.loops.map(({ state }) => state)).toEqual(['superseded', 'superseded']);
    expect(await replaceLetter(clinic.colleague, letter)).toMatchObject({
      refusal: { kind: 'wrong_state' },
    });
    const number = before.document.number ?? expect.fail();
    expect(granted(await verifyLetter({ clinicId: clinic.clinicId, number })).isReplaced).toBe(
      true,
    );
  });
});
