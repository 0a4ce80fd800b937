import type { AttributeValue } from '@/clinical/findings/attribute';
import type { Side } from '@/clinical/findings/finding-key';
import type { FactInput } from '@/clinical/patients/fact-schema';
import type { PatientInput } from '@/clinical/patients/patient-schema';
import type { BodySite, BodyView, MarkType } from '@/clinical/vocabulary/body-chart';
import type { KeyMuscleCode, MrcPower, ReflexCode } from '@/clinical/vocabulary/neurological';
import type { RedFlagCourse } from '@/clinical/vocabulary/red-flag-words';
import { RED_FLAGS, type RedFlagGroupCode } from '@/clinical/vocabulary/red-flags';
import type { SiteCode } from '@/clinical/vocabulary/symptoms';
import type { NoteKind } from '@/clinical/vocabulary/sections';

export type Attributes = Record<string, AttributeValue>;

/**
 * A finding as a seed writes it down. `item:<name>` and `after:<name>` stand for ids that are made
 * when the visit is written; the same name is the same id throughout one patient's record.
 */
export type Charted = {
  code: string;
  side: Side;
  at: string;
  moment: string;
  attributes: Attributes;
  /** Copied from the last visit, not re-tested. */
  isCarried?: boolean;
};

export type SeedVisit = {
  kind: NoteKind;
  /** Local time of the clinic, `2026-10-12T09:00`. */
  at: string;
  /** When it was written down, where that was later. */
  enteredAt?: string;
  author: 'physio' | 'second';
  /** Titles of the problems it is about; a title is one episode of the patient. */
  episodes: readonly string[];
  findings: readonly Charted[];
  /** `null` leaves a draft. */
  signedAfterMinutes: number | null;
  addenda?: readonly { at: string; body: string }[];
  /** Marked entered in error afterwards. */
  error?: { at: string; reason: string };
};

export type SeedPatient = {
  registeredAt: string;
  details: PatientInput;
  hasNoKnownAllergies: boolean;
  facts: readonly Omit<FactInput, 'patientId'>[];
  visits: readonly SeedVisit[];
};

export function charted(
  code: string,
  attributes: Attributes,
  key: { side?: Side; at?: string; after?: string; isCarried?: boolean } = {},
): Charted {
  const { side = 'midline', at = '', after, isCarried } = key;
  const moment = after === undefined ? 'before' : `after:${after}`;
  return { code, side, at, moment, attributes, ...(isCarried ? { isCarried } : {}) };
}

/** The same code on both sides. */
export function bothSides(
  code: string,
  left: Attributes | null,
  right: Attributes | null,
  at = '',
): Charted[] {
  return [
    ...(left ? [charted(code, left, { side: 'left', at })] : []),
    ...(right ? [charted(code, right, { side: 'right', at })] : []),
  ];
}

export const words = (section: string, body: string): Charted =>
  charted(`narrative.${section}`, { body });

export const present = (code: string, more: Attributes = {}): Charted =>
  charted(code, { presence: 'present', ...more });

export const denied = (...symptoms: string[]): Charted[] =>
  symptoms.map((symptom) => charted(`symptom.${symptom}`, { presence: 'denied' }));

/** A symptom of a side with what is said of it, and the places where it is. */
export const symptom = (
  name: string,
  side: Side,
  sites: readonly SiteCode[],
  more: Attributes = {},
): Charted[] => [
  charted(`symptom.${name}`, { presence: 'present', ...more }, { side }),
  ...sites.map((site) =>
    charted(`symptom.${name}`, { presence: 'present' }, { side, at: `site:${site}` }),
  ),
];

export const answer = (code: string, text: string): Charted => charted(code, { answer: text });

export const choice = (code: string, chosen: string, more: Attributes = {}): Charted =>
  charted(code, { choice: chosen, ...more });

/** Pain now, best and worst over 24 hours. */
export function nprs(now: number, best: number | null = null, worst: number | null = null) {
  const scores = { current: now, 'best-24h': best, 'worst-24h': worst };
  return Object.entries(scores).flatMap(([window, score]) =>
    score === null ? [] : [charted(`pain.nprs.${window}`, { score })],
  );
}

export const psfs = (name: string, score: number, activity: string): Charted =>
  charted('psfs', { score, remark: activity }, { at: `item:psfs-${name}` });

export type FlagAnswer =
  { course: RedFlagCourse; remark?: string } | { status: 'unknown' | 'not_asked'; remark?: string };

