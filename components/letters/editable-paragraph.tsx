'use client';

import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { CommonAnswersInput } from '@/clinical/letters/letter-answers';
import type { LetterParagraph } from '@/clinical/letters/letter-document';
import { isOvertaken } from '@/clinical/letters/letter-objections';
import { directionOfParagraph } from '@/clinical/letters/text-direction';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { FieldError } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { Textarea } from '@/components/ui/textarea';
import { answerId } from './letter-fields';
import { useLetterLive } from './letter-live';
import { ParagraphText } from './letter-sheet';

const SOURCE_WORDS = {
  findings: 'from the chart',
  answers: 'from your answers',
  typed: 'free text of the chart',
} as const;

/** A sentence of the letter: marked by where it comes from, edited in place, set back at will. */
export function EditableParagraph({ paragraph }: { paragraph: LetterParagraph }) {
  const [isOpen, setIsOpen] = useState(false);
  const { objections } = useLetterLive();
  const { id, text, source, isEdited } = paragraph;
  const field = `paragraph:${id}`;
  // What the fonts cannot print, wording that the chart overtook or contradicts, are said at once.
  const trouble = objections
    .filter((each) => each.field === field)
    .map(({ words }) => words)
    .join(' ');
  return (
    <div
      id={answerId(field)}
      tabIndex={-1}
      data-paragraph={id}
      data-edited={isEdited || undefined}
      className={cn(
        'group -ml-3 border-l-3 pl-2.5',
        isEdited ? 'border-decision' : 'border-primary-soft',
      )}
    >
      {isOpen ? (
        <ParagraphEditor paragraph={paragraph} onDone={() => setIsOpen(false)} />
      ) : (
        <div className="flex items-start gap-1">
          <div
            className="min-w-0 flex-1 cursor-text rounded-xs hover:bg-accent"
            onClick={() => {
              if (getSelection()?.isCollapsed ?? true) setIsOpen(true);
            }}
          >
            <ParagraphText paragraph={paragraph} />
          </div>
          <IconButton
            label={`Edit wording, ${SOURCE_WORDS[source]}: ${text.slice(0, 40)}`}
            size="icon-sm"
            onClick={() => setIsOpen(true)}
            className="opacity-60 group-hover:opacity-100 focus-visible:opacity-100"
          >
            <Pencil aria-hidden />
          </IconButton>
        </div>
      )}
      {isEdited && !isOpen && (
        <p className="text-xs text-decision-ink">
          Wording edited. <SetBack id={id} />
        </p>
      )}
      <FieldError id={`${answerId(field)}-error`} words={trouble || null} />
    </div>
  );
}

function useEdits() {
  const { getValues, setValue } = useFormContext<CommonAnswersInput>();
  const others = (id: string) => getValues('edits').filter(({ paragraphId }) => paragraphId !== id);
  return {
    set: (paragraphId: string, composed: string, text: string) =>
      setValue('edits', [...others(paragraphId), { paragraphId, composed, text }], {
        shouldDirty: true,
      }),
    setBack: (id: string) => setValue('edits', others(id), { shouldDirty: true }),
  };
}

function SetBack({ id }: { id: string }) {
  const { setBack } = useEdits();
  return (
    <button type="button" className="link" onClick={() => setBack(id)}>
      Back to composed
    </button>
  );
}

function ParagraphEditor({
  paragraph,
  onDone,
}: {
  paragraph: LetterParagraph;
  onDone: () => void;
}) {
  const { id, text, composedText } = paragraph;
  const { set, setBack } = useEdits();
  const { answers } = useLetterLive().source;
  const [wasOvertaken] = useState(() => isOvertaken(paragraph, answers.edits));
  const [draft, setDraft] = useState(text);
  const [composed] = useState(composedText ?? text);
  const isEmpty = draft.trim() === '';
  const keep = (next: string) => {
    setDraft(next);
    // An emptied paragraph is unticked in the findings, not edited away.
    if (next.trim() === '' || next.trim() === composed) setBack(id);
    else set(id, composed, next);
  };
  return (
    <div
      className="my-1 flex flex-col gap-1.5"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onDone();
      }}
    >
      <Textarea
        aria-label="Wording of this paragraph"
        dir={directionOfParagraph(draft)}
        autoFocus
        rows={2}
        maxLength={20_000}
        value={draft}
        onChange={(event) => keep(event.target.value)}
      />
      {wasOvertaken && <p className="text-xs text-decision-ink">Composed now: {composed}</p>}
      {isEmpty && (
        <p className="text-xs text-muted-foreground">
          An empty paragraph stays as composed. Untick its findings to leave it out.
        </p>
      )}
      <div className="flex gap-2">
        <Button
          size="sm"
          onClick={() => {
            // Read beside what is composed now, the same wording may stand.
            if (wasOvertaken) keep(draft);
            onDone();
          }}
        >
          Done
        </Button>
        {draft.trim() !== composed && (
          <Button
            size="sm"
            variant="ghost"
            onClick={() => {
              setBack(id);
              onDone();
            }}
          >
            Back to composed
          </Button>
        )}
      </div>
    </div>
  );
}
