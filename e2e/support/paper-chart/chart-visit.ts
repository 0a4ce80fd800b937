import { expect, type Page } from 'playwright/test';
import { codeDefinition } from '@/clinical/findings/codes';
import type { Finding } from '@/clinical/findings/finding';
import type { FindingKey } from '@/clinical/findings/finding-key';
import { REGION_LABEL, type Region } from '@/clinical/vocabulary/sections';
import { isSaved } from '../charting';
import { chartItem, chartMark, chartActivity } from './chart-items';
import { chartSymptom } from './chart-symptom';
import { carry } from './carry';
import { setField } from './set-field';
import { showField } from './show-field';

/** Written by the chart itself: the order of items, the day a question was asked, what is carried. */
const BY_ITSELF = [
  ...[
    'position',
    'askedOn',
    'carriedFromNote',
    'carriedFromOn',
    'examiner',
    'measureKey',
    'view',
    'answeredFlags',
  ],
];

/** Ids of a paper chart's items and the ids that the chart gave them. */
export type GivenIds = Map<string, string>;

function withGivenIds({ code, side, at, moment }: FindingKey, ids: GivenIds): FindingKey {
  const item = at.startsWith('item:') ? `item:${ids.get(at.slice(5)) ?? at.slice(5)}` : at;
  if (moment === 'before') return { code, side, at: item, moment };
  return { code, side, at: item, moment: `after:${ids.get(moment.slice(6)) ?? moment.slice(6)}` };
}

/**
 * Charts every finding of a paper chart through the screen, in the order of a consult, and gives
 * back the ids under which its items stand in the note.
 */
export async function chartVisit(
  page: Page,
  findings: readonly Finding[],
  region: Region,
): Promise<GivenIds> {
  const ids: GivenIds = new Map();
  const inTurn = [
    ...findings.filter(({ moment }) => moment === 'before'),
    ...findings.filter(({ moment }) => moment !== 'before'),
  ];
  await chooseSetting(page, findings, region);
  for (const finding of inTurn) await chartFinding(page, finding, region, ids);
  await isSaved(page);
  return ids;
}

/** How a region is measured is chosen once, and written to every reading. */
async function chooseSetting(page: Page, findings: readonly Finding[], region: Region) {
  const first = findings.find(
    ({ code, attributes }) =>
      code.startsWith(`rom.${region}.`) && code.endsWith('.active') && 'degrees' in attributes,
  );
  if (!first) return;
  await showField(page, first, 'degrees', region);
  for (const name of ['position', 'method'] as const) {
    const value = first.attributes[name];
    await page
      .getByRole('combobox', { name: `${REGION_LABEL[region]} range of motion, ${name}` })
      .selectOption(String(value));
  }
}

/** Re-tests take the region's setting; how the saddle was tested is asked once for both sides. */
function isWrittenWithAnother({ side, at, moment }: FindingKey, attribute: string): boolean {
  if (moment !== 'before') return attribute === 'method' || attribute === 'position';
  const isSaddle = at === 'site:saddle-perineum' && side === 'right';
  return isSaddle && ['testedHow', 'consent', 'isChaperoned'].includes(attribute);
}

async function chartFinding(page: Page, finding: Finding, region: Region, ids: GivenIds) {
  const kind = codeDefinition(finding.code)?.kind;
  if ('carriedFromNote' in finding.attributes) return carry(page, finding, region);
  if (finding.code === 'psfs') return chartActivity(page, finding, ids);
  if (kind === 'treatments' || kind === 'plan_items') return chartItem(page, finding, ids);
  if (kind === 'body_marks') return chartMark(page, finding, ids);
  if (finding.code.startsWith('symptom.')) return chartSymptom(page, finding);
  const key = withGivenIds(finding, ids);
  for (const [attribute, value] of Object.entries(finding.attributes)) {
    if (BY_ITSELF.includes(attribute)) continue;
    if (isWrittenWithAnother(key, attribute)) continue;
    await showField(page, key, attribute, region);
    await setField(page, key, attribute, value);
  }
}

/** What a note holds, without what the chart writes by itself, with a paper chart's own ids. */
export function comparable(findings: readonly Finding[], ids: GivenIds): unknown[] {
  const names = new Map([...ids].map(([own, given]) => [given, own]));
  const renamed = (text: string) =>
    text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/, (id) => names.get(id) ?? id);
  return findings
    .map(({ code, side, at, moment, attributes }) => ({
      key: [code, side, renamed(at), renamed(moment)].join(' '),
      attributes: Object.fromEntries(
        Object.entries(attributes)
          .filter(([name]) => !BY_ITSELF.includes(name))
          .toSorted(([one], [other]) => (one < other ? -1 : 1)),
      ),
    }))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1));
}

/** Every finding of the paper chart stands in the note, and nothing else does. */
export function expectCharted(
  note: readonly Finding[],
  paper: readonly Finding[],
  ids: GivenIds,
): void {
  expect(comparable(note, ids)).toEqual(comparable(paper, new Map()));
}
