import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { ACTS, permits, type Act } from '@/clinical/acts';
import type { LetterSource } from '@/clinical/letters/letter-source';
import type { LetterOf, NoteOf } from '@/clinical/patients/record-of';
import type { Result } from '@/clinical/refusals';
import { changePerson } from './accounts/change-person';
import { disablePerson } from './accounts/disable-person';
import { enablePerson } from './accounts/enable-person';
import { invitePerson } from './accounts/invite-person';
import { listPeople } from './accounts/list-people';
import { makeResetLink } from './accounts/make-reset-link';
import { withdrawInvitation } from './accounts/withdraw-invitation';
import { withdrawResetLink } from './accounts/withdraw-reset-link';
import type { Actor } from './actors/actor';
import { systemActor } from './actors/system-actor';
import { markArrived } from './arrivals/mark-arrived';
import { takeBackArrival } from './arrivals/take-back-arrival';
import { change } from './change';
import { changeClinicLogo } from './clinics/change-clinic-logo';
import { changeClinicSettings } from './clinics/change-clinic-settings';
import { clinicSettings } from './clinics/clinic-settings';
import { archiveContact } from './contacts/archive-contact';
import { changeContact } from './contacts/change-contact';
import { findContacts } from './contacts/find-contacts';
import { importContacts } from './contacts/import-contacts';
import { keepContact } from './contacts/keep-contact';
import { restoreContact } from './contacts/restore-contact';
import { documentSpace } from './documents/document-space';
import { fileDocument } from './documents/file-document';
import { markDocumentInError } from './documents/mark-document-in-error';
import { openDocumentContent } from './documents/open-document-content';
import { openTimeline } from './history/open-timeline';
import { cancelMail } from './letter-mail/cancel-mail';
import { followMails } from './letter-mail/follow-mails';
import { mailLetter } from './letter-mail/mail-letter';
import { changeLetter } from './letters/change-letter';
import { declineImaging } from './letters/decline-imaging';
import { discardLetter } from './letters/discard-letter';
import { downloadLetter } from './letters/download-letter';
import { exportLetter } from './letters/export-letter';
import { openLetter } from './letters/open-letter';
import { replaceLetter } from './letters/replace-letter';
import { signLetter } from './letters/sign-letter';
import { writeLetter } from './letters/write-letter';
import { listLoops } from './loops/list-loops';
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
import { startNote } from './notes/start-note';
import { takeOverNote } from './notes/take-over-note';
import { changePatient } from './patients/change-patient';
import { endFact } from './patients/end-fact';
import { findPatients } from './patients/find-patients';
import { openPatient } from './patients/open-patient';
import { recordFact } from './patients/record-fact';
import { registerPatient } from './patients/register-patient';
import {
  batchOf,
  draftNote,
  foundClinic,
  granted,
  registeredPatient,
  type ClinicFixture,
} from './testing/clinic-fixture';
import { incoming, newFile } from './testing/document-fixture';
import { listTemplates } from './templates/list-templates';
import { saveTemplate } from './templates/save-template';
import { countTemplateUse } from './templates/count-template-use';
import { withTestDatabase } from './testing/with-test-database';
import { openToday } from './today/open-today';

withTestDatabase();
let clinic: ClinicFixture;
let note: NoteOf;
let letter: LetterOf;
let factId: string;
let documentId: string;
let arrival: { patientId: string; arrivalId: string };
let answers: LetterSource['answers'];
let contact: { contactId: string; revision: number };

beforeAll(async () => {
  clinic = await foundClinic();
  note = await draftNote(clinic.physio);
  letter = granted(await writeLetter(clinic.physio, note, 'imaging-request'));
  const { patientId } = note;
  const fact = { patientId, kind: 'condition' as const, name: 'Asthma' };
  factId = granted(await recordFact(clinic.physio, fact)).factId;
  const filed = await fileDocument(clinic.physio, documentBy(clinic.physio), newFile());
  documentId = granted(filed).documentId;
  const arrived = await registeredPatient(clinic.reception);
  const marked = await markArrived(clinic.reception, { patientId: arrived, forAccountId: null });
  arrival = { patientId: arrived, arrivalId: granted(marked).arrivalId };
  contact = granted(await keepContact(clinic.reception, CONTACT));
  const opened = granted(await openLetter(clinic.physio, letter.letterId));
  if (opened.status === 'signed') throw new Error('The letter was just begun.');
  answers = opened.source.answers;
});

