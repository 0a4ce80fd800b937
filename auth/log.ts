import pino from 'pino';
import { DatabaseError, withoutValues } from '@/db/without-values';

/**
 * The log. Nothing is written but the fields that a function of this file names: a message or an
 * object of somebody else's may hold a patient's name.
 */
const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });

type LoggedError = { name: string; code?: string; message?: string; frames?: string[] };

function textOf(value: object, key: string): string | undefined {
  const text: unknown = Reflect.get(value, key);
  return typeof text === 'string' && text !== '' ? text : undefined;
}

/** The frames of a stack without its first lines, which repeat the message. */
function framesOf(error: Error): string[] {
  return (error.stack ?? '')
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each.startsWith('at '))
    .slice(0, 12);
}

/** What may be told of an error: its kind, code and place, and the message only if it is the server's. */
export function loggedError(thrown: unknown): LoggedError {
  const error = withoutValues(thrown);
  if (error instanceof DatabaseError) {
    const { name, code, message } = error;
    return { name, code, message, frames: framesOf(error) };
  }
  if (!(error instanceof Error)) return { name: typeof error };
  return { name: error.name, code: textOf(error, 'code'), frames: framesOf(error) };
}

/** Where it happened, by words of ours: an act, a route pattern; never a value. */
export type Where = { act?: string; route?: string; digest?: string };

/** Writes down something that should not have happened, without anything anybody typed. */
export function logSurprise(error: unknown, where: Where = {}): void {
  const { act, route, digest } = where;
  log.error({ error: loggedError(error), act, route, digest }, 'surprise');
}

/** Writes down what came of one try to e-mail a letter: by id and in words of ours, without an address. */
export function logLetterMail(outcome: {
  mailId: string;
  status: string;
  trouble: string | null;
}): void {
  const { mailId, status, trouble } = outcome;
  log[trouble === null ? 'info' : 'warn']({ mailId, status, trouble }, 'letter mail');
}

/** Writes down a code of next-auth's, and nothing of what comes with it. */
export function logAuthCode(level: 'error' | 'warn', code: string): void {
  // Anybody can post to next-auth's own log address: only a code of its form is written.
  if (/^[A-Z_]{1,60}$/.test(code)) log[level]({ code }, 'next-auth');
}
