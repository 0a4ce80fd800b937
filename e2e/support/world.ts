import { documentPaths } from '@/components/documents/document-paths';
import { letterPaths } from '@/components/letters/letter-paths';
import { v4 as uuid } from 'uuid';
import type { NewContactInput } from '@/clinical/contacts/contact-schema';
import { contactPaths } from '@/components/contacts/contact-paths';
import { paths } from '@/components/paths';
import { invitePerson } from '@/db/accounts/invite-person';
import { makeResetLink } from '@/db/accounts/make-reset-link';
import { markArrived } from '@/db/arrivals/mark-arrived';
import { changeClinicLogo } from '@/db/clinics/change-clinic-logo';
import { fileDocument } from '@/db/documents/file-document';
import { writeLetter } from '@/db/letters/write-letter';
import { keepContact } from '@/db/contacts/keep-contact';
import { addAddendum } from '@/db/notes/add-addendum';
import { openNote } from '@/db/notes/open-note';
import { signNote } from '@/db/notes/sign-note';
import { startNote } from '@/db/notes/start-note';
import { saveTemplate } from '@/db/templates/save-template';
import { batchOf, chart, granted } from '@/db/testing/clinic-fixture';
import { drawnLogo } from '@/letters/testing/drawn-logo';
import type { TestClinic } from './consult';
import { signedRequest } from './signed-request';
import { reportPdf } from './report-file';
import { thoracicNote, withLetterhead } from './thoracic-note';

/** Words that stand in clinical content and nowhere else. */
export const CLINICAL_WORDS = [
  'Adhesive tape',
  'Prednisolone',
  'compression fracture',
  'paraspinals',
  'Telephoned: better',
  'heron on the jetty',
  'lantern by the boathouse',
  'wedge on the film',
] as const;

export const FAMILY_NAME = 'towska-Demo';

/** A clinic in the middle of its day: something of everything that a page can show. */
export type World = {
  clinicId: string;
  patientId: string;
  draftNoteId: string;
  signedNoteId: string;
  draftLetterId: string;
  signedLetterId: string;
  signedLetterNumber: string;
  documentId: string;
  logoSha256: string;
  invitationToken: string;
  resetToken: string;
};

export async function openWorld(clinic: TestClinic): Promise<World> {
  const { physio, owner, reception, clinicId } = clinic;
  await withLetterhead(owner);
  const logo = await drawnLogo();
  granted(await changeClinicLogo(owner, { over: null, logo }));
  const note = await thoracicNote(physio);
  const { patientId, noteId: draftNoteId } = note;
  const signed = granted(await startNote(physio, { patientId, kind: 'contact', episodes: [] }));
  const { noteId: signedNoteId } = signed;
  await chart(physio, signed, [
    [{ code: 'narrative.contact' }, 'body', 'Telephoned: better, walking daily.'],
  ]);
  const { revision } = granted(await openNote(physio, signedNoteId));
  granted(await signNote(physio, { ...signed, revision }));
  granted(await addAddendum(physio, { ...signed, body: 'A heron on the jetty.' }));
  granted(await markArrived(reception, { patientId, forAccountId: physio.accountId }));

  granted(
    await saveTemplate(owner, {
      keeper: 'clinic',
      name: 'Lantern',
      content: { kind: 'phrase', words: 'A lantern by the boathouse.' },
    }),
  );
  granted(
    await saveTemplate(physio, {
      keeper: 'own',
      name: 'Heat and bridge',
      content: {
        kind: 'treatment',
        items: [
          { type: 'heat', attributes: { product: 'hot_pack', minutes: 15 } },
          { type: 'exercise', attributes: { name: 'Bridge', sets: 3, repetitions: 10 } },
        ],
        words: null,
      },
    }),
  );

  await keepContacts(clinic);
  const letter = await signedRequest(physio, note);
  const documentId = await attachedReport(clinic, patientId, letter.letterId);
  const { letterId: draftLetterId } = granted(await writeLetter(physio, note, 'imaging-request'));
  const invitation = granted(
    await invitePerson(owner, {
      email: `invited.${clinicId.slice(-12)}@example.test`,
      displayName: 'Ines Invited-Test',
      role: 'physiotherapist',
      profession: 'Physiotherapist',
      registration: '',
      providerNumber: '',
    }),
  );
  const reset = granted(
    await makeResetLink(owner, { membershipId: clinic.colleague.membershipId }),
  );
  return {
    clinicId,
    patientId,
    draftNoteId,
    signedNoteId,
    draftLetterId,
    signedLetterId: letter.letterId,
    signedLetterNumber: letter.number,
    documentId,
    logoSha256: logo.sha256,
    invitationToken: invitation.token,
    resetToken: reset.token,
  };
}

async function keepContacts({ reception }: TestClinic): Promise<void> {
  const contacts: readonly NewContactInput[] = [
    {
      kind: 'gp',
      name: 'Dr Ottoline Grebe',
      organisation: 'Millstream Surgery',
      address: '1 Millstream Road\nMillstream VIC 3999',
      telephone: '(03) 5550 0120',
      email: 'reception@millstream.example',
    },
    { kind: 'radiology', organisation: 'Bramble Radiology', fax: '(03) 5550 0131' },
  ];
  for (const contact of contacts) granted(await keepContact(reception, contact));
}

