import { isCarried, numberOf, textOf, wordsOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import { LEG_SITES } from '../vocabulary/symptoms';
import { isSaddleNumb } from './charted-regions';
import { stripOf, isUpperMotorNeuroneSign } from './neuro-values';
import { areaOfSite } from './neurological-areas';
import { reportedSymptoms, type ReportedSymptom } from './reported-symptoms';

type Contradiction = {
  /** What the chart says, as it stands before “and answered absent as a red flag”. */
  words: string;
  /** Sections of the vocabulary that know both. */
  source: string;
  isCharted: (findings: readonly Finding[]) => boolean;
};

const LEG: readonly string[] = LEG_SITES;
const SPINE_ABOVE_THE_LOINS = [
  ...['neck-anterior', 'neck-posterior', 'interscapular'],
  ...['thoracic-midline', 'thoracic-paraspinal'],
];
const LOWER_LEG = ['leg-anterior', 'leg-posterior', 'leg-lateral', 'leg-medial'];

type IsIt = (reported: ReportedSymptom) => boolean;

const reported =
  (isIt: IsIt): Contradiction['isCharted'] =>
  (findings) =>
    reportedSymptoms(findings).some(isIt);

const reportedBothSides = (findings: readonly Finding[], isIt: IsIt) => {
  const sides = new Set(
    reportedSymptoms(findings)
      .filter(isIt)
      .map(({ side }) => side),
  );
  return sides.has('left') && sides.has('right');
};

const symptom = (name: string) => reported((each) => each.symptom === name);
const isPain: IsIt = (each) => each.symptom === 'pain' || each.symptom === 'ache';

/** An answer of the chart that was given today. */
const answered =
  (code: string, isIt: (finding: Finding) => boolean): Contradiction['isCharted'] =>
  (findings) =>
    findings.some((each) => each.code === code && !isCarried(each) && isIt(each));

const chose = (code: string, option: string) =>
  answered(code, (each) => textOf(each, 'choice') === option);
const present = (code: string) => answered(code, (each) => textOf(each, 'presence') === 'present');
const includes = (code: string, option: string) =>
  answered(code, (each) => wordsOf(each, 'choices').includes(option));
const sign = (code: string) => answered(code, isUpperMotorNeuroneSign);

/** An answer of the bladder, bowel and saddle record other than normal (vocabulary 4.2). */
const isImpaired = (code: string) =>
  answered(`ces.${code}`, (each) => ['altered', 'absent'].includes(textOf(each, 'choice') ?? ''));

const isSaddleTouchAltered: Contradiction['isCharted'] = (findings) =>
  findings.some(
    (each) =>
      each.code.startsWith('sensation.') &&
      each.at === 'site:saddle-perineum' &&
      !isCarried(each) &&
      (numberOf(each, 'sensation') ?? 2) < 2,
  );

function isWeakInBothLegs(findings: readonly Finding[]): boolean {
  const weak = findings.filter(
    (each) =>
      each.code.startsWith('power.') &&
      stripOf(each) === 'lower' &&
      !isCarried(each) &&
      textOf(each, 'power') !== null &&
      textOf(each, 'power') !== '5' &&
      each.attributes.isPainLimited !== true,
  );
  return ['left', 'right'].every((side) => weak.some((each) => each.side === side));
}

const gaitIs = (...kinds: readonly string[]) =>
  answered('observation.gait', (each) => kinds.includes(textOf(each, 'choice') ?? ''));

const oneOf =
  (...some: readonly Contradiction['isCharted'][]): Contradiction['isCharted'] =>
  (findings) =>
    some.some((isCharted) => isCharted(findings));

/**
 * Red flags that the chart can contradict, by code: only where the vocabulary uses one word for
 * both. What may be something else (giddiness, a brisk reflex, a stiff leg) is not among them.
 */
export const CONTRADICTIONS: Readonly<Record<string, Contradiction>> = {
  'saddle-numbness': {
    words: 'Numbness of the saddle area is charted',
    source: '3.7 and 4.2',
    isCharted: oneOf(isSaddleNumb, isImpaired('saddle-sensation'), isSaddleTouchAltered),
  },
  'urinary-incontinence': {
    words: 'Urinary continence is charted as altered',
    source: '4.2',
    isCharted: isImpaired('continence'),
  },
  'loss-of-bladder-filling-sensation': {
    words: 'Sensation of urinary flow is charted as altered',
    source: '4.2',
    isCharted: isImpaired('flow-sensation'),
  },
  'bowel-incontinence': {
    words: 'Bowel control is charted as altered',
    source: '4.2',
    isCharted: isImpaired('bowel'),
  },
  'loss-of-rectal-sensation-or-tone': {
    words: 'Rectal sensation is charted as altered',
    source: '4.2',
    isCharted: isImpaired('rectal-sensation'),
  },
  'sexual-dysfunction-new': {
    words: 'Sexual function is charted as altered',
    source: '4.2',
    isCharted: isImpaired('sexual-function'),
  },
  'bilateral-radicular-pain': {
    words: 'Leg pain is charted on both sides',
    source: '3.7 and 4.2',
    isCharted: (findings) =>
      reportedBothSides(
        findings,
        (each) => each.symptom === 'leg-pain' || (isPain(each) && LOWER_LEG.includes(each.site)),
      ),
  },
  'bilateral-leg-weakness-or-numbness': {
    words: 'Weakness or numbness is charted in both legs',
    source: '3.7, 4.2 and 5.1',
    isCharted: (findings) =>
      isWeakInBothLegs(findings) ||
      reportedBothSides(
        findings,
        (each) => ['numbness', 'weakness'].includes(each.symptom) && LEG.includes(each.site),
      ),
  },
  'thoracic-or-cervical-pain': {
    words: 'Pain of the neck or mid back is charted',
    source: '3.7 and 4.4',
    isCharted: reported((each) => isPain(each) && SPINE_ABOVE_THE_LOINS.includes(each.site)),
  },
  'worse-on-straining': {
    words: 'Worse with straining is charted',
    source: '3.5 and 4.4',
    isCharted: present('aggravating.straining'),
  },
  'gait-unsteadiness': {
    words: 'Unsteadiness or a fall is charted',
    source: '3.6a, 4.6 and 6',
    isCharted: oneOf(
      symptom('unsteadiness'),
      gaitIs('ataxic'),
      chose('observation.tandem-gait', 'unsteady'),
      answered('history.falls', (each) => (numberOf(each, 'count') ?? 0) > 0),
    ),
  },
  'bilateral-hand-paraesthesia': {
    words: 'Pins and needles are charted in both arms',
    source: '3.7 and 4.6',
    isCharted: (findings) =>
      reportedBothSides(
        findings,
        (each) => each.symptom === 'paraesthesia' && areaOfSite(each.site) === 'arms',
      ),
  },
  'leg-stiffness-or-weakness': {
    words: 'Weakness of a leg is charted',
    source: '3.7 and 4.6',
    isCharted: reported((each) => each.symptom === 'weakness' && LEG.includes(each.site)),
  },
  lhermitte: {
    words: 'Lhermitte is charted as positive',
    source: '4.6 and 5.2',
    isCharted: sign('umn.lhermitte'),
  },
  hoffmann: {
    words: 'Hoffmann is charted as positive',
    source: '4.6 and 5.2',
    isCharted: sign('umn.hoffmann'),
  },
  babinski: {
    words: 'An extensor plantar response is charted',
    source: '4.6 and 5.2',
    isCharted: sign('umn.babinski'),
  },
  clonus: {
    words: 'Beats of clonus are charted',
    source: '4.6 and 5.2',
    isCharted: sign('umn.clonus-ankle'),
  },
  'inverted-supinator': {
    words: 'The inverted supinator sign is charted as positive',
    source: '4.6 and 5.2',
    isCharted: sign('umn.inverted-supinator'),
  },
  dizziness: {
    words: 'Dizziness is charted as a symptom',
    source: '4.7',
    isCharted: symptom('dizziness'),
  },
  nausea: {
    words: 'Nausea is charted as a symptom',
    source: '4.7',
    isCharted: symptom('nausea'),
  },
  ataxia: {
    words: 'An ataxic gait is charted',
    source: '4.7 and 6',
    isCharted: gaitIs('ataxic'),
  },
  'facial-numbness': {
    words: 'Numbness of the face is charted',
    source: '3.7 and 4.7',
    isCharted: reported((each) => each.symptom === 'numbness' && each.site === 'face-jaw'),
  },
  'facial-paraesthesia': {
    words: 'Pins and needles of the face are charted',
    source: '3.7 and 4.8',
    isCharted: reported((each) => each.symptom === 'paraesthesia' && each.site === 'face-jaw'),
  },
  'unfamiliar-neck-pain-or-headache': {
    words: 'A headache unlike any earlier one is charted',
    source: '3.6a and 4.7',
    isCharted: includes('history.headache-features', 'unfamiliar'),
  },
  'worsening-headache': {
    words: 'A worsening headache is charted',
    source: '3.6a and 4.11',
    isCharted: chose('history.headache-features', 'worsening'),
  },
  'visual-symptoms': {
    words: 'Visual disturbance is charted as a symptom',
    source: '4.11',
    isCharted: symptom('visual-disturbance'),
  },
  'wakes-second-half-of-night': {
    words: 'Waking in the second half of the night is charted',
    source: '3.4 and 4.9',
    isCharted: present('history.night-second-half'),
  },
};
