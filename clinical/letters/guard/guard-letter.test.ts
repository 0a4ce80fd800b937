import { describe, expect, it } from 'vitest';
import { CONTRARY_WORDINGS } from '../testing/contrary-wordings';
import { CHARTS, linesOf, saidAt } from '../testing/edited-charts';
import { HONEST_WORDINGS } from '../testing/honest-wordings';

describe('an honest rewording', () => {
  it.each(linesOf(HONEST_WORDINGS))('%s, %s: %s', (chart, id, text) => {
    expect(saidAt(CHARTS[chart], id, text)).toEqual([]);
  });
});

describe('a wording against the chart', () => {
  it.each(linesOf(CONTRARY_WORDINGS))('%s, %s: %s', (chart, id, line) => {
    const [text = '', named = ''] = line.split(' → ');
    const [written = '', charted = ''] = named.split(/ \| ?/);
    const said = saidAt(CHARTS[chart], id, text).join(' ');
    expect(said).toContain('You wrote “');
    expect(said).toContain(written);
    expect(said).toContain(charted);
  });
});
