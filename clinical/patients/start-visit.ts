import { z } from 'zod';
import { line } from '../accounts/person';
import { NOTE_KINDS, type NoteKind } from '../vocabulary/sections';

/** Kinds that may be about no problem in particular: a telephone call, an empty chair. */
export const KINDS_WITHOUT_PROBLEM: readonly NoteKind[] = ['contact', 'did-not-attend'];

const TIME = /^([01]?\d|2[0-3])[:.h]?([0-5]\d)$/;

/** `HH:MM` by the clinic's clock, as people type it. */
export const clockTimeSchema = z.string().trim().regex(TIME, 'Enter the time like 14:30.');

/** What starts a visit: its kind, the problems it is about, and when it takes or took place. */
export const startVisitSchema = z
  .object({
    kind: z.enum(NOTE_KINDS, 'Choose what kind of visit this is.'),
    problems: z
      .array(z.object({ episodeId: z.uuid(), isChosen: z.boolean() }))
      .max(40)
      .default([]),
    newProblem: line(200).default(''),
    when: z.enum(['now', 'earlier']).default('now'),
    /** ISO, in the clinic's calendar; read when `earlier`. */
    date: z.string().default(''),
    /** `HH:MM` by the clinic's clock; read when `earlier`. */
    time: z.string().trim().default(''),
  })
  .superRefine((visit, context) => {
    const object = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const isAboutSomething =
      visit.newProblem !== '' || visit.problems.some(({ isChosen }) => isChosen);
    if (!isAboutSomething && !KINDS_WITHOUT_PROBLEM.includes(visit.kind)) {
      object('newProblem', 'Say in a few words what the problem is, for instance “Low back pain”.');
    }
    if (visit.when === 'now') return;
    if (!z.iso.date().safeParse(visit.date).success) object('date', 'Enter the day of the visit.');
    const time = clockTimeSchema.safeParse(visit.time);
    if (!time.success) object('time', time.error.issues[0]?.message ?? '');
  });
export type StartVisitInput = z.input<typeof startVisitSchema>;

/** Hours and minutes of a time that the schema accepted. */
export function hoursAndMinutes(time: string): { hours: number; minutes: number } {
  const [, hours, minutes] = TIME.exec(time) ?? [];
  return { hours: Number(hours), minutes: Number(minutes) };
}
