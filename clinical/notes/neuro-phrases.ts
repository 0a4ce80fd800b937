import { isCarried, isSaid } from '../findings/attribute-of';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { groupedBy } from '../history/visits';
import { ROOTS } from '../vocabulary/levels';
import { REFLEXES } from '../vocabulary/neurological';
import { reflexOn } from '../vocabulary/root-strip';
import {
  isNormalGrade,
  isUpperMotorNeuroneSign,
  stripOf,
  rootOf,
  signValue,
  stripValue,
} from './neuro-values';
import { lowerFirst, placeWords } from './value-words';

const SIDE = { left: 'L ', right: 'R ', midline: '' } as const;

/** "3/5", "1", "0": a value as short as a folded line wants it. */
function shortValue(finding: Finding): string {
  const value = (stripValue(finding) ?? signValue(finding))?.replace(/^(\d) .*$/, '$1');
  const isUntested = 'notTestedReason' in finding.attributes;
  const words = [value, isUntested ? 'not tested' : undefined].filter(Boolean).join(', ');
  return `${SIDE[finding.side]}${words}${isCarried(finding) ? ' (carried)' : ''}`.trim();
}

/** "light touch L5", "power L5", "ankle reflex", "plantar response (Babinski)". */
function nameOf(finding: Finding): string {
  const { code } = finding;
  const definition = codeDefinition(code);
  if (code.startsWith('power.')) return `power ${rootOf(finding)}`;
  const label = lowerFirst(definition?.label ?? code).replace(/, (beats|count)$/, '');
  const root = code.startsWith('sensation.') ? rootOf(finding) : null;
  return root === null ? `${label} ${placeWords(finding.at)}`.trim() : `${label} ${root}`;
}

/** "L2–L4, S1": neighbours as a span, and nothing between them that is not there. */
function spans(roots: readonly string[]): string[] {
  const order = ROOTS as readonly string[];
  const sorted = [...new Set(roots)].sort(
    (one, other) => order.indexOf(one) - order.indexOf(other),
  );
  const runs: string[][] = [];
  for (const root of sorted) {
    const run = runs.at(-1);
    const isNext = run && order.indexOf(run.at(-1) ?? '') + 1 === order.indexOf(root);
    if (isNext) run.push(root);
    else runs.push([root]);
  }
  return runs.map((run) => [...new Set([run[0], run.at(-1)])].join('–'));
}

/** The root of its line, and those that no other reflex is written on: a knee reflex is of L3 and L4. */
function rootsTested(finding: Finding): readonly string[] {
  const line = rootOf(finding);
  const own = line === null ? null : reflexOn(line);
  const isReflex = own !== null && finding.code === `reflex.${own}`;
  const shared = isReflex ? REFLEXES[own].roots.filter((root) => reflexOn(root) === null) : [];
  return [...(line === null ? [] : [line]), ...shared];
}

/** "L2–L4, L5–S1 right": where these were tested, with the side where only one was. */
function testedAt(findings: readonly Finding[]): string {
  const rootsOf = (side: 'left' | 'right') =>
    new Set(findings.filter((each) => each.side === side).flatMap(rootsTested));
  const [left, right] = [rootsOf('left'), rootsOf('right')];
  return [
    ...spans([...left].filter((root) => right.has(root))),
    ...spans([...left].filter((root) => !right.has(root))).map((roots) => `${roots} left`),
    ...spans([...right].filter((root) => !left.has(root))).map((roots) => `${roots} right`),
  ].join(', ');
}

function stripGroup(finding: Finding): string {
  const stem = finding.code.split('.')[0] ?? '';
  if (stem === 'sensation') return lowerFirst(codeDefinition(finding.code)?.short ?? finding.code);
  return stem === 'reflex' ? 'reflexes' : stem;
}

/**
 * "light touch C4–T1 normal" for a group that is normal throughout, else each value that is not and
 * where the rest was normal: never a root or a side that nobody tested.
 */
function stripPhrases(findings: readonly Finding[]): string[] {
  const groups = groupedBy(findings, (each) => `${stripOf(each)}|${stripGroup(each)}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const plain = group.filter((each) => isNormalGrade(each) && !isCarried(each));
    if (first && plain.length === group.length) {
      return `${stripGroup(first)} ${testedAt(group)} normal`;
    }
    const notPlain = group.filter((each) => !plain.includes(each));
    const values = [...groupedBy(notPlain, (each) => `${each.code}|${each.at}`).values()].map(
      (sides) => `${sides[0] ? nameOf(sides[0]) : ''} ${sides.map(shortValue).join(' ')}`,
    );
    const rest = plain.length === 0 ? [] : [`else ${testedAt(plain)} normal`];
    return [[...values, ...rest].join(', ')];
  });
}

/** Signs, nerves and the saddle: those found by name, the others counted in a word. */
function signPhrases(findings: readonly Finding[]): string[] {
  const isFound = (each: Finding) =>
    isUpperMotorNeuroneSign(each) ||
    isCarried(each) ||
    'notTestedReason' in each.attributes ||
    each.attributes.response === 'abnormal' ||
    !/^(umn|cranial-nerve)\./.test(each.code);
  const named = [...groupedBy(findings.filter(isFound), (each) => `${each.code}|${each.at}`)];
  const others = findings.filter((each) => !isFound(each));
  const umn = others.filter(({ code }) => code.startsWith('umn.')).length;
  return [
    ...named.map(
      ([, sides]) => `${sides[0] ? nameOf(sides[0]) : ''} ${sides.map(shortValue).join(' ')}`,
    ),
    ...(umn === 0 ? [] : [`${umn} upper motor neurone ${umn === 1 ? 'answer' : 'answers'}`]),
    ...(others.length === umn ? [] : ['cranial nerves']),
  ];
}

/** The neurological findings of a visit in short phrases, for a folded line and the running prose. */
export function neurologicalPhrases(findings: readonly Finding[]): string[] {
  const own = findings.filter(
    (each) =>
      codeDefinition(each.code)?.kind === 'neurological_findings' &&
      each.moment === 'before' &&
      isSaid(each),
  );
  const isStrip = (each: Finding) => stripOf(each) !== null;
  return [
    ...stripPhrases(own.filter(isStrip)),
    ...signPhrases(own.filter((each) => !isStrip(each))),
  ];
}
