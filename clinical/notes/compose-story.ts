import type { DateFormat } from '../dates';
import { formatDate, isoDateIn } from '../dates';
import { numberOf, textOf, wordsOf } from '../findings/attribute-of';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { keyText } from '../findings/finding-key';
import { NPRS_WINDOWS } from '../findings/score-codes';
import { compareScores } from '../scores/compare-scores';
import { PAIN_QUALITY, PROVOKERS } from '../vocabulary/symptoms';
import { groupedBy } from '../history/visits';
import { collisionSentences, isOfCollision } from './compose-collision';
import { composeBodyChart } from './compose-body-chart';
import type { NoteContent } from './note-content';
import type { DocumentBlock } from './note-document';
import { andList, lowerFirst, placeWords, restWords, sentence, upperFirst } from './value-words';

const SIDE = { left: 'left', right: 'right', midline: 'central' } as const;
const stem = (finding: Finding) => finding.code.slice(finding.code.indexOf('.') + 1);

/** "low back, central": place and side of what the patient points at. */
function where(findings: readonly Finding[]): string {
  const [first] = findings;
  if (!first) return '';
  const place = placeWords(first.at);
  const sides = findings.map((each) => SIDE[each.side]);
  const side = place === '' && sides.every((each) => each === 'central') ? '' : andList(sides);
  return [place, side].filter((word) => word !== '').join(', ');
}

/** What is said of a symptom, apart from where it is: "aching, tight and sharp; constant". */
function symptomWords(finding: Finding, format: DateFormat): string {
  const quality = wordsOf(finding, 'quality').map((word) =>
    lowerFirst(PAIN_QUALITY[word as keyof typeof PAIN_QUALITY] ?? word),
  );
  return [andList(quality), ...restWords(finding, format, ['presence', 'quality'])]
    .filter((word) => word !== '')
    .join('; ');
}

/** "Central low back pain", "Left and right neck pain", "Pain, back of the thigh (left)". */
function symptomName(findings: readonly Finding[]): string {
  const [first] = findings;
  if (!first) return '';
  const label = codeDefinition(first.code)?.label ?? first.code;
  const place = placeWords(first.at);
  const sides = andList(findings.map((each) => SIDE[each.side]));
  if (place === '') return sides === SIDE.midline ? label : `${label} (${sides})`;
  if (/^between|beside| of |side$/.test(place)) return `${label}, ${place} (${sides})`;
  return upperFirst(`${sides} ${place} ${lowerFirst(label)}`);
}

/**
 * Symptoms present, each as a phrase: name, then quality and the rest. Places that say nothing of
 * their own take the words of the symptom on their side: "Central low back pain: aching".
 */
export function symptomPhrases(findings: readonly Finding[], format: DateFormat): string[] {
  const placesOf = ({ code, side, at }: Finding) =>
    at === ''
      ? findings.filter(
          (each) =>
            each.code === code &&
            each.side === side &&
            each.at !== '' &&
            symptomWords(each, format) === '',
        )
      : [];
  const placed = new Map(
    findings
      .map((each) => [each, placesOf(each)] as const)
      .filter(([, places]) => places.length > 0),
  );
  const told = new Set([...placed.values()].flat());
  const alike = groupedBy(
    findings.filter((each) => !told.has(each)),
    (each) =>
      [
        each.code,
        each.at,
        ...(placed.get(each) ?? []).map(({ at }) => at),
        symptomWords(each, format),
      ].join('|'),
  );
  return [...alike.values()].map((group) => {
    const [first] = group;
    const words = first ? symptomWords(first, format) : '';
    const places = groupedBy(
      group.flatMap((each) => placed.get(each) ?? []),
      ({ at }) => at,
    );
    const [name = '', ...more] =
      places.size > 0 ? [...places.values()].map(symptomName) : [symptomName(group)];
    const names = andList([name, ...more.map(lowerFirst)]);
    return `${names}${words === '' ? '' : `: ${words}`}`;
  });
}

function symptomSentences(findings: readonly Finding[], format: DateFormat): string[] {
  const symptoms = findings.filter((each) => each.code.startsWith('symptom.'));
  const denied = symptoms.filter((each) => textOf(each, 'presence') === 'denied');
  const present = symptoms.filter((each) => textOf(each, 'presence') !== 'denied');
  const sentences = symptomPhrases(present, format).map(sentence);
  if (denied.length > 0) {
    const words = symptomPhrases(denied, format).map(lowerFirst);
    sentences.push(`Denied: ${words.join(', ')}.`);
  }
  return sentences;
}

function provokerWords(finding: Finding, format: DateFormat): string {
  const label = lowerFirst(PROVOKERS[stem(finding) as keyof typeof PROVOKERS] ?? stem(finding));
  const minutes = numberOf(finding, 'minutes');
  const after = finding.code.startsWith('easing.') ? 'within' : 'over';
  const time = minutes === null ? '' : ` ${after} ${minutes} min`;
  const rest = restWords(finding, format, ['presence', 'minutes']);
  return `${label}${time}${rest.length === 0 ? '' : ` (${rest.join(', ')})`}`;
}

