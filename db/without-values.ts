import { DrizzleQueryError } from 'drizzle-orm';

/** What is left of a database error when nothing anybody typed may remain in it. */
export class DatabaseError extends Error {
  constructor(
    readonly code: string | undefined,
    message: string,
    readonly constraint: string | undefined,
  ) {
    super(message);
    this.name = 'DatabaseError';
  }
}

function textOf(cause: object, key: string): string | undefined {
  const text: unknown = Reflect.get(cause, key);
  return typeof text === 'string' ? text : undefined;
}

/**
 * The same error, fit to leave `db/`: Drizzle's message holds the statement's values and the
 * server's detail a row, and Next prints whatever nobody caught. Any other error comes back as it is.
 */
export function withoutValues(error: unknown): unknown {
  if (!(error instanceof DrizzleQueryError)) return error;
  const cause = error.cause ?? {};
  const code = textOf(cause, 'code');
  // SQLSTATE class 22: the server quotes the value that it could not read.
  const message = code?.startsWith('22') ? 'A value is not of its type.' : textOf(cause, 'message');
  const made = new DatabaseError(
    code,
    message ?? 'The database did not answer.',
    textOf(cause, 'constraint'),
  );
  const frames = error.stack?.split('\n').filter((each) => each.trimStart().startsWith('at '));
  made.stack = [`${made.name}: ${made.code ?? ''} ${made.message}`, ...(frames ?? [])].join('\n');
  return made;
}
