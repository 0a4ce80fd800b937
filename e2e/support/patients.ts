import { expect, type Locator, type Page } from 'playwright/test';
import type { FactInput } from '@/clinical/patients/fact-schema';
import type { PatientInput } from '@/clinical/patients/patient-schema';
import type { Actor } from '@/db/actors/actor';
import { recordFact } from '@/db/patients/record-fact';
import { registerPatient } from '@/db/patients/register-patient';
import { granted } from '@/db/testing/clinic-fixture';

export const HARRIET = {
  title: 'Ms',
  familyName: 'Quillfeather-Test',
  givenNames: 'Harriet',
  dateOfBirth: '1984-03-14',
  sex: 'female',
  mobile: '0491 570 156',
  address: '12 Sawmill Lane\nLakeside VIC 3999',
  occupation: 'Cabinet maker',
  handedness: 'right',
  usualGp: { name: 'Dr Ambrose Fennimore', relation: 'Lakeside Family Practice' },
  claim: { kind: 'Workers compensation', insurer: 'Claim lodged, number to follow', number: '' },
} as const satisfies PatientInput;

export const WILHELMINA = {
  title: 'Mrs',
  familyName: 'Żółtowska-Demo',
  givenNames: 'Wilhelmina',
  preferredName: 'Mina',
  dateOfBirth: '1951-07-09',
  sex: 'female',
  mobile: '0491 570 006',
  address: '3 Millrace Row\nLakeside VIC 3999',
  occupation: 'Retired seamstress',
  usualGp: {
    name: 'Dr Ottoline Grebe',
    relation: 'Millstream Surgery',
    address: '1 Millstream Road\nLakeside VIC 3999',
  },
} as const satisfies PatientInput;

/** Registers somebody through the verb, with what is true of them. */
export async function registered(
  actor: Actor,
  patient: PatientInput,
  facts: readonly Omit<FactInput, 'patientId'>[] = [],
): Promise<{ patientId: string; recordNumber: string }> {
  const made = granted(await registerPatient(actor, { patient, isNotDuplicate: true }));
  for (const fact of facts)
    granted(await recordFact(actor, { ...fact, patientId: made.patientId }));
  return made;
}

/** The patient banner of the page. */
export function banner(page: Page): Locator {
  return page.getByRole('region', { name: 'Patient', exact: true });
}

/** Opens the search with the keyboard, from wherever the page is. */
export async function openSearch(page: Page): Promise<Locator> {
  await page.keyboard.press('ControlOrMeta+k');
  const dialog = page.getByRole('dialog', { name: 'Find a patient' });
  await expect(dialog.getByRole('combobox', { name: 'Find a patient' })).toBeFocused();
  return dialog;
}
