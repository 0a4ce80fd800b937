/** What a number is measured in: the kind of measure, and how many of its smallest unit it is. */
export type Unit = { measure: string; factor: number };

type Said = {
  /** As it stands in the text. */
  text: string;
  start: number;
  end: number;
};

export type SideFact = Said & { kind: 'side'; sides: readonly ('left' | 'right')[] };

/**
 * A level or a span of two: `asks` what has to be charted for it to be right, one of several ways;
 * `gives` what it says when it is the chart’s own. “L4-L5” is a segment, or two levels.
 */
export type Place = { asks: readonly (readonly string[])[]; gives: readonly string[] };
export type LevelFact = Said & { kind: 'level'; places: readonly Place[] };

/** `value` as digits, with the + or − of a grade: “25”, “4+”. */
export type NumberFact = Said & { kind: 'number'; value: string; unit: Unit | null };

/** As much of a day as is said. */
export type DayFact = Said & {
  kind: 'day';
  year: number | null;
  month: number | null;
  day: number | null;
};

export type ClockFact = Said & { kind: 'clock'; minutes: number };

/** A result in a word: positive, altered, flexor, marked. */
export type ResultFact = Said & { kind: 'result'; family: string; value: string };

export type Fact = SideFact | LevelFact | NumberFact | DayFact | ClockFact | ResultFact;

/** The fact piece by piece, since “both sides” and “L2 to S1” may be charted in several places. */
export function partsOf(fact: Fact): readonly Fact[] {
  if (fact.kind === 'side') return fact.sides.map((side) => ({ ...fact, sides: [side] }));
  if (fact.kind === 'level') return fact.places.map((place) => ({ ...fact, places: [place] }));
  return [fact];
}

/** Spellings of a fact by which a clause is known again. */
export function keysOf(fact: Fact): readonly string[] {
  switch (fact.kind) {
    case 'side':
      return fact.sides;
    case 'level':
      return [...new Set(fact.places.flatMap(({ gives }) => gives))];
    case 'number':
      return [`n:${fact.value}`];
    case 'day':
      return [`d:${fact.year}-${fact.month}-${fact.day}`];
    case 'clock':
      return [`c:${fact.minutes}`];
    case 'result':
      return [`r:${fact.value}`];
  }
}

/** Whether two facts say something of one kind, so that one can stand in the other’s place. */
export function isAlike(one: Fact, other: Fact): boolean {
  if (one.kind === 'number' && other.kind === 'number') return isMeasuredAlike(one, other);
  if (one.kind === 'result' && other.kind === 'result') return one.family === other.family;
  return one.kind === other.kind;
}

function isMeasuredAlike({ unit: one }: NumberFact, { unit: other }: NumberFact): boolean {
  return one === null || other === null || one.measure === other.measure;
}

/** Whether the charted facts say what one part of a written fact says. */
export function isHeld(part: Fact, charted: readonly Fact[]): boolean {
  switch (part.kind) {
    case 'side':
      return charted.some(
        (each) => each.kind === 'side' && part.sides.every((side) => each.sides.includes(side)),
      );
    case 'level': {
      const given = new Set(charted.flatMap((each) => (each.kind === 'level' ? keysOf(each) : [])));
      return part.places.every(({ asks }) =>
        asks.some((levels) => levels.every((level) => given.has(level))),
      );
    }
    case 'number':
      return charted.some((each) =>
        each.kind === 'day'
          ? part.unit === null && String(each.year) === part.value
          : each.kind === 'number' && isSameNumber(each, part),
      );
    case 'day':
      return charted.some((each) => each.kind === 'day' && isSameDay(each, part));
    case 'clock':
      return charted.some((each) => each.kind === 'clock' && each.minutes === part.minutes);
    case 'result':
      return charted.some((each) => each.kind === 'result' && isSameResult(each, part));
  }
}

/** A unit may be left out or added, never changed; weeks and days of one length are the same. */
function isSameNumber(charted: NumberFact, written: NumberFact): boolean {
  if (!isMeasuredAlike(charted, written)) return false;
  if (charted.value === written.value && charted.unit?.factor === written.unit?.factor) return true;
  if (charted.unit === null || written.unit === null) {
    return charted.value === written.value || charted.value === `${written.value}+`;
  }
  const size = ({ value, unit }: NumberFact) => Number(value) * (unit?.factor ?? 1);
  return Math.abs(size(charted) - size(written)) < 1e-9;
}

function isSameDay(charted: DayFact, written: DayFact): boolean {
  return (['year', 'month', 'day'] as const).every(
    (part) => written[part] === null || written[part] === charted[part],
  );
}

/** An altered sensation may be called reduced, and the other way round; nothing else is the same. */
function isSameResult(charted: ResultFact, written: ResultFact): boolean {
  if (charted.family !== written.family) return false;
  if (charted.value === written.value) return true;
  const either = [charted.value, written.value];
  return either.includes('altered') && !either.includes('normal') && !either.includes('absent');
}
