import type { DocumentReference, Patient, ServiceRequest } from '@medplum/fhirtypes';
import { beforeAll, expect, it } from 'vitest';
import { downloadLetter } from '@/db/letters/download-letter';
import { exportLetter } from '@/db/letters/export-letter';
import { granted, type ClinicFixture } from '@/db/testing/clinic-fixture';
import { foundLetterClinics, readyLetter, signing } from '@/db/testing/letter-fixture';
import { withTestDatabase } from '@/db/testing/with-test-database';
import { letterBundle } from '@/fhir/letter-bundle';
import { resourcesIn } from '@/fhir/testing/letter-bundles';
import { objectionsTo } from '@/fhir/testing/specification';
import { letterRenderer } from '@/letters/letter-renderer';

withTestDatabase();
let clinic: ClinicFixture;

beforeAll(async () => {
  ({ clinic } = await foundLetterClinics());
});

const sign = signing(letterRenderer(() => null));

it('a letter that was charted, signed and exported is valid FHIR with its own PDF in it', async () => {
  const letter = await readyLetter(clinic.physio);
  const { number } = granted(await sign(clinic.physio, letter));
  const { fileName: _name, ...copy } = granted(await exportLetter(clinic.physio, letter.letterId));
  const bundle = letterBundle(copy);
  const read = JSON.parse(JSON.stringify(bundle)) as typeof bundle;
  expect(objectionsTo(read)).toEqual([]);
  for (const { resource } of read.entry ?? [])
    expect(resource && objectionsTo(resource), JSON.stringify(resource)).toEqual([]);
  const [request] = resourcesIn<ServiceRequest>(read, 'ServiceRequest');
  expect(request).toMatchObject({ status: 'active', identifier: [{ value: number }] });
  const [patient] = resourcesIn<Patient>(read, 'Patient');
  expect(patient).toMatchObject({ birthDate: '1951-07-09', name: [{ family: 'Żółtowska-Test' }] });
  const [file] = resourcesIn<DocumentReference>(read, 'DocumentReference');
  const { pdf } = granted(await downloadLetter(clinic.physio, letter.letterId));
  expect(Buffer.from(file?.content[0]?.attachment.data ?? '', 'base64').equals(pdf)).toBe(true);
});
