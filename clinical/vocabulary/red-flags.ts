import type { URGENCY } from './dose';
import type { Region } from './sections';

type Urgency = keyof typeof URGENCY;

export type RedFlagGroup = {
  label: string;
  /** Regions whose charting makes the group's questions mandatory (vocabulary 4, rule 3). */
  askedWith: readonly Region[];
  source: string;
  /** Its free text stays in the record: on screen for clinicians, in no print and no letter. */
  isRestricted?: true;
};

export const EVERY_REGION: readonly Region[] = ['cervical', 'thoracic', 'lumbar'];

/** Vocabulary 4.2 to 4.11, in the order in which they are asked. */
export const RED_FLAG_GROUPS = {
  'cauda-equina': {
    label: 'Cauda equina',
    askedWith: ['lumbar'],
    source: 'BMJ Best Practice, cauda equina syndrome; GIRFT pathway',
  },
  fracture: {
    label: 'Fracture',
    askedWith: EVERY_REGION,
    source: 'IFOMPT framework 2020; accuracy uncertain: Cochrane CD014461 (2023)',
  },
  malignancy: {
    label: 'Malignancy',
    askedWith: EVERY_REGION,
    source: 'NICE CG75, replaced by NG234; IFOMPT framework 2020',
  },
  infection: {
    label: 'Infection',
    askedWith: EVERY_REGION,
    source: 'IFOMPT framework 2020 (standard reference, not opened)',
  },
  myelopathy: {
    label: 'Myelopathy',
    askedWith: ['cervical'],
    source: 'Cook 2009 and 2010; IFOMPT framework 2020',
  },
  'cervical-arterial': {
    label: 'Cervical arterial',
    askedWith: ['cervical'],
    source: 'IFOMPT cervical framework: Rushton et al., JOSPT 2023;53(1):7-22',
  },
  'upper-cervical-instability': {
    label: 'Upper cervical instability',
    askedWith: ['cervical'],
    source: 'IFOMPT cervical framework 2020 (standard reference, not opened)',
  },
  'head-injury': {
    label: 'Head injury',
    askedWith: ['cervical'],
    source: 'NICE NG232 (secondary source)',
  },
  'giant-cell-arteritis': {
    label: 'Giant cell arteritis',
    askedWith: ['cervical'],
    source: 'Standard references, not opened',
  },
  meningitis: {
    label: 'Meningitis and sudden headache',
    askedWith: ['cervical'],
    source: 'Standard references, not opened',
  },
  'visceral-vascular': {
    label: 'Visceral and vascular',
    askedWith: ['thoracic', 'lumbar'],
    source: 'NICE NG156 (aortic aneurysm); standard references',
  },
  'heart-lung': {
    label: 'Heart, lung and dissection',
    askedWith: ['thoracic'],
    source: 'Standard references, not opened',
  },
  'axial-spondyloarthritis': {
    label: 'Axial spondyloarthritis',
    askedWith: ['lumbar'],
    source: 'NICE NG65',
  },
  safeguarding: {
    label: 'Safeguarding',
    askedWith: [],
    source: 'The clinic’s own pathway',
    isRestricted: true,
  },
} as const satisfies Record<string, RedFlagGroup>;
export type RedFlagGroupCode = keyof typeof RED_FLAG_GROUPS;

/**
 * How an answer comes about. Only questions can be mandatory or answered for a whole group at
 * once: nobody denies percussion tenderness that was not examined, and age is known already.
 */
type RedFlagSourceOfAnswer = 'question' | 'examination' | 'derived';

export type RedFlagItem = {
  group: RedFlagGroupCode;
  label: string;
  /** How it reads in "denied: …", lower case. */
  words: string;
  from: RedFlagSourceOfAnswer;
  urgency: Urgency;
  note?: string;
  /** Asked only where this flag is present: what a list counts is asked of those it is about. */
  after?: string;
};

type Row = [
  code: string,
  label: string,
  more?: Partial<Pick<RedFlagItem, 'from' | 'urgency' | 'note' | 'after'>>,
];

