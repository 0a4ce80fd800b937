import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENT_LIMITS } from '@/clinical/documents/document-limits';
import type { CheckedFile } from '@/clinical/documents/file-document';
import type { LetterOf } from '@/clinical/patients/record-of';
import { openTimeline } from '../history/open-timeline';
import { openLetter } from '../letters/open-letter';
import { listLoops } from '../loops/list-loops';
import { recordDispatch } from '../loops/record-dispatch';
import { recordFollowUp } from '../loops/record-follow-up';
import { takeBackStep } from '../loops/take-back-step';
import { openPatient } from '../patients/open-patient';
import { granted, registeredPatient, type ClinicFixture } from '../testing/clinic-fixture';
import { incoming, newFile } from '../testing/document-fixture';
import { CHARTED, foundLetterClinics, rawClients, readyLetter } from '../testing/letter-fixture';
import { signLetter } from '../letters/sign-letter';
import { withTestDatabase } from '../testing/with-test-database';
import { openToday } from '../today/open-today';
import { documentSpace } from './document-space';
import { fileDocument } from './file-document';
import { markDocumentInError } from './mark-document-in-error';
import { openDocument } from './open-document';
import { openDocumentContent } from './open-document-content';

const database = withTestDatabase();
let clinic: ClinicFixture;
let other: ClinicFixture;
let raw: Record<'app' | 'owner', pg.Client>;

beforeAll(async () => {
  ({ clinic, other } = await foundLetterClinics());
  raw = await rawClients(database, clinic.clinicId);
});
afterAll(async () => {
  await Promise.all([raw.app.end(), raw.owner.end()]);
});

const now = () => new Date().toISOString();
const sized = (bytes: number): CheckedFile => ({
  mediaType: 'image/png',
  content: randomBytes(bytes),
});

/** A letter whose first copy was sent; its loop stands at revision 2. */
async function sentLetter(): Promise<LetterOf> {
  const { answers: _answers, ...letter } = await readyLetter(clinic.physio);
  const asRead = { ...letter, revision: 2, noteRevision: CHARTED };
  granted(await signLetter(clinic.physio, asRead, () => Promise.resolve(Buffer.from('%PDF-'))));
  granted(
    await recordDispatch(clinic.reception, {
      ...at(letter, 1),
      ...{ step: 'sent', method: 'posted' },
    }),
  );
  return letter;
}

const at = (letter: LetterOf, revision: number) => ({
  ...letter,
  ...{ recipientId: 'r1', revision, happenedAt: now(), remark: '' },
});

const report = ({ clinicId, patientId, letterId }: LetterOf, keyLine = 'Wedge fracture T8') => ({
  ...incoming(clinicId, patientId),
  ...{ kind: 'report' as const, keyLine, madeOn: '', loop: { letterId, recipientId: 'r1' } },
});

const attach = async (letter: LetterOf, keyLine?: string) =>
  granted(await fileDocument(clinic.physio, report(letter, keyLine), newFile()));

const loopOf = async ({ letterId }: LetterOf) =>
  granted(await openLetter(clinic.physio, letterId)).signed?.loops[0] ?? expect.fail();

const isOf =
  ({ letterId }: LetterOf) =>
  (each: { letterId: string; recipientId: string }) =>
    each.letterId === letterId && each.recipientId === 'r1';

const reviewed = (letter: LetterOf, revision: number, by = clinic.physio) =>
  recordFollowUp(by, { ...at(letter, revision), step: 'reviewed' });

