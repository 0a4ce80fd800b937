import { expect, test } from 'vitest';
import { storyProse } from './compose-story';
import { summariseSection } from './summarise-section';
import { found, itemOf, noteOf } from './testing/paper-charts';

const NECK = { side: 'right', at: 'site:neck-posterior' } as const;
const now = (score: number, more = {}) => found('pain.nprs.current', { score }, more);

test('each site says its own scores, and the span that they are of', () => {
  const findings = [
    now(5),
    found('pain.nprs.worst-24h', { score: 7 }),
    now(3, NECK),
    found('pain.nprs.worst-7d', { score: 6 }, NECK),
  ];
  const prose = storyProse(noteOf(findings), findings);
  expect(prose).toContain('Pain (NPRS 0 to 10): now 5, worst 7 (24 h).');
  expect(prose).toMatch(/Pain \(NPRS 0 to 10\), [^:]*right: now 3, worst in 7 days 6\./);
});

test('a change names the site that it is of', () => {
  const findings = [now(5), now(3, NECK)];
  const previous = {
    noteId: itemOf(800),
    occurredAt: '2026-10-01T09:00:00.000Z',
    authorAccountId: itemOf(902),
    findings: [now(6), now(8, NECK)],
  };
  const prose = storyProse(noteOf(findings, { previous }), findings);
  expect(prose).toContain('Now was 6 on 01-Oct-2026');
  expect(prose).toMatch(/Now, [^.]*right was 8 on 01-Oct-2026/);
});

test('the folded section tells the sites apart', () => {
  const words = summariseSection('story', [now(5), now(3, NECK)]);
  expect(words).toMatch(/NPRS now 5, now [^,]+ right 3/);
});
