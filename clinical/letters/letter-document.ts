import type { ClinicLogo } from '../clinics/clinic-logo';
import type { Jurisdiction } from '../clinics/jurisdictions';
import type { DateFormat } from '../dates';
import type { Finding } from '../findings/finding';
import type { AllergyRecord } from '../patients/banner-patient';
import type { Sex } from '../patients/words';
import type { Certificate } from './certificate';
import type { ClinicianLetter } from './clinician-letter';
import type { EmergencyHandover } from './emergency-handover';
import type { ImagingEntitlement } from './imaging-entitlement';
import type { ImagingRequest } from './imaging-request';
import type { ClinicianLetterKind } from './letter-kinds';
import type { LetterValues } from './letter-values';
import type { PatientSummary } from './patient-summary';
import type { RecipientRole } from './recipients';

/** A practice around the patient, as it is now; the address begins with the practice of a person. */
type LetterParty = { name: string; address: string; telephone: string };

/** The patient as a letter needs them. Dates are ISO `YYYY-MM-DD`. */
export type LetterPatient = {
  patientId: string;
  recordNumber: string;
  familyName: string;
  givenNames: string;
  title: string | null;
  preferredName: string | null;
  dateOfBirth: string;
  sex: Sex;
  address: string | null;
  mobile: string | null;
  telephone: string | null;
  email: string | null;
  identifiers: readonly { system: string; value: string }[];
  interpreterLanguage: string | null;
  usualGp: LetterParty | null;
  usualRadiology: LetterParty | null;
  allergies: AllergyRecord;
  /** Each in one line, with its remark. */
  conditions: readonly string[];
  medicines: readonly string[];
  devices: readonly string[];
};

/** The clinic as its letters show it, and how it writes dates. */
export type LetterClinic = {
  clinicId: string;
  name: string;
  address: string;
  telephone: string;
  email: string;
  website: string;
  letterheadNote: string;
  logo: ClinicLogo | null;
  timeZone: string;
  dateFormat: DateFormat;
  jurisdiction: Jurisdiction;
};

export type LetterAuthor = {
  accountId: string;
  name: string;
  profession: string;
  registration: string | null;
  providerNumber: string | null;
  /** Which imaging they may request where, as the clinic's owner recorded it. */
  imagingEntitlements: readonly ImagingEntitlement[];
};

/** `typed`: free text of the chart. An edited paragraph keeps the words that it replaced. */
export type LetterParagraph = {
  kind: 'paragraph';
  id: string;
  text: string;
  source: 'findings' | 'answers' | 'typed';
  isEdited: boolean;
  composedText: string | null;
};

export type LetterBlock =
  | LetterParagraph
  | {
      kind: 'facts';
      id: string;
      rows: readonly { label: string; value: string }[];
      /** Two to a line where there is room: for short answers. */
      isPaired?: true;
    }
  | {
      kind: 'table';
      id: string;
      caption: string;
      columns: readonly string[];
      /** First cell is the row's header. */
      rows: readonly (readonly string[])[];
    };

export const LETTER_SECTIONS = [
  'request',
  'history',
  'red-flags',
  'examination',
  'progress',
  'management',
  'safety',
  'needs',
  'result',
  'reply',
  'handover',
  'programme',
  'avoid',
  'help',
  'advice',
  'goals',
  'next',
  'certificate',
] as const;
export type LetterSectionId = (typeof LETTER_SECTIONS)[number];

export type LetterSection = {
  id: LetterSectionId;
  heading: string;
  blocks: readonly LetterBlock[];
};

/** Whom a letter goes to, as it prints. */
export type DocumentRecipient = {
  id: string;
  role: RecipientRole;
  name: string;
  lines: readonly string[];
};

/** Of what is frozen from now on; older ones are read through `readLetterDocument`. */
export const CONTENT_VERSION = 4;

/**
 * A letter as it is read: what the preview shows, what signing freezes, what the PDF and its HTML
 * twin are rendered from. `findings` and `answers` are the values behind the words.
 */
