import type { LetterDocument, LetterParagraph } from '../letter-document';
import type { LetterObjection } from '../letter-objection';
import { compareTyped } from './compare-typed';
import { compareWording, type Contradiction } from './compare-wording';
import { readClauses } from './read-clauses';
import type { GuardedNote } from './guarded-note';
import { onceForNote } from './once-for-note';
import { toldElsewhere } from './told-elsewhere';
import type { TypedAnswer } from './typed-answers';

/**
 * The guard of a letter: edited wording and typed answers that contradict the chart stop the
 * signature, and are told what was written and what the chart says.
 */
export function guardLetter(
  { sections }: Pick<LetterDocument, 'sections'>,
  content: GuardedNote,
  answers: readonly TypedAnswer[],
): readonly LetterObjection[] {
  const edited = sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.kind === 'paragraph' && block.composedText !== null
        ? againstComposed(block, block.composedText, content).map((each) => ({
            field: `paragraph:${block.id}`,
            words: objectionWords(each, block.source === 'answers' ? 'your answers say' : CHART),
          }))
        : [],
    );
  const typed = answers.flatMap(({ field, text }) =>
    compareTyped(text, content).map((each) => ({ field, words: objectionWords(each, CHART) })),
  );
  const said = new Map([...edited, ...typed].map((each) => [`${each.field} ${each.words}`, each]));
  return [...said.values()];
}

const CHART = 'the chart says';

/** So many wordings are kept: all paragraphs of a letter, and what was typed of one on the way. */
const MOST_KEPT = 200;

/** Wordings that were compared before: at each key one of them is new. */
const compared = onceForNote(() => new Map<string, readonly Contradiction[]>());

function againstComposed(
  { text, source }: LetterParagraph,
  composedText: string,
  content: GuardedNote,
): readonly Contradiction[] {
  const kept = compared(content);
  const key = [source, composedText, text].join('\0');
  const known = kept.get(key);
  if (known) return known;
  const format = content.clinic.dateFormat;
  const composed = readClauses(composedText, format);
  const found = compareWording({
    composed,
    written: readClauses(text, format),
    mayAdd: source !== 'findings',
    isTold: toldElsewhere(content, composed),
  });
  const all = found.length > 0 ? found : compareTyped(newWords(composedText, text), content);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, all);
  return all;
}

/** The sentences and clauses of an edit that the composed words do not have. */
function newWords(composed: string, text: string): string {
  return text
    .split(/(?<=[.;])\s+/)
    .filter((each) => !composed.includes(each.replace(/[.;]$/, '')))
    .join(' ');
}

function objectionWords(
  { written, writtenIn, writtenAs, charted, quote }: Contradiction,
  says: string,
): string {
  // “Fever present” says as what.
  const isSaid = writtenAs === null || written.toLowerCase().includes(writtenAs);
  const isPart = writtenIn !== null && writtenIn !== written;
  const wrote = [
    `You wrote “${written}”`,
    isPart ? ` in “${writtenIn}”` : '',
    isSaid ? '' : ` as ${writtenAs}`,
  ].join('');
  if (quote === null) {
    return `${wrote}, which is not in the chart: chart it, or say it in an answer of your own.`;
  }
  if (charted === null) return `${wrote}, which is not what ${says}: “${quote}”.`;
  return `${wrote}, ${says} ${charted}: “${quote}”.`;
}