describe('filing a document', () => {
  it('keeps the bytes as they were checked, with who, when and what', async () => {
    const patientId = await registeredPatient(clinic.physio);
    const file = sized(5000);
    const filed = await fileDocument(clinic.physio, incoming(clinic.clinicId, patientId), file);
    const { documentId, isResultIn } = granted(filed);
    expect(isResultIn).toBe(false);
    const read = granted(await openDocumentContent(clinic.colleague, documentId));
    expect(read.content.equals(file.content)).toBe(true);
    expect(read.fileName).toBe(`document-${documentId}.png`);
    expect(granted(await openDocument(clinic.physio, documentId))).toMatchObject({
      ...{ kind: 'older_imaging', keyLine: 'MRI lumbar 2019: disc bulge L4/5', patientId },
      ...{ madeOn: '2019-03-12', byteSize: 5000, mediaType: 'image/png', error: null },
      ...{ filedBy: 'Percy Physio-Test', letterId: null },
      openedBy: [{ accountId: clinic.colleague.accountId, name: 'Cora Colleague-Test' }],
    });
    const { rows } = await raw.app.query<{ act: string }>(
      `select act from audit_entries where clinic_id = $1 and subject_id = $2 and act like 'document.%'`,
      [clinic.clinicId, documentId],
    );
    expect(rows.map(({ act }) => act).sort()).toEqual(['document.file', 'document.open']);
  });

  it('an older scan or a referral closes nothing', async () => {
    const letter = await sentLetter();
    const scan = incoming(clinic.clinicId, letter.patientId);
    for (const kind of ['older_imaging', 'referral_in', 'other'] as const)
      granted(await fileDocument(clinic.physio, { ...scan, kind }, newFile()));
    expect(await loopOf(letter)).toMatchObject({ state: 'sent', revision: 2, reports: [] });
    const filed = granted(await openTimeline(clinic.physio, letter.patientId)).filter(
      ({ type }) => type === 'document',
    );
    expect(filed).toHaveLength(3);
  });

  it('keeps the very same file once, unless the first was in error', async () => {
    const patientId = await registeredPatient(clinic.physio);
    const scan = incoming(clinic.clinicId, patientId);
    const file = newFile();
    const { documentId } = granted(await fileDocument(clinic.physio, scan, file));
    expect(await fileDocument(clinic.colleague, scan, file)).toMatchObject({
      refusal: { kind: 'blocked', words: expect.stringContaining('filed by Percy Physio-Test') },
    });
    const wrong = { clinicId: clinic.clinicId, patientId, documentId, reason: 'Wrong key line' };
    granted(await markDocumentInError(clinic.physio, wrong));
    granted(await fileDocument(clinic.colleague, scan, file));
  });

  it('a report needs its letter, and no other kind has one', async () => {
    const letter = await sentLetter();
    for (const wrong of [
      { ...report(letter), loop: null },
      { ...report(letter), kind: 'older_imaging' as const },
    ])
      expect(await fileDocument(clinic.physio, wrong, newFile())).toMatchObject({
        refusal: { kind: 'invalid', fields: { kind: expect.any(String) } },
      });
  });

  it('is refused without a key line, and with a day or a time that has not come', async () => {
    const patientId = await registeredPatient(clinic.physio);
    const good = incoming(clinic.clinicId, patientId);
    const tomorrow = new Date(Date.now() + 36 * 3_600_000).toISOString();
    for (const [field, wrong] of [
      ['keyLine', { ...good, keyLine: '  ' }],
      ['keyLine', { ...good, keyLine: 'x'.repeat(201) }],
      ['source', { ...good, source: '' }],
      ['madeOn', { ...good, madeOn: tomorrow.slice(0, 10) }],
      ['receivedAt', { ...good, receivedAt: tomorrow }],
    ] as const)
      expect(await fileDocument(clinic.physio, wrong, newFile())).toMatchObject({
        refusal: { kind: 'invalid', fields: { [field]: expect.any(String) } },
      });
  });

  it('stops at the limits of one file and of one patient, whatever comes at once', async () => {
    const patientId = await registeredPatient(clinic.physio);
    const scan = incoming(clinic.clinicId, patientId);
    expect(await fileDocument(clinic.physio, scan, sized(DOCUMENT_LIMITS.file + 1))).toMatchObject({
      refusal: { kind: 'blocked', words: expect.stringContaining('15 MB') },
    });
    const before = granted(await documentSpace(clinic.owner)).bytes;
    const room = Math.floor(DOCUMENT_LIMITS.patient / DOCUMENT_LIMITS.file);
    for (let each = 0; each < room - 1; each += 1)
      granted(await fileDocument(clinic.physio, scan, sized(DOCUMENT_LIMITS.file)));
    const both = await Promise.all([
      fileDocument(clinic.physio, scan, sized(DOCUMENT_LIMITS.file)),
      fileDocument(clinic.colleague, scan, sized(DOCUMENT_LIMITS.file)),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      refusal: { kind: 'blocked', words: expect.stringContaining('of 200 MB') },
    });
    const after = granted(await documentSpace(clinic.owner)).bytes;
    expect(after - before).toBe(room * DOCUMENT_LIMITS.file);
  }, 120_000);
});