export type LetterDocument = {
  contentVersion: typeof CONTENT_VERSION;
  vocabularyVersion: string;
  language: 'en-GB';
  paper: 'A4' | 'Letter';
  letterId: string;
  noteId: string;
  clinicId: string;
  title: string;
  letterhead: { name: string; lines: readonly string[] };
  /** Beside the letterhead; `null` without one, and on letters that were signed before there were any. */
  logo: ClinicLogo | null;
  /** Printed and public: `7K3Q-9TXB-2MPA`. `null` until the letter is signed. */
  number: string | null;
  /** Everyone who receives it; each rendering is addressed to one of them (`letterAddress`). */
  recipients: readonly DocumentRecipient[];
  /** The template that it was begun from, at the version that was used; `null` without one. */
  template: { templateId: string; revision: number; name: string } | null;
  /** “This letter replaces letter …”; `null` when it replaces none. */
  replaces: string | null;
  /** ISO UTC; for a draft the time of looking, once signed that of signing. */
  date: string;
  datePrinted: string;
  /** “URGENT, within 24 hours”; `null` for a routine request. */
  urgencyBanner: string | null;
  patient: {
    patientId: string;
    recordNumber: string;
    /** `ŻÓŁTOWSKA-DEMO, Wilhelmina (Ms)`. */
    name: string;
    rows: readonly { label: string; value: string }[];
  };
  sections: readonly LetterSection[];
  signature: {
    isSigned: boolean;
    name: string;
    rows: readonly string[];
    /** “Signed electronically 02-Nov-2026 10:42”, or that it is a draft. */
    statement: string;
  };
  enclosures: readonly string[];
  footer: readonly string[];
  findings: readonly Finding[];
  /** `null` on letters signed before they kept them, and on those that no program reads. */
  values: LetterValues | null;
} & (
  | { kind: 'imaging-request'; answers: Frozen<ImagingRequest> }
  | { kind: 'emergency-handover'; answers: Frozen<EmergencyHandover> }
  | { kind: ClinicianLetterKind; answers: Frozen<ClinicianLetter> }
  | { kind: 'patient-summary'; answers: Frozen<PatientSummary> }
  | { kind: 'certificate'; answers: Frozen<Certificate> }
);

/** Edits and ticks are frozen as the words and the findings that they led to, recipients beside. */
export type Frozen<Answers> = Omit<
  Answers,
  'edits' | 'includedFindings' | 'recipients' | 'enclosures' | 'template' | 'sections'
>;

/** What stands out on the page: what is asked, and when a patient gets help at once. */
export function standsOut({ id }: Pick<LetterParagraph, 'id'>): boolean {
  return id === 'request.ask' || id.startsWith('summary.help.');
}

/** Everything that a letter prints, piece by piece, with an id for where it stands. */
export function letterTexts(document: LetterDocument): readonly { id: string; text: string }[] {
  const blocks = document.sections.flatMap((section) =>
    section.blocks.flatMap((block) => {
      switch (block.kind) {
        case 'paragraph':
          return [{ id: block.id, text: block.text }];
        case 'facts':
          return block.rows.map(({ label, value }) => ({
            id: block.id,
            text: `${label} ${value}`,
          }));
        case 'table':
          return [...block.columns, ...block.rows.flat(), block.caption].map((text) => ({
            id: block.id,
            text,
          }));
      }
    }),
  );
  const party = (id: string, { name, lines }: { name: string; lines: readonly string[] }) =>
    [name, ...lines].map((text) => ({ id, text }));
  return [
    { id: 'title', text: document.title },
    ...party('letterhead', document.letterhead),
    ...document.recipients.flatMap((each) => party(`recipient:${each.id}`, each)),
    ...(document.replaces === null ? [] : [{ id: 'replaces', text: document.replaces }]),
    { id: 'patient', text: document.patient.name },
    ...document.patient.rows.map(({ label, value }) => ({
      id: 'patient',
      text: `${label} ${value}`,
    })),
    { id: 'patient', text: document.patient.recordNumber },
    ...blocks,
    ...[document.signature.name, ...document.signature.rows, document.signature.statement].map(
      (text) => ({ id: 'signature', text }),
    ),
    ...document.enclosures.map((text) => ({ id: 'enclosures', text })),
    ...document.footer.map((text) => ({ id: 'footer', text })),
  ];
}
