import { expect, test } from 'vitest';
import { codesOfKind } from '@/clinical/findings/codes';
import { codeLimits } from './schema/code-limits';

test('every outcome score is bounded by its own instrument', () => {
  const limits = codeLimits('outcome_scores', ['score', 'subscore']);
  for (const { code } of codesOfKind('outcome_scores')) expect(limits).toContain(`'${code}'`);
  expect(limits).toContain(`("code" not in ('outcome.groc') or "score" between -5 and 5)`);
  expect(limits).toContain(`("code" not in ('outcome.start-back') or "subscore" between 0 and 5)`);
});

test('a movement is bounded by its own hard limits', () => {
  expect(codeLimits('range_of_motion', ['degrees', 'centimetres'])).toContain(
    `'rom.lumbar.flexion.active'`,
  );
});
