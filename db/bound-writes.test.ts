import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Act } from '@/clinical/acts';
import type { LetterOf, NoteOf, PatientOf } from '@/clinical/patients/record-of';
import { refusalWords, type Result } from '@/clinical/refusals';
import { markArrived } from './arrivals/mark-arrived';
import { takeBackArrival } from './arrivals/take-back-arrival';
import { fileDocument } from './documents/file-document';
import { markDocumentInError } from './documents/mark-document-in-error';
import { cancelMail } from './letter-mail/cancel-mail';
import { mailLetter } from './letter-mail/mail-letter';
import { changeLetter } from './letters/change-letter';
import { declineImaging } from './letters/decline-imaging';
import { discardLetter } from './letters/discard-letter';
import { openLetter } from './letters/open-letter';
import { replaceLetter } from './letters/replace-letter';
import { signLetter } from './letters/sign-letter';
import { suggestImaging } from './letters/suggest-imaging';
import { writeLetter } from './letters/write-letter';
import { recordDispatch } from './loops/record-dispatch';
import { recordFollowUp } from './loops/record-follow-up';
import { takeBackStep } from './loops/take-back-step';
import { addAddendum } from './notes/add-addendum';
import { applyChanges } from './notes/apply-changes';
import { changeNoteTime } from './notes/change-note-time';
import { discardNote } from './notes/discard-note';
import { markInError } from './notes/mark-in-error';
import { moveNote } from './notes/move-note';
import { restoreNote } from './notes/restore-note';
import { signNote } from './notes/sign-note';
import { takeOverNote } from './notes/take-over-note';
import { endFact } from './patients/end-fact';
import { recordFact } from './patients/record-fact';
import {
  batchOf,
  chart,
  draftNote,
  foundClinic,
  granted,
  registeredPatient,
  signedNote,
  type ClinicFixture,
} from './testing/clinic-fixture';
import { incoming, newFile } from './testing/document-fixture';
import { CHARTED, foundLetterClinics, readyLetter } from './testing/letter-fixture';
import { withTestDatabase } from './testing/with-test-database';

const database = withTestDatabase();
let clinic: ClinicFixture;
let elsewhere: ClinicFixture;
let somebodyElse: string;

beforeAll(async () => {
  ({ clinic } = await foundLetterClinics());
  elsewhere = await foundClinic('Elsewhere');
  somebodyElse = await registeredPatient(clinic.physio);
});

/** An act on a record that stands ready for it: whose record, and the act as a page asks for it. */
type Ready<Of extends PatientOf> = { of: Of; ask: (of: Of) => Promise<Result<unknown>> };

function ready<Of extends PatientOf>(
  of: Of,
  ask: (of: Of) => Promise<Result<unknown>>,
): Ready<PatientOf> {
  return { of, ask: (named) => ask({ ...of, ...named }) };
}

const CONTACT = { code: 'narrative.contact' };

async function fullContact(): Promise<NoteOf> {
  const note = await draftNote(clinic.physio, 'contact');
  await chart(clinic.physio, note, [[CONTACT, 'body', 'Telephoned: better.']]);
  return note;
}

async function onDraft(ask: (of: NoteOf) => Promise<Result<unknown>>) {
  return ready(await draftNote(clinic.physio), ask);
}

async function onSigned(ask: (of: NoteOf) => Promise<Result<unknown>>) {
  return ready(await signedNote(clinic.physio), ask);
}

async function onLetter(ask: (of: LetterOf) => Promise<Result<unknown>>) {
  const { clinicId, patientId, noteId, letterId } = await readyLetter(clinic.physio);
  return ready({ clinicId, patientId, noteId, letterId }, ask);
}

/** A signed letter whose copy for its first recipient waits to be sent. */
async function signedLetter(): Promise<LetterOf> {
  const { answers: _answers, ...letter } = await readyLetter(clinic.physio);
  const asRead = { ...letter, revision: 2, noteRevision: CHARTED };
  granted(await signLetter(clinic.physio, asRead, pdf));
  return letter;
}

