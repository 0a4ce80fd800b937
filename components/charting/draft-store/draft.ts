import type { AttributeValue } from '@/clinical/findings/attribute';
import type { Finding } from '@/clinical/findings/finding';
import { keyText, type FindingKey } from '@/clinical/findings/finding-key';
import type { DraftChange, LoggedChange } from '@/clinical/notes/change-batch';
import type { ChangeAnswer } from '@/clinical/refusals';
import { fieldText, isSameValue, type FieldRef } from './field-ref';
import { createListeners } from './listeners';
import { createScreen } from './screen';

/** Why a value that is on the screen is not in the record, and will not be without a decision. */
export type Trouble = { field: FieldRef } & (
  | { kind: 'conflict'; theirs: AttributeValue | null }
  | { kind: 'refused'; reason: string }
  | { kind: 'impossible'; text: string; words: string }
);

export type DraftStatus = {
  /** Changes that the server has not answered. */
  unanswered: number;
  troubles: readonly Trouble[];
  /** Every change up to this one is on the screen, or was asked about. */
  revision: number;
  /** The server holds later changes, made on another device. */
  isBehind: boolean;
};

/** A change that the server has not confirmed, or a text that is no value and why (`impossible`). */
export type KeptChange = DraftChange & { impossible?: string };

export type Draft = ReturnType<typeof createDraft>;

type DraftInput = {
  findings: readonly Finding[];
  revision: number;
  newPatchId: () => string;
  nextSeq: () => number;
};

/**
 * A draft as one browser tab holds it: what is on the screen, what the server last said of each
 * field, and the changes between the two. Pure but for its listeners: it knows no clock and no
 * network, so a journal can be put before whatever takes its batches.
 *
 * A change belongs to one field and is replaced by the next one until it has been sent; from then
 * on it is never altered, because the server may have applied it although no answer came.
 */
