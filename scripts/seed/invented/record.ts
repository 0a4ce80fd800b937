import {
  answer,
  charted,
  choice,
  consent,
  item,
  muscle,
  nprs,
  present,
  redFlags,
  words,
  type Charted,
  type SeedPatient,
  type SeedVisit,
} from '../chart';
import { localDay, type Calendar } from '../calendar';
import type { Course, Invented } from './people';
import { PROBLEMS, SECOND_PROBLEM, type Movement, type Problem } from './problems';
import type { Random } from './random';

/** How far along somebody is, 0 at the worst and 1 when well, at each of their visits. */
export function recovery(course: Course, visits: number): readonly number[] {
  return Array.from({ length: visits }, (_, index) => {
    const towards = 1 - Math.exp(-0.45 * index);
    switch (course) {
      case 'improving':
        return towards;
      case 'plateau':
        return Math.min(towards, 0.45);
      case 'relapse': {
        const setback = Math.floor(visits / 2);
        return index < setback ? towards : 0.15 + 0.7 * (1 - Math.exp(-0.4 * (index - setback)));
      }
    }
  });
}

const scaled = (worst: number, share: number) => Math.max(0, Math.round(worst * (1 - share)));

type Moment = { on: string; share: number; isFirst: boolean; isLast: boolean };

function ranges(movements: readonly Movement[], share: number, random: Random): Charted[] {
  return movements.map(({ code, setting, worst, well, side }) => {
    const degrees = Math.round(worst + (well - worst) * share + random.between(-2, 2));
    const painScore = scaled(random.between(5, 7), share);
    return charted(code, { degrees, painScore, ...setting }, side ? { side } : {});
  });
}

function muscles(problem: Problem, share: number): Charted[] {
  return problem.muscles.map(({ name, side }, index) =>
    muscle(name, side, {
      guarding: scaled(index === 0 ? 3 : 2, share),
      tenderness: scaled(index === 0 ? 3 : 2, share),
    }),
  );
}

function story(problem: Problem, person: Invented, moment: Moment, random: Random): Charted[] {
  const pain = charted(
    'symptom.pain',
    { presence: 'present', quality: random.some(problem.qualities, 2) },
    { side: problem.side, at: `site:${problem.site}` },
  );
  if (!moment.isFirst) {
    const since = moment.share > 0.5 ? 'Easier in daily life' : 'Much the same, no new symptoms';
    return [
      answer('history.since-last-visit', since),
      answer('history.adherence', random.pick(['Daily', 'Most days', 'About half the days'])),
      pain,
    ];
  }
  const onset = random.pick(problem.onsets);
  return [
    choice('history.onset-type', onset.type),
    charted('history.mechanism', { answer: onset.words }),
    answer('history.work', person.details.occupation ?? ''),
    choice('history.irritability', random.pick(['low', 'moderate'])),
    choice('history.night-waking', random.pick(['none', 'on_turning'])),
    ...random.some(problem.worseWith, 3).map((code) => present(`aggravating.${code}`)),
    ...random.some(problem.easedBy, 2).map((code) => present(`easing.${code}`)),
    pain,
    ...problem.signature,
  ];
}

function plan(problem: Problem, moment: Moment, nextOn: string | null, random: Random): Charted[] {
  const exercises = moment.isFirst
    ? problem.exercises.slice(0, 2)
    : random.some(problem.exercises, 2);
  return [
    ...(moment.isFirst
      ? problem.extras
      : problem.extras.filter(({ code }) => code === 'plan.safety-net')),
    ...exercises.map((exercise, index) => item('plan', 'exercise', `exercise-${index}`, exercise)),
    nextOn === null
      ? item('plan', 'review', 'review', { triggers: 'If it comes back or anything new appears' })
      : item('plan', 'review', 'review', { byDate: nextOn }),
  ];
}

function findingsOf(
  problems: readonly Problem[],
  person: Invented,
  moment: Moment,
  nextOn: string | null,
  random: Random,
): Charted[] {
  const [main, second] = problems;
  if (!main) return [];
  const pain = scaled(random.between(6, 7), moment.share);
  const groups = [...new Set(problems.flatMap((problem) => problem.groups))];
  return [
    ...consent(moment.isFirst ? 'not_wanted' : null),
    ...story(main, person, moment, random),
    ...nprs(pain, Math.max(0, pain - 2), Math.min(10, pain + 2)),
    ...redFlags(moment.on, groups, flagsOf(problems, person)),
    ...(concernOf(problems, person) ?? []),
    ...problems.flatMap((problem) => ranges(problem.movements, moment.share, random)),
    ...problems.flatMap((problem) => muscles(problem, moment.share)),
    choice('neuro.status', main.neurology.status, { answer: main.neurology.words }),
    words('impression', problems.map((problem) => problem.impression).join(' ')),
    ...neckScreen(problems),
    ...(moment.isLast && moment.share > 0.8 ? [] : treatmentsFor(main, person)),
    ...(second ? [words('treatment', 'Neck: soft tissue massage as at the first visit.')] : []),
    ...plan(main, moment, nextOn, random),
  ];
}