describe('attaching a report', () => {
  it('records “result in” with the key line, and opens a closed loop again', async () => {
    const letter = await sentLetter();
    expect((await attach(letter)).isResultIn).toBe(true);
    const loop = await loopOf(letter);
    expect(loop).toMatchObject({ state: 'result_in', revision: 3 });
    expect(loop.entries.at(-1)).toMatchObject({ step: 'result_in', remark: 'Wedge fracture T8' });
    expect(loop.reports).toMatchObject([{ keyLine: 'Wedge fracture T8', openedBy: [] }]);
    const listed = granted(await listLoops(clinic.physio, { show: 'open' })).loops;
    expect(listed.find(isOf(letter))?.remark).toBe('Wedge fracture T8');
    const [first] = loop.reports;
    granted(await openDocumentContent(clinic.physio, first?.documentId ?? ''));
    granted(await reviewed(letter, 3));
    granted(await recordFollowUp(clinic.physio, { ...at(letter, 4), step: 'patient_told' }));
    granted(await recordFollowUp(clinic.physio, { ...at(letter, 5), step: 'closed' }));
    expect((await attach(letter, 'Addendum: old fracture')).isResultIn).toBe(true);
    expect(await loopOf(letter)).toMatchObject({ state: 'result_in', revision: 7 });
  });

  it('stands beside where a result is in already', async () => {
    const letter = await sentLetter();
    await attach(letter);
    expect((await attach(letter, 'Its images')).isResultIn).toBe(false);
    expect(await loopOf(letter)).toMatchObject({ state: 'result_in', revision: 3 });
    expect((await loopOf(letter)).reports).toHaveLength(2);
  });

  it('is refused with a time before the letter was begun', async () => {
    const letter = await sentLetter();
    const early = { ...report(letter), receivedAt: '2020-01-01T00:00:00.000Z' };
    expect(await fileDocument(clinic.physio, early, newFile())).toMatchObject({
      refusal: { kind: 'invalid', fields: { receivedAt: expect.any(String) } },
    });
  });
});