function lowerFirst(label: string): string {
  const isName = /^([A-Z]{2}|Lhermitte|Hoffmann|Babinski|Down|Ehlers|Horner)/.test(label);
  return isName ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

function items(group: RedFlagGroupCode, urgency: Urgency, rows: Row[]): [string, RedFlagItem][] {
  return rows.map(([code, label, more]) => [
    code,
    { group, label, words: lowerFirst(label), from: 'question', urgency, ...more },
  ]);
}

const examined = { from: 'examination' } as const;
const derived = { from: 'derived' } as const;
const LONG_FROM_YOUTH = 'onset-under-45-over-3-months';
const counted = { after: LONG_FROM_YOUTH } as const;

/**
 * Every item of vocabulary 4.2 to 4.11 by code (`red-flag.<code>`). Urgency is the vocabulary's
 * mapping for the group or item; it prompts, and never decides.
 */
export const RED_FLAGS: ReadonlyMap<string, RedFlagItem> = new Map([
  ...items('cauda-equina', 'emergency_same_day', [
    ['urinary-retention', 'Urinary retention'],
    ['reduced-urge-or-stream', 'Reduced urge or stream'],
    ['urinary-incontinence', 'Urinary incontinence'],
    ['loss-of-bladder-filling-sensation', 'Loss of bladder filling or urine flow sensation'],
    ['bowel-incontinence', 'Bowel incontinence'],
    ['loss-of-rectal-sensation-or-tone', 'Loss of rectal sensation or tone'],
    ['saddle-numbness', 'Saddle numbness'],
    [
      'sexual-dysfunction-new',
      'New sexual dysfunction',
      { note: 'Alone unlikely to be cauda equina syndrome (GIRFT)' },
    ],
    ['bilateral-radicular-pain', 'Bilateral radicular pain'],
    ['bilateral-leg-weakness-or-numbness', 'Weakness or numbness of both legs'],
    ['rapidly-progressive-deficit', 'Rapidly progressive deficit'],
  ]),
  ...items('fracture', 'urgent_24h', [
    ['major-trauma', 'Major trauma', { urgency: 'emergency_same_day' }],
    ['minor-trauma-with-risk', 'Minor trauma with osteoporosis or age'],
    [
      'age-over-threshold',
      'Age 65 or over',
      { ...derived, note: 'Cut-offs vary: 70 for women, 65 in other sources (not verified)' },
    ],
    ['prolonged-corticosteroids', 'Prolonged corticosteroids'],
    ['previous-fragility-fracture', 'Previous fragility fracture'],
    ['osteoporosis', 'Osteoporosis'],
    ['contusion-over-spine', 'Contusion or abrasion over the spine', examined],
    ['midline-percussion-tenderness', 'Midline percussion tenderness', examined],
    ['new-kyphosis', 'New thoracolumbar kyphosis', examined],
    ['cannot-lie-supine', 'Cannot lie supine'],
    ['height-loss', 'Height loss'],
  ]),
  ...items('malignancy', 'urgent_24h', [
    [
      'history-of-cancer',
      'History of cancer',
      { note: 'Breast, prostate, lung, kidney, thyroid, myeloma in particular' },
    ],
    ['unexplained-weight-loss', 'Unexplained weight loss'],
    ['age-over-50-new-pain', 'Age over 50 with new pain', derived],
    ['progressive-unremitting-pain', 'Progressive, unremitting pain'],
    ['night-pain', 'Night pain preventing sleep, unrelated to position'],
    ['worse-on-straining', 'Pain worse on straining'],
    ['thoracic-or-cervical-pain', 'Thoracic or cervical pain'],
    ['localised-spinal-tenderness', 'Localised spinal tenderness', examined],
    ['band-like-trunk-pain', 'Band-like trunk pain'],
    ['no-improvement-after-month', 'No improvement after one month'],
    ['systemically-unwell', 'Systemically unwell'],
  ]),
  ...items('infection', 'urgent_24h', [
    ['fever', 'Fever, rigors or night sweats', { urgency: 'emergency_same_day' }],
    ['recent-bacteraemia', 'Recent bacteraemia, urinary or skin infection'],
    ['recent-spinal-procedure', 'Recent spinal procedure'],
    ['intravenous-drug-use', 'Intravenous drug use'],
    ['immunosuppression', 'Immunosuppression, diabetes or HIV'],
    ['tuberculosis-exposure', 'Tuberculosis exposure'],
    ['severe-pain-all-movement-lost', 'Severe unremitting pain with loss of all movement'],
    ['raised-crp', 'Raised CRP', derived],
  ]),
  ...items('myelopathy', 'urgent_2w', [
    ['hand-clumsiness', 'Clumsy hands, dropping things or changed handwriting'],
    ['gait-unsteadiness', 'Unsteady gait or falls'],
    ['bilateral-hand-paraesthesia', 'Bilateral or non-dermatomal arm or hand paraesthesia'],
    ['leg-stiffness-or-weakness', 'Leg stiffness or weakness'],
    ['lhermitte', 'Lhermitte’s symptom'],
    ['bladder-change', 'Bladder change'],
    [
      'rapid-progression',
      'Rapid progression of hand or gait symptoms',
      { urgency: 'emergency_same_day' },
    ],
    ['hyperreflexia', 'Hyperreflexia', examined],
    ['hoffmann', 'Hoffmann’s sign', examined],
    ['babinski', 'Babinski’s sign', examined],
    ['clonus', 'Clonus', examined],
    ['inverted-supinator', 'Inverted supinator sign', examined],
  ]),
  ...items('cervical-arterial', 'emergency_same_day', [
    ['dizziness', 'Dizziness'],
    ['diplopia', 'Double vision'],
    ['dysarthria', 'Speech disturbance'],
    ['dysphagia', 'Swallowing disturbance'],
    ['drop-attacks', 'Drop attacks'],
    ['nausea', 'Nausea'],
    ['facial-numbness', 'Facial numbness'],
    ['nystagmus', 'Nystagmus'],
    ['ataxia', 'Ataxia'],
    ['unfamiliar-neck-pain-or-headache', 'Sudden, worst ever or unfamiliar neck pain or headache'],
    ['visual-loss', 'Visual loss'],
    ['facial-droop', 'Facial droop'],
    ['ptosis-or-horner', 'Ptosis or Horner’s syndrome', examined],
    ['cranial-nerve-signs', 'Cranial nerve signs', examined],
    ['recent-neck-trauma-or-infection', 'Recent neck trauma or infection', { urgency: 'routine' }],
    ['hypertension', 'Hypertension', { urgency: 'routine' }],
    ['migraine', 'Migraine', { urgency: 'routine' }],
    ['smoking', 'Smoking', { urgency: 'routine' }],
    ['connective-tissue-disease', 'Connective-tissue disease', { urgency: 'routine' }],
    ['recent-neck-manipulation', 'Recent neck manipulation', { urgency: 'routine' }],
  ]),
  ...items('upper-cervical-instability', 'urgent_24h', [
    ['rheumatoid-arthritis', 'Rheumatoid arthritis'],
    ['down-syndrome', 'Down syndrome'],
    ['ehlers-danlos', 'Ehlers-Danlos syndrome'],
    ['upper-cervical-trauma', 'Upper cervical trauma'],
    ['recent-pharyngeal-infection', 'Recent throat infection'],
    ['cannot-hold-head', 'Cannot hold the head up'],
    ['lump-in-throat', 'Lump in the throat'],
    ['facial-paraesthesia', 'Facial paraesthesia'],
    ['neck-catching', 'Catching or locking of the neck'],
    ['severe-neck-spasm', 'Severe neck spasm', examined],
  ]),
  ...items('head-injury', 'emergency_same_day', [
    ['head-strike', 'Head strike'],
    ['loss-of-consciousness', 'Loss of consciousness'],
    ['amnesia', 'Amnesia'],
    ['vomiting', 'Vomiting'],
    ['seizure', 'Seizure'],
    ['worsening-headache', 'Worsening headache'],
    ['anticoagulant-with-head-injury', 'Anticoagulant with head injury or persistent headache'],
  ]),
  ...items('giant-cell-arteritis', 'emergency_same_day', [
    ['new-temporal-headache', 'New temporal headache'],
    ['scalp-tenderness', 'Scalp tenderness'],
    ['jaw-claudication', 'Jaw claudication'],
    ['visual-symptoms', 'Visual symptoms'],
    ['polymyalgia', 'Polymyalgia', { urgency: 'routine' }],
  ]),
  ...items('meningitis', 'emergency_same_day', [
    ['thunderclap-headache', 'Sudden worst headache'],
    ['fever-with-neck-stiffness', 'Fever with neck stiffness'],
    ['photophobia', 'Photophobia'],
    ['rash', 'Rash'],
  ]),
  ...items('visceral-vascular', 'emergency_same_day', [
    ['collapse-with-back-pain', 'Collapse or loss of consciousness with back or abdominal pain'],
    [
      'known-aortic-aneurysm',
      'Known aortic aneurysm',
      { note: 'Risk also higher over 60, with smoking or hypertension (not verified)' },
    ],
    ['pulsatile-abdominal-mass', 'Pulsatile abdominal mass', examined],
    ['pain-not-mechanical', 'Pain not mechanical', { urgency: 'routine' }],
  ]),
  ...items('heart-lung', 'emergency_same_day', [
    ['chest-pain-exertional', 'Exertional chest pain'],
    ['chest-pain-pleuritic', 'Pleuritic chest pain'],
    ['chest-pain-tearing', 'Tearing chest or back pain'],
    ['breathlessness', 'Breathlessness'],
    ['sweating', 'Sweating with the pain'],
  ]),
  ...items('axial-spondyloarthritis', 'routine_rheumatology', [
    [LONG_FROM_YOUTH, 'Back pain from before 45 for over 3 months'],
    ['onset-under-35', 'Onset before 35', counted],
    ['wakes-second-half-of-night', 'Waking in the second half of the night', counted],
    ['buttock-pain', 'Buttock pain', counted],
    ['better-with-movement', 'Better with movement', counted],
    ['better-with-nsaid', 'Better within 48 hours of an anti-inflammatory', counted],
    ['relative-with-spondyloarthritis', 'First-degree relative with spondyloarthritis', counted],
    ['arthritis', 'Current or past arthritis', counted],
    ['enthesitis', 'Enthesitis', counted],
    ['psoriasis', 'Psoriasis', counted],
  ]),
  ...items('safeguarding', 'routine', [
    [
      'safeguarding-concern',
      'Safeguarding disclosure or concern',
      { note: 'The clinic’s own pathway; the words stay in the record and are not printed' },
    ],
  ]),
]);

/** The items of a group, in order. */
export function redFlagsOfGroup(group: RedFlagGroupCode): readonly string[] {
  return [...RED_FLAGS].filter(([, item]) => item.group === group).map(([code]) => code);
}

/** Whether an item is asked at all: at once, or once the flag that it goes with is present. */
export function isDue(item: RedFlagItem, isPresent: (code: string) => boolean): boolean {
  return item.after === undefined || isPresent(`red-flag.${item.after}`);
}

/** `red-flag.saddle-numbness` → its item; `null` for any other code. */
export function redFlagItem(code: string): RedFlagItem | null {
  return code.startsWith('red-flag.')
    ? (RED_FLAGS.get(code.slice('red-flag.'.length)) ?? null)
    : null;
}

/** What stands in print and in letters where a safeguarding concern is present. */
export const SAFEGUARDING_RECORDED = 'Safeguarding concern recorded; details kept in the record';

/** Whether the words about a red flag stay in the record (vocabulary 4.11, restricted free text). */
export function isRestrictedFlag(code: string): boolean {
  const group = redFlagItem(code)?.group;
  return group !== undefined && 'isRestricted' in RED_FLAG_GROUPS[group];
}
