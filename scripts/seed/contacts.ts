import type { NewContactInput } from '@/clinical/contacts/contact-schema';
import type { PatientInput } from '@/clinical/patients/patient-schema';
import { keepContact } from '@/db/contacts/keep-contact';
import { momentOf } from './calendar';
import { timedActor, valueOf, type Staff } from './write-patient';

/** Those of the paper charts, and enough others to look through. Two are easily taken for one. */
export const CONTACTS: readonly NewContactInput[] = [
  {
    kind: 'gp',
    name: 'Dr Ambrose Fennimore',
    organisation: 'Lakeside Family Practice',
    address: '22 Pier Street\nLakeside VIC 3999',
    telephone: '(03) 5550 0120',
    fax: '(03) 5550 0121',
    email: 'reception@lakeside-family.example',
    secureMessaging: 'lakefamp@edi.example',
    providerNumber: '0000011A',
  },
  {
    kind: 'gp',
    name: 'Dr Ambrosia Fennimore-Sample',
    organisation: 'Harbour End Clinic',
    address: '8 Breakwater Road\nHarbour End VIC 3998',
    telephone: '(03) 5550 0125',
    email: 'desk@harbour-end.example',
    remark: 'Not Dr Ambrose Fennimore of Lakeside.',
  },
  {
    kind: 'gp',
    name: 'Dr Siew-Lin 陈 Placeholder',
    organisation: 'Harbour Medical',
    address: 'Suite 2, 5 Breakwater Road\nHarbour End VIC 3998',
    telephone: '(03) 5550 0130',
    email: 'letters@harbour-medical.example',
    secureMessaging: 'harbourm@edi.example',
  },
  {
    kind: 'gp',
    name: 'Dr Ottoline Grebe',
    organisation: 'Millstream Surgery',
    address: '1 Millstream Road\nLakeside VIC 3999',
    telephone: '(03) 5550 0140',
    fax: '(03) 5550 0141',
    email: 'surgery@millstream.example',
    providerNumber: '0000014B',
  },
  {
    kind: 'radiology',
    organisation: 'Bramble Radiology',
    address: '9 Specimen Road\nLakeside VIC 3999',
    telephone: '(03) 5550 0111',
    fax: '(03) 5550 0112',
    email: 'bookings@bramble-radiology.example',
    remark: 'X-ray without appointment until 16:30.',
  },
  {
    kind: 'radiology',
    organisation: 'Harbour Imaging (Sample)',
    address: '40 Breakwater Road\nHarbour End VIC 3998',
    telephone: '(03) 5550 0150',
    email: 'mri@harbour-imaging.example',
    remark: 'MRI by appointment.',
  },
  {
    kind: 'emergency_department',
    organisation: 'Northgate Hospital',
    role: 'Emergency department',
    address: '100 Northgate Avenue\nNorthgate VIC 3997',
    telephone: '(03) 5550 0160',
    fax: '(03) 5550 0161',
  },
  {
    kind: 'specialist',
    name: 'Mr Oduya-Placeholder',
    organisation: 'Northgate Hospital',
    role: 'Orthopaedic registrar',
    address: '100 Northgate Avenue\nNorthgate VIC 3997',
    telephone: '(03) 5550 0165',
  },
  {
    kind: 'specialist',
    name: 'Prof Perpetua Example-Łowicka',
    organisation: 'Lakeside Specialist Rooms',
    role: 'Rheumatologist',
    address: 'Level 3, 60 Pier Street\nLakeside VIC 3999',
    telephone: '(03) 5550 0170',
    email: 'rooms@lakeside-specialists.example',
  },
  {
    kind: 'insurer',
    organisation: 'Example Workcover',
    role: 'Workers compensation',
    address: 'PO Box 1\nExampleton VIC 3000',
    telephone: '1800 555 010',
    email: 'claims@workcover.example',
  },
  {
    kind: 'insurer',
    organisation: 'Sample Motor Insurance',
    role: 'Motor accidents',
    address: 'PO Box 2\nExampleton VIC 3000',
    telephone: '1800 555 020',
    email: 'motor@sample-insurance.example',
  },
  {
    kind: 'other',
    name: 'Tobias Pretend-Test',
    organisation: 'Pretend Orthotics',
    role: 'Orthotist',
    address: '3 Invented Lane\nLakeside VIC 3999',
    telephone: '(03) 5550 0180',
    email: 'tobias@pretend-orthotics.example',
  },
];

/** Ids of contacts by what stands for them. */
export type KeptContacts = ReadonlyMap<string, string>;

/** Keeps the clinic's address book, as the front desk did before the first patient came. */
export async function keepContacts(staff: Staff): Promise<KeptContacts> {
  const reception = (await timedActor(staff, 'reception')).at(momentOf('2026-09-01T09:00'));
  const kept = new Map<string, string>();
  for (const contact of CONTACTS) {
    const name = contact.name ?? contact.organisation ?? '';
    kept.set(name, valueOf(await keepContact(reception, contact), name).contactId);
  }
  return kept;
}

/** A patient's details with their usual GP and radiology linked to the contacts of that name. */
export function linkedTo(contacts: KeptContacts, details: PatientInput): PatientInput {
  const linked = (party: PatientInput['usualGp']) => {
    const contactId = contacts.get(party?.name ?? '');
    return party && contactId ? { ...party, contactId } : party;
  };
  return {
    ...details,
    usualGp: linked(details.usualGp),
    usualRadiology: linked(details.usualRadiology),
  };
}