/** What is asked of a neck before anything is done to it. */
function neckScreen(problems: readonly Problem[]): Charted[] {
  const isNeck = problems.some(({ movements }) =>
    movements.some(({ code }) => code.startsWith('rom.cervical.')),
  );
  if (!isNeck) return [];
  return [
    charted('observation.blood-pressure', { systolic: 124, diastolic: 78 }),
    choice('observation.cranial-nerves', 'normal'),
  ];
}

/** Nothing forceful where the record says osteoporosis. */
function treatmentsFor({ treatments }: Problem, { facts = [] }: Invented): readonly Charted[] {
  const isFragile = facts.some(({ name }) => name === 'Osteoporosis');
  return isFragile
    ? treatments.filter(({ code }) => code !== 'treatment.manual-therapy')
    : treatments;
}

function flagsOf(problems: readonly Problem[], person: Invented): Parameters<typeof redFlags>[2] {
  const has = (name: string) => (person.facts ?? []).some((fact) => fact.name === name);
  const isAbove = problems.some((problem) => problem.site !== 'lumbar-midline');
  return {
    ...(isAbove
      ? {
          'thoracic-or-cervical-pain': {
            course: 'longstanding_unchanged',
            remark: 'Where the pain is',
          },
        }
      : {}),
    ...(has('Osteoporosis') ? { osteoporosis: { course: 'longstanding_unchanged' } } : {}),
    ...(has('Rheumatoid arthritis')
      ? { 'rheumatoid-arthritis': { course: 'longstanding_unchanged' } }
      : {}),
    ...(has('Type 2 diabetes')
      ? { immunosuppression: { course: 'longstanding_unchanged', remark: 'Type 2 diabetes' } }
      : {}),
  };
}

function concernOf(problems: readonly Problem[], person: Invented): Charted[] | null {
  if (Object.keys(flagsOf(problems, person) ?? {}).length === 0) return null;
  return [
    choice('concern.level', 'few'),
    answer('concern.action', 'Care begins, watched at each visit; safety-net given.'),
  ];
}

/** The whole record of an invented person, ending some days before today. */
export function inventedRecord(person: Invented, calendar: Calendar, random: Random): SeedPatient {
  const main = PROBLEMS[person.problem];
  const second = SECOND_PROBLEM[person.problem];
  const problems = second ? [main, second] : [main];
  const episodes = problems.map((problem) => random.pick(problem.titles));
  const shares = recovery(person.course, person.visits);
  const days: number[] = [];
  for (let ago = person.lastSeenDaysAgo; days.length < person.visits; ago += random.between(4, 9)) {
    days.unshift(ago);
  }
  const times = days.map((ago) => calendar.slot(ago));
  const author = person.author ?? 'physio';
  const isDischarged = person.course === 'improving' && person.visits >= 5;
  const visits = times.map((at, index): SeedVisit => {
    const moment: Moment = {
      on: localDay(at),
      share: shares[index] ?? 0,
      isFirst: index === 0,
      isLast: index === times.length - 1,
    };
    const next = times[index + 1];
    const nextOn = next === undefined ? null : localDay(next);
    return {
      kind: moment.isFirst ? 'initial' : moment.isLast && isDischarged ? 'discharge' : 'review',
      at,
      author,
      episodes,
      signedAfterMinutes: random.between(18, 45),
      findings: findingsOf(problems, person, moment, nextOn, random),
    };
  });
  const [first] = times;
  return {
    registeredAt: first ?? calendar.slot(person.lastSeenDaysAgo),
    details: person.details,
    hasNoKnownAllergies: person.allergies === 'none known',
    facts: [
      ...(typeof person.allergies === 'string' ? [] : person.allergies).map((name) => ({
        kind: 'allergy' as const,
        name,
        isAlert: true,
      })),
      ...(person.facts ?? []),
    ],
    visits,
  };
}
