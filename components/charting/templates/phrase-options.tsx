'use client';

import { useEffect, useRef } from 'react';
import type { Phrase } from '@/clinical/templates/template';
import { KEEPER_WORDS } from '@/clinical/templates/template-words';
import { cn } from '@/components/ui/cn';
import { popupClass } from '@/components/ui/popup-class';
import type { usePhraseBox } from './use-phrase-box';

type PhraseOptionsProps = Pick<
  ReturnType<typeof usePhraseBox>,
  'listId' | 'found' | 'active' | 'query' | 'take'
>;

/** The phrases that match what was typed after `//`, under the box; a line when none does. */
export function PhraseOptions({ listId, found, active, query, take }: PhraseOptionsProps) {
  const list = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const isShown = query !== null && (found.length > 0 || !query.includes(' '));
  useEffect(() => {
    if (isShown) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <>
      <span role="status" className="sr-only">
        {query === null ? '' : spoken(found)}
      </span>
      {isShown && (
        <div
          ref={place}
          className={popupClass('absolute top-full left-0 z-30 mt-1 w-full max-w-lg')}
        >
          {found.length === 0 ? (
            <p className="px-2.5 py-1.5 text-muted-foreground">
              {query === ''
                ? 'No phrases yet. Add them under your name, Templates and phrases.'
                : `No phrase is called “${query}”. What you typed stays.`}
            </p>
          ) : (
            <div
              ref={list}
              id={listId}
              role="listbox"
              aria-label="Phrases"
              className="max-h-72 overflow-y-auto"
            >
              {found.map((phrase) => (
                <div
                  key={phrase.templateId}
                  id={`${listId}/${phrase.templateId}`}
                  role="option"
                  aria-selected={phrase === active}
                  // The box keeps the focus and the caret.
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => take(phrase)}
                  className={cn(
                    'min-h-control cursor-pointer rounded-sm px-2.5 py-1',
                    phrase === active && 'bg-accent',
                  )}
                >
                  <span className="flex justify-between gap-2">
                    <span className="font-medium">{phrase.name}</span>
                    {phrase.keeper === 'clinic' && (
                      <span className="text-xs text-muted-foreground">{KEEPER_WORDS.clinic}</span>
                    )}
                  </span>
                  <span className="line-clamp-2 text-xs text-muted-foreground">{phrase.words}</span>
                </div>
              ))}
            </div>
          )}
        </div>
      )}
    </>
  );
}

function spoken(found: readonly Phrase[]): string {
  if (found.length === 0) return 'No phrase matches. What you typed stays.';
  return `${found.length === 1 ? '1 phrase' : `${found.length} phrases`}. Enter takes one, Escape leaves the text.`;
}
