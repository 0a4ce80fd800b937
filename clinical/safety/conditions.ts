import type { FactKind } from '../patients/words';
import { RED_FLAGS, redFlagsOfGroup, type RedFlagGroupCode } from '../vocabulary/red-flags';

/**
 * What a record can say of a patient that bears on a treatment (vocabulary 8.3 to 8.5), and where
 * it can say so. Nothing here is a diagnosis: it finds words and answers that a clinician wrote.
 */
export type Condition = {
  /** As the sources name it, within a sentence. */
  label: string;
  /** Words in the patient's facts and in the answers of the history; whole words. */
  words?: readonly string[];
  /** Facts that are searched; conditions, medicines and devices unless named. */
  kinds?: readonly FactKind[];
  /** Red flags present, without their prefix. They are signs: the line adds the label. */
  flags?: readonly string[];
  /** Special tests recorded positive, without their prefix. */
  tests?: readonly string[];
  /** Questions of the history answered present, without their prefix. */
  asked?: readonly string[];
  /** The clinician's own impression is searched as well. */
  isInImpression?: true;
  /** What is found is a sign of it: the line always adds the label. */
  isSign?: true;
  /** Read from the examination, the consent or the item itself. */
  seen?: 'altered-sensation' | 'pregnancy' | 'declined-consent' | 'item-site' | 'whiplash-IV';
};

const emergencyItemsOf = (group: RedFlagGroupCode) =>
  redFlagsOfGroup(group).filter((code) => RED_FLAGS.get(code)?.urgency === 'emergency_same_day');

const allBut = (group: RedFlagGroupCode, ...left: string[]) =>
  redFlagsOfGroup(group).filter((code) => !left.includes(code));

