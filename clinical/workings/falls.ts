import { numberOf } from '../findings/attribute-of';
import type { Finding } from '../findings/finding';
import { itemOf, recorded } from './recorded';
import { NOT_RECORDED, type Working, type WorkingInput } from './working';

function seconds(finding: Finding) {
  const value = numberOf(finding, 'seconds');
  return value === null ? null : { answer: null, words: `${value} s` };
}

/**
 * Two timed tests beside what the CDC is quoted as saying of them (vocabulary 6). Nothing is
 * counted or compared: the quotation stands beside the time. `null` while neither is timed.
 */
export function fallsTimes(input: WorkingInput): Working | null {
  const timed = (code: string, label: string) =>
    itemOf(label, recorded(input, { code: `observation.balance.${code}` }), seconds);
  const items = [timed('timed-up-and-go', 'Timed up and go'), timed('tandem', 'Tandem stance')];
  const said = items.filter(({ words }) => words !== NOT_RECORDED);
  if (said.length === 0) return null;
  return {
    code: 'falls-times',
    kind: 'quotation',
    label: 'Balance times',
    region: null,
    items,
    count: `${said.length} of ${items.length} timed`,
    notes: [
      'Quoted for falls risk: timed up and go 12 s or more; tandem stance under 10 s',
      'A small study found the four-stage test to discriminate poorly',
    ],
    source: 'CDC STEADI (not opened); injurymatters.org.au; digitalcommons.wku.edu',
  };
}
