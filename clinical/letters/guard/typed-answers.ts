import { letterGuidance } from '../letter-guidance';
import type { LetterKind } from '../letter-kinds';
import type { LetterSource } from '../letter-source';
import { withFieldsFilled } from '../merge-fields';

/** Free text of a letter’s form that can speak of findings, with its path in the form. */
export type TypedAnswer = { field: string; text: string };

type TextNames<Answers> = {
  [Name in keyof Answers]: Answers[Name] extends string ? Name : never;
}[keyof Answers];

type AnswersOf<Kind extends LetterKind> = LetterSource extends infer Source
  ? Source extends { kind: infer Kinds; answers: infer Answers }
    ? Kind extends Kinds
      ? Answers
      : never
    : never
  : never;

/**
 * Whether the guard reads a text: `asked` where the form has it only while the letter’s guidance asks
 * for that reason.
 */
type Reading = 'read' | 'left' | 'asked';

const OF_A_COLLEAGUE = {
  purpose: 'read',
  asks: 'read',
  message: 'read',
  urgencyReason: 'read',
  // Of one kind only, and empty in the others.
  whyAsked: 'left',
  guidelineReason: 'left',
  afterwards: 'left',
  enclosures: 'left',
} as const;

/**
 * Every text that each kind of letter has its author type. Left are those that do not speak of the
 * patient’s state at the visit: “massage of the left erector spinae” is no finding, a report that is
 * enclosed tells of another day, and whom to telephone is none of the chart’s.
 */
const TYPED = {
  'imaging-request': {
    question: 'read',
    provisionalDiagnosis: 'read',
    changesManagement: 'read',
    urgencyReason: 'read',
    routineReason: 'asked',
    guidelineReason: 'asked',
    mobility: 'read',
    views: 'left',
    treatmentTried: 'left',
    resultActor: 'left',
    deputy: 'left',
    urgentTelephone: 'left',
    outOfHours: 'left',
    interpreter: 'left',
    chaperone: 'left',
    enclosures: 'left',
  },
  'imaging-suggestion': { ...OF_A_COLLEAGUE, whyAsked: 'read', guidelineReason: 'asked' },
  'emergency-handover': { message: 'read', ifNotArrived: 'left', enclosures: 'left' },
  'gp-letter': OF_A_COLLEAGUE,
  'specialist-referral': OF_A_COLLEAGUE,
  'discharge-summary': { ...OF_A_COLLEAGUE, afterwards: 'read' },
  'patient-summary': { message: 'read', enclosures: 'left' },
  certificate: {
    longReason: 'read',
    restrictions: 'left',
    fromOn: 'left',
    toOn: 'left',
    reviewOn: 'left',
    mayDisclose: 'left',
    ruleReason: 'left',
    enclosures: 'left',
  },
} as const satisfies {
  [Kind in LetterKind]: Readonly<Record<TextNames<AnswersOf<Kind>>, Reading>>;
};

/** What the author typed about the patient’s state, with its fields filled as they print. */
export function typedAnswers(source: LetterSource): readonly TypedAnswer[] {
  const answers: Readonly<Record<string, unknown>> = withFieldsFilled(source).answers;
  const asked = letterGuidance(source).map(({ reasonField }) => reasonField);
  return Object.entries<Reading>(TYPED[source.kind]).flatMap(([field, reading]) => {
    const text = answers[field];
    const isRead =
      reading === 'read' || (reading === 'asked' && asked.some((each) => each === field));
    return isRead && typeof text === 'string' && text.trim() !== '' ? [{ field, text }] : [];
  });
}
