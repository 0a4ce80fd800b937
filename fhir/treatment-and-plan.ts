import type { CarePlanActivity, Procedure, Reference } from '@medplum/fhirtypes';
import { textOf } from '@/clinical/findings/attribute-of';
import type { Finding } from '@/clinical/findings/finding';
import type { DateFormat } from '@/clinical/dates';
import { upperFirst } from '@/clinical/notes/value-words';
import { describeItem, itemName } from '@/clinical/vocabulary/describe-item';

type Of = { visitOn: string; dateFormat: DateFormat };

const typeOf = ({ code }: Finding) => code.slice(code.indexOf('.') + 1);

const DONE: Readonly<Record<string, Procedure['status']>> = {
  not_given: 'not-done',
  stopped: 'stopped',
};

/** A treatment of the visit. Its dose is in the words of the letter: FHIR has no field for most of it. */
export function treatmentGiven(
  finding: Finding,
  { visitOn, dateFormat }: Of,
  subject: Reference<never>,
  by: Reference<never>,
): Procedure {
  const { attributes } = finding;
  return {
    resourceType: 'Procedure',
    status: DONE[textOf(finding, 'status') ?? ''] ?? 'completed',
    code: { text: upperFirst(itemName(typeOf(finding), attributes)) },
    subject,
    performedDateTime: visitOn,
    performer: [{ actor: by }],
    note: [{ text: upperFirst(describeItem(typeOf(finding), attributes, dateFormat)) }],
  };
}

const PLANNED: Readonly<Record<string, NonNullable<CarePlanActivity['detail']>['status']>> = {
  active: 'in-progress',
  as_needed: 'in-progress',
  stopped: 'stopped',
  not_given: 'cancelled',
  achieved: 'completed',
};

/** One item of the plan; without an answer its status is not known, and is never guessed. */
export function plannedItem(finding: Finding, { dateFormat }: Of): CarePlanActivity {
  const words = describeItem(typeOf(finding), finding.attributes, dateFormat);
  return {
    detail: {
      status: PLANNED[textOf(finding, 'status') ?? ''] ?? 'unknown',
      description: upperFirst(words),
    },
  };
}
