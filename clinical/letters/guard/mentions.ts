import type { Cue, State } from './cues';
import { isHeading, type Atom, type Clause, type Reading } from './read-clauses';

/** Something named, and what is said of it: that it is there, is not, or was not asked. */
export type Mention = {
  words: readonly string[];
  /** `null` where no word says it: it stands there, and so is said to be. */
  state: State | null;
  /** What the heading of its sentence says. */
  heading: State | null;
  /** What a heading before it said, where it says nothing of its own. */
  carried: State | null;
  atom: Atom;
  clause: Clause;
};

/** “Absent when asked: …” governs the rest of its sentence; `null` where no such heading stands. */
export function headingState({ atoms }: Clause): State | null {
  const colon = atoms.findIndex(({ after }) => after === ':');
  const heading = colon < 0 ? [] : atoms.slice(0, colon);
  return isHeading(heading) ? (heading[0]?.cues[0]?.state ?? null) : null;
}

/** Whether a cue speaks of what follows it, or of what was named before it. */
function isBefore(cue: Cue, atom: Atom, isLast: boolean): boolean {
  // “Numbness: nil”
  if (atom.after === ':' && atom.words.length === 0) return false;
  if (cue.stands !== 'either') return cue.stands === 'before';
  const isFirst = atom.start === cue.start;
  return isFirst && (atom.words.length > 0 || !isLast);
}

type Scope = { state: State; depth: number; isOfList: boolean; hasWords: boolean };

/**
 * Whether what a cue began goes on over this atom: over “or”, not over “but” or a number, and over
 * commas only in a list: “no fever, weight loss or sweats”, but “without treatment, height loss”.
 */
function goesOn({ after, facts, depth }: Atom, scope: Scope): boolean {
  if (after === 'but' || after === 'with' || depth < scope.depth) return false;
  // “No deficit in the legs: power normal” explains, where “denies: …” lists.
  if (after === ':' && scope.hasWords) return false;
  return (after !== ',' || scope.isOfList) && !facts.some(({ kind }) => kind === 'number');
}

const NO_LIST = /^(?:without|.*n['’]t|.*\bnot|cannot)$/i;
const LIST_IF_ENDED = /^(?:no|nil|free of|free from)$/i;

/** Lists are ended by “or” or “and”; what is denied or reported is listed in any way. */
function beginsList(words: string, after: readonly Atom[]): boolean {
  if (NO_LIST.test(words)) return false;
  if (!LIST_IF_ENDED.test(words)) return true;
  const end = after.findIndex(({ cues }) => cues.length > 0);
  const listed = end < 0 ? after : after.slice(0, end);
  return listed.some((atom) => atom.after === 'or' || atom.after === 'and');
}

const hasNumber = ({ facts }: Atom) => facts.some(({ kind }) => kind === 'number');
/** What a clause names under a heading: there “pain worse on straining” is one thing. */
function listed(clause: Clause): Pick<Mention, 'words' | 'atom'>[] {
  const things: { words: readonly string[]; atom: Atom }[] = [];
  for (const atom of clause.atoms) {
    const last = things.at(-1);
    if (last && (atom.after === null || atom.after === 'with'))
      last.words = [...last.words, ...atom.words];
    else things.push({ words: atom.words, atom });
  }
  return things;
}

/** “Pain (better than last week), ache (eases at night)”: the second remark says nothing of the first. */
function isInAnotherBracket(named: Atom, by: Atom, since: readonly Atom[]): boolean {
  if (by.depth === 0 || named.depth < by.depth) return false;
  const between = since.slice(0, Math.max(0, since.indexOf(by)));
  return between.some(({ depth }) => depth < by.depth);
}

type Said = Pick<Mention, 'heading' | 'carried' | 'clause'> & { text: string };

function mentionsOfClause({ text, clause, heading, carried }: Said): Mention[] {
  const mentions: Mention[] = [];
  const things =
    heading === null ? clause.atoms.map((atom) => ({ words: atom.words, atom })) : listed(clause);
  let scope: Scope | null = null;
  let open: Mention[] = [];
  things.forEach(({ words, atom }, index) => {
    if (scope !== null && !goesOn(atom, scope)) scope = null;
    // “Sensation: thumb absent” says it of the thumb.
    if (atom.after === ':' && words.length > 0) open = [];
    const cue = atom.cues.at(-1);
    let state: State | null = scope?.state ?? null;
    if (cue && isBefore(cue, atom, index === things.length - 1)) {
      const after = things.slice(index + 1).map((each) => each.atom);
      const isOfList = beginsList(text.slice(cue.start, cue.end), after);
      scope = { state: cue.state, depth: atom.depth, isOfList, hasWords: words.length > 0 };
      ({ state } = cue);
      open = [];
    } else if (cue) {
      // “Fever and weight loss were denied”: said of all that was named before it; of a label alone
      // where values stand before it: “skin checked, normal, contraindications: none”.
      const isLabelled = atom.after === ':';
      const isOfAll =
        !isLabelled || clause.atoms.slice(0, index).every((each) => !each.facts.length);
      for (const each of isOfAll ? open : open.slice(-1)) {
        // “Fever (denied)”, but “seizure (eases within 2 days)” is a remark.
        const isRemark = atom.depth > each.atom.depth && atom.keys.size > 0;
        const since = clause.atoms.slice(clause.atoms.indexOf(each.atom) + 1);
        if (!isRemark && !isInAnotherBracket(each.atom, atom, since)) each.state = cue.state;
      }
      ({ state } = cue);
      open = [];
      scope = null;
    }
    // A value parts what is listed from what is said of it.
    if (hasNumber(atom)) open = [];
    if (words.length === 0) return;
    const mention: Mention = { words, state: state ?? heading, heading, carried, atom, clause };
    mentions.push(mention);
    if (state === null && !hasNumber(atom)) open.push(mention);
  });
  return mentions;
}

/** Everything that a text names, with what it says of it. */
export function mentionsOf({ text, clauses }: Reading): readonly Mention[] {
  let carried: State | null = null;
  let heading: State | null = null;
  let sentence = -1;
  return clauses.flatMap((clause) => {
    if (clause.sentence !== sentence) {
      carried = heading ?? carried;
      heading = headingState(clause);
      if (heading !== null || clause.atoms.some(({ cues }) => cues.length > 0)) carried = null;
      ({ sentence } = clause);
    }
    return mentionsOfClause({ text, clause, heading, carried });
  });
}
