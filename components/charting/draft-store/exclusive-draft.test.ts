import { describe, expect, it } from 'vitest';
import type { AttributeValue } from '@/clinical/findings/attribute';
import { codesOfKind } from '@/clinical/findings/codes';
import type { Finding } from '@/clinical/findings/finding';
import { resultNames } from '@/clinical/findings/results';
import { recordToday } from '../examination/record-reading';
import { createDraft } from './draft';
import { exclusiveDraft, type Cleared } from './exclusive-draft';
import { keyOf } from './field-ref';

function draftWith(...findings: Finding[]) {
  let next = 0;
  const newPatchId = () => `patch-${next++}`;
  const raw = createDraft({ findings, revision: 0, newPatchId, nextSeq: () => next });
  const told: Cleared[] = [];
  return { draft: exclusiveDraft(raw, (each) => told.push(each)), told };
}

const CASES: readonly (readonly [string, string, AttributeValue])[] = [
  ['rom.lumbar.flexion.active', 'degrees', 45],
  ['rom.lumbar.straight-leg-raise.passive', 'testResult', 'positive'],
  ['muscle.erector-spinae', 'guarding', 2],
  ['palpation.pa-central', 'mobility', 'hypomobile'],
  ['power.toe-extension', 'power', '4'],
  ['umn.babinski', 'response', 'flexor'],
  ['test.spurling-a', 'result', 'positive'],
  ['observation.gait', 'choice', 'antalgic'],
  ['observation.blood-pressure', 'systolic', 128],
];

describe.each(CASES)('%s', (code, attribute, value) => {
  const key = keyOf(code, { side: 'left' });

  it('loses its result to a reason for not testing, which can be undone', () => {
    const { draft, told } = draftWith();
    draft.set({ key, attribute }, value);
    draft.set({ key, attribute: 'remark' }, 'kept');
    recordToday(draft, key, 'notTestedReason', 'pain');
    expect(draft.attributes(key)).toEqual({ remark: 'kept', notTestedReason: 'pain' });
    expect(told.map(({ finding }) => finding.attributes)).toEqual([{ [attribute]: value }]);
    told[0]?.undo();
    expect(draft.attributes(key)).toEqual({ remark: 'kept', [attribute]: value });
  });

  it('loses its reason to a result', () => {
    const { draft, told } = draftWith({ ...key, attributes: { notTestedReason: 'time' } });
    recordToday(draft, key, attribute, value);
    expect(draft.attributes(key)).toEqual({ [attribute]: value });
    expect(told).toEqual([]);
  });
});

it('keeps the pain that stopped a movement from being measured', () => {
  const key = keyOf('rom.lumbar.flexion.active');
  const { draft, told } = draftWith({ ...key, attributes: { painScore: 9 } });
  draft.set({ key, attribute: 'notTestedReason' }, 'pain');
  expect(draft.attributes(key)).toEqual({ painScore: 9, notTestedReason: 'pain' });
  expect(told).toEqual([]);
});

it('undoes nothing once something else was written', () => {
  const key = keyOf('test.spurling-a', { side: 'left' });
  const { draft, told } = draftWith({ ...key, attributes: { result: 'positive' } });
  draft.set({ key, attribute: 'notTestedReason' }, 'pain');
  draft.set({ key, attribute: 'result' }, 'negative');
  told[0]?.undo();
  expect(draft.attributes(key)).toEqual({ result: 'negative' });
});

it('leaves the answer of the whole neurological examination alone', () => {
  const key = keyOf('neuro.status');
  const { draft } = draftWith({ ...key, attributes: { choice: 'not_tested' } });
  draft.set({ key, attribute: 'notTestedReason' }, 'time');
  expect(draft.attributes(key)).toEqual({ choice: 'not_tested', notTestedReason: 'time' });
});

it('knows a result of every code that can be left untested', () => {
  const kinds = [
    ...(['range_of_motion', 'muscle_findings', 'palpation_findings'] as const),
    ...(['neurological_findings', 'special_tests', 'observations'] as const),
  ];
  for (const definition of kinds.flatMap((kind) => codesOfKind(kind))) {
    if (!('notTestedReason' in definition.attributes) || definition.code === 'neuro.status')
      continue;
    expect(resultNames(definition.code), definition.code).not.toEqual([]);
  }
});
