import { beforeAll, expect, it } from 'vitest';
import { discardNote } from '../notes/discard-note';
import {
  foundClinic,
  granted,
  registeredPatient,
  type ClinicFixture,
} from '../testing/clinic-fixture';
import { contactVisit } from '../testing/contact-visit';
import { withTestDatabase } from '../testing/with-test-database';
import { openLetter } from './open-letter';
import { writeLetter } from './write-letter';

withTestDatabase();
let clinic: ClinicFixture;

beforeAll(async () => {
  clinic = await foundClinic();
});

const NUMB = { code: 'red-flag.saddle-numbness' };

async function elsewhere(letterId: string) {
  const { source } = granted(await openLetter(clinic.physio, letterId));
  return source?.emergenciesElsewhere.map(({ findings }) => findings.map(({ code }) => code));
}

it('a letter from an earlier note knows of an emergency answer in a draft, until it is discarded', async () => {
  const patientId = await registeredPatient(clinic.physio);
  const first = await contactVisit(clinic.physio, patientId, { title: 'Low back pain' }, 3, []);
  const { letterId } = granted(await writeLetter(clinic.physio, first, 'imaging-request'));
  expect(await elsewhere(letterId)).toEqual([]);

  const draft = await contactVisit(clinic.physio, patientId, first.episode, 0, [
    [NUMB, 'status', 'present'],
  ]);
  expect(await elsewhere(letterId)).toEqual([[NUMB.code]]);

  const stranger = await registeredPatient(clinic.physio);
  const other = await contactVisit(clinic.physio, stranger, { title: 'Low back pain' }, 3, []);
  const strange = granted(await writeLetter(clinic.physio, other, 'imaging-request'));
  expect(await elsewhere(strange.letterId)).toEqual([]);

  granted(await discardNote(clinic.physio, draft));
  expect(await elsewhere(letterId)).toEqual([]);
});