const pdf = () => Promise.resolve(Buffer.from('%PDF-'));
const happenedAt = () => new Date().toISOString();
const MAIL = { address: 'rooms@bramble.example', hasAgreed: true };
const STEP = { recipientId: 'r1', remark: 'By telephone' };

/** The same once it was sent. */
async function sentLetter(): Promise<LetterOf> {
  const letter = await signedLetter();
  const sent = { step: 'sent', method: 'faxed', happenedAt: happenedAt() } as const;
  granted(await recordDispatch(clinic.reception, { ...letter, ...STEP, ...sent, revision: 1 }));
  return letter;
}

async function onLoop(
  of: LetterOf,
  ask: (of: PatientOf & { letterId: string }) => Promise<Result<unknown>>,
) {
  const { clinicId, patientId, letterId } = of;
  return ready({ clinicId, patientId, letterId }, ask);
}

/** Acts about a patient that name nothing but the patient: there is nothing to be at odds with. */
type NamesThePatient =
  'patient.register' | 'patient.change' | 'patient.record-fact' | 'arrival.mark' | 'note.start';

/** Acts that only read. */
type Reads =
  | 'patient.find'
  | 'patient.open'
  | 'letter.download'
  | 'letter.export'
  | 'letter.verify'
  | 'letter.follow-mail'
  | 'loop.list'
  | 'document.open'
  | 'document.measure';

/** Acts of the program on what somebody asked for: no page names anything. */
type ByItself = 'letter.mail-attempt' | 'letter.mail-outcome';

type AboutAPatient = Extract<
  Act,
  `${'patient' | 'arrival' | 'note' | 'letter' | 'loop' | 'document'}.${string}`
>;
type Bound = Exclude<AboutAPatient, NamesThePatient | Reads | ByItself>;

