import { ageOn, formatDate, isoDateIn } from '../../dates';
import { HANDEDNESS_LABEL } from '../../patients/words';
import { findingPhrase } from '../finding-phrase';
import { letterFindings, visitDay } from '../letter-findings';
import { isHeld, partsOf, type Fact } from './fact';
import type { GuardedNote } from './guarded-note';
import { onceForNote } from './once-for-note';
import { readClauses, type Atom, type Clause, type Reading } from './read-clauses';

/** Everything that the note says, a sentence for each finding of this visit and the last. */
function noteText(content: GuardedNote): string {
  const { dateFormat, timeZone } = content.clinic;
  const { previous, patient, facts } = content;
  const visits = [
    { on: visitDay(content), findings: letterFindings(content) },
    ...(previous === null
      ? []
      : [
          {
            on: isoDateIn(new Date(previous.occurredAt), timeZone),
            findings: letterFindings(previous),
          },
        ]),
  ];
  const said = visits.flatMap(({ on, findings }) =>
    findings.flatMap((each) => {
      const phrase = findingPhrase(each, { dateFormat, visitOn: on });
      return phrase ? [`${phrase.label}: ${phrase.value}`] : [];
    }),
  );
  return [
    ...said,
    ...visits.map(({ on }) => `Visit ${formatDate(on, dateFormat)}`),
    ...facts.map(({ name, remark }) => `${name} (${remark ?? ''})`),
    `Hand dominance: ${HANDEDNESS_LABEL[patient.handedness]}`,
  ].join('.\n');
}

const noteReading = onceForNote((content) =>
  readClauses(noteText(content), content.clinic.dateFormat),
);

/** How old the patient was at the visit, and the days that every letter of it may name. */
const commonFacts = onceForNote((content): readonly Fact[] => {
  const { patient, clinic } = content;
  const on = visitDay(content);
  const age = ageOn(patient.dateOfBirth, on);
  const words = [
    `${age} years`,
    formatDate(patient.dateOfBirth, clinic.dateFormat),
    formatDate(on, clinic.dateFormat),
  ];
  return words.flatMap((each) => readClauses(each, clinic.dateFormat).facts);
});

/**
 * Whether the note says a fact of something that the paragraph does not speak of: an edit may name
 * another finding of the chart, as it is charted. `isMeant`: the paragraph has that thing otherwise.
 */
export function toldElsewhere(
  content: GuardedNote,
  composed: Reading,
): (fact: Fact, place: { atom: Atom; clause: Clause; isMeant: boolean }) => boolean {
  const own = new Set(composed.clauses.flatMap(({ atoms }) => atoms.flatMap(({ words }) => words)));
  return (fact, { atom, clause, isMeant }) => {
    const isCommon = partsOf(fact).every((part) => isHeld(part, commonFacts(content)));
    const isOfAge = atom.words.some((word) => word === 'age' || word === 'aged');
    if (isCommon && (isOfAge || !isMeant)) return true;
    if (isMeant) return false;
    const before = clause.atoms.slice(0, clause.atoms.indexOf(atom) + 1);
    const named = new Set(before.findLast(({ words }) => words.length > 0)?.words);
    const foreign = new Set([...named].filter((word) => !own.has(word)));
    if (foreign.size === 0) return false;
    const sharedBy = (each: Clause, among: ReadonlySet<string>) =>
      new Set(each.atoms.flatMap(({ words }) => words).filter((word) => among.has(word))).size;
    const near = noteReading(content)
      .clauses.filter((each) => sharedBy(each, foreign) > 0)
      .map((each) => ({ each, shared: sharedBy(each, named) }));
    const most = Math.max(0, ...near.map(({ shared }) => shared));
    return near.some(
      ({ each, shared }) =>
        shared === most &&
        partsOf(fact).every((part) =>
          isHeld(
            part,
            each.atoms.flatMap(({ facts }) => facts),
          ),
        ),
    );
  };
}
