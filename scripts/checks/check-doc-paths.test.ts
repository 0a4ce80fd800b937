import { expect, it } from 'vitest';
import { pathsIn } from './check-doc-paths';

it('finds paths in code spans and relative links, and leaves the rest alone', () => {
  const text = [
    'See `db/change.ts:12`, `db/notes` and [why](decisions/0001-record.md#context).',
    'Not `npm run demo`, `application/json`, `/api/health`, `@/db/change`, `../shared/stack.md`,',
    '`db/<noun>/<verb>.ts`, or [out](https://example.test/a/b.md) and [here](#below).',
    '```',
    '`db/in-a-fence.ts`',
    '```',
  ].join('\n');
  expect(pathsIn(text)).toEqual([
    { target: 'db/change.ts', isLink: false },
    { target: 'db/notes', isLink: false },
    { target: 'decisions/0001-record.md', isLink: true },
  ]);
});
