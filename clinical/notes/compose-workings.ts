import { NOT_RECORDED, type Working, type WorkingItem } from '../workings/working';
import { workingInput, workings } from '../workings/workings';
import type { NoteContent } from './note-content';
import type { DocumentBlock } from './note-document';
import { lowerFirst, sentence } from './value-words';

const named = ({ label, words }: WorkingItem) => `${lowerFirst(label)} (${words})`;

/** The items of a working by what is recorded of them, in words. */
function itemsWords({ kind, items }: Working): string[] {
  const counted = items.filter(({ answer }) => answer === 'yes').map(named);
  const open = items.filter(({ words }) => words === NOT_RECORDED);
  const others = items
    .filter(({ answer, words }) => answer !== 'yes' && words !== NOT_RECORDED)
    .map(named);
  const part = (name: string, words: readonly string[]) =>
    words.length === 0 ? [] : [`${name}: ${words.join(', ')}`];
  return [
    ...part('counted', counted),
    ...part(kind === 'count' ? 'not counted' : 'timed', others),
    ...part(
      NOT_RECORDED,
      open.map(({ label }) => lowerFirst(label)),
    ),
  ];
}

/** One working as a sentence: its count, what it was made of, what is not recorded, its source. */
export function workingSentence(working: Working): string {
  const { label, count, notes, source } = working;
  const details = [...itemsWords(working), ...notes.map(lowerFirst)];
  return sentence(`${label}: ${count}; ${details.join('; ')} (${source})`);
}

/** Published lists beside what this note recorded: counts, never what they mean. */
export function composeWorkings(content: NoteContent): DocumentBlock[] {
  const items = workings(workingInput(content)).map(workingSentence);
  return items.length === 0 ? [] : [{ kind: 'list', label: 'Counts beside their sources', items }];
}