export const CONDITIONS = {
  anticoagulant: {
    label: 'anticoagulant',
    asked: ['anticoagulant'],
    words: [
      ...['apixaban', 'rivaroxaban', 'dabigatran', 'edoxaban', 'betrixaban', 'eliquis', 'xarelto'],
      ...['pradaxa', 'lixiana', 'warfarin', 'coumadin', 'marevan', 'acenocoumarol'],
      ...['phenprocoumon', 'phenindione', 'heparin', 'enoxaparin', 'clexane', 'dalteparin'],
      ...['fragmin', 'tinzaparin', 'innohep', 'fondaparinux', 'arixtra', 'bivalirudin'],
      ...['argatroban', 'anticoagulant', 'anticoagulants', 'anticoagulated', 'anticoagulation'],
      ...[
        'anti coagulant',
        'anti coagulants',
        'blood thinner',
        'blood thinners',
        'doac',
        'noac',
        'lmwh',
      ],
      ...['blood thinning', 'low molecular weight heparin'],
    ],
  },
  'bleeding-disorder': {
    label: 'bleeding disorder',
    words: [
      ...['bleeding disorder', 'clotting disorder', 'haemophilia', 'hemophilia', 'haemophiliac'],
      ...['von willebrand', 'thrombocytopenia', 'thrombocytopaenia', 'coagulopathy'],
      ...['platelet disorder'],
    ],
  },
  osteoporosis: {
    label: 'osteoporosis',
    flags: ['osteoporosis'],
    words: ['osteoporosis', 'osteoporotic'],
  },
  corticosteroid: {
    label: 'prolonged corticosteroids',
    flags: ['prolonged-corticosteroids'],
    asked: ['corticosteroid'],
    words: [
      ...['prednisolone', 'prednisone', 'methylprednisolone', 'dexamethasone', 'deflazacort'],
      ...['corticosteroid', 'corticosteroids', 'cortisone', 'long term steroids', 'oral steroids'],
      ...['steroid tablets', 'steroids', 'steroid', 'hydrocortisone'],
    ],
  },
  fracture: {
    label: 'suspected fracture',
    flags: [
      ...['major-trauma', 'minor-trauma-with-risk', 'contusion-over-spine'],
      ...['midline-percussion-tenderness', 'new-kyphosis', 'cannot-lie-supine'],
    ],
    tests: ['closed-fist-percussion', 'supine-sign'],
    words: ['fracture', 'fractures', 'fractured'],
    isInImpression: true,
    seen: 'whiplash-IV',
  },
  dislocation: {
    label: 'dislocation',
    words: ['dislocation', 'dislocated'],
    isInImpression: true,
  },
  malignancy: {
    label: 'malignancy',
    flags: ['history-of-cancer'],
    words: [
      ...['cancer', 'malignancy', 'malignant', 'carcinoma', 'lymphoma', 'myeloma', 'melanoma'],
      ...['leukaemia', 'leukemia', 'sarcoma', 'tumour', 'tumor', 'metastasis', 'metastases'],
      ...['metastatic', 'mets', 'secondaries'],
    ],
    isInImpression: true,
  },
  infection: {
    label: 'infection',
    flags: ['fever', 'recent-bacteraemia', 'tuberculosis-exposure'],
    words: [
      ...['infection', 'infected', 'discitis', 'osteomyelitis', 'abscess', 'cellulitis'],
      ...['septic', 'sepsis', 'tuberculosis'],
    ],
    isInImpression: true,
  },
  'cord-or-cauda': {
    label: 'cord compression or cauda equina',
    flags: [
      ...redFlagsOfGroup('cauda-equina'),
      ...allBut('myelopathy', 'bladder-change', 'rapid-progression'),
    ],
    words: ['cauda equina', 'cord compression', 'myelopathy', 'mscc'],
    isInImpression: true,
  },
  'progressive-deficit': {
    label: 'progressive neurological deficit',
    flags: ['rapidly-progressive-deficit', 'rapid-progression'],
    words: ['progressive neurological deficit', 'progressive deficit', 'progressive weakness'],
    isInImpression: true,
  },
  'upper-cervical-instability': {
    label: 'upper cervical instability',
    flags: allBut('upper-cervical-instability', 'rheumatoid-arthritis'),
    words: [
      ...['upper cervical instability', 'atlantoaxial instability', 'atlanto axial instability'],
      ...['down syndrome', 'downs syndrome', 'ehlers danlos'],
    ],
    isInImpression: true,
  },
  instability: {
    label: 'instability',
    words: ['instability', 'unstable'],
    isInImpression: true,
  },
  'inflammatory-arthritis': {
    label: 'inflammatory arthritis of the region',
    flags: ['rheumatoid-arthritis'],
    words: [
      ...['rheumatoid', 'inflammatory arthritis', 'psoriatic arthritis', 'ra'],
      ...['ankylosing spondylitis', 'axial spondyloarthritis'],
    ],
  },
  'cervical-arterial': {
    label: 'cervical arterial dysfunction suspected',
    flags: emergencyItemsOf('cervical-arterial'),
    words: [
      ...['vertebral artery dissection', 'carotid artery dissection', 'carotid dissection'],
      ...['arterial dissection', 'vertebrobasilar insufficiency', 'cervical arterial dysfunction'],
    ],
    isInImpression: true,
  },
  hypermobility: {
    label: 'hypermobility',
    flags: ['ehlers-danlos'],
    words: ['hypermobility', 'hypermobile', 'ehlers danlos'],
    isInImpression: true,
  },
  pregnancy: { label: 'pregnancy', words: ['pregnant', 'pregnancy'], seen: 'pregnancy' },
  surgery: {
    label: 'recent surgery',
    flags: ['recent-spinal-procedure'],
    asked: ['surgery'],
  },
  radiculopathy: {
    label: 'disc with radiculopathy',
    flags: ['bilateral-radicular-pain'],
    words: ['radiculopathy', 'sciatica', 'radicular', 'disc herniation', 'disc prolapse'],
    isInImpression: true,
  },
  pacemaker: {
    label: 'pacemaker or ICD',
    words: [
      ...['pacemaker', 'pace maker', 'icd', 'defibrillator', 'implantable cardioverter'],
      ...['ppm'],
      ...['cardiac resynchronisation'],
    ],
  },
  'impaired-sensation': {
    label: 'impaired sensation',
    words: ['neuropathy', 'polyneuropathy', 'impaired sensation', 'loss of sensation'],
    seen: 'altered-sensation',
  },
  'impaired-cognition': {
    label: 'impaired communication or cognition',
    words: [
      ...['dementia', 'alzheimer', 'alzheimers', 'cognitive impairment', 'delirium', 'aphasia'],
      ...['learning disability'],
    ],
  },
  'peripheral-vascular': {
    label: 'peripheral vascular disease',
    words: [
      ...['peripheral vascular disease', 'peripheral arterial disease', 'pvd'],
      ...['peripheral artery disease'],
      ...['intermittent claudication'],
    ],
  },
  raynaud: { label: 'Raynaud', words: ['raynaud', 'raynauds'] },
  frostbite: { label: 'frostbite', words: ['frostbite'] },
  'cold-intolerance': {
    label: 'cold urticaria or cold intolerance',
    words: ['cold urticaria', 'cold intolerance', 'cold intolerant', 'cold allergy'],
    kinds: ['allergy', 'condition'],
  },
  cryoglobulinaemia: {
    label: 'cryoglobulinaemia or paroxysmal cold haemoglobinuria',
    words: [
      ...['cryoglobulinaemia', 'cryoglobulinemia'],
      ...['cold haemoglobinuria', 'cold hemoglobinuria'],
    ],
  },
  'nerve-regenerating': {
    label: 'regenerating superficial nerve',
    words: ['nerve repair', 'regenerating nerve', 'nerve regeneration'],
  },
  'open-wound': {
    label: 'open wound or broken skin',
    words: ['open wound', 'broken skin', 'skin ulcer', 'leg ulcer', 'pressure sore'],
  },
  'fragile-skin': {
    label: 'broken or fragile skin',
    isSign: true,
    flags: ['prolonged-corticosteroids'],
    asked: ['corticosteroid'],
    words: [
      ...['fragile skin', 'thin skin', 'broken skin', 'skin tears', 'skin tear'],
      ...['prednisolone', 'prednisone', 'methylprednisolone', 'long term steroids'],
      ...['oral steroids', 'steroid tablets'],
    ],
  },
  angina: { label: 'angina, over the chest', words: ['angina'] },
  hypertension: {
    label: 'hypertension',
    flags: ['hypertension'],
    words: ['hypertension', 'hypertensive', 'high blood pressure', 'htn'],
  },
  oedema: { label: 'oedema', words: ['oedema', 'edema', 'lymphoedema', 'lymphedema'] },
  lymphoedema: { label: 'lymphoedema of the limb', words: ['lymphoedema', 'lymphedema'] },
  'large-scar': { label: 'large scar', words: ['large scar', 'skin graft', 'burn scar'] },
  'acute-bleeding': {
    label: 'bleeding or swelling, or an open wound, in the first 72 hours',
    words: ['active bleeding', 'haematoma', 'hematoma', 'open wound'],
  },
  thrombosis: {
    label: 'deep vein thrombosis or thrombophlebitis',
    words: ['dvt', 'deep vein thrombosis', 'thrombophlebitis', 'venous thrombosis'],
    isInImpression: true,
  },
  tuberculosis: {
    label: 'tuberculosis of the region',
    flags: ['tuberculosis-exposure'],
    words: ['tuberculosis', 'tb'],
  },
  radiotherapy: { label: 'recent radiotherapy', words: ['radiotherapy', 'radiation therapy'] },
  photosensitivity: {
    label: 'photosensitivity or lupus',
    words: ['photosensitivity', 'photosensitive', 'lupus'],
  },
  liniment: { label: 'liniment on the skin', words: ['liniment'] },
  'adhesive-allergy': {
    label: 'adhesive allergy',
    kinds: ['allergy'],
    words: [
      ...['adhesive', 'adhesives', 'tape', 'tapes', 'plaster', 'plasters', 'elastoplast'],
      ...['zinc oxide', 'colophony', 'rosin'],
    ],
  },
  'latex-allergy': {
    label: 'latex allergy',
    kinds: ['allergy'],
    words: ['latex', 'rubber'],
  },
  kidney: {
    label: 'kidney disease',
    words: [
      ...['kidney disease', 'renal disease', 'kidney failure', 'renal failure', 'ckd', 'dialysis'],
      ...['ckd1', 'ckd2', 'ckd3', 'ckd3a', 'ckd3b', 'ckd4', 'ckd5'],
      ...['renal impairment', 'kidney impairment', 'nephropathy', 'kidney transplant'],
    ],
  },
  'peptic-ulcer': {
    label: 'peptic ulcer',
    words: [
      ...['peptic ulcer', 'peptic ulcers', 'gastric ulcer', 'stomach ulcer', 'stomach ulcers'],
      ...['duodenal ulcer'],
    ],
  },
  'hiatus-hernia': { label: 'hiatus hernia', words: ['hiatus hernia', 'hiatal hernia'] },
  respiratory: {
    label: 'respiratory disease',
    words: ['copd', 'emphysema', 'respiratory disease', 'pulmonary disease', 'asthma'],
  },
  jaw: {
    label: 'temporomandibular disorder',
    words: ['tmj', 'temporomandibular'],
  },
  aneurysm: {
    label: 'aortic aneurysm',
    flags: ['known-aortic-aneurysm', 'pulsatile-abdominal-mass'],
    words: ['aortic aneurysm', 'aaa', 'aneurysm'],
  },
  claustrophobia: { label: 'claustrophobia', words: ['claustrophobia', 'claustrophobic'] },
  epilepsy: { label: 'epilepsy', words: ['epilepsy', 'epileptic', 'seizures'] },
  'carotid-sinus': { label: 'over the carotid sinus', words: ['carotid sinus'] },
  metal: {
    label: 'metal in the body',
    kinds: ['device', 'condition'],
    words: [
      ...['metal', 'metalwork', 'implant', 'joint replacement', 'hip replacement', 'stent'],
      ...['knee replacement', 'spinal fusion', 'screws', 'plate', 'rod', 'rods'],
    ],
  },
  laminectomy: { label: 'laminectomy', words: ['laminectomy'] },
  'no-consent': { label: 'no consent', seen: 'declined-consent' },
  'sensitive-site': { label: 'over eyes, gonads or growth plates', seen: 'item-site' },
  'very-old-or-young': { label: 'very old or very young' },
  thorax: { label: 'over the thorax (pneumothorax)', seen: 'item-site' },
} as const satisfies Record<string, Condition>;

export type ConditionCode = keyof typeof CONDITIONS;

/** A condition by its code, widened for readers that walk all of them. */
export function conditionOf(code: ConditionCode): Condition {
  return CONDITIONS[code];
}
