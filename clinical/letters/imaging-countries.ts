import type { Jurisdiction } from '../clinics/jurisdictions';
import type { BodyRegion, Modality } from './imaging-words';

/** A country's rule, quoted for information with where and when it was read. */
export type CountryLine = { words: string; source: string; readOn: string };

type CountryRule = CountryLine & {
  /** Empty: shown for every request. */
  modalities: readonly Modality[];
  /** Empty: every region. */
  regions: readonly BodyRegion[];
};

const READ_ON = '2026-11-01';
const AU_PAGES = 'United Radiology and Lakes Radiology referrer pages (not MBS Online)';
const AU_CLINICS = 'Core Physiotherapy, Smart MRI, Melbourne Radiology pages (not MBS Online)';
const SPINAL: readonly BodyRegion[] = [
  'cervical',
  'thoracic',
  'lumbosacral',
  'sacrococcygeal',
  'whole_spine',
];

/** Vocabulary 9.1 and 9.2. Numbers come from secondary pages: each line says so. */
export const COUNTRY_RULES = {
  AU: [
    {
      modalities: ['xray'],
      regions: SPINAL,
      words:
        'Medicare spine X-ray items that a physiotherapist may request: 58100 cervical, 58103 thoracic, 58106 lumbosacral, 58109 sacrococcygeal, 58112 two regions, 58121 three regions, 58120 four regions. Recheck every number.',
      source: AU_PAGES,
      readOn: READ_ON,
    },
    {
      modalities: ['xray'],
      regions: SPINAL,
      words:
        'One allied request of three or four spine regions per calendar year for each patient (another page says in 12 months): ask the patient.',
      source: AU_PAGES,
      readOn: READ_ON,
    },
    {
      modalities: ['xray'],
      regions: ['sacroiliac'],
      words:
        'The pages that were read list no item for a physiotherapist’s X-ray of the sacroiliac joints: no Medicare rebate is known. A request by the GP or a specialist may attract one.',
      source: AU_PAGES,
      readOn: READ_ON,
    },
    {
      modalities: ['xray'],
      regions: ['hip', 'pelvis'],
      words: 'Medicare items: 57712 hip, 57715 pelvis. Recheck the numbers.',
      source: AU_PAGES,
      readOn: READ_ON,
    },
    {
      modalities: ['mri', 'ct', 'dxa'],
      regions: [],
      words:
        'A physiotherapist may request this, and no Medicare rebate applies. A request by the GP or a specialist may attract one.',
      source: AU_CLINICS,
      readOn: READ_ON,
    },
    {
      modalities: ['ultrasound'],
      regions: [],
      words:
        'Two clinic pages disagree on whether Medicare pays a rebate for an ultrasound that a physiotherapist requests: ask the radiology practice.',
      source: 'Two clinic pages (SARAH, CORE)',
      readOn: READ_ON,
    },
    {
      modalities: [],
      regions: [],
      words:
        'The request needs the requester’s name, the practice address or provider number, the date, and a description that identifies the service.',
      source: 'Health Insurance Regulations 2018 s 70 (third-party copy)',
      readOn: READ_ON,
    },
  ],
  UK: [
    {
      modalities: ['xray', 'ct', 'dxa'],
      regions: [],
      words:
        'IR(ME)R: the requester must be entitled by the employer as a non-medical referrer for this modality and region.',
      source: 'IR(ME)R 2017 through RCR, CSP and Ramsay pages',
      readOn: READ_ON,
    },
    {
      modalities: ['mri', 'ultrasound'],
      regions: [],
      words:
        'Not ionising: within physiotherapy scope when trained and competent; the imaging provider’s own agreement applies.',
      source: 'RCR and CSP pages',
      readOn: READ_ON,
    },
  ],
  NZ: [
    {
      modalities: [],
      regions: [],
      words:
        'ACC decides what a physiotherapist may request and what is funded: check the clinic’s contract.',
      source: 'Standard knowledge, no page read; check',
      readOn: READ_ON,
    },
  ],
  US: [
    {
      modalities: [],
      regions: [],
      words:
        'State law decides whether a physical therapist may order imaging: few states name it in law, and some of them for X-ray alone. Where it is not permitted, write to the physician instead.',
      source:
        'APTA, state advocacy roundup, 16 April 2021; AOPT, state acts on imaging referral (stored copies); the law of a state was not read',
      readOn: '2026-11-27',
    },
  ],
} as const satisfies Record<Jurisdiction, readonly CountryRule[]>;

/** The lines of a country's rules that concern what is being requested. */
export function countryLines(
  jurisdiction: Jurisdiction,
  modality: Modality | null,
  regions: readonly BodyRegion[],
): readonly CountryLine[] {
  const rules: readonly CountryRule[] = COUNTRY_RULES[jurisdiction];
  return rules
    .filter(
      (rule) =>
        (rule.modalities.length === 0 ||
          (modality !== null && rule.modalities.includes(modality))) &&
        (rule.regions.length === 0 || rule.regions.some((region) => regions.includes(region))),
    )
    .map(({ words, source, readOn }) => ({ words, source, readOn }));
}

/** Vocabulary 9.2 (REG-70): on a form that carries a provider's brand. */
export const FREE_CHOICE_WORDS =
  'This request may be taken to any diagnostic imaging provider of the patient’s choice.';
