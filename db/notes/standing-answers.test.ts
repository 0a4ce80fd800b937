import { beforeAll, expect, it } from 'vitest';
import {
  foundClinic,
  granted,
  registeredPatient,
  type ClinicFixture,
} from '../testing/clinic-fixture';
import { contactVisit, type ContactVisit } from '../testing/contact-visit';
import { withTestDatabase } from '../testing/with-test-database';
import { markInError } from './mark-in-error';

withTestDatabase();
let clinic: ClinicFixture;

beforeAll(async () => {
  clinic = await foundClinic();
});

const MEDICINES = { code: 'history.regular-medicines' };
const BONES = { code: 'red-flag.osteoporosis' };
const FEVER = { code: 'red-flag.height-loss' };

const answers = ({ content }: ContactVisit) =>
  content.standing.map(({ finding }) => [finding.code, finding.attributes]);

it('a later visit of any episode knows the last answer that lasts, and none of its day', async () => {
  const patientId = await registeredPatient(clinic.physio);
  const first = await contactVisit(clinic.physio, patientId, { title: 'Neck' }, 9, [
    [MEDICINES, 'answer', 'apixaban'],
    [BONES, 'status', 'present'],
    [FEVER, 'status', 'present'],
  ]);
  await contactVisit(clinic.physio, patientId, first.episode, 5, [
    [MEDICINES, 'answer', 'apixaban, prednisolone'],
  ]);
  const today = await contactVisit(clinic.physio, patientId, { title: 'Low back' }, 0, []);
  expect(answers(first)).toEqual([]);
  expect(answers(today)).toEqual([
    [MEDICINES.code, { answer: 'apixaban, prednisolone' }],
    [BONES.code, { status: 'present' }],
  ]);
  const stranger = await registeredPatient(clinic.physio);
  const other = await contactVisit(clinic.physio, stranger, { title: 'Neck' }, 0, []);
  expect(answers(other)).toEqual([]);
});

it('a note entered in error has said nothing', async () => {
  const patientId = await registeredPatient(clinic.physio);
  const first = await contactVisit(clinic.physio, patientId, { title: 'Neck' }, 9, [
    [MEDICINES, 'answer', 'apixaban'],
  ]);
  granted(await markInError(clinic.physio, { ...first, reason: 'Another patient.' }));
  const today = await contactVisit(clinic.physio, patientId, first.episode, 0, []);
  expect(answers(today)).toEqual([]);
});
