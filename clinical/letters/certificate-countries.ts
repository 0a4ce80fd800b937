import type { Jurisdiction } from '../clinics/jurisdictions';
import type { CertificatePurpose } from './certificate';
import type { CountryLine } from './imaging-countries';

type CertificateRule = CountryLine & {
  /** Empty: for every purpose. */
  purposes: readonly CertificatePurpose[];
  /** The rule names others who issue it, and physiotherapists are not among them. */
  namesOthers?: true;
};

/** The day on which the stored copies of the pages were read. */
const READ_ON = '2026-11-27';
const NOT_READ = 'Standard knowledge, no page read; check';

/**
 * Who may issue what, quoted for information. Tags: V the page of the body that says so was read in
 * a stored copy, V2 a page about it was read, M nothing was read. The product decides nothing.
 */
export const CERTIFICATE_RULES = {
  AU: [
    {
      purposes: ['attendance', 'work'],
      words:
        'Physiotherapists may provide sickness or fitness for work certificates within their scope of practice and the Board’s code of conduct. Some workplaces limit the length of absence that they accept.',
      source: 'Australian Physiotherapy Association, advice to members (V, stored copy)',
      readOn: READ_ON,
    },
    {
      purposes: ['attendance', 'work'],
      words:
        'An employer may ask for evidence that would satisfy a reasonable person; there are no strict rules on its kind. Attendance at an appointment alone is not evidence of being unfit.',
      source: 'Fair Work Act 2009 s 107(3); Fair Work Ombudsman (V, stored copy)',
      readOn: READ_ON,
    },
    {
      purposes: ['claim'],
      words:
        'Victoria, WorkSafe: the first certificate is for at most 14 days and only a medical practitioner issues it; physiotherapists may issue those that follow, for at most 28 days, on WorkSafe’s own form. This letter is not that form.',
      source: 'WorkSafe Victoria, claims manual 3.2.2 and 3.2.4 (V, stored copy)',
      readOn: READ_ON,
    },
    {
      purposes: ['claim'],
      words:
        'New South Wales: the first certificate comes from a medical practitioner; a treating physiotherapist approved by SIRA may issue later ones on SIRA’s form. SIRA’s own page read gave this until 17 April 2022, a law firm’s page of 2026 as still so: check.',
      source: 'SIRA, allied health certification (V); NSW Work Injury Claims (V2)',
      readOn: READ_ON,
    },
    {
      purposes: ['claim'],
      words: 'Other states and Comcare have rules and forms of their own.',
      source: NOT_READ,
      readOn: READ_ON,
    },
  ],
  UK: [
    {
      purposes: ['work', 'claim'],
      words:
        'Since 1 July 2022 physiotherapists may certify fit notes (Statement of Fitness for Work) within their scope and training; the change is meant for those who provide NHS services. A fit note has its own form: this letter is not that form.',
      source:
        'DWP, who can issue fit notes, and guidance for healthcare professionals; SI 2022/630 (V and V2, stored copies)',
      readOn: READ_ON,
    },
    {
      purposes: ['work', 'claim'],
      words:
        'In the first 6 months of a condition a fit note is for at most 3 months at a time, after an assessment.',
      source: 'DWP, guidance for healthcare professionals, 6 October 2023 (V, stored copy)',
      readOn: READ_ON,
    },
    {
      purposes: ['work'],
      words:
        'The AHP Health and Work Report may serve as evidence for sick pay where employer and employee agree that it is sufficient; it does not support a claim for benefits.',
      source: 'Chartered Society of Physiotherapy; Council for Work and Health (V, stored copies)',
      readOn: READ_ON,
    },
  ],
  NZ: [
    {
      purposes: ['attendance', 'work'],
      words:
        'Proof of sickness or injury for sick leave may include a certificate from a health practitioner; the Physiotherapy Board is among the authorities listed.',
      source: 'Holidays Act 2003 s 68, through NZ Herald and OSEA (V2, stored copies)',
      readOn: READ_ON,
    },
    {
      purposes: ['claim'],
      namesOthers: true,
      words:
        'ACC: general practitioners and nurse practitioners issue the medical certificate of work capacity (ACC45, ACC18). Physiotherapists are not named.',
      source: 'ACC, issuing medical certificates and return to work (V, stored copy)',
      readOn: READ_ON,
    },
  ],
  US: [
    {
      purposes: ['attendance', 'work'],
      words: 'State law and the employer decide whose note is accepted.',
      source: NOT_READ,
      readOn: READ_ON,
    },
    {
      purposes: ['work'],
      words:
        'Family and Medical Leave Act: physical therapists are not among the health care providers listed by name; any provider whose certification the employer or its health plan accepts is one too.',
      source:
        'US Department of Labor, certification of a serious health condition (V, stored copy)',
      readOn: READ_ON,
    },
    {
      purposes: ['claim'],
      words: 'Workers’ compensation differs by state: check who certifies, and on which form.',
      source: NOT_READ,
      readOn: READ_ON,
    },
  ],
} as const satisfies Record<Jurisdiction, readonly CertificateRule[]>;

/** Where no country’s rule was read, and what no certificate of this kind says. */
const EVERYWHERE: readonly CertificateRule[] = [
  {
    purposes: ['sport', 'school'],
    words: 'The school, club or governing body decides whose certificate it accepts.',
    source: NOT_READ,
    readOn: READ_ON,
  },
  {
    purposes: [],
    words: 'Fitness to drive is for a doctor and the licensing authority: it is not stated here.',
    source: NOT_READ,
    readOn: READ_ON,
  },
];

function rulesFor(
  jurisdiction: Jurisdiction,
  purpose: CertificatePurpose | null,
): readonly CertificateRule[] {
  const rules: readonly CertificateRule[] = [...CERTIFICATE_RULES[jurisdiction], ...EVERYWHERE];
  return rules.filter(
    ({ purposes }) => purposes.length === 0 || (purpose !== null && purposes.includes(purpose)),
  );
}

/** What the rules of a country say of a certificate for this purpose. */
export function certificateLines(
  jurisdiction: Jurisdiction,
  purpose: CertificatePurpose | null,
): readonly CountryLine[] {
  return rulesFor(jurisdiction, purpose).map(({ words, source, readOn }) => ({
    words,
    source,
    readOn,
  }));
}

/** The rule that names others as who issues it; `null` where none does. */
export function ruleNamingOthers(
  jurisdiction: Jurisdiction,
  purpose: CertificatePurpose | null,
): CountryLine | null {
  return rulesFor(jurisdiction, purpose).find(({ namesOthers }) => namesOthers === true) ?? null;
}