/**
 * Every question of some groups, each with its own answer: as named, otherwise asked and absent.
 * What only an examination can answer is written where named.
 */
export function redFlags(
  askedOn: string,
  groups: readonly RedFlagGroupCode[],
  answers: Readonly<Record<string, FlagAnswer>> = {},
): Charted[] {
  return [...RED_FLAGS].flatMap(([code, { group, from, after }]) => {
    const given = answers[code];
    if (given) return [charted(`red-flag.${code}`, { status: 'present', askedOn, ...given })];
    const isAsked = from === 'question' && after === undefined;
    return groups.includes(group) && isAsked ? absentFlags(askedOn, code) : [];
  });
}

/** Single questions, asked and absent. */
export const absentFlags = (askedOn: string, ...codes: string[]): Charted[] =>
  codes.map((code) => charted(`red-flag.${code}`, { status: 'absent', askedOn }));

/** Questions of the vocabulary that the paper chart does not speak of. */
export const notAskedFlags = (...codes: string[]): Charted[] =>
  codes.map((code) => charted(`red-flag.${code}`, { status: 'not_asked' }));

/** The questions of a back about the aorta and the organs. */
export const VISCERAL = ['collapse-with-back-pain', 'known-aortic-aneurysm', 'pain-not-mechanical'];

/** An item of the plan or a treatment of today; its order is that of the list it stands in. */
export const item = (
  stem: 'plan' | 'treatment',
  type: string,
  name: string,
  attributes: Attributes,
): Charted => charted(`${stem}.${type}`, attributes, { at: `item:${name}` });

const ITEM_STEMS = ['plan', 'treatment', 'body-chart'] as const;
type Stem = (typeof ITEM_STEMS)[number];

const POSITIONS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Gives the items of each kind their fractional order, `a0`, `a1`, …, as they stand. */
export function inGivenOrder(findings: readonly Charted[]): Charted[] {
  const next: Record<Stem, number> = { plan: 0, treatment: 0, 'body-chart': 0 };
  return findings.map((finding) => {
    const stem = ITEM_STEMS.find((each) => finding.code.startsWith(`${each}.`));
    if (!stem) return finding;
    const position = `a${POSITIONS[next[stem]++] ?? 'z'}`;
    return { ...finding, attributes: { position, ...finding.attributes } };
  });
}

/** How a region is measured, said of every reading. */
export function measured(region: string, activity: string, method: string, position: string) {
  return (
    movement: string,
    degrees: number,
    more: Attributes = {},
    key: { side?: Side; after?: string } = {},
  ): Charted =>
    charted(`rom.${region}.${movement}.${activity}`, { degrees, method, position, ...more }, key);
}

/** Light touch of the same grade at some roots, left and right. */
export const lightTouch = (sensation: number, ...roots: string[]): Charted[] =>
  roots.flatMap((root) =>
    bothSides('sensation.light-touch', { sensation }, { sensation }, `root:${root}`),
  );

/** Power of the same MRC grade in some key muscles, left and right. */
export const power = (grade: MrcPower, ...muscles: KeyMuscleCode[]): Charted[] =>
  muscles.flatMap((each) => bothSides(`power.${each}`, { power: grade }, { power: grade }));

/** A reflex on each side; `null` for a side that was not tested. */
export const reflex = (name: ReflexCode, left: number | null, right: number | null): Charted[] =>
  bothSides(
    `reflex.${name}`,
    left === null ? null : { reflex: left },
    right === null ? null : { reflex: right },
  );

export const plantars = (response: 'flexor' | 'extensor'): Charted[] =>
  bothSides('umn.babinski', { response }, { response });

/** A mark of the body chart by its regions, without strokes: as the list beside the drawing makes it. */
export const mark = (
  name: string,
  markType: MarkType,
  view: BodyView,
  sites: readonly BodySite[],
  more: Attributes = {},
): Charted =>
  charted('body-chart.mark', { markType, view, sites, ...more }, { at: `item:mark-${name}` });

export const muscle = (name: string, side: Side, attributes: Attributes, at = ''): Charted =>
  charted(`muscle.${name}`, attributes, { side, at });

export const consent = (chaperone: string | null): Charted[] => [
  choice('consent.examination', 'verbal'),
  choice('consent.treatment', 'verbal'),
  ...(chaperone === null ? [] : [choice('consent.chaperone', chaperone)]),
];
