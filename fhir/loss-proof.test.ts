import type { Bundle, CarePlan, Observation, Quantity, Resource } from '@medplum/fhirtypes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttributeDefinition, AttributeValue } from '@/clinical/findings/attribute';
import { codeDefinition, CODES } from '@/clinical/findings/codes';
import type { Finding } from '@/clinical/findings/finding';
import { keyText } from '@/clinical/findings/finding-key';
import { composeLetter } from '@/clinical/letters/compose-letter';
import { tickableFindings } from '@/clinical/letters/handover-findings';
import type { LetterSource } from '@/clinical/letters/letter-source';
import { several } from '@/clinical/letters/testing/any-finding';
import { caudaEquinaContent, handoverLetter } from '@/clinical/letters/testing/cauda-equina-case';
import {
  thoracicAnswers,
  thoracicContent,
  thoracicLetter,
} from '@/clinical/letters/testing/thoracic-case';
import { placeWords } from '@/clinical/notes/value-words';
import { entriesOf } from './letter-entries';
import { bundleOf } from './testing/letter-bundles';
import { objectionsTo } from './testing/specification';
import { paragraphsOf } from './told-in';
import { ucumOf } from './units';

type Edit = LetterSource['answers']['edits'][number];
type LetterOf = (
  findings: readonly Finding[],
  keys: readonly string[],
  edits?: Edit[],
) => LetterSource;

const LETTERS: Readonly<Record<string, LetterOf>> = {
  'an imaging request': (findings, keys, edits = []) =>
    thoracicLetter({
      content: { ...thoracicContent, findings },
      answers: { ...thoracicAnswers(), includedFindings: [...keys], edits },
    }),
  'an emergency letter': (findings, keys, edits = []) => {
    const source = handoverLetter({ content: { ...caudaEquinaContent, findings, previous: null } });
    return { ...source, answers: { ...source.answers, includedFindings: [...keys], edits } };
  },
};

/** The resource that a bundle has for a finding; an item of the plan stands in the one plan. */
function toldIn(bundle: Bundle, letterId: string, finding: Finding): Resource | undefined {
  const isPlanned = codeDefinition(finding.code)?.kind === 'plan_items';
  const address = entriesOf(letterId).to(isPlanned ? 'plan' : keyText(finding)).reference;
  return (bundle.entry ?? []).find(({ fullUrl }) => fullUrl === address)?.resource;
}

/** Every object within, itself included. */
function partsOf(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(partsOf)];
}

/** The first line is of the whole letter, the hand of the patient. */
const OF_NO_FINDING = ['request.ask', 'examination.handedness'];

const BOOKKEEPING = ['position', 'goalItem', 'measureKey', 'carriedFromOn'];

/** Whether a resource says one attribute: its number with its unit, its option, its words, its day. */
function says(
  resource: Resource,
  name: string,
  value: AttributeValue,
  definition: AttributeDefinition,
): boolean {
  const parts = partsOf(resource);
  const has = (field: string, is: unknown) =>
    parts.some((part) => (part as Record<string, unknown>)[field] === is);
  switch (definition.type) {
    case 'integer':
    case 'decimal':
      return parts.some((part) => {
        const { value: number, code, system } = part as Quantity;
        const isUcum = system === 'http://unitsofmeasure.org';
        return isUcum && number === value && code === ucumOf(name, definition.unit);
      });
    case 'choice':
      if (name === 'presence') return has('valueBoolean', value === 'present');
      if (name === 'status') return has('valueBoolean', value === 'present') || absent(resource);
      if (name === 'notTestedReason') return JSON.stringify(resource).includes('Not tested');
      if (name === 'method') return has('text', definition.options[value as string]);
      return has('text', `${definition.options[value as string]}${name === 'power' ? '/5' : ''}`);
    case 'choices':
      return (value as string[]).every((each) => has('text', definition.options[each]));
    case 'flag':
      return has('valueBoolean', value);
    case 'time':
      return has('valueTime', `${String(value)}:00`);
    case 'date':
      return has('valueDateTime', value) || has('effectiveDateTime', value);
    case 'text':
    case 'reference':
      return JSON.stringify(resource).includes(String(value));
  }
}

const absent = (resource: Resource) => 'dataAbsentReason' in resource;

