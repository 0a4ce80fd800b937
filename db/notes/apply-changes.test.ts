import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { romNorm } from '@/clinical/range-of-motion/norms';
import {
  batchOf,
  chart,
  draftNote,
  foundClinic,
  granted,
  registeredPatient,
  signedNote,
  type ClinicFixture,
} from '../testing/clinic-fixture';
import { withTestDatabase } from '../testing/with-test-database';
import { discardLetter } from '../letters/discard-letter';
import { writeLetter } from '../letters/write-letter';
import { applyChanges } from './apply-changes';
import { discardNote } from './discard-note';
import { moveNote } from './move-note';
import { openNote } from './open-note';
import { restoreNote } from './restore-note';
import { signNote } from './sign-note';
import { startNote } from './start-note';
import { takeOverNote } from './take-over-note';

const database = withTestDatabase();
let clinic: ClinicFixture;

beforeAll(async () => {
  clinic = await foundClinic();
});

const FLEXION = { code: 'rom.lumbar.flexion.active' };
const EXTENSION = { code: 'rom.lumbar.extension.active' };

describe('charting into a draft', () => {
  it('applies, and answers a retry with duplicate and the same revision', async () => {
    const note = await draftNote(clinic.physio);
    const batch = batchOf(clinic.physio, note.patientId, [
      [FLEXION, 'degrees', 45],
      [FLEXION, 'painScore', 3],
    ]);
    const first = granted(await applyChanges(clinic.physio, { noteId: note.noteId, batch }));
    expect(first.answers.map(({ answer }) => answer)).toEqual(['applied', 'applied']);
    expect(first.revision).toBe(2);
    const again = granted(await applyChanges(clinic.physio, { noteId: note.noteId, batch }));
    expect(again.answers).toMatchObject([
      { answer: 'duplicate', revision: 1 },
      { answer: 'duplicate', revision: 2 },
    ]);
    expect(again.revision).toBe(2);
    const opened = granted(await openNote(clinic.physio, note.noteId));
    expect(opened.content.findings).toEqual([
      {
        ...FLEXION,
        side: 'midline',
        at: '',
        moment: 'before',
        attributes: { degrees: 45, painScore: 3 },
      },
    ]);
  });

  it('answers a value that changed meanwhile with theirs, and overwrites nothing', async () => {
    const note = await draftNote(clinic.physio);
    await chart(clinic.physio, note, [[FLEXION, 'degrees', 45]]);
    const stale = batchOf(clinic.physio, note.patientId, [
      [FLEXION, 'degrees', 50],
      [FLEXION, 'painScore', 2],
    ]);
    const { answers } = granted(
      await applyChanges(clinic.physio, { noteId: note.noteId, batch: stale }),
    );
    expect(answers).toMatchObject([{ answer: 'conflict', theirs: 45 }, { answer: 'applied' }]);
  });

  it('clears a value, and removes a finding that has none left', async () => {
    const note = await draftNote(clinic.physio);
    await chart(clinic.physio, note, [[FLEXION, 'degrees', 45]]);
    const clear = batchOf(clinic.physio, note.patientId, [[FLEXION, 'degrees', null]], 45);
    granted(await applyChanges(clinic.physio, { noteId: note.noteId, batch: clear }));
    expect(granted(await openNote(clinic.physio, note.noteId)).content.findings).toEqual([]);
  });

  it('refuses what is impossible without blocking the rest of the batch', async () => {
    const note = await draftNote(clinic.physio);
    const { answers } = granted(
      await applyChanges(clinic.physio, {
        noteId: note.noteId,
        batch: batchOf(clinic.physio, note.patientId, [
          [FLEXION, 'degrees', 400],
          [FLEXION, 'painScore', 11],
          [{ code: 'rom.lumbar.invented.active' }, 'degrees', 10],
          [{ code: 'narrative.story' }, 'body', 'a\u0000b'],
          [{ code: 'narrative.story' }, 'body', 'half an emoji \ud83d'],
          [{ code: 'red-flag.major-trauma' }, 'askedOn', '0000-01-01'],
          [FLEXION, 'degrees', 40],
        ]),
      }),
    );
    expect(answers.map(({ answer }) => answer)).toEqual([
      'refused',
      'refused',
      'refused',
      'refused',
      'refused',
      'refused',
      'applied',
    ]);
  });

  it('refuses another patient, another author, a signed note', async () => {
    const note = await draftNote(clinic.physio);
    const elsewhere = await registeredPatient(clinic.physio);
    const apply = (patientId: string, actor = clinic.physio, noteId = note.noteId) =>
      applyChanges(actor, { noteId, batch: batchOf(actor, patientId, [[FLEXION, 'degrees', 40]]) });
    expect(await apply(elsewhere)).toMatchObject({
      refusal: { kind: 'mismatch', what: 'patient' },
    });
    expect(await apply(note.patientId, clinic.colleague)).toMatchObject({
      refusal: { kind: 'not_author', author: 'Percy Physio-Test' },
    });
    expect(await apply(note.patientId, clinic.reception)).toMatchObject({
      refusal: { kind: 'not_permitted' },
    });
    const signed = await signedNote(clinic.physio);
    expect(await apply(signed.patientId, clinic.physio, signed.noteId)).toMatchObject({
      refusal: { kind: 'wrong_state', state: 'signed' },
    });
  });

  it('lets a colleague chart after taking over, and then the first author no more', async () => {
    const note = await draftNote(clinic.physio);
    granted(await takeOverNote(clinic.colleague, { ...note, revision: 0 }));
    await chart(clinic.colleague, note, [[FLEXION, 'degrees', 40]]);
    const batch = batchOf(clinic.physio, note.patientId, [[FLEXION, 'painScore', 4]]);
    expect(await applyChanges(clinic.physio, { noteId: note.noteId, batch })).toMatchObject({
      refusal: { kind: 'not_author', author: 'Cora Colleague-Test' },
    });
  });

  it('keeps who measured when a draft changes hands, until it is measured anew', async () => {
    const note = await draftNote(clinic.physio);
    const own = clinic.physio.accountId;
    await chart(clinic.physio, note, [
      [FLEXION, 'degrees', 40],
      [EXTENSION, 'painScore', 3],
    ]);
    granted(await takeOverNote(clinic.colleague, { ...note, revision: 2 }));
    const flexion = async () => {
      const { content, revision } = granted(await openNote(clinic.colleague, note.noteId));
      const of = content.findings.find(({ code }) => code === FLEXION.code);
      return { revision, attributes: of?.attributes, others: content.findings.length };
    };
    const theirs = { degrees: 40, examiner: own, examinerName: 'Percy Physio-Test' };
    expect(await flexion()).toEqual({ revision: 4, attributes: theirs, others: 2 });

    // A page puts back what it cleared, and makes nothing up.
    const write = async (
      key: { code: string },
      attribute: string,
      value: string | null,
      base: string | null,
    ) => {
      const batch = batchOf(clinic.colleague, note.patientId, [[key, attribute, value]], base);
      const [each] = granted(
        await applyChanges(clinic.colleague, { noteId: note.noteId, batch }),
      ).answers;
      return each?.answer;
    };
    expect(await write(FLEXION, 'examiner', null, own)).toBe('applied');
    expect(await write(FLEXION, 'examiner', own, null)).toBe('applied');
    expect(await write(EXTENSION, 'examiner', own, null)).toBe('refused');
    expect(await write(FLEXION, 'examinerName', 'Somebody', 'Percy Physio-Test')).toBe('refused');

    granted(await takeOverNote(clinic.physio, { ...note, revision: 6 }));
    expect(await flexion()).toEqual({ revision: 8, attributes: { degrees: 40 }, others: 2 });
  });

  it('moves a draft to the right patient with its findings; the old page is refused', async () => {
    const note = await draftNote(clinic.physio);
    await chart(clinic.physio, note, [[FLEXION, 'degrees', 40]]);
    const right = await registeredPatient(clinic.physio);
    granted(await moveNote(clinic.physio, { ...note, revision: 1, toPatientId: right }));
    const opened = granted(await openNote(clinic.physio, note.noteId));
    expect(opened.patientId).toBe(right);
    expect(opened.content.findings).toHaveLength(1);
    expect(opened.content.episodes).toHaveLength(1);
    const batch = batchOf(clinic.physio, note.patientId, [[FLEXION, 'painScore', 4]]);
    expect(await applyChanges(clinic.physio, { noteId: note.noteId, batch })).toMatchObject({
      refusal: { kind: 'mismatch', what: 'patient' },
    });
  });

  it('stays where it is while a letter names its patient, and moves once that is discarded', async () => {
    const note = await draftNote(clinic.physio);
    const letter = granted(await writeLetter(clinic.physio, note, 'imaging-request'));
    const toPatientId = await registeredPatient(clinic.physio);
    const move = () => moveNote(clinic.physio, { ...note, revision: 0, toPatientId });
    expect(await move()).toMatchObject({ refusal: { kind: 'blocked' } });
    granted(await discardLetter(clinic.physio, { ...letter, revision: 1 }));
    granted(await move());
  });

  it('moves no value that was carried from the wrong patient’s last visit', async () => {
    const last = await signedNote(clinic.physio);
    const draft = granted(
      await startNote(clinic.physio, { patientId: last.patientId, kind: 'review', episodes: [] }),
    );
    await chart(clinic.physio, draft, [
      [FLEXION, 'degrees', 40],
      [FLEXION, 'carriedFromNote', last.noteId],
    ]);
    const right = await registeredPatient(clinic.physio);
    expect(
      await moveNote(clinic.physio, { ...draft, revision: 2, toPatientId: right }),
    ).toMatchObject({ refusal: { kind: 'blocked' } });
    const strangers = await signedNote(clinic.physio);
    const batch = batchOf(
      clinic.physio,
      last.patientId,
      [[FLEXION, 'carriedFromNote', strangers.noteId]],
      last.noteId,
    );
    const { answers } = granted(await applyChanges(clinic.physio, { noteId: draft.noteId, batch }));
    expect(answers).toMatchObject([{ answer: 'refused' }]);
  });

  it('knows a carried value by its date alone', async () => {
    const note = await draftNote(clinic.physio);
    await chart(clinic.physio, note, [
      [FLEXION, 'degrees', 40],
      [FLEXION, 'carriedFromOn', '2026-10-12'],
    ]);
    const toPatientId = await registeredPatient(clinic.physio);
    expect(await moveNote(clinic.physio, { ...note, revision: 2, toPatientId })).toMatchObject({
      refusal: { kind: 'blocked' },
    });
  });

  it('discards a draft and takes it back whole', async () => {
    const note = await draftNote(clinic.physio);
    await chart(clinic.physio, note, [[FLEXION, 'degrees', 40]]);
    granted(await discardNote(clinic.physio, note));
    expect(await signNote(clinic.physio, { ...note, revision: 1 })).toMatchObject({
      refusal: { kind: 'wrong_state', state: 'discarded' },
    });
    granted(await restoreNote(clinic.physio, note));
    expect(granted(await openNote(clinic.physio, note.noteId)).content.findings).toHaveLength(1);
  });
});

