import fc from 'fast-check';
import type { CodeDefinition } from '../../findings/codes';
import type { Finding } from '../../findings/finding';
import { keyText } from '../../findings/finding-key';
import { emptyClinicianLetter } from '../clinician-letter';
import type { LetterSource } from '../letter-source';
import { findingOf, TOLD } from './any-finding';
import { caudaEquinaContent, handoverLetter } from './cauda-equina-case';
import { thoracicAnswers, thoracicContent, thoracicLetter } from './thoracic-case';

const SAID = [
  'worse on the left after 10 min',
  'eases within 2 days',
  'right side only at first',
  'since the fall, not before',
  'felt at L5 and in the left foot',
  'better than last week',
];

const GROUPS = new Map<string, CodeDefinition[]>();
for (const each of TOLD) {
  const group = `${each.kind} ${each.group}`;
  GROUPS.set(group, [...(GROUPS.get(group) ?? []), each]);
}

/** Findings of one group, several of a code: sides, levels and numbers that could be confused. */
const likeEachOther = fc
  .constantFrom(...GROUPS.values())
  .chain((codes) =>
    fc
      .array(fc.constantFrom(...codes), { minLength: 1, maxLength: 6 })
      .chain((chosen) =>
        fc.tuple(...chosen.map((code) => findingOf(code, () => fc.constantFrom(...SAID)))),
      ),
  );

/** A chart of findings that are like each other, no key twice. */
export const randomChart: fc.Arbitrary<readonly Finding[]> = fc
  .array(likeEachOther, { minLength: 1, maxLength: 3 })
  .map((groups) => [...new Map(groups.flat().map((each) => [keyText(each), each])).values()]);

const { kind: _kind, answers: _answers, ...ground } = thoracicLetter();

/** The same charts in every run: what another seed finds is mended, and then kept as a case of its own. */
export const SAME_CHARTS = { seed: 20261127 } as const;

/** Letters on any findings, one of each form, with those ticked whose keys are given. */
export const LETTERS: Readonly<
  Record<string, (findings: readonly Finding[], keys: readonly string[]) => LetterSource>
> = {
  'an imaging request': (findings, keys) =>
    thoracicLetter({
      content: { ...thoracicContent, findings },
      answers: { ...thoracicAnswers(), includedFindings: [...keys] },
    }),
  'an emergency letter': (findings, keys) => {
    const content = { ...caudaEquinaContent, findings, previous: null };
    const source = handoverLetter({ content });
    return { ...source, answers: { ...source.answers, includedFindings: [...keys] } };
  },
  'a letter to a colleague': (findings, keys) => ({
    ...ground,
    kind: 'gp-letter',
    content: { ...thoracicContent, findings },
    answers: { ...emptyClinicianLetter(), includedFindings: [...keys] },
  }),
};