/** Treatments and plans are told in the words of the letter; everything else part by part. */
function demandAllOf(resource: Resource, { code, side, at, attributes }: Finding): void {
  const definition = CODES.get(code) ?? expect.fail();
  const isItem = definition.kind === 'plan_items' || definition.kind === 'treatments';
  const text = JSON.stringify(resource);
  for (const [name, value] of Object.entries(attributes)) {
    const attribute = definition.attributes[name];
    if (!attribute || BOOKKEEPING.includes(name)) continue;
    const what = `${code} ${name} ${String(value)} in ${text}`;
    if (!isItem) expect(says(resource, name, value, attribute), what).toBe(true);
    else if (typeof value === 'number') expect(text, what).toContain(String(value));
    else if (attribute.type === 'text') expect(text.toLowerCase(), what).toContain(String(value));
  }
  const { bodySite, component = [] } = resource as Observation;
  const where = [
    bodySite?.text,
    ...component.map(({ code: of, valueCodeableConcept: is }) =>
      of.text === 'Side' ? is?.text : '',
    ),
  ];
  const place = where.join(' ').toLowerCase();
  if (side !== 'midline') expect(place, `${code} ${text}`).toContain(side);
  if (placeWords(at) !== '') expect(place).toContain(placeWords(at).toLowerCase());
}

describe.each(Object.entries(LETTERS))('%s as a bundle', (_name, letterOf) => {
  it('tells everything of each ticked finding, with side, value and unit, and nothing of others', () => {
    fc.assert(
      fc.property(several, fc.nat(2), (findings, which) => {
        const tickable = new Set(tickableFindings(letterOf(findings, [])).map(keyText));
        const ticked = findings.filter((_, index) => index !== which);
        const source = letterOf(findings, ticked.map(keyText));
        const bundle = bundleOf(source);
        for (const [index, each] of findings.entries()) {
          const resource = toldIn(bundle, source.letterId, each);
          if (index !== which || !tickable.has(keyText(each))) {
            if (!resource) expect.fail(`${keyText(each)} is not there`);
            demandAllOf(resource, each);
            expect(objectionsTo(resource), JSON.stringify(resource)).toEqual([]);
          } else {
            expect(JSON.stringify(bundle)).not.toContain(`mk${index}x`);
            if (resource?.resourceType !== 'CarePlan') expect(resource).toBeUndefined();
          }
        }
        const plans = (bundle.entry ?? []).flatMap(({ resource }) =>
          resource?.resourceType === 'CarePlan' ? ((resource as CarePlan).activity ?? []) : [],
        );
        const isPlanned = ({ code }: Finding) => code.startsWith('plan.');
        expect(plans).toHaveLength(composeLetter(source).findings.filter(isPlanned).length);
      }),
      { numRuns: 80 },
    );
  });

  it('has the author’s words in place of the values that they were written over', () => {
    fc.assert(
      fc.property(several, (findings) => {
        const keys = findings.map(keyText);
        const textsOf = (without?: Finding) => {
          const left = findings.filter((each) => each !== without);
          const document = composeLetter(letterOf(left, keys));
          return new Map(paragraphsOf(document).map(({ id, text }) => [id, text]));
        };
        const whole = textsOf();
        const others = findings.map((each) => textsOf(each));
        for (const { id, source } of paragraphsOf(composeLetter(letterOf(findings, keys)))) {
          if (source === 'answers' || OF_NO_FINDING.includes(id)) continue;
          const edit = { paragraphId: id, composed: whole.get(id) ?? '', text: 'Written anew.' };
          const letter = letterOf(findings, keys, [edit]);
          const bundle = bundleOf(letter);
          expect(JSON.stringify(bundle)).toContain('"valueString":"Written anew."');
          const isPlan = (each: Finding) => each.code.startsWith('plan.');
          for (const [index, each] of findings.entries()) {
            const isOfIt = whole.get(id) !== others[index]?.get(id);
            const isTold = toldIn(bundle, letter.letterId, each) !== undefined;
            if (!isPlan(each) || findings.filter(isPlan).length === 1)
              expect(isTold, `${id}: ${keyText(each)}`).toBe(!isOfIt);
          }
        }
      }),
      { numRuns: 80 },
    );
  });
});

it('knows the unit of everything that is measured', () => {
  const units = [...CODES.values()].flatMap(({ attributes }) =>
    Object.entries(attributes).flatMap(([name, each]) =>
      each.type === 'integer' || each.type === 'decimal' ? [{ name, unit: each.unit }] : [],
    ),
  );
  expect(units.length).toBeGreaterThan(100);
  for (const { name, unit } of units) expect(ucumOf(name, unit), `${name} ${unit}`).not.toBeNull();
});
