import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newRecipient } from '@/clinical/letters/recipients';
import type { LetterOf } from '@/clinical/patients/record-of';
import { canonicalBytes, sha256Hex } from '../canonical';
import { recordDispatch } from '../loops/record-dispatch';
import { recordFollowUp } from '../loops/record-follow-up';
import { granted, type ClinicFixture } from '../testing/clinic-fixture';
import {
  CHARTED,
  foundLetterClinics,
  rawClients,
  readyLetter,
  signing,
} from '../testing/letter-fixture';
import { withTestDatabase } from '../testing/with-test-database';
import { downloadLetter } from './download-letter';
import { exportLetter } from './export-letter';
import { openLetter } from './open-letter';
import { replaceLetter } from './replace-letter';

const database = withTestDatabase();
let clinic: ClinicFixture;
let other: ClinicFixture;
let app: pg.Client;
let owner: pg.Client;

beforeAll(async () => {
  ({ clinic, other } = await foundLetterClinics());
  ({ app, owner } = await rawClients(database, clinic.clinicId));
});
afterAll(async () => {
  await Promise.all([app.end(), owner.end()]);
});

const to = newRecipient('to', [], { name: 'Bramble Radiology' });
const copy = newRecipient('copy', [to], { name: 'Dr Ottoline Grebe' });
const sign = signing((_document, { recipientId }) =>
  Promise.resolve(Buffer.from(`%PDF-for ${recipientId}`)),
);

async function signed(): Promise<LetterOf> {
  const recipients = [to, copy];
  const { answers: _answers, ...letter } = await readyLetter(clinic.physio, undefined, {
    recipients,
  });
  granted(await sign(clinic.physio, letter));
  return letter;
}

const exported = async ({ letterId }: LetterOf, recipientId: string | null = null) =>
  granted(await exportLetter(clinic.colleague, letterId, recipientId));

describe('a signed letter for a program', () => {
  it('is the frozen document with its values, its hash and the PDF of the recipient', async () => {
    const letter = await signed();
    const { document, sha256 } =
      granted(await openLetter(clinic.physio, letter.letterId)).signed ?? expect.fail();
    for (const recipientId of ['r1', 'r2']) {
      const { pdf } = granted(await downloadLetter(clinic.physio, letter.letterId, recipientId));
      expect(await exported(letter, recipientId)).toMatchObject({
        ...{ document, sha256, recipientId, pdf },
        ...{ isReplaced: false, isWithdrawn: false },
        fileName: `letter-${letter.letterId}-${recipientId}`,
      });
    }
    expect((await exported(letter)).recipientId).toBe('r1');
    expect(document.values).toMatchObject({
      patient: { familyName: 'Żółtowska-Test', dateOfBirth: '1951-07-09' },
    });
  });

  it('is audited each time, with whose copy it was', async () => {
    const letter = await signed();
    await exported(letter, 'r2');
    await exported(letter, 'r2');
    const { rows } = await app.query(
      `select account_id as by, patient_id as of, detail from audit_entries
       where act = 'letter.export' and letter_id = $1`,
      [letter.letterId],
    );
    const row = {
      ...{ by: clinic.colleague.accountId, of: letter.patientId },
      detail: { recipientId: 'r2' },
    };
    expect(rows).toEqual([row, row]);
  });

  it('says that it was replaced', async () => {
    const letter = await signed();
    const next = granted(await replaceLetter(clinic.physio, letter));
    expect((await exported(letter)).isReplaced).toBe(false);
    granted(await sign(clinic.physio, next, 1, CHARTED));
    expect((await exported(letter)).isReplaced).toBe(true);
    expect((await exported(next)).document.values.replaced).toMatchObject({
      letterId: letter.letterId,
    });
  });

  it('says that nothing more is waited for from whom it asks, in every copy', async () => {
    const letter = await signed();
    const at = { happenedAt: new Date().toISOString(), remark: '' };
    const sent = { ...letter, ...at, step: 'sent', method: 'faxed', revision: 1 } as const;
    granted(await recordDispatch(clinic.reception, { ...sent, recipientId: 'r2' }));
    expect((await exported(letter, 'r2')).isWithdrawn).toBe(false);
    const cancelled = { step: 'cancelled', remark: 'Not wanted any more' } as const;
    granted(
      await recordFollowUp(clinic.physio, {
        ...{ ...letter, ...at, recipientId: 'r1', revision: 1 },
        ...cancelled,
      }),
    );
    for (const recipientId of ['r1', 'r2'])
      expect((await exported(letter, recipientId)).isWithdrawn).toBe(true);
  });
});

describe('a letter is not exported', () => {
  it('as a draft, of another clinic, by reception, or for somebody it does not go to', async () => {
    const { letterId } = await readyLetter(clinic.physio);
    expect(await exportLetter(clinic.physio, letterId)).toMatchObject({
      refusal: { kind: 'wrong_state' },
    });
    const letter = await signed();
    for (const [actor, kind] of [
      [clinic.reception, 'not_permitted'],
      [other.physio, 'not_found'],
    ] as const)
      expect(await exportLetter(actor, letter.letterId)).toEqual({ ok: false, refusal: { kind } });
    expect(await exportLetter(clinic.physio, letter.letterId, 'r9')).toMatchObject({
      refusal: { kind: 'not_found' },
    });
  });

  it('when it was signed before letters kept their values: its PDF still is', async () => {
    const { letterId } = await readyLetter(clinic.physio);
    const bytes = canonicalBytes({ contentVersion: 2, kind: 'imaging-request', recipients: [] });
    await app.query('begin');
    await app.query(
      `insert into signed_letters (clinic_id, letter_id, content_version, document, sha256, signed_by, signed_at)
       values ($1, $2, 2, $3, $4, $5, now())`,
      [clinic.clinicId, letterId, bytes, sha256Hex(bytes), clinic.physio.accountId],
    );
    await app.query(
      `insert into letter_recipients (clinic_id, letter_id, id, position, role, name, address, telephone, email, pdf)
       values ($1, $2, 'r1', 0, 'to', 'Bramble', '', '', '', $3)`,
      [clinic.clinicId, letterId, Buffer.from('%PDF-earlier')],
    );
    await app.query(`update letters set status = 'signed' where id = $1`, [letterId]);
    await app.query('commit');
    expect(await exportLetter(clinic.physio, letterId)).toMatchObject({
      refusal: { kind: 'blocked', words: expect.stringMatching(/Send its PDF/) as unknown },
    });
    expect(granted(await downloadLetter(clinic.physio, letterId)).pdf.toString()).toBe(
      '%PDF-earlier',
    );
  });
});