const PATIENT = {
  familyName: 'Refused-Test',
  givenNames: 'Nobody',
  dateOfBirth: '1970-01-01',
  sex: 'female' as const,
};
/** As a page of the actor's own clinic names them. */
const noteBy = ({ clinicId }: Actor) => ({ ...note, clinicId, revision: 0 });
const letterBy = ({ clinicId }: Actor) => ({ ...letter, clinicId, revision: 1 });
const loopBy = ({ clinicId }: Actor) => ({
  ...{ clinicId, patientId: note.patientId, letterId: letter.letterId, recipientId: 'r1' },
  ...{ revision: 1, happenedAt: '2026-11-02T00:00:00.000Z', remark: 'Refused' },
});
const documentBy = ({ clinicId }: Actor) => incoming(clinicId, note.patientId);
const renderNothing = () => Promise.reject(new Error('A refused letter is never rendered.'));

/** Acts that somebody signed in does; the others are the program's own. */
type ByPeople = Exclude<Act, 'letter.verify' | 'letter.mail-attempt' | 'letter.mail-outcome'>;

/** The verb of each act, called on a real record of the clinic. */
const VERBS = {
  'patient.register': (actor) => registerPatient(actor, { patient: PATIENT, isNotDuplicate: true }),
  'patient.change': (actor) =>
    changePatient(actor, { patientId: note.patientId, revision: 1, patient: PATIENT }),
  'patient.find': (actor) => findPatients(actor, { query: 'fixture', limit: 10 }),
  'patient.open': (actor) => openPatient(actor, note.patientId),
  'patient.record-fact': (actor) =>
    recordFact(actor, { patientId: note.patientId, kind: 'allergy', name: 'Latex' }),
  'patient.end-fact': (actor) =>
    endFact(actor, noteBy(actor), { factId, because: 'Entered in error' }),
  'record.open': (actor) => openTimeline(actor, note.patientId),
  'arrival.mark': (actor) => markArrived(actor, { patientId: note.patientId, forAccountId: null }),
  'arrival.undo': (actor) => takeBackArrival(actor, { ...arrival, clinicId: actor.clinicId }),
  'today.open': (actor) => openToday(actor),
  'note.start': (actor) =>
    startNote(actor, { patientId: note.patientId, kind: 'initial', episodes: [] }),
  'note.chart': (actor) =>
    applyChanges(actor, {
      noteId: note.noteId,
      batch: batchOf(actor, note.patientId, [[{ code: 'pain.nprs.current' }, 'score', 1]]),
    }),
  'note.take-over': (actor) => takeOverNote(actor, noteBy(actor)),
  'note.change-time': (actor) =>
    changeNoteTime(actor, { ...noteBy(actor), occurredAt: '2026-01-01T00:00:00.000Z' }),
  'note.move': (actor) => moveNote(actor, { ...noteBy(actor), toPatientId: uuid() }),
  'note.discard': (actor) => discardNote(actor, noteBy(actor)),
  'note.restore': (actor) => restoreNote(actor, noteBy(actor)),
  'note.sign': (actor) => signNote(actor, noteBy(actor)),
  'note.addend': (actor) => addAddendum(actor, { ...noteBy(actor), body: 'Added.' }),
  'note.mark-in-error': (actor) => markInError(actor, { ...noteBy(actor), reason: 'Wrong.' }),
  'letter.write': (actor) => writeLetter(actor, noteBy(actor), 'imaging-request'),
  'letter.edit': (actor) => changeLetter(actor, { ...letterBy(actor), answers }),
  'letter.discard': (actor) => discardLetter(actor, letterBy(actor)),
  'letter.decline-imaging': (actor) =>
    declineImaging(actor, { ...letterBy(actor), reason: 'Refused' }),
  'letter.sign': (actor) =>
    signLetter(actor, { ...letterBy(actor), noteRevision: 0 }, renderNothing),
  'letter.replace': (actor) => replaceLetter(actor, letterBy(actor)),
  'loop.list': (actor) => listLoops(actor, { show: 'open' }),
  'loop.record-dispatch': (actor) =>
    recordDispatch(actor, { ...loopBy(actor), step: 'sent', method: 'faxed' }),
  'loop.record-follow-up': (actor) =>
    recordFollowUp(actor, { ...loopBy(actor), step: 'result_in' }),
  'loop.take-back': (actor) => takeBackStep(actor, loopBy(actor)),
  'letter.download': (actor) => downloadLetter(actor, letter.letterId),
  'document.file': (actor) => fileDocument(actor, documentBy(actor), newFile()),
  'document.open': (actor) => openDocumentContent(actor, documentId),
  'document.mark-in-error': (actor) =>
    markDocumentInError(actor, { ...documentBy(actor), documentId, reason: 'Refused' }),
  'document.measure': (actor) => documentSpace(actor),
  'letter.export': (actor) => exportLetter(actor, letter.letterId),
  'letter.mail': (actor) => mailLetter(actor, { ...loopBy(actor), ...MAIL }),
  'letter.cancel-mail': (actor) => cancelMail(actor, { ...loopBy(actor), mailId: uuid() }),
  'letter.follow-mail': (actor) => followMails(actor, letter.letterId),
  'template.open': (actor) => listTemplates(actor),
  'template.keep': (actor) => saveTemplate(actor, { ...TEMPLATE, keeper: 'own' }),
  'template.keep-clinic': (actor) => saveTemplate(actor, { ...TEMPLATE, keeper: 'clinic' }),
  'template.use': (actor) => countTemplateUse(actor, uuid()),
  'contact.find': (actor) => findContacts(actor, { query: '' }),
  'contact.keep': (actor) => keepContact(actor, { ...CONTACT, isAnother: true }),
  'contact.change': (actor) => changeContact(actor, { ...contact, contact: CONTACT }),
  'contact.archive': (actor) => archiveContact(actor, contact),
  'contact.restore': (actor) => restoreContact(actor, contact),
  'contact.import': (actor) =>
    importContacts(actor, {
      otherwise: 'gp',
      rows: [
        { row: 2, given: { name: 'Dr Stray Test' }, decision: { what: 'update', over: contact } },
      ],
    }),
  'clinic.open': (actor) => clinicSettings(actor),
  'clinic.change': (actor) => changeClinicSettings(actor, { revision: 1, settings: SETTINGS }),
  'clinic.change-logo': (actor) => changeClinicLogo(actor, { over: null, logo: null }),
  'people.open': (actor) => listPeople(actor),
  'people.invite': (actor) =>
    invitePerson(actor, {
      email: 'new@example.test',
      displayName: 'New Test',
      role: 'owner',
      profession: 'Physiotherapist',
      registration: '',
      providerNumber: '',
    }),
  'people.withdraw-invitation': (actor) => withdrawInvitation(actor, { invitationId: uuid() }),
  'people.change': (actor) =>
    changePerson(actor, {
      membershipId: clinic.colleague.membershipId,
      revision: 1,
      person: {
        displayName: 'Renamed Test',
        role: 'owner',
        profession: 'Physiotherapist',
        registration: '',
        providerNumber: '',
      },
    }),
  'people.reset-password': (actor) =>
    makeResetLink(actor, { membershipId: clinic.colleague.membershipId }),
  'people.withdraw-reset-link': (actor) =>
    withdrawResetLink(actor, { membershipId: clinic.colleague.membershipId }),
  'people.disable': (actor) =>
    disablePerson(actor, { membershipId: clinic.colleague.membershipId }),
  'people.enable': (actor) => enablePerson(actor, { membershipId: clinic.colleague.membershipId }),
} satisfies Record<ByPeople, (actor: Actor) => Promise<Result<unknown>>>;

