import { formatDate } from '../dates';
import type { Finding } from '../findings/finding';
import { codeDefinition } from '../findings/codes';
import { andList, lowerFirst, placeWords, sentence } from '../notes/value-words';
import { momentWords } from './emergency-action-rows';
import { findingPhrase } from './finding-phrase';
import { at, narratives, paragraph, pieces, present, text, type Composing } from './compose-blocks';
import type { LetterParagraph } from './letter-document';

/** The story: onset, symptoms, pain, what brings it on and eases it, background. */
export function composeHistory(
  composing: Composing,
  durationWords: string,
): readonly LetterParagraph[] {
  return present([
    paragraph(composing, 'history.onset', onsetWords(composing, durationWords)),
    paragraph(composing, 'history.symptoms', symptomWords(composing)),
    paragraph(composing, 'history.body-chart', bodyChartWords(composing)),
    paragraph(composing, 'history.pain', painWords(composing)),
    paragraph(composing, 'history.behaviour', behaviourWords(composing)),
    paragraph(composing, 'history.function', functionWords(composing)),
    paragraph(
      composing,
      'history.background',
      sentence(pieces(composing, at(composing, 'background')).join('; ')),
    ),
    paragraph(composing, 'history.c-spine', criteriaWords(composing)),
    ...narratives(composing, 'story'),
  ]);
}

/** The inputs of the rule as recorded, with the clinician's decision: the letter counts nothing. */
function criteriaWords(composing: Composing): string {
  const criteria = pieces(composing, at(composing, 'imaging-rule'));
  return criteria.length === 0
    ? ''
    : sentence(`criteria of the Canadian C-spine rule, as recorded: ${criteria.join('; ')}`);
}

function onsetWords(composing: Composing, durationWords: string): string {
  const found = at(composing, 'onset');
  const of = (code: string) => found.find((each) => each.code === code);
  const type = of('history.onset-type');
  const onset = of('history.onset-date');
  const mechanism = of('history.mechanism');
  const value = (finding: Finding | undefined) =>
    finding ? (findingPhrase(finding, composing)?.value ?? '') : '';
  const since = text(onset?.attributes.since);
  const said = [
    onset && text(onset.attributes.answer),
    onset && text(onset.attributes.remark),
  ].filter(Boolean);
  const first = [
    type && `${value(type)} onset`,
    since && `${type ? 'on' : 'onset'} ${formatDate(since, composing.dateFormat)}`,
    durationWords && `(${durationWords})`,
    said.length > 0 && (since || type ? `(${said.join('; ')})` : `onset ${said.join('; ')}`),
  ]
    .filter(Boolean)
    .join(' ');
  const handled = [type, onset, mechanism];
  const others = found.filter((each) => !handled.includes(each));
  return [
    sentence(first),
    mechanism ? sentence(`mechanism: ${value(mechanism)}`) : '',
    sentence(pieces(composing, others).join('; ')),
  ]
    .filter(Boolean)
    .join(' ');
}

/** “left low back”, “right”: the side before the site, as people say it. */
function whereWords({ side, at: place }: Finding): string {
  return [side === 'midline' ? '' : side, placeWords(place)].filter(Boolean).join(' ');
}

/** Places of a symptom on its side that say nothing of their own: they are told with it. */
function placesOf({ code, side, at: place }: Finding, among: readonly Finding[]): Finding[] {
  if (place !== '') return [];
  return among.filter(
    (each) =>
      each.code === code &&
      each.side === side &&
      each.at !== '' &&
      Object.keys(each.attributes).every((name) => name === 'presence'),
  );
}

const DETAIL_ORDER = ['quality', 'constancy', 'depth'] as const;