describe('a result cannot close unread', () => {
  it('is reviewed by who opened every report, and the refusal names which is missing', async () => {
    const letter = await sentLetter();
    const first = await attach(letter);
    const second = await attach(letter, 'Its images');
    for (const [open, missing] of [
      [null, 'Wedge fracture T8” (Bramble Radiology) and “Its images'],
      [first, 'You have not opened “Its images”'],
    ] as const) {
      if (open) granted(await openDocumentContent(clinic.physio, open.documentId));
      expect(await reviewed(letter, 3)).toMatchObject({
        refusal: { kind: 'blocked', words: expect.stringContaining(missing) },
      });
    }
    granted(await openDocumentContent(clinic.colleague, second.documentId));
    expect(await reviewed(letter, 3), 'a colleague’s opening does not count').toMatchObject({
      refusal: { kind: 'blocked' },
    });
    granted(await openDocumentContent(clinic.physio, second.documentId));
    granted(await reviewed(letter, 3));
  });

  it('told by telephone, without a report, is reviewed as before', async () => {
    const letter = await sentLetter();
    const told = { step: 'result_in', remark: 'No fracture, by telephone' } as const;
    granted(await recordFollowUp(clinic.physio, { ...at(letter, 2), ...told }));
    granted(await reviewed(letter, 3));
  });

  it('what came after a review is opened before the next; what was reviewed is not asked again', async () => {
    const letter = await sentLetter();
    const first = await attach(letter);
    granted(await openDocumentContent(clinic.physio, first.documentId));
    granted(await reviewed(letter, 3));
    const second = await attach(letter, 'Addendum');
    expect(await reviewed(letter, 5, clinic.colleague)).toMatchObject({
      refusal: { kind: 'blocked', words: expect.stringMatching(/opened “Addendum” \(/) },
    });
    granted(await openDocumentContent(clinic.colleague, second.documentId));
    granted(await reviewed(letter, 5, clinic.colleague));
  });

  it('a report that came while the review was being recorded is still to be read', async () => {
    const letter = await sentLetter();
    const told = { step: 'result_in', remark: 'By telephone' } as const;
    granted(await recordFollowUp(clinic.physio, { ...at(letter, 2), ...told }));
    const [review] = await Promise.all([
      reviewed(letter, 3),
      ...['One', 'Two', 'Three'].map((words) => attach(letter, words)),
    ]);
    const loop = await loopOf(letter);
    // Either the review came first and the loop is open again, or it was refused.
    expect(loop.state).toBe('result_in');
    expect(await reviewed(letter, loop.revision)).toMatchObject({ refusal: { kind: 'blocked' } });
    expect(review.ok || review.refusal.kind === 'blocked').toBe(true);
  });

  it('taking “result in” back does not close over it, unless it was in error', async () => {
    const letter = await sentLetter();
    const { documentId } = await attach(letter);
    const back = { ...at(letter, 3), remark: 'Another patient’s report' };
    expect(await takeBackStep(clinic.physio, back)).toMatchObject({ refusal: { kind: 'blocked' } });
    const wrong = { ...letter, documentId, reason: 'Another patient’s report' };
    granted(await markDocumentInError(clinic.colleague, wrong));
    granted(await takeBackStep(clinic.physio, back));
    expect(await loopOf(letter)).toMatchObject({ state: 'sent' });
    expect((await loopOf(letter)).reports).toMatchObject([
      { error: { reason: 'Another patient’s report', markedBy: 'Cora Colleague-Test' } },
    ]);
    expect(await markDocumentInError(clinic.physio, wrong)).toMatchObject({
      refusal: { kind: 'wrong_state' },
    });
  });

  it('the database refuses a review of what nobody opened, whoever writes the row', async () => {
    const letter = await sentLetter();
    await attach(letter);
    const review = () =>
      raw.app.query(
        `update letter_loops set state = 'reviewed', revision = revision + 1
         where clinic_id = $1 and letter_id = $2 and recipient_id = 'r1'`,
        [clinic.clinicId, letter.letterId],
      );
    await expect(review()).rejects.toThrow('nobody opened');
  });
});

describe('what was filed', () => {
  it('is hidden from reception: in no list, no count, no answer', async () => {
    const letter = await sentLetter();
    const { documentId } = await attach(letter, 'Secret fracture');
    granted(
      await fileDocument(clinic.physio, incoming(clinic.clinicId, letter.patientId), newFile()),
    );
    const { reception } = clinic;
    for (const refused of [
      await openDocument(reception, documentId),
      await openDocumentContent(reception, documentId),
      await openDocument(reception, uuid()),
      await documentSpace(reception),
      await fileDocument(reception, report(letter), newFile()),
    ])
      expect(refused).toEqual({ ok: false, refusal: { kind: 'not_permitted' } });
    const seen = JSON.stringify([
      granted(await openPatient(reception, letter.patientId)),
      granted(await openToday(reception)),
      ...(await Promise.all(
        (['open', 'overdue', 'closed'] as const).map((show) => listLoops(reception, { show })),
      )),
    ]);
    for (const secret of ['Secret fracture', 'disc bulge', documentId, 'reports', 'document'])
      expect(seen).not.toContain(secret);
  });

  it('is not there for another clinic', async () => {
    const letter = await sentLetter();
    const { documentId } = await attach(letter);
    for (const refused of [
      await openDocument(other.physio, documentId),
      await openDocumentContent(other.physio, documentId),
      await fileDocument(other.physio, { ...report(letter), clinicId: other.clinicId }, newFile()),
    ])
      expect(refused).toEqual({ ok: false, refusal: { kind: 'not_found' } });
    expect(granted(await documentSpace(other.owner)).bytes).toBe(0);
  });

  it('cannot be changed, deleted, emptied, or stand without its bytes or on another’s letter', async () => {
    const letter = await sentLetter();
    const { documentId } = await attach(letter);
    const stranger = await registeredPatient(clinic.physio);
    for (const table of ['documents', 'document_contents', 'document_errors', 'document_views']) {
      await expect(raw.app.query(`update ${table} set clinic_id = clinic_id`)).rejects.toThrow(
        'permission denied',
      );
      await expect(raw.app.query(`delete from ${table}`)).rejects.toThrow('permission denied');
      await expect(raw.owner.query(`truncate ${table} cascade`)).rejects.toThrow(
        'cannot be emptied',
      );
    }
    // The owner sees no row under the forced policy; once let through, the trigger refuses.
    await raw.owner.query('begin; alter table documents no force row level security');
    await expect(
      raw.owner.query(`update documents set key_line = 'Normal' where id = $1`, [documentId]),
    ).rejects.toThrow('insert only');
    await raw.owner.query('rollback');
    const insertion = (patientId: string, letterId: string | null) =>
      raw.app.query(
        `insert into documents (clinic_id, id, patient_id, kind, letter_id, recipient_id, key_line,
           source, received_at, media_type, byte_size, sha256, uploaded_by, recorded_at)
         values ($1, $2, $3, $4, $5, $6, 'Forged', 'Nobody', now(), 'image/png', 5, $7, $8, now())`,
        [
          ...[clinic.clinicId, uuid(), patientId, letterId ? 'report' : 'other', letterId],
          ...[letterId ? 'r1' : null, createHash('sha256').digest('hex')],
          clinic.physio.accountId,
        ],
      );
    await expect(insertion(stranger, letter.letterId)).rejects.toThrow('another patient');
    await expect(insertion(stranger, null)).rejects.toThrow('without its bytes');
  });
});