/** Every write on a record of a patient; a new act has to be entered before this compiles. */
const WRITES: Record<Bound, Record<string, () => Promise<Ready<PatientOf>>>> = {
  'patient.end-fact': {
    'ending a fact': async () => {
      const { clinicId } = clinic;
      const patientId = await registeredPatient(clinic.physio);
      const fact = { patientId, kind: 'allergy', name: 'Latex' } as const;
      const { factId } = granted(await recordFact(clinic.physio, fact));
      return ready({ clinicId, patientId }, (of) =>
        endFact(clinic.physio, of, { factId, because: 'Entered in error' }),
      );
    },
  },
  'arrival.undo': {
    'taking back an arrival': async () => {
      const { clinicId, reception } = clinic;
      const patientId = await registeredPatient(reception);
      const marked = await markArrived(reception, { patientId, forAccountId: null });
      const { arrivalId } = granted(marked);
      return ready({ clinicId, patientId }, (of) =>
        takeBackArrival(reception, { ...of, arrivalId }),
      );
    },
  },
  'note.chart': {
    charting: () =>
      onDraft(({ clinicId, patientId, noteId }) => {
        const batch = batchOf(clinic.physio, patientId, [
          [{ code: 'pain.nprs.current' }, 'score', 3],
        ]);
        return applyChanges(clinic.physio, { noteId, batch: { ...batch, clinicId } });
      }),
  },
  'note.take-over': {
    'taking over a draft': () =>
      onDraft((of) => takeOverNote(clinic.colleague, { ...of, revision: 0 })),
  },
  'note.change-time': {
    'changing the time of a visit': () =>
      onDraft((of) =>
        changeNoteTime(clinic.physio, { ...of, occurredAt: '2026-01-02T03:04:00.000Z' }),
      ),
  },
  'note.move': {
    'moving a draft': async () => {
      const toPatientId = await registeredPatient(clinic.physio);
      return onDraft((of) => moveNote(clinic.physio, { ...of, revision: 0, toPatientId }));
    },
  },
  'note.discard': { 'discarding a draft': () => onDraft((of) => discardNote(clinic.physio, of)) },
  'note.restore': {
    'taking a draft back': async () => {
      const note = await draftNote(clinic.physio);
      granted(await discardNote(clinic.physio, note));
      return ready(note, (of) => restoreNote(clinic.physio, of));
    },
  },
  'note.sign': {
    'signing a note': async () =>
      ready(await fullContact(), (of) => signNote(clinic.physio, { ...of, revision: 1 })),
  },
  'note.addend': {
    'adding an addendum': () =>
      onSigned((of) => addAddendum(clinic.physio, { ...of, body: 'One thing more.' })),
  },
  'note.mark-in-error': {
    'marking a note in error': () =>
      onSigned((of) => markInError(clinic.physio, { ...of, reason: 'Another telephone.' })),
  },
  'letter.write': {
    'beginning an imaging request': () =>
      onDraft((of) => writeLetter(clinic.physio, of, 'imaging-request')),
    'beginning an emergency letter': () =>
      onDraft((of) => writeLetter(clinic.physio, of, 'emergency-handover')),
    'asking the GP in place of a request': () =>
      onLetter((of) => suggestImaging(clinic.physio, { ...of, revision: 2 })),
  },
  'letter.edit': {
    'saving a letter': async () => {
      const { answers, ...of } = await readyLetter(clinic.physio);
      return ready(of, (named) => changeLetter(clinic.physio, { ...named, revision: 2, answers }));
    },
  },
  'letter.discard': {
    'discarding a letter': () =>
      onLetter((of) => discardLetter(clinic.physio, { ...of, revision: 2 })),
  },
  'letter.decline-imaging': {
    'recording why imaging was not requested': () =>
      onLetter((of) =>
        declineImaging(clinic.physio, { ...of, revision: 2, reason: 'It is 3 days old' }),
      ),
  },
  'letter.replace': {
    'replacing a signed letter': async () =>
      ready(await signedLetter(), (of) => replaceLetter(clinic.physio, of)),
  },
  'letter.mail': {
    'e-mailing a letter': async () =>
      onLoop(await signedLetter(), (of) =>
        mailLetter(clinic.physio, { ...of, ...MAIL, recipientId: 'r1', revision: 1 }),
      ),
  },
  'letter.cancel-mail': {
    'cancelling an e-mail': async () => {
      const letter = await signedLetter();
      const asked = { ...letter, ...MAIL, recipientId: 'r1', revision: 1 };
      const { mailId } = granted(await mailLetter(clinic.physio, asked));
      return onLoop(letter, (of) =>
        cancelMail(clinic.physio, { ...of, mailId, recipientId: 'r1' }),
      );
    },
  },
  'loop.record-dispatch': {
    'recording that a letter was sent': async () =>
      onLoop(await signedLetter(), (of) => {
        const sent = { step: 'sent', method: 'posted', happenedAt: happenedAt() } as const;
        return recordDispatch(clinic.reception, { ...of, ...STEP, ...sent, revision: 1 });
      }),
  },
  'loop.record-follow-up': {
    'recording a result': async () =>
      onLoop(await sentLetter(), (of) => {
        const result = { step: 'result_in', happenedAt: happenedAt() } as const;
        return recordFollowUp(clinic.physio, { ...of, ...STEP, ...result, revision: 2 });
      }),
  },
  'loop.take-back': {
    'taking back a step': async () =>
      onLoop(await sentLetter(), (of) =>
        takeBackStep(clinic.reception, { ...of, ...STEP, revision: 2 }),
      ),
  },
  'document.file': {
    'attaching a report': async () =>
      onLoop(await sentLetter(), (of) => {
        const { patientId, letterId } = of;
        const loop = { letterId, recipientId: 'r1' };
        const report = { ...incoming(of.clinicId, patientId), kind: 'report' as const, loop };
        return fileDocument(clinic.physio, report, newFile());
      }),
  },
  'document.mark-in-error': {
    'marking a document in error': async () => {
      const { clinicId } = clinic;
      const patientId = await registeredPatient(clinic.physio);
      const filed = await fileDocument(clinic.physio, incoming(clinicId, patientId), newFile());
      const { documentId } = granted(filed);
      return ready({ clinicId, patientId }, (of) =>
        markDocumentInError(clinic.physio, { ...of, documentId, reason: 'Another patient.' }),
      );
    },
  },
  'letter.sign': {
    'signing a letter': () =>
      onLetter((of) =>
        signLetter(clinic.physio, { ...of, revision: 2, noteRevision: CHARTED }, pdf),
      ),
  },
};

