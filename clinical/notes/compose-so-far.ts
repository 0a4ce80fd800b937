import { isCarried, isSaid, numberOf, textOf } from '../findings/attribute-of';
import type { DateFormat } from '../dates';
import { codeDefinition } from '../findings/codes';
import { HISTORY_GROUPS } from '../findings/history-codes';
import { meanWords } from '../scores/functional-scale';
import type { Finding } from '../findings/finding';
import { carriedWords } from './carried-words';
import { collisionSentences } from './compose-collision';
import { markPhrases } from './compose-body-chart';
import { itemWords } from './compose-items';
import { inChartOrder } from './compose-note';
import { outcomeChange, outcomePhrases } from './compose-outcomes';
import { rangeValue } from './range-words';
import { storyProse } from './compose-story';
import { inItemOrder } from './item-order';
import { neurologicalPhrases } from './neuro-phrases';
import type { NoteContent } from './note-content';
import { momentLabel } from './retests';
import { findingsOf, summariseSection } from './summarise-section';
import { palpationPhrases, testPhrases } from './test-phrases';
import { andList, findingLine, findingName, lowerFirst, sentence } from './value-words';

function rangeSentence(finding: Finding, content: NoteContent): string {
  const again = content.findings.filter(
    (each) => each.code === finding.code && each.side === finding.side && each.moment !== 'before',
  );
  const earlier = content.previous?.findings.find(
    (each) =>
      each.code === finding.code &&
      each.side === finding.side &&
      each.moment === 'before' &&
      !isCarried(each),
  );
  const was = earlier ? rangeValue(earlier) : null;
  const pain = numberOf(finding, 'painScore');
  const after = again.flatMap((each) => {
    const value = rangeValue(each);
    return value === null
      ? []
      : [`${value} ${lowerFirst(momentLabel(each.moment, content.findings))}`];
  });
  const words = [
    `${findingName(finding)} ${rangeValue(finding) ?? ''}${was === null ? '' : ` (was ${was})`}`,
    ...(pain === null ? [] : [`pain ${pain}/10`]),
    ...after,
  ];
  return sentence(words.join(', '));
}

function examinationProse(content: NoteContent, findings: readonly Finding[]): string {
  const { dateFormat } = content.clinic;
  const own = findings.filter((each) => each.moment === 'before' && isSaid(each));
  const ranges = own.filter((each) => each.code.startsWith('rom.') && !isCarried(each));
  const muscles = own.filter((each) => each.code.startsWith('muscle.') && !isCarried(each));
  const today = own.filter((each) => !isCarried(each));
  const carried = own.filter(isCarried).map(findingName);
  const [first] = own.filter(isCarried);
  const from = first ? carriedWords(first, dateFormat) : '';
  const rest = own.filter((each) => /^(observation|neuro|narrative)\./.test(each.code));
  return [
    ...ranges
      .filter((each) => rangeValue(each) !== null)
      .map((each) => rangeSentence(each, content)),
    ...muscles.map((each) => sentence(findingLine(each, dateFormat))),
    ...palpationPhrases(today, dateFormat).map(sentence),
    ...testPhrases(today).map(sentence),
    ...(carried.length === 0 ? [] : [sentence(`${andList(carried.map(lowerFirst))} ${from}`)]),
    sentence(summariseSection('examination', rest, undefined, dateFormat)),
    sentence(neurologicalPhrases(own.filter((each) => !isCarried(each))).join('; ')),
  ]
    .filter((words) => words !== '')
    .join(' ');
}

/** "PSFS mean 5.0 of 3 activities; ODI 30% (−12, exceeds …)." */
function measuredFunction(content: NoteContent, findings: readonly Finding[]): string[] {
  const mean = meanWords(findings);
  const scores = findings.flatMap((each) => {
    const [phrase] = outcomePhrases([each], content.clinic.dateFormat);
    const change = outcomeChange(each, content);
    return phrase === undefined ? [] : [change === null ? phrase : `${phrase} (${change})`];
  });
  return [...(mean === '' ? [] : [`PSFS ${mean}`]), ...scores].map(sentence);
}

/** What a review asks first: "Adverse response to treatment: denied." */
function sinceSentences(findings: readonly Finding[], format: DateFormat): string[] {
  return findings
    .filter(({ code }) => codeDefinition(code)?.group === HISTORY_GROUPS.since)
    .map((each) => sentence(findingLine(each, format)));
}

/**
 * The note as running prose while it forms, a paragraph for each section; shorter than the
 * document that is signed (compose-note.ts), which alone holds everything.
 */
export function composeSoFar(content: NoteContent): string {
  const findings = inChartOrder(content.findings.filter(isSaid));
  const { dateFormat } = content.clinic;
  const written = (code: string) => {
    const finding = findings.find((each) => each.code === `narrative.${code}`);
    return sentence(finding ? (textOf(finding, 'body') ?? '') : '');
  };
  const items = (section: 'treatment' | 'plan') =>
    inItemOrder(findingsOf(section, findings).filter((each) => each.at.startsWith('item:')))
      .filter((each) => codeDefinition(each.code) !== null)
      .map((each) => sentence(itemWords(each, dateFormat)))
      .join(' ');
  const flags = summariseSection(
    'red-flags',
    findings.filter((each) => each.code.startsWith('red-flag.')),
  );
  return [
    [
      written('did-not-attend'),
      written('contact'),
      written('story'),
      ...markPhrases(findings, dateFormat).map(sentence),
      written('body-chart'),
      storyProse(content, findings),
      ...collisionSentences(findings, dateFormat),
      ...measuredFunction(content, findings),
      written('outcome-measures'),
      ...sinceSentences(findings, dateFormat),
    ],
    [flags === '' ? '' : sentence(`Red flags: ${flags}`), written('red-flags')],
    [examinationProse(content, findingsOf('examination', findings))],
    [written('impression')],
    [items('treatment'), written('treatment')],
    [items('plan'), written('plan'), written('reasoning')],
  ]
    .map((parts) => parts.filter((part) => part !== '').join(' '))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