const CONTACT = { kind: 'gp' as const, name: 'Dr Refused Test' };
const TEMPLATE = { name: 'Refused', content: { kind: 'phrase' as const, words: 'Refused.' } };

const MAIL = { address: 'refused@example.test', hasAgreed: true };

const SETTINGS = {
  name: 'Renamed',
  address: '',
  telephone: '',
  email: '',
  website: '',
  letterheadNote: '',
  timeZone: 'Australia/Melbourne',
  dateFormat: 'DD-MMM-YYYY' as const,
  jurisdiction: 'AU' as const,
};

/** These name no record that is there. */
const FINDS_OR_MAKES: readonly Act[] = [
  'patient.register',
  'patient.find',
  'contact.find',
  'contact.keep',
  'loop.list',
  'document.measure',
];

const EVERY_ACT = Object.keys(ACTS) as Act[];
const isByPeople = (act: Act): act is ByPeople => !permits('system', act);
const PEOPLES_ACTS = EVERY_ACT.filter(isByPeople);

describe('every act', () => {
  for (const act of PEOPLES_ACTS) {
    it(`${act}: refused to every role that may not`, async () => {
      for (const actor of [clinic.physio, clinic.reception, clinic.owner]) {
        if (permits(actor.role, act)) continue;
        expect(await VERBS[act](actor), actor.role).toEqual({
          ok: false,
          refusal: { kind: 'not_permitted' },
        });
        const work = () => Promise.reject(new Error('Work ran without the permission.'));
        expect(await change(actor, act, work)).toMatchObject({ ok: false });
      }
    });
  }

  it('that is the program’s alone is refused to everybody, the owner too', async () => {
    const work = () => Promise.reject(new Error('Work ran without the permission.'));
    for (const act of EVERY_ACT.filter((each) => !isByPeople(each)))
      for (const actor of [clinic.physio, clinic.reception, clinic.owner])
        expect(await change(actor, act, work)).toMatchObject({ ok: false });
    const notIts = PEOPLES_ACTS.map((act) => change(systemActor(clinic.clinicId), act, work));
    for (const refused of await Promise.all(notIts)) expect(refused).toMatchObject({ ok: false });
  });

  it('is opened or done by at least one verb, which names it at one of the two doors', () => {
    const sources = filesUnder('db').map((file) => readFileSync(file, 'utf8'));
    const named = new Set(
      sources.flatMap((source) =>
        [...source.matchAll(/\b(?:change|look)(?:<[^>]*>)?\(\s*actor,\s*'([a-z.-]+)'/g)].map(
          ([, act]) => act,
        ),
      ),
    );
    expect([...named].sort()).toEqual([...EVERY_ACT].sort());
  });

  it('on a record of another clinic finds nothing there', async () => {
    const stranger = (await foundClinic('Strangers')).owner;
    const onARecord = PEOPLES_ACTS.filter((act) =>
      /^(note|letter|loop|record|arrival|patient|contact|document)\./.test(act),
    ).filter((act) => !FINDS_OR_MAKES.includes(act));
    for (const act of onARecord) {
      expect(await VERBS[act](stranger), act).toMatchObject({
        ok: false,
        refusal: { kind: 'not_found' },
      });
    }
    expect(granted(await findPatients(stranger, { query: 'fixture', limit: 10 }))).toMatchObject({
      patients: [],
    });
  });
});

describe('reception', () => {
  it('opens a patient’s details without a word of clinical content', async () => {
    granted(
      await recordFact(clinic.physio, {
        patientId: note.patientId,
        kind: 'medicine',
        name: 'Apixaban',
        isAlert: true,
      }),
    );
    const seen = JSON.stringify([
      granted(await openPatient(clinic.reception, note.patientId)),
      granted(await openToday(clinic.reception)),
      granted(await findPatients(clinic.reception, { query: 'fixture', limit: 10 })),
    ]);
    expect(seen).not.toMatch(/apixaban|Low back pain/i);
  });
});

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.ts$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}