function symptomWords(composing: Composing): string {
  const { dateFormat } = composing;
  const found = at(composing, 'symptoms');
  const isDenied = ({ attributes }: Finding) => attributes.presence === 'denied';
  const name = (each: Finding) => lowerFirst(codeDefinition(each.code)?.label ?? each.code);
  const felt = found.filter((each) => !isDenied(each));
  const told = new Set(felt.flatMap((each) => placesOf(each, felt)));
  const reported = felt
    .filter((each) => !told.has(each))
    .map((each) => {
      const options = codeDefinition(each.code)?.attributes ?? {};
      const details = DETAIL_ORDER.flatMap((attribute) => {
        const definition = options[attribute];
        const value = each.attributes[attribute];
        if (value === undefined || !definition) return [];
        if (definition.type !== 'choice' && definition.type !== 'choices') return [];
        const words = (Array.isArray(value) ? value : [String(value)]).map((one: string) =>
          lowerFirst(definition.options[one] ?? one),
        );
        return [words.join(', ')];
      });
      const remark = text(each.attributes.remark);
      const places = placesOf(each, felt);
      const where = places.length > 0 ? places.map(whereWords).join(', ') : whereWords(each);
      const { since, time } = each.attributes;
      const when = momentWords(text(time), text(since) && formatDate(text(since), dateFormat));
      const all = [where, ...details, when && `since ${when}`].filter(Boolean);
      const detail = all.length > 0 ? ` (${all.join('; ')})` : '';
      return `${name(each)}${detail}${remark ? `, ${remark}` : ''}`;
    });
  const denied = found.filter(isDenied).map((each) => {
    const remark = text(each.attributes.remark);
    return `${[name(each), whereWords(each)].filter(Boolean).join(' ')}${remark ? ` (${remark})` : ''}`;
  });
  return [
    reported.length > 0 ? sentence(`reports ${reported.join('; ')}`) : '',
    denied.length > 0 ? sentence(`denies ${andList(denied)}`) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

const WINDOW_WORDS: Readonly<Record<string, string>> = {
  'pain.nprs.current': 'now',
  'pain.nprs.best-24h': 'best in 24 hours',
  'pain.nprs.worst-24h': 'worst in 24 hours',
  'pain.nprs.average-24h': 'average in 24 hours',
  'pain.nprs.best-7d': 'best in 7 days',
  'pain.nprs.worst-7d': 'worst in 7 days',
  'pain.nprs.average-7d': 'average in 7 days',
};

function painWords(composing: Composing): string {
  const scores = at(composing, 'pain').map((each) => {
    const remark = text(each.attributes.remark);
    const words = [
      WINDOW_WORDS[each.code] ?? each.code,
      whereWords(each),
      each.moment === 'before' ? '' : 'after treatment',
      String(each.attributes.score ?? ''),
      remark && `(${remark})`,
    ];
    return words.filter(Boolean).join(' ');
  });
  return scores.length === 0 ? '' : `Pain, NPRS 0 to 10: ${scores.join(', ')}.`;
}

function provokers(found: readonly Finding[], stem: string, minutes: (n: unknown) => string) {
  return found
    .filter(({ code }) => code.startsWith(stem))
    .map((each) => {
      const name = lowerFirst(codeDefinition(each.code)?.short ?? each.code);
      const remark = text(each.attributes.remark);
      const denied = each.attributes.presence === 'denied' ? 'not ' : '';
      const after = each.attributes.minutes === undefined ? '' : minutes(each.attributes.minutes);
      return `${denied}${name}${after}${remark ? ` (${remark})` : ''}`;
    });
}

function behaviourWords(composing: Composing): string {
  const found = at(composing, 'provokers');
  const worse = provokers(found, 'aggravating.', (n) => ` (after ${String(n)} min)`);
  const easier = provokers(found, 'easing.', (n) => ` (within ${String(n)} min)`);
  return [
    worse.length > 0 ? sentence(`worse with ${andList(worse)}`) : '',
    easier.length > 0 ? sentence(`eased by ${andList(easier)}`) : '',
    sentence(pieces(composing, at(composing, 'pattern')).join('; ')),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The marks as words; the drawing itself stays in the record. */
function bodyChartWords(composing: Composing): string {
  const marks = at(composing, 'body-chart').map(
    (each) => findingPhrase(each, composing)?.value || 'a mark without words',
  );
  return marks.length === 0 ? '' : `Body chart: ${marks.join('; ')}.`;
}

function functionWords(composing: Composing): string {
  const found = at(composing, 'function');
  const activities = found.filter(({ code }) => code === 'psfs');
  const scores = activities.map(
    ({ attributes }) =>
      `${text(attributes.remark) || 'activity'} ${String(attributes.score ?? 'not scored')}`,
  );
  const measures = pieces(
    composing,
    found.filter((each) => !activities.includes(each)),
  );
  return [
    scores.length === 0
      ? ''
      : `Patient-specific functional scale, 0 unable to 10 as before: ${scores.join(', ')}.`,
    sentence(measures.join('; ')),
  ]
    .filter(Boolean)
    .join(' ');
}
