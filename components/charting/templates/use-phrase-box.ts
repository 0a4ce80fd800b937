'use client';

import {
  useId,
  useRef,
  useState,
  type CompositionEvent,
  type KeyboardEvent,
  type SyntheticEvent,
} from 'react';
import { findPhrases, phraseQuery, type PhraseQuery } from '@/clinical/templates/find-phrases';
import type { Phrase } from '@/clinical/templates/template';
import { useChart } from '../chart-context';
import { usePhrasesOfMine } from './use-templates';

type Asked = { query: PhraseQuery; active: number };

/** Safari ends a composition before the Enter that ended it, which only this number tells. */
const isOfComposing = ({ nativeEvent }: KeyboardEvent): boolean =>
  nativeEvent.isComposing || nativeEvent.keyCode === 229;

const NEITHER = { inputType: '', isComposing: false };

/** Undo selects what the phrase had taken the place of: the next key goes on in it instead. */
function unselectQuery(text: HTMLTextAreaElement): void {
  const { selectionStart, selectionEnd } = text;
  if (phraseQuery(text.value, selectionEnd)?.from !== selectionStart) return;
  text.setSelectionRange(selectionEnd, selectionEnd);
}

/**
 * Phrases by `//` in a box of text. What is typed stays typed until one is taken: nothing is
 * replaced, and no key means something else, while nothing matches.
 */
export function usePhraseBox() {
  const { templates } = useChart();
  const phrases = usePhrasesOfMine();
  const listId = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  /** Where the strokes stand that Escape was pressed on. */
  const dismissed = useRef<number | null>(null);
  const found = asked ? findPhrases(phrases, asked.query.text) : [];
  const active = found[asked?.active ?? 0];

  const look = ({ currentTarget: text }: SyntheticEvent<HTMLTextAreaElement>) => {
    const caret = text.selectionEnd;
    const query = caret === text.selectionStart ? phraseQuery(text.value, caret) : null;
    if (query?.from !== dismissed.current) dismissed.current = null;
    if (!query && !asked) return;
    box.current = text;
    setAsked((now) => {
      if (!query || dismissed.current === query.from) return null;
      const isSame = now?.query.from === query.from && now.query.text === query.text;
      return isSame ? now : { query, active: 0 };
    });
  };

  const take = (phrase: Phrase) => {
    const text = box.current;
    // Asked again: letters may have been composed since.
    const query = text && phraseQuery(text.value, text.selectionEnd);
    if (!query) return;
    const { from, to } = query;
    setAsked(null);
    text.focus();
    text.setSelectionRange(from, to);
    // As if it were typed: the browser's own undo takes it back in one step.
    if (!document.execCommand('insertText', false, phrase.words)) {
      text.setRangeText(phrase.words, from, to, 'end');
      text.dispatchEvent(new Event('input', { bubbles: true }));
    }
    templates.used(phrase);
  };

  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (!asked || isOfComposing(event)) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      dismissed.current = asked.query.from;
      setAsked(null);
      return;
    }
    if (!active || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const at = (asked.active + step + found.length) % found.length;
      setAsked({ ...asked, active: at });
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      take(active);
    }
  };

  return {
    listId,
    found,
    active,
    /** What was typed after the strokes; null when no phrase is asked for. */
    query: asked?.query.text ?? null,
    take,
    events: {
      onKeyDown: press,
      /** While letters are being composed, nothing is asked yet. */
      onInput: (event: SyntheticEvent<HTMLTextAreaElement>) => {
        const { nativeEvent } = event;
        const { inputType, isComposing } =
          nativeEvent instanceof InputEvent ? nativeEvent : NEITHER;
        if (inputType === 'historyUndo') unselectQuery(event.currentTarget);
        if (!isComposing) look(event);
      },
      onCompositionEnd: (event: CompositionEvent<HTMLTextAreaElement>) => look(event),
      onSelect: (event: SyntheticEvent<HTMLTextAreaElement>) => {
        if (asked) look(event);
      },
      onBlur: () => setAsked(null),
    },
    aria: {
      'aria-autocomplete': 'list',
      'aria-controls': active ? listId : undefined,
      'aria-activedescendant': active ? `${listId}/${active.templateId}` : undefined,
    } as const,
  };
}
