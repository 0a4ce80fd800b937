import type { Finding } from '@/clinical/findings/finding';
import { LUMBAR_GUARDING } from '@/scripts/seed/cases/lumbar-guarding';
import { idsByName, keyed } from '@/scripts/seed/keyed';
import { expect } from '../consult';

/** In the seed for the sake of what it shows, and not on the paper. */
const NOT_ON_PAPER = [
  ['body-chart.mark', 'history.anticoagulant', 'history.corticosteroid'],
  ['neuro.status'],
] as const;
/** What the seed says beyond the paper, or in another field than a hand would. */
const BEYOND_PAPER = [
  ...['position', 'measureKey', 'askedOn', 'givenOn', 'byDate', 'consent', 'tape_measure'],
  // A goal that is tied to its measure takes the baseline from it.
  ...['symptomResponse', 'symptomSite', 'measure', 'baseline'],
];

const isOnPaper = ({ code, attributes }: Finding, visit: 0 | 1) =>
  !NOT_ON_PAPER[visit].some((each) => each === code) && attributes.status !== 'not_asked';

/** Items and re-tests by what they are, not by the ids that a chart gives them. */
const placeOf = ({ code, side, at, moment }: Finding) =>
  [code, side, at, moment].join(' ').replaceAll(/(item|after):\S+/g, '$1');

function holds(charted: Finding, paper: Finding): boolean {
  return (
    placeOf(charted) === placeOf(paper) &&
    Object.entries(paper.attributes).every(
      ([name, value]) =>
        BEYOND_PAPER.includes(name) ||
        BEYOND_PAPER.includes(String(value)) ||
        JSON.stringify(charted.attributes[name]) === JSON.stringify(value),
    )
  );
}

/** Every fact of a visit of paper chart 1 stands in the note. */
export function expectPaper(note: readonly Finding[], visit: 0 | 1): void {
  const seeded = LUMBAR_GUARDING.visits[visit]?.findings.filter(({ isCarried }) => !isCarried);
  const paper = keyed(seeded ?? [], idsByName(), null).filter((each) => isOnPaper(each, visit));
  expect(paper.length).toBeGreaterThan(20);
  const missing = paper.filter((fact) => !note.some((charted) => holds(charted, fact)));
  const nearest = (fact: Finding) => note.filter((each) => placeOf(each) === placeOf(fact));
  expect(missing.map((fact) => ({ fact, charted: nearest(fact) }))).toEqual([]);
}