export function createDraft({ findings, revision: opened, newPatchId, nextSeq }: DraftInput) {
  const screen = createScreen(findings);
  const saved = createScreen(findings);
  const queued = new Map<string, DraftChange>();
  const troubles = new Map<string, Trouble>();
  /** What stands on the screen against the server's answer, until the person has decided. */
  const undecided = new Map<string, DraftChange>();
  /** The revision of what `saved` holds of a field, where it is known. */
  const savedAt = new Map<string, number>();
  /** What another device saved under a value that cannot be saved here, until that is given up. */
  const passedOver = new Map<string, LoggedChange>();
  /** Texts that stand on the screen and can never be sent. */
  const impossible = new Map<string, KeptChange>();
  const listeners = createListeners();
  let sent: readonly DraftChange[] = [];
  /** Up to here nothing is missing on the screen; `heard` is the last that the server spoke of. */
  let revision = opened;
  let heard = opened;
  /** Revisions beyond `revision` that this draft made itself. */
  const own = new Set<number>();
  let structure = 0;
  let status: DraftStatus = { unanswered: 0, troubles: [], revision, isBehind: false };

  const valueOf = ({ key, attribute }: FieldRef): AttributeValue | null =>
    screen.attributes(key)[attribute] ?? null;

  /** What the server holds, as far as this page has heard. */
  const held = ({ key, attribute }: FieldRef): AttributeValue | null =>
    saved.attributes(key)[attribute] ?? null;

  const inFlight = (name: string) => sent.findLast((change) => fieldText(change) === name);

  /** What the server will hold once everything sent is applied. */
  function expected(field: FieldRef): AttributeValue | null {
    const last = inFlight(fieldText(field));
    return last ? last.value : held(field);
  }

  function tellStatus() {
    while (own.delete(revision + 1)) revision += 1;
    status = {
      unanswered: queued.size + sent.length,
      troubles: [...troubles.values()],
      revision,
      isBehind: revision < heard,
    };
    listeners.tell('status');
  }

  function show(field: FieldRef, value: AttributeValue | null) {
    const isStructural = screen.write(field.key, field.attribute, value);
    listeners.tell(fieldText(field));
    listeners.tell(keyText(field.key));
    if (isStructural || field.attribute === 'position') {
      structure += 1;
      listeners.tell('structure');
    }
    listeners.tell('any');
  }

  function enqueue(field: FieldRef, value: AttributeValue | null) {
    const name = fieldText(field);
    queued.delete(name);
    const base = expected(field);
    if (isSameValue(value, base)) return;
    const { code, side, at, moment } = field.key;
    queued.set(name, {
      patchId: newPatchId(),
      seq: nextSeq(),
      key: { code, side, at, moment },
      attribute: field.attribute,
      value,
      base,
    });
  }

  function set(field: FieldRef, value: AttributeValue | null) {
    const name = fieldText(field);
    const trouble = troubles.get(name);
    const isNew = !isSameValue(valueOf(field), value);
    // A conflict is decided by the person, never by the next key press.
    if (trouble?.kind === 'conflict') {
      const mine = undecided.get(name);
      if (mine && isNew) {
        undecided.set(name, { ...mine, patchId: newPatchId(), seq: nextSeq(), value });
      }
      show(field, value);
    } else {
      decide(name);
      if (isNew || trouble) show(field, value);
      enqueue(field, value);
    }
    tellStatus();
  }

  function decide(name: string) {
    troubles.delete(name);
    undecided.delete(name);
    impossible.delete(name);
  }

  function setTrouble(trouble: Trouble) {
    if (trouble.kind !== 'impossible') impossible.delete(fieldText(trouble.field));
    troubles.set(fieldText(trouble.field), trouble);
    listeners.tell(fieldText(trouble.field));
  }

  /** Takes over what the server holds of a field, unless something later is known. */
  function save(field: FieldRef, value: AttributeValue | null, at: number) {
    const name = fieldText(field);
    if (at < (savedAt.get(name) ?? 0)) return;
    savedAt.set(name, at);
    passedOver.delete(name);
    saved.write(field.key, field.attribute, value);
  }

  /** What stands on the screen meets another value of the server: the person decides. */
  function ask(field: FieldRef, mine: DraftChange, theirs: AttributeValue | null) {
    const name = fieldText(field);
    queued.delete(name);
    if (isSameValue(valueOf(field), theirs)) {
      decide(name);
      listeners.tell(name);
      return;
    }
    undecided.set(name, mine);
    setTrouble({ kind: 'conflict', field, theirs });
  }

  function settle(change: DraftChange, answer: ChangeAnswer) {
    const field: FieldRef = { key: change.key, attribute: change.attribute };
    const name = fieldText(field);
    sent = sent.filter((each) => each !== change);
    switch (answer.answer) {
      case 'duplicate':
        // Of an earlier page, and in what this one opened with: a later value may stand there since.
        if (answer.revision <= opened) {
          const isLast = !queued.has(name) && !undecided.has(name) && !inFlight(name);
          if (isLast) show(field, held(field));
          return;
        }
        if (answer.revision > revision) own.add(answer.revision);
        save(field, change.value, answer.revision);
        return;
      case 'applied':
        if (answer.revision > revision) own.add(answer.revision);
        save(field, change.value, answer.revision);
        return;
      case 'conflict': {
        save(field, answer.theirs, answer.revision);
        const mine = undecided.get(name) ?? queued.get(name) ?? change;
        ask(field, mine === change ? change : { ...mine, base: change.base }, held(field));
        return;
      }
      case 'refused':
        if (queued.has(name) || inFlight(name)) return;
        undecided.set(name, change);
        setTrouble({ kind: 'refused', field, reason: answer.reason });
        return;
    }
  }

  /** Another device's change: shown where nothing was typed here, asked about where something was. */
  function absorbOne(change: LoggedChange) {
    const { key, attribute, value } = change;
    const field: FieldRef = { key, attribute };
    const name = fieldText(field);
    if (change.revision <= (savedAt.get(name) ?? 0)) return;
    const trouble = troubles.get(name);
    if (trouble && trouble.kind !== 'conflict') {
      passedOver.set(name, change);
      return;
    }
    save(field, value, change.revision);
    // What is on its way stands on the value before: the server's answer will be a conflict.
    if (inFlight(name)) return;
    const mine = undecided.get(name) ?? queued.get(name);
    if (mine) ask(field, mine, value);
    else show(field, value);
  }

  return {
    value: valueOf,
    attributes: screen.attributes,
    findings: screen.findings,
    /** Another number whenever a finding came or went, or was put in another place. */
    structure: () => structure,
    status: () => status,
    trouble: (field: FieldRef): Trouble | null => troubles.get(fieldText(field)) ?? null,
    set,

    /** Clears every attribute of a finding and gives back what it takes to restore it. */
    remove(key: FindingKey): () => void {
      const had = screen.attributes(key);
      for (const attribute of Object.keys(had)) set({ key, attribute }, null);
      return () => {
        for (const [attribute, value] of Object.entries(had)) set({ key, attribute }, value);
      };
    },

    /** Keeps on screen what cannot be a value; `keep` is what the record goes on holding. */
    setImpossible(field: FieldRef, keep: AttributeValue | null, text: string, words: string) {
      const isOther = !isSameValue(valueOf(field), keep);
      const name = fieldText(field);
      undecided.delete(name);
      // First: whoever hears of the value must know that the text stands.
      setTrouble({ kind: 'impossible', field, text, words });
      if (isOther) show(field, keep);
      enqueue(field, keep);
      impossible.set(name, {
        patchId: newPatchId(),
        seq: nextSeq(),
        ...field,
        value: text,
        base: keep,
        impossible: words,
      });
      tellStatus();
    },

    /** Decides a conflict, or gives up a value that was refused. */
    resolve(field: FieldRef, choice: 'mine' | 'theirs') {
      const name = fieldText(field);
      decide(name);
      const passed = passedOver.get(name);
      if (passed && choice === 'theirs') save(field, passed.value, passed.revision);
      const mine = valueOf(field);
      const theirs = expected(field);
      if (choice === 'mine') enqueue(field, mine);
      else queued.delete(name);
      show(field, choice === 'mine' ? mine : theirs);
      tellStatus();
    },

    /**
     * The next changes to send, oldest first. Those that were sent and not answered come again,
     * alone and unaltered, unless `isLast` asks for everything that is left.
     */
    takeBatch(limit: number, isLast = false): readonly DraftChange[] {
      if (sent.length > 0 && !isLast) return sent.slice(0, limit);
      const taken = [...queued.values()].slice(0, Math.max(0, limit - sent.length));
      for (const change of taken) {
        const base = expected(change);
        queued.delete(fieldText(change));
        sent = [...sent, isSameValue(base, change.base) ? change : { ...change, base }];
      }
      return sent.slice(0, limit);
    },

    /** What the server said. Answers to changes that are no longer waited for change nothing. */
    answer(answers: readonly ChangeAnswer[], serverRevision: number) {
      heard = Math.max(heard, serverRevision);
      for (const answer of answers) {
        const change = sent.find((each) => each.patchId === answer.patchId);
        if (change) settle(change, answer);
      }
      tellStatus();
    },

    /** What the server logged after `revision`, in its order and up to `at`; of any device. */
    absorb(changes: readonly LoggedChange[], at: number) {
      heard = Math.max(heard, at);
      for (const logged of changes) {
        const mine = sent.find((each) => each.patchId === logged.patchId);
        const { patchId, revision: made } = logged;
        if (mine) settle(mine, { patchId, answer: 'applied', revision: made });
        else absorbOne(logged);
      }
      revision = Math.max(revision, at);
      for (const each of own) if (each <= revision) own.delete(each);
      tellStatus();
    },

    /** Every change that the server has not confirmed, those that wait for a decision included. */
    unconfirmed: (): readonly KeptChange[] => [
      ...sent,
      ...queued.values(),
      ...undecided.values(),
      ...impossible.values(),
    ],

    /**
     * Puts back changes of an earlier page, as they were made: they may have been applied already.
     * Call before the first batch is taken. What was typed here meanwhile is not overwritten: both
     * are shown, and the person decides.
     */
    restore(kept: readonly KeptChange[]) {
      const changes = kept.filter(({ impossible: words }) => words === undefined);
      sent = [...sent, ...changes].sort((one, other) => one.seq - other.seq);
      for (const { key, attribute, value } of changes) {
        const field: FieldRef = { key, attribute };
        const name = fieldText(field);
        const typed = queued.get(name);
        queued.delete(name);
        if (typed && !isSameValue(typed.value, value)) undecided.set(name, typed);
        if (undecided.has(name)) setTrouble({ kind: 'conflict', field, theirs: value });
        else show(field, value);
      }
      for (const change of kept) {
        const { key, attribute, value: text, impossible: words } = change;
        if (words === undefined) continue;
        impossible.set(fieldText(change), change);
        setTrouble({ kind: 'impossible', field: { key, attribute }, text: String(text), words });
      }
      tellStatus();
    },

    onField: (field: FieldRef, listener: () => void) => listeners.on(fieldText(field), listener),
    onKey: (key: FindingKey, listener: () => void) => listeners.on(keyText(key), listener),
    onStructure: (listener: () => void) => listeners.on('structure', listener),
    onAny: (listener: () => void) => listeners.on('any', listener),
    onStatus: (listener: () => void) => listeners.on('status', listener),
  };
}
