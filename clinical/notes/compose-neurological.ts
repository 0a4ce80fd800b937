import type { DateFormat } from '../dates';
import { isCarried, isSaid } from '../findings/attribute-of';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { groupedBy } from '../history/visits';
import { composeRootTable } from './compose-root-table';
import {
  isUpperMotorNeuroneSign,
  stripOf,
  signValue,
  STRIP_VALUES,
  stripValue,
} from './neuro-values';
import type { NoteContent } from './note-content';
import type { DocumentBlock } from './note-document';
import { wasWords } from './previous-value';
import { findingLine, findingName, restWords, sentence, upperFirst } from './value-words';

const SADDLE = 'site:saddle-perineum';
const IN_VALUE = [...STRIP_VALUES, 'result', 'response', 'choice', 'beats', 'count'];

const valueOf = (finding: Finding) => stripValue(finding) ?? signValue(finding);

/** "extensor (was flexor), limited by pain": everything said of a sign. */
function answerWords(finding: Finding, content: NoteContent): string {
  const was = wasWords(finding, content, valueOf);
  const value = [valueOf(finding), was === null ? null : `(${was})`].filter(
    (word) => word !== null,
  );
  const rest = restWords(finding, content.clinic.dateFormat, [...IN_VALUE, 'carriedFromOn']);
  return [value.join(' '), ...rest].filter((word) => word !== '').join(', ');
}

function nameOf(finding: Finding): string {
  const definition = codeDefinition(finding.code);
  if (finding.at !== '') return findingName({ ...finding, side: 'midline' });
  const isNerve = finding.code.startsWith('cranial-nerve.');
  return ((isNerve ? definition?.short : definition?.label) ?? finding.code).replace(
    /, (beats|count)$/,
    '',
  );
}

/** The sides on which the same was found: "left and right", "left", or none in the middle. */
function sidesWords(findings: readonly Finding[]): string {
  const sides = findings.map(({ side }) => side).filter((side) => side !== 'midline');
  return sides.join(' and ');
}

/**
 * One line for each answer: what is the same on both sides is said once, and signs with one answer
 * share a line. "Left and right negative: Hoffmann; Inverted supinator sign."
 */
function signLines(findings: readonly Finding[], content: NoteContent): string[] {
  const answers = [...groupedBy(findings, (each) => `${each.code}|${each.at}`).values()].flatMap(
    (sides) =>
      [...groupedBy(sides, (each) => answerWords(each, content))].map(([words, same]) => ({
        words,
        sides: sidesWords(same),
        name: same[0] ? nameOf(same[0]) : '',
      })),
  );
  const alike = groupedBy(answers, ({ words, sides }) => `${sides}|${words}`);
  return [...alike.values()].map((group) => {
    const [first] = group;
    if (!first) return '';
    const { words, sides, name } = first;
    if (group.length > 1) {
      const head = [sides, words].filter((word) => word !== '').join(' ');
      return sentence(`${upperFirst(head)}: ${group.map((each) => each.name).join('; ')}`);
    }
    return sentence(`${sides === '' ? name : `${name}, ${sides}`}: ${words}`);
  });
}

function list(label: string, items: readonly string[]): DocumentBlock[] {
  return items.length === 0 ? [] : [{ kind: 'list', label, items }];
}

const signsFirst = (one: Finding, other: Finding) => {
  const isFound = (each: Finding) =>
    isUpperMotorNeuroneSign(each) || each.attributes.response === 'abnormal';
  return Number(isFound(other)) - Number(isFound(one));
};

function otherLines(findings: readonly Finding[], format: DateFormat): DocumentBlock[] {
  return list(
    'Sensation elsewhere',
    findings.map((each) => sentence(findingLine(each, format))),
  );
}

/**
 * The neurological examination of today: a table or sentences for each pair of limbs and the trunk, then the
 * signs, the cranial nerves and the saddle, each with how it was tested. Takes the findings of the
 * kind and the one answer about all cranial nerves together.
 */
export function composeNeurological(
  content: NoteContent,
  findings: readonly Finding[],
): DocumentBlock[] {
  const today = findings.filter(
    (each) => each.moment === 'before' && !isCarried(each) && isSaid(each),
  );
  const isInStrip = (each: Finding) => stripOf(each) !== null && each.side !== 'midline';
  const strip = today.filter(isInStrip);
  const rest = today.filter((each) => !isInStrip(each));
  const of = (is: (each: Finding) => boolean) => rest.filter(is).toSorted(signsFirst);
  const isSaddle = (each: Finding) => each.at === SADDLE || each.code.startsWith('saddle.');
  const isNerve = ({ code }: Finding) => code.startsWith('cranial-nerve.');
  const isAllNerves = ({ code }: Finding) => code === 'observation.cranial-nerves';
  return [
    ...(['upper', 'trunk', 'lower'] as const).flatMap((name) =>
      composeRootTable(
        name,
        strip.filter((each) => stripOf(each) === name),
        content,
      ),
    ),
    ...otherLines(
      rest.filter(({ code, at }) => code.startsWith('sensation.') && at !== SADDLE),
      content.clinic.dateFormat,
    ),
    ...list(
      'Upper motor neurone signs',
      signLines(
        of(({ code }) => code.startsWith('umn.')),
        content,
      ),
    ),
    ...list('Cranial nerves', [
      ...of(isAllNerves).map((each) => sentence(`Together: ${answerWords(each, content)}`)),
      ...signLines(of(isNerve), content),
    ]),
    ...list('Saddle', signLines(of(isSaddle), content)),
  ];
}