/** Every row of the clinic that the app can read, in every table, as text. */
async function everything(): Promise<string> {
  const app = new pg.Client({ connectionString: database().appUrl });
  await app.connect();
  await app.query(`set app.clinic_id = '${clinic.clinicId}'`);
  const { rows } = await app.query<{ name: string }>(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'clinic_id'
       and has_table_privilege(table_schema || '.' || table_name, 'select') order by 1`,
  );
  const tables: string[] = [];
  for (const { name } of rows) {
    const { rows: found } = await app.query<{ row: string }>(
      `select t::text as row from public.${name} t where clinic_id = $1 order by 1`,
      [clinic.clinicId],
    );
    tables.push(`${name}: ${found.map(({ row }) => row).join('\n')}`);
  }
  await app.end();
  return tables.join('\n');
}

describe('every write on a record of a patient', () => {
  for (const [act, ways] of Object.entries(WRITES))
    for (const [name, prepare] of Object.entries(ways))
      it(`${act}, ${name}: refused from a page of another patient or clinic, writes nothing, and says why`, async () => {
        const { of, ask } = await prepare();
        const before = await everything();
        expect(before).toContain(of.patientId);
        for (const [what, named] of [
          ['patient', { ...of, patientId: somebodyElse }],
          ['patient', { ...of, patientId: uuid() }],
          ['clinic', { ...of, clinicId: elsewhere.clinicId }],
        ] as const) {
          const refused = await ask(named);
          expect(refused).toEqual({ ok: false, refusal: { kind: 'mismatch', what } });
          if (!refused.ok) {
            expect(refusalWords(refused.refusal)).toMatch(
              new RegExp(`opened for another ${what} .* Nothing was saved .* reload the page`),
            );
          }
          expect(await everything()).toBe(before);
        }
        // Asked for the right patient it is done: nothing else stood in its way.
        granted(await ask(of));
        expect(await everything()).not.toBe(before);
      });

  it('a letter is refused from a page of another note too', async () => {
    const { answers, ...of } = await readyLetter(clinic.physio);
    const { noteId } = await draftNote(clinic.physio);
    const before = await everything();
    const refused = await changeLetter(clinic.physio, { ...of, noteId, revision: 2, answers });
    expect(refused).toEqual({ ok: false, refusal: { kind: 'mismatch', what: 'note' } });
    expect(await everything()).toBe(before);
    expect(granted(await openLetter(clinic.physio, of.letterId)).revision).toBe(2);
  });
});

describe('a draft that was moved in another tab', () => {
  it('takes nothing more from the page of the first patient, whatever its revision', async () => {
    const stale = await fullContact();
    const toPatientId = await registeredPatient(clinic.physio);
    granted(await moveNote(clinic.physio, { ...stale, revision: 1, toPatientId }));
    const before = await everything();
    for (const refused of [
      await signNote(clinic.physio, { ...stale, revision: 2 }),
      await discardNote(clinic.physio, stale),
      await changeNoteTime(clinic.physio, { ...stale, occurredAt: '2026-01-02T03:04:00.000Z' }),
      await writeLetter(clinic.physio, stale, 'emergency-handover'),
      await moveNote(clinic.physio, { ...stale, revision: 2, toPatientId: somebodyElse }),
    ]) {
      expect(refused).toEqual({ ok: false, refusal: { kind: 'mismatch', what: 'patient' } });
    }
    expect(await everything()).toBe(before);
    granted(await signNote(clinic.physio, { ...stale, patientId: toPatientId, revision: 2 }));
  });
});