function provokerSentences(findings: readonly Finding[], format: DateFormat): string[] {
  const said = (prefix: string, isDenied: boolean) =>
    findings
      .filter((each) => each.code.startsWith(prefix))
      .filter((each) => (textOf(each, 'presence') === 'denied') === isDenied)
      .map((each) => provokerWords(each, format));
  const line = (words: string, list: string[]) =>
    list.length === 0 ? [] : [`${words} ${list.join(', ')}.`];
  return [
    ...line('Worse with', said('aggravating.', false)),
    ...line('Not made worse by', said('aggravating.', true)),
    ...line('Eased by', said('easing.', false)),
    ...line('Not eased by', said('easing.', true)),
  ];
}

function scoreWords(finding: Finding, format: DateFormat): string {
  const window = stem(finding).replace('nprs.', '');
  const name = NPRS_WINDOWS[window as keyof typeof NPRS_WINDOWS] ?? window;
  const score = numberOf(finding, 'score');
  const rest = restWords(finding, format, ['score']);
  const bracket = rest.length === 0 ? '' : ` (${rest.join(', ')})`;
  return `${name}${score === null ? '' : ` ${score}`}${bracket}`;
}

function painChange(current: readonly Finding[], content: NoteContent): string[] {
  const { previous, clinic } = content;
  if (!previous) return [];
  const before = new Map(previous.findings.map((each) => [keyText(each), each]));
  const on = formatDate(
    isoDateIn(new Date(previous.occurredAt), clinic.timeZone),
    clinic.dateFormat,
  );
  return current.flatMap((finding) => {
    const earlier = before.get(keyText(finding));
    const [was, is] = [earlier ? numberOf(earlier, 'score') : null, numberOf(finding, 'score')];
    if (was === null || is === null || !finding.code.startsWith('pain.')) return [];
    const { words } = compareScores(was, is);
    const name = NPRS_WINDOWS[stem(finding).replace('nprs.', '') as keyof typeof NPRS_WINDOWS];
    const place = where([finding]);
    const whole = [name ?? stem(finding), place].filter((word) => word !== '').join(', ');
    return [`${upperFirst(whole)} was ${was} on ${on}, ${words}.`];
  });
}

function painSentences(findings: readonly Finding[], content: NoteContent): string[] {
  const scores = findings.filter(
    (each) => each.code.startsWith('pain.') && each.moment === 'before',
  );
  const bySite = groupedBy(scores, (each) => `${each.side}|${each.at}`);
  const sentences = [...bySite.values()].map((group) => {
    const place = where(group.slice(0, 1));
    const words = group.map((each) => scoreWords(each, content.clinic.dateFormat)).join(', ');
    const span = group.some((each) => each.code.endsWith('-24h')) ? ' (24 h)' : '';
    return `Pain (NPRS 0 to 10)${place === '' ? '' : `, ${place}`}: ${words}${span}.`;
  });
  return [...sentences, ...painChange(scores, content)];
}

/** What the row's label says already: "Onset date: since 9 October", "Falls: number 1". */
const SAID_BY_LABEL = /^(since|number|minutes|height) (?=\d)/;

function factValue(finding: Finding, format: DateFormat): string {
  const words = restWords(finding, format).map((word) => word.replace(SAID_BY_LABEL, ''));
  const hasReason = words.some((word) => word.startsWith('not tested ('));
  return upperFirst(words.filter((word) => !(hasReason && word === 'not tested')).join('; '));
}

/** Findings as labelled rows, in the order of the code table. */
export function factsBlock(
  findings: readonly Finding[],
  format: DateFormat,
  label: (finding: Finding) => string = (each) => codeDefinition(each.code)?.label ?? each.code,
): DocumentBlock[] {
  const rows = findings.map((each) => ({ label: label(each), value: factValue(each, format) }));
  return rows.length === 0 ? [] : [{ kind: 'facts', rows }];
}

/** Symptoms, what makes them worse or better, and pain scores, as sentences of one paragraph. */
export function storyProse(content: NoteContent, findings: readonly Finding[]): string {
  const format = content.clinic.dateFormat;
  return [
    ...symptomSentences(findings, format),
    ...painSentences(findings, content),
    ...provokerSentences(findings, format),
  ].join(' ');
}

/**
 * The story: what the patient reports, a collision as sentences, the rest of the history as rows.
 */
export function composeStory(content: NoteContent, findings: readonly Finding[]): DocumentBlock[] {
  const format = content.clinic.dateFormat;
  const prose = storyProse(content, findings);
  const history = findings.filter((each) => each.code.startsWith('history.'));
  const rows = history.filter((each) => !isOfCollision(each));
  return [
    ...composeBodyChart(findings, format),
    ...(prose === '' ? [] : [{ kind: 'paragraph', text: prose } as const]),
    ...collisionSentences(history, format).map((text) => ({ kind: 'paragraph', text }) as const),
    ...factsBlock(rows, format),
  ];
}

/** What was agreed to, and who was there. */
export function composeConsent(
  content: NoteContent,
  findings: readonly Finding[],
): DocumentBlock[] {
  const consent = findings.filter((each) => each.code.startsWith('consent.'));
  return factsBlock(consent, content.clinic.dateFormat);
}
