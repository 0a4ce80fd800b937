import type { BundleEntry, CarePlan, Observation, Resource } from '@medplum/fhirtypes';
import { codeDefinition } from '@/clinical/findings/codes';
import type { Finding } from '@/clinical/findings/finding';
import { keyText } from '@/clinical/findings/finding-key';
import type { LetterDocument } from '@/clinical/letters/letter-document';
import type { LetterValues } from '@/clinical/letters/letter-values';
import { redFlagItem } from '@/clinical/vocabulary/red-flags';
import { some } from './concepts';
import { findingObservation } from './finding-observation';
import type { LetterEntries } from './letter-entries';
import { redFlagObservation } from './red-flag-observation';
import { findingsAsTold, paragraphsOf } from './told-in';
import { plannedItem, treatmentGiven } from './treatment-and-plan';

/** The findings that the letter tells, each once; what it leaves out is not here. */
export function findingsOf(
  document: LetterDocument,
  values: LetterValues,
  entries: LetterEntries,
): readonly BundleEntry<Resource>[] {
  const { to, entry } = entries;
  const told = findingsAsTold(document);
  const isOf = (kind: string) => (each: Finding) => codeDefinition(each.code)?.kind === kind;
  const planned = told.filter(isOf('plan_items'));
  const treatments = told.filter(isOf('treatments'));
  const common = { subject: to('patient'), performer: [to('author')] };
  const observed = told.filter((each) => !planned.includes(each) && !treatments.includes(each));
  const plan: CarePlan = {
    resourceType: 'CarePlan',
    status: 'active',
    intent: 'plan',
    subject: to('patient'),
    created: values.visitOn,
    author: to('author'),
    activity: planned.map((each) => plannedItem(each, values)),
  };
  return [
    ...treatments.map((each) =>
      entry(keyText(each), treatmentGiven(each, values, to('patient'), to('author'))),
    ),
    ...observed.map((each) =>
      entry(keyText(each), {
        ...observation(each, values.visitOn),
        ...common,
        ...after(each, treatments, entries),
      }),
    ),
    ...(planned.length > 0 ? [entry('plan', plan)] : []),
    ...wordsInstead(document).map(([id, resource]) =>
      entry(id, { ...resource, ...common, effectiveDateTime: values.visitOn }),
    ),
  ];
}

function observation(finding: Finding, visitOn: string): Observation {
  const flag = redFlagItem(finding.code);
  return flag ? redFlagObservation(finding, flag, visitOn) : findingObservation(finding, visitOn);
}

/** A re-test belongs to its treatment, where the letter tells that too. */
function after(
  { moment }: Finding,
  treatments: readonly Finding[],
  { to }: LetterEntries,
): Pick<Observation, 'partOf'> {
  const at = moment.replace('after:', 'item:');
  const treatment = treatments.find((each) => each.at === at);
  return { partOf: some([treatment ? to(keyText(treatment)) : null]) };
}

/** What the author wrote in place of composed words: theirs, and no values with them. */
function wordsInstead({ sections }: LetterDocument): readonly [string, Observation][] {
  return sections.flatMap((section) =>
    paragraphsOf({ sections: [section] })
      .filter(({ isEdited, source, text }) => isEdited && source !== 'answers' && text !== '')
      .map(({ id, text }): [string, Observation] => [
        id,
        {
          resourceType: 'Observation',
          status: 'final',
          code: { text: `${section.heading}, in the author’s words` },
          valueString: text,
        },
      ]),
  );
}
