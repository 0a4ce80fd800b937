import { keyText } from '../../findings/finding-key';
import type { Finding } from '../../findings/finding';
import { CHART_1_VISIT_1 } from '../../notes/testing/paper-charts';
import { composeLetter } from '../compose-letter';
import type { LetterParagraph } from '../letter-document';
import { letterObjections } from '../letter-objections';
import type { LetterSource } from '../letter-source';
import { handoverLetter } from './cauda-equina-case';
import { LETTERS } from './random-chart';
import { thoracicLetter } from './thoracic-case';
import { whiplashFindings } from './whiplash-findings';

function imagingOf(findings: readonly Finding[]): LetterSource {
  const letterOf = LETTERS['an imaging request'];
  if (!letterOf) throw new Error('No imaging request among the letters');
  return letterOf(findings, findings.map(keyText));
}

/** The paper charts, each as a letter that tells all of it. */
export const CHARTS = {
  lumbar: imagingOf(CHART_1_VISIT_1),
  whiplash: imagingOf(whiplashFindings),
  thoracic: thoracicLetter(),
  'cauda equina': handoverLetter(),
} satisfies Record<string, LetterSource>;
type Chart = keyof typeof CHARTS;

/** Wordings by chart and paragraph. */
export type Wordings = Readonly<
  Partial<Record<Chart, Readonly<Record<string, readonly string[]>>>>
>;

export function paragraphsOf(source: LetterSource): readonly LetterParagraph[] {
  return composeLetter(source)
    .sections.flatMap(({ blocks }) => blocks)
    .filter((each) => each.kind === 'paragraph');
}

/** The letter with a paragraph in other words. */
export function editedLetter(
  source: LetterSource,
  paragraphId: string,
  text: string,
): LetterSource {
  const composed = paragraphsOf(source).find(({ id }) => id === paragraphId)?.text;
  if (composed === undefined) throw new Error(`No paragraph ${paragraphId}`);
  const edits = [{ paragraphId, composed, text }];
  return { ...source, answers: { ...source.answers, edits } } as LetterSource;
}

/** What is said at a paragraph once it reads so. */
export function saidAt(source: LetterSource, paragraphId: string, text: string): readonly string[] {
  return letterObjections(editedLetter(source, paragraphId, text))
    .filter(({ field }) => field === `paragraph:${paragraphId}`)
    .map(({ words }) => words);
}

/** Chart, paragraph and wording, line by line. */
export function linesOf(
  wordings: Wordings,
): readonly (readonly [chart: Chart, id: string, wording: string])[] {
  return (Object.keys(CHARTS) as Chart[]).flatMap((chart) =>
    Object.entries(wordings[chart] ?? {}).flatMap(([id, lines]) =>
      lines.map((line) => [chart, id, line] as const),
    ),
  );
}
