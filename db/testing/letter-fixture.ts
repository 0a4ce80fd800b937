import pg from 'pg';
import type { Finding } from '@/clinical/findings/finding';
import type { ImagingRequest } from '@/clinical/letters/imaging-request';
import { thoracicAnswers, thoracicFindings } from '@/clinical/letters/testing/thoracic-case';
import type { LetterOf } from '@/clinical/patients/record-of';
import type { Actor } from '../actors/actor';
import { changeClinicSettings } from '../clinics/change-clinic-settings';
import { clinicSettings } from '../clinics/clinic-settings';
import { changeLetter } from '../letters/change-letter';
import { openLetter } from '../letters/open-letter';
import { signLetter } from '../letters/sign-letter';
import { writeLetter } from '../letters/write-letter';
import { startNote } from '../notes/start-note';
import { registerPatient } from '../patients/register-patient';
import { chart, foundClinic, granted } from './clinic-fixture';
import type { withTestDatabase } from './with-test-database';

/** A clinic whose letterhead is complete, and another one that must see nothing of it. */
export async function foundLetterClinics() {
  const clinic = await foundClinic();
  const other = await foundClinic('Another Clinic');
  const { clinicId: _id, revision, ...settings } = granted(await clinicSettings(clinic.owner));
  granted(
    await changeClinicSettings(clinic.owner, {
      revision,
      settings: { ...settings, address: '12 Invented Parade', telephone: '03 5550 0100' },
    }),
  );
  return { clinic, other };
}

/** The database without the verbs, as the app and as the owner of the tables. */
export async function rawClients(
  database: ReturnType<typeof withTestDatabase>,
  clinicId: string,
): Promise<Record<'app' | 'owner', pg.Client>> {
  const app = new pg.Client({ connectionString: database().appUrl });
  const owner = new pg.Client({ connectionString: database().ownerUrl });
  await Promise.all([app.connect(), owner.connect()]);
  for (const client of [app, owner]) await client.query(`set app.clinic_id = '${clinicId}'`);
  return { app, owner };
}

let people = 0;

/** A note of a patient of its own with these findings, through the verbs. */
export async function chartedNote(
  actor: Actor,
  familyName = 'Żółtowska-Test',
  findings: readonly Finding[] = thoracicFindings,
) {
  people += 1;
  const { patientId } = granted(
    await registerPatient(actor, {
      patient: {
        familyName,
        givenNames: `Wilhelmina ${people}`,
        dateOfBirth: '1951-07-09',
        sex: 'female',
        address: '3 Bobbin Lane',
      },
      isNotDuplicate: true,
    }),
  );
  const note = granted(
    await startNote(actor, { patientId, kind: 'initial', episodes: [{ title: 'Mid-back pain' }] }),
  );
  await chart(actor, note, findings.flatMap(asChanges));
  return note;
}

function asChanges({ attributes, ...key }: Finding) {
  return Object.entries(attributes).map(
    ([attribute, value]) => [key, attribute, value] as [typeof key, string, typeof value],
  );
}

/** A draft letter in which everything is answered, at revision 2. */
export async function readyLetter(
  actor: Actor,
  familyName?: string,
  more: Partial<ImagingRequest> = {},
) {
  const note = await chartedNote(actor, familyName);
  const letter = granted(await writeLetter(actor, note, 'imaging-request'));
  const opened = granted(await openLetter(actor, letter.letterId));
  if (opened.status !== 'draft') throw new Error('Not a draft');
  const { includedFindings } = opened.source.answers;
  const answers = { ...thoracicAnswers(), includedFindings, ...more };
  granted(await changeLetter(actor, { ...letter, revision: 1, answers }));
  return { ...letter, answers };
}

/** Each charted value raises the note's revision by one. */
export const CHARTED = thoracicFindings.flatMap(asChanges).length;

/** Signs with a renderer: at the revisions that a ready letter has, unless others are given. */
export const signing =
  (render: Parameters<typeof signLetter>[2]) =>
  (actor: Actor, letter: LetterOf, revision = 2, noteRevision = CHARTED) =>
    signLetter(actor, { ...letter, revision, noteRevision }, render);