async function attachedReport(
  { physio, clinicId }: TestClinic,
  patientId: string,
  letterId: string,
): Promise<string> {
  const content = await reportPdf('T8: a wedge on the film');
  const described = { kind: 'report', keyLine: 'A wedge on the film', source: 'Bramble' } as const;
  const filed = await fileDocument(
    physio,
    {
      ...{ ...described, clinicId, patientId, madeOn: '', receivedAt: new Date().toISOString() },
      loop: { letterId, recipientId: 'r1' },
    },
    { mediaType: 'application/pdf', content },
  );
  return granted(filed).documentId;
}

/** A batch that a page of the world would send; good, so that only access can refuse it. */
export function goodBatch(clinic: TestClinic, world: World) {
  return batchOf(clinic.physio, world.patientId, [
    [{ code: 'narrative.plan' }, 'body', 'Written by somebody else.'],
  ]);
}

/** A file that a page of the world would send; good, so that only access can refuse it. */
export function goodUpload({ clinicId, patientId }: Pick<World, 'clinicId' | 'patientId'>) {
  const multipart = {
    ...{ patientId, kind: 'other', keyLine: 'Sent by somebody else', source: 'Nobody' },
    ...{ madeOn: '', receivedOn: '2026-01-02', receivedTime: '09:00' },
    file: {
      name: 'sent.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(`%PDF-1.4\n% ${uuid()}\n%%EOF\n`),
    },
  };
  const headers = { origin: process.env.PHYSIO_E2E_URL ?? '' };
  return [documentPaths.file(clinicId, patientId), { multipart, headers }] as const;
}

/** A logo that the settings of the world would send; good, so that only access can refuse it. */
export async function goodLogo({ clinicId, logoSha256 }: World) {
  const { content } = await drawnLogo('#7a3b10');
  const headers = {
    origin: process.env.PHYSIO_E2E_URL ?? '',
    'content-type': 'image/png',
  };
  return [letterPaths.logos(clinicId, logoSha256), { data: content, headers }] as const;
}

/** The address of every page on disk, in this world. */
export const PAGES = {
  '/': () => paths.home(),
  '/account': () => paths.account(),
  '/sign-in': () => paths.signIn(),
  '/welcome': () => paths.welcome(),
  '/invitations/[token]': ({ invitationToken }: World) => paths.invitation(invitationToken),
  '/reset/[token]': ({ resetToken }: World) => paths.resetPassword(resetToken),
  '/c/[clinicId]': ({ clinicId }: World) => paths.today(clinicId).replace(/\/today$/, ''),
  '/c/[clinicId]/today': ({ clinicId }: World) => paths.today(clinicId),
  '/c/[clinicId]/contacts': ({ clinicId }: World) => contactPaths.list(clinicId),
  '/c/[clinicId]/contacts/import': ({ clinicId }: World) => contactPaths.import(clinicId),
  '/c/[clinicId]/people': ({ clinicId }: World) => paths.people(clinicId),
  '/c/[clinicId]/settings': ({ clinicId }: World) => paths.settings(clinicId),
  '/c/[clinicId]/loops': ({ clinicId }: World) => letterPaths.loops(clinicId),
  '/verify/[clinicId]/[number]': (world: World) =>
    letterPaths.verify(world.clinicId, world.signedLetterNumber),
  '/c/[clinicId]/templates': ({ clinicId }: World) => paths.templates(clinicId),
  '/c/[clinicId]/patients/new': ({ clinicId }: World) => paths.newPatient(clinicId),
  '/c/[clinicId]/patients/[patientId]': (world: World) =>
    paths.patient(world.clinicId, world.patientId),
  '/c/[clinicId]/patients/[patientId]/edit': (world: World) =>
    paths.editPatient(world.clinicId, world.patientId),
  '/c/[clinicId]/patients/[patientId]/trends': (world: World) =>
    paths.trends(world.clinicId, world.patientId),
  '/c/[clinicId]/notes/[noteId]': (world: World) => paths.note(world.clinicId, world.draftNoteId),
  '/c/[clinicId]/notes/[noteId]/sign': (world: World) =>
    paths.signNote(world.clinicId, world.draftNoteId),
  '/c/[clinicId]/letters/[letterId]': (world: World) =>
    paths.letter(world.clinicId, world.draftLetterId),
  '/c/[clinicId]/documents/[documentId]': (world: World) =>
    documentPaths.view(world.clinicId, world.documentId),
} as const satisfies Record<string, (world: World) => string>;

export type PageRoute = keyof typeof PAGES;

/** Pages that somebody who is not signed in may see, with why. */
export const PUBLIC_PAGES: Partial<Record<PageRoute, string>> = {
  '/sign-in': 'where one signs in',
  '/welcome': 'asks for its one-time token, and is gone once a clinic exists',
  '/invitations/[token]': 'asks for its one-time token',
  '/reset/[token]': 'asks for its one-time token',
  '/verify/[clinicId]/[number]': 'compares a number that cannot be guessed, and shows no content',
};

/** Second faces of a page: the same address pattern shows something quite different. */
export const MORE_PAGES: Record<string, (world: World) => string> = {
  'a signed note': (world) => paths.note(world.clinicId, world.signedNoteId),
  'a signed letter': (world) => paths.letter(world.clinicId, world.signedLetterId),
};
