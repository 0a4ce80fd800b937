import { isCarried, isSaid, numberOf, textOf } from '../findings/attribute-of';
import { codeDefinition } from '../findings/codes';
import type { Finding } from '../findings/finding';
import { NEURODYNAMIC_GROUP } from '../findings/range-of-motion-codes';
import { isNeurodynamic, NEURODYNAMIC_TESTS, romParts } from '../range-of-motion/movements';
import { TEST_RESULT } from '../vocabulary/neurological';
import { STRUCTURAL_DIFFERENTIATION, SYMPTOM_RESPONSE } from '../vocabulary/special-tests';
import type { NoteContent } from './note-content';
import type { DocumentBlock } from './note-document';
import { rangeTable } from './range-table';
import { rangeValue } from './range-words';
import { lowerFirst } from './value-words';

/** "Slump (knee extension deficit)": what its angle is belongs to the name of the test. */
function testName({ code }: Finding): string {
  const movement = romParts(code)?.movement;
  const short = codeDefinition(code)?.short ?? code;
  if (!movement || !isNeurodynamic(movement)) return short;
  return `${short} (${lowerFirst(NEURODYNAMIC_TESTS[movement].label)})`;
}

function optionOf(finding: Finding, name: string, options: Readonly<Record<string, string>>) {
  const value = textOf(finding, name);
  return value === null ? null : lowerFirst(options[value] ?? value);
}

const resultOf = (finding: Finding) => optionOf(finding, 'testResult', TEST_RESULT);

function firstSymptom(finding: Finding): string | null {
  const degrees = numberOf(finding, 'firstSymptomDegrees');
  return degrees === null ? null : `${degrees}°`.replace('-', '−');
}

/** "familiar symptom, felt in calf" */
function symptom(finding: Finding): string | null {
  const site = textOf(finding, 'symptomSite');
  const words = [
    optionOf(finding, 'symptomResponse', SYMPTOM_RESPONSE),
    site === null ? null : `felt in ${site.trim()}`,
  ].filter((each) => each !== null);
  return words.length === 0 ? null : words.join(', ');
}

/** "changes, by ankle dorsiflexion" */
function differentiation(finding: Finding): string | null {
  const by = textOf(finding, 'differentiatedBy');
  const words = [
    optionOf(finding, 'structuralDifferentiation', STRUCTURAL_DIFFERENTIATION),
    by === null ? null : `by ${by.trim()}`,
  ].filter((each) => each !== null);
  return words.length === 0 ? null : words.join(', ');
}

const IN_CELLS = [
  ...['degrees', 'notTestedReason', 'firstSymptomDegrees', 'symptomResponse', 'symptomSite'],
  ...['structuralDifferentiation', 'differentiatedBy', 'testResult', 'method', 'position'],
  'carriedFromOn',
];

function afterCell(finding: Finding): string | null {
  const first = firstSymptom(finding);
  const change = differentiation(finding);
  const parts = [
    rangeValue(finding),
    first === null ? null : `first symptom at ${first}`,
    symptom(finding),
    change === null ? null : `differentiation ${change}`,
    resultOf(finding),
  ].filter((each) => each !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

export function isNeurodynamicFinding({ code }: Finding): boolean {
  return codeDefinition(code)?.group === NEURODYNAMIC_GROUP;
}

/** Neurodynamic tests as one table: angles, symptom, differentiation, result, change (5.3). */
export function composeNeurodynamics(
  content: NoteContent,
  findings: readonly Finding[],
): DocumentBlock[] {
  const today = findings.filter(
    (each) => isNeurodynamicFinding(each) && !isCarried(each) && isSaid(each),
  );
  if (today.length === 0) return [];
  return [
    rangeTable({
      caption: 'Neurodynamic tests',
      head: 'Test',
      findings: today,
      content,
      nameOf: testName,
      before: [
        { head: 'Limit', words: rangeValue, isKept: true },
        { head: 'First symptom', words: firstSymptom },
        { head: 'Symptom', words: symptom },
        { head: 'Differentiation', words: differentiation },
        { head: 'Result', words: resultOf },
      ],
      after: afterCell,
      inCells: IN_CELLS,
    }),
  ];
}
