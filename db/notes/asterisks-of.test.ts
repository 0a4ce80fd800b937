import { beforeAll, expect, it } from 'vitest';
import {
  foundClinic,
  granted,
  registeredPatient,
  type ClinicFixture,
} from '../testing/clinic-fixture';
import { contactVisit, type Contact, type ContactVisit } from '../testing/contact-visit';
import { withTestDatabase } from '../testing/with-test-database';
import { markInError } from './mark-in-error';

withTestDatabase();
let clinic: ClinicFixture;

beforeAll(async () => {
  clinic = await foundClinic();
});

const FLEXION = { code: 'rom.lumbar.flexion.active' };
const SITTING = { code: 'aggravating.sitting' };
const visit = (patientId: string, ...contact: Contact) =>
  contactVisit(clinic.physio, patientId, ...contact);

const signs = (content: ContactVisit['content']) =>
  content.asterisks.map(({ finding, noteId }) => [finding.code, noteId]);

it('keeps a star through visits that do not re-test, with the last value; an episode of its own', async () => {
  const patientId = await registeredPatient(clinic.physio);
  const first = await visit(patientId, { title: 'Low back pain' }, 9, [
    [FLEXION, 'degrees', 25],
    [FLEXION, 'isAsterisk', true],
    [SITTING, 'minutes', 20],
    [SITTING, 'isAsterisk', true],
  ]);
  const second = await visit(patientId, first.episode, 6, [[FLEXION, 'degrees', 40]]);
  await visit(patientId, first.episode, 3, [[SITTING, 'isAsterisk', false]]);
  const other = await visit(patientId, { title: 'Neck pain' }, 0, []);
  const today = await visit(patientId, first.episode, 0, []);

  expect(signs(second.content)).toHaveLength(2);
  expect(signs(today.content)).toEqual([[FLEXION.code, second.noteId]]);
  expect(today.content.asterisks[0]?.finding.attributes).toMatchObject({ degrees: 40 });
  expect(other.content.asterisks).toEqual([]);
});

it('a note entered in error stars nothing', async () => {
  const patientId = await registeredPatient(clinic.physio);
  const first = await visit(patientId, { title: 'Low back pain' }, 9, [
    [FLEXION, 'degrees', 25],
    [FLEXION, 'isAsterisk', true],
  ]);
  granted(await markInError(clinic.physio, { ...first, reason: 'Another patient.' }));
  const today = await visit(patientId, first.episode, 0, []);
  expect(today.content.asterisks).toEqual([]);
});
