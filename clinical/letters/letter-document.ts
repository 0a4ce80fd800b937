import type { Jurisdiction } from '../clinics/jurisdictions';
import type { DateFormat } from '../dates';
import type { Finding } from '../findings/finding';
import type { AllergyRecord } from '../patients/banner-patient';
import type { Sex } from '../patients/words';
import type { EmergencyHandover } from './emergency-handover';
import type { ImagingRequest } from './imaging-request';

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

export type LetterSectionId =
  | 'request'
  | 'history'
  | 'red-flags'
  | 'examination'
  | 'management'
  | 'safety'
  | 'needs'
  | 'result'
  | 'handover';

export type LetterSection = {
  id: LetterSectionId;
  heading: string;
  blocks: readonly LetterBlock[];
};

/**
 * A letter as it is read: what the preview shows, what signing freezes, what the PDF and its HTML
 * twin are rendered from. `findings` and `answers` are the values behind the words.
 */
export type LetterDocument = {
  contentVersion: 1;
  vocabularyVersion: string;
  language: 'en-GB';
  paper: 'A4' | 'Letter';
  letterId: string;
  noteId: string;
  clinicId: string;
  title: string;
  letterhead: { name: string; lines: readonly string[] };
  recipient: { name: string; lines: readonly string[] };
  /** Name and address of whoever receives a copy; `null` when nobody does. */
  copyTo: { name: string; lines: readonly string[] } | null;
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
  footer: readonly string[];
  findings: readonly Finding[];
} & (
  | { kind: 'imaging-request'; answers: Frozen<ImagingRequest> }
  | { kind: 'emergency-handover'; answers: Frozen<EmergencyHandover> }
);

/** Edits and ticks are frozen as the words and the findings that they led to. */
type Frozen<Answers> = Omit<Answers, 'edits' | 'includedFindings'>;

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
  const party = (id: string, it: { name: string; lines: readonly string[] } | null) =>
    it === null ? [] : [it.name, ...it.lines].map((text) => ({ id, text }));
  return [
    { id: 'title', text: document.title },
    ...party('letterhead', document.letterhead),
    ...party('recipient', document.recipient),
    ...party('copyTo', document.copyTo),
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
    ...document.footer.map((text) => ({ id: 'footer', text })),
  ];
}
