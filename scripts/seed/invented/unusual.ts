import { localOf, minutesBefore } from '../calendar';
import { words, type SeedPatient, type SeedVisit } from '../chart';

const lastOf = (seed: SeedPatient): SeedVisit => {
  const visit = seed.visits.at(-1);
  if (!visit) throw new Error('An invented record has a visit.');
  return visit;
};

const hoursAfter = (visit: SeedVisit, hours: number, momentOf: (local: string) => Date): string =>
  localOf(minutesBefore(momentOf(visit.at), -60 * hours));

/**
 * What happens now and then in a clinic, given to a few of the invented: an addendum, a note
 * entered in error, a late entry, a telephone call, a missed visit.
 */
export function withUnusualEvents(
  records: readonly SeedPatient[],
  momentOf: (local: string) => Date,
): SeedPatient[] {
  return records.map((seed) => {
    const last = lastOf(seed);
    const before = seed.visits.slice(0, -1);
    switch (seed.details.familyName) {
      case 'Yıldız-Example': {
        const addenda = [
          {
            at: hoursAfter(last, 3, momentOf),
            body: 'Telephoned this afternoon to ask whether swimming is fine: yes, as long as leg pain does not increase.',
          },
        ];
        return { ...seed, visits: [...before, { ...last, addenda }] };
      }
      case 'Quansah-Sample':
        return { ...seed, visits: [...before, { ...last, ...entered(last, 30, momentOf) }] };
      case 'Gumleaf-Sample': {
        const wrong: SeedVisit = {
          ...last,
          kind: 'contact',
          at: hoursAfter(last, 1, momentOf),
          signedAfterMinutes: 4,
          findings: [words('contact', 'Wife telephoned: asks for the exercise sheet again.')],
          error: {
            at: hoursAfter(last, 2, momentOf),
            reason: 'Written in the wrong record: the call was about another patient.',
          },
        };
        return { ...seed, visits: [...seed.visits, wrong] };
      }
      case 'Hīroa-Example':
        return { ...seed, visits: [...seed.visits, missed(last, momentOf)] };
      case 'Szőke-Test':
        return { ...seed, visits: [...seed.visits, telephoned(last, momentOf)] };
      default:
        return seed;
    }
  });
}

const entered = (visit: SeedVisit, hours: number, momentOf: (local: string) => Date) => ({
  enteredAt: hoursAfter(visit, hours, momentOf),
});

function missed(after: SeedVisit, momentOf: (local: string) => Date): SeedVisit {
  return {
    ...after,
    kind: 'did-not-attend',
    at: hoursAfter(after, 72, momentOf),
    signedAfterMinutes: 5,
    findings: [
      words('did-not-attend', 'Did not attend. Telephoned: forgot, new appointment made.'),
    ],
  };
}

function telephoned(after: SeedVisit, momentOf: (local: string) => Date): SeedVisit {
  return {
    ...after,
    kind: 'contact',
    at: hoursAfter(after, 20, momentOf),
    signedAfterMinutes: 6,
    findings: [
      words(
        'contact',
        'Telephoned to ask how the night was: slept through, neck freer this morning.',
      ),
    ],
  };
}