describe('the database itself, under the app role', () => {
  it('refuses degrees and centimetres beyond the hard limits of the vocabulary', async () => {
    const note = await draftNote(clinic.physio);
    const norm = romNorm('rom.lumbar.flexion.active', 'midline');
    if (!norm) throw new Error('No norm row for lumbar flexion.');
    const client = new pg.Client({ connectionString: database().appUrl });
    await client.connect();
    await client.query(`set app.clinic_id = '${clinic.clinicId}'`);
    const insert = (degrees: number, code = FLEXION.code) =>
      client.query(
        `insert into range_of_motion (clinic_id, note_id, code, side, at, moment, degrees, changed_at)
         values ($1, $2, $3, 'midline', '', $5, $4, now())`,
        [clinic.clinicId, note.noteId, code, degrees, `after:${uuid()}`],
      );
    await insert(110);
    await insert(-30);
    await expect(insert(111)).rejects.toThrow('range_of_motion_limits');
    await expect(insert(-31)).rejects.toThrow('range_of_motion_limits');
    await insert(-31, 'rom.cervical.flexion.active');
    await client.end();
  });
});

describe('signing', () => {
  it('lets one of two signatures through', async () => {
    const note = await draftNote(clinic.physio, 'contact');
    await chart(clinic.physio, note, [[{ code: 'narrative.contact' }, 'body', 'Telephoned.']]);
    const both = await Promise.all([
      signNote(clinic.physio, { ...note, revision: 1 }),
      signNote(clinic.physio, { ...note, revision: 1 }),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      refusal: { kind: 'wrong_state', state: 'signed' },
    });
  });

  it('waits for a change that is being saved, and then finds its own revision stale', async () => {
    const note = await draftNote(clinic.physio, 'contact');
    await chart(clinic.physio, note, [[{ code: 'narrative.contact' }, 'body', 'Telephoned.']]);
    // A change in the middle of its transaction: it holds the note's lock and has not committed.
    const saving = new pg.Client({ connectionString: database().appUrl });
    await saving.connect();
    await saving.query('begin');
    await saving.query(`set local app.clinic_id = '${clinic.clinicId}'`);
    await saving.query('select 1 from notes where id = $1 for update', [note.noteId]);
    await saving.query(
      `insert into outcome_scores (clinic_id, note_id, code, side, at, moment, score, changed_at)
       values ($1, $2, 'pain.nprs.current', 'midline', '', 'before', 7, now())`,
      [clinic.clinicId, note.noteId],
    );
    await saving.query('update notes set revision = revision + 1 where id = $1', [note.noteId]);
    const signing = signNote(clinic.physio, { ...note, revision: 1 });
    const waiting = await Promise.race([
      signing.then(() => 'answered'),
      new Promise((resolve) => setTimeout(() => resolve('waiting'), 300)),
    ]);
    expect(waiting).toBe('waiting');
    await saving.query('commit');
    await saving.end();
    expect(await signing).toMatchObject({ refusal: { kind: 'stale', theirRevision: 2 } });
    granted(await signNote(clinic.physio, { ...note, revision: 2 }));
    const opened = granted(await openNote(clinic.physio, note.noteId));
    expect(opened.signed?.document.findings).toHaveLength(2);
  });

  it('makes a finding wait that was written without the lock, and then refuses it', async () => {
    const note = await draftNote(clinic.physio, 'contact');
    await chart(clinic.physio, note, [[{ code: 'narrative.contact' }, 'body', 'Telephoned.']]);
    const signing = new pg.Client({ connectionString: database().appUrl });
    const stray = new pg.Client({ connectionString: database().appUrl });
    await Promise.all([signing.connect(), stray.connect()]);
    for (const client of [signing, stray]) {
      await client.query('begin');
      await client.query(`set local app.clinic_id = '${clinic.clinicId}'`);
    }
    await signing.query('select 1 from notes where id = $1 for update', [note.noteId]);
    const insertion = stray.query(
      `insert into outcome_scores (clinic_id, note_id, code, side, at, moment, score, changed_at)
       values ($1, $2, 'pain.nprs.current', 'midline', '', 'before', 7, now())`,
      [clinic.clinicId, note.noteId],
    );
    const refused = expect(insertion).rejects.toThrow('not a draft');
    await signing.query(
      `insert into signed_notes (clinic_id, note_id, content_version, document, sha256, signed_by, signed_at)
       values ($1, $2, 1, 'x', encode(sha256('x'), 'hex'), $3, now())`,
      [clinic.clinicId, note.noteId, clinic.physio.accountId],
    );
    await signing.query(`update notes set status = 'signed', signed_at = now() where id = $1`, [
      note.noteId,
    ]);
    await signing.query('commit');
    await refused;
    await Promise.all([signing.end(), stray.end()]);
  });
});
