import { DrizzleQueryError } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { loggedError } from './log';

describe('what the log tells of an error', () => {
  it('gives the database’s code and message, never the statement or its values', () => {
    const cause = Object.assign(new Error('duplicate key value violates a constraint'), {
      code: '23505',
      detail: 'Key (family_name)=(Quillfeather-Test) already exists.',
    });
    const error = new DrizzleQueryError('insert into patients', ['Quillfeather-Test'], cause);
    const logged = loggedError(error);
    expect(logged).toMatchObject({ code: '23505', message: cause.message });
    expect(JSON.stringify(logged)).not.toContain('Quillfeather');
  });

  it('leaves out a value that the database quotes', () => {
    const cause = Object.assign(new Error('invalid input syntax for type date: "Quillfeather"'), {
      code: '22007',
    });
    const logged = loggedError(new DrizzleQueryError('select', [], cause));
    expect(logged.code).toBe('22007');
    expect(JSON.stringify(logged)).not.toContain('Quillfeather');
  });

  it('leaves out the message of any other error, and takes its place', () => {
    const logged = loggedError(new TypeError('Cannot read Quillfeather-Test'));
    expect(logged.name).toBe('TypeError');
    expect(logged.frames?.[0]).toContain('log.test.ts');
    expect(JSON.stringify(logged)).not.toContain('Quillfeather');
  });
});
