'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { CodeDefinition } from '@/clinical/findings/code-definition';
import type { FindingKey, Side } from '@/clinical/findings/finding-key';
import { lowerFirst } from '@/clinical/notes/value-words';
import { cn } from '@/components/ui/cn';
import { StarButton } from '../asterisks/star-button';
import { keyOf } from '../draft-store/field-ref';
import { useAttributes } from '../use-draft';
import { AnswerPrompts } from './answer-prompts';
import { AttributeField } from './attribute-field';

/** Said seldom: shown once they say something, or when asked for. */
const SELDOM = ['remark', 'notTestedReason'];
/** Read as nothing by themselves (“Left or right” of what?): captioned beside other fields. */
const CAPTIONED = ['direction', 'degrees', 'millimetres', 'answer'];
const SIDE_LABEL: Record<Side, string | null> = { left: 'Left', right: 'Right', midline: null };

type CodeRowProps = {
  definition: CodeDefinition;
  /** In place of the code's own short label. */
  label?: string;
  /** The label above its controls, where two rows stand side by side. */
  isStacked?: boolean;
  /** What counts, in the source's words: under its controls. */
  note?: string;
};

/** One finding as one row: its label, then whatever its code can say, side by side. */
export function CodeRow({ definition, label, isStacked = false, note }: CodeRowProps) {
  return (
    <div
      className={cn(
        'grid items-start gap-x-3 py-0.5 max-sm:grid-cols-1',
        isStacked ? 'content-start' : 'grid-cols-[10.5rem_minmax(0,1fr)]',
      )}
    >
      <span
        className={cn(
          'flex items-center leading-tight max-sm:min-h-0 max-sm:pt-1',
          isStacked ? 'text-xs text-muted-foreground' : 'min-h-control',
        )}
      >
        {label ?? definition.short}
      </span>
      <div className="flex min-w-0 flex-col gap-1">
        {definition.sides.map((side) => (
          <SideFields
            key={side}
            definition={definition}
            findingKey={keyOf(definition.code, { side })}
          />
        ))}
        {note && <p className="text-xs text-muted-foreground">{note}</p>}
      </div>
    </div>
  );
}

type SideFieldsProps = { definition: CodeDefinition; findingKey: FindingKey };

function SideFields({ definition, findingKey }: SideFieldsProps) {
  const values = useAttributes(findingKey);
  const [isMore, setIsMore] = useState(false);
  const side = SIDE_LABEL[findingKey.side];
  const names = Object.keys(definition.attributes).filter((name) => name !== 'isAsterisk');
  const shown = names.filter((name) => !SELDOM.includes(name) || isMore || name in values);
  const isMany = shown.length > 1;
  const isOneOfSeveral = names.filter((name) => !SELDOM.includes(name)).length > 1;
  const captionOf = (name: string, label: string) => {
    const isCaptioned = SELDOM.includes(name) || (isOneOfSeveral && CAPTIONED.includes(name));
    if (!isCaptioned) return null;
    return name === 'answer' ? 'in words' : lowerFirst(label);
  };
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)_auto] items-start gap-x-1">
      <div className="flex min-w-0 flex-wrap items-start gap-x-3 gap-y-1">
        {side && (
          <span className="flex min-h-control w-10 items-center text-xs text-muted-foreground">
            {side}
          </span>
        )}
        {shown.map((name) => {
          const attribute = definition.attributes[name];
          if (!attribute) return null;
          const words = [definition.label, side?.toLowerCase(), isMany ? attribute.label : null];
          return (
            <AttributeField
              key={name}
              field={{ key: findingKey, attribute: name }}
              definition={attribute}
              label={words.filter(Boolean).join(', ')}
              caption={captionOf(name, attribute.label)}
              isCaptionBefore
            />
          );
        })}
        <AnswerPrompts code={findingKey.code} chosen={values.choices} />
      </div>
      <span className="flex items-center">
        {'isAsterisk' in definition.attributes && <StarButton findingKey={findingKey} />}
        {shown.length < names.length && (
          <button
            type="button"
            onClick={() => setIsMore(true)}
            aria-label={`${[definition.label, side?.toLowerCase()].filter(Boolean).join(', ')}: add a remark`}
            title="Add a remark"
            className="grid size-control shrink-0 place-items-center rounded-sm text-muted-foreground opacity-60 hover:bg-accent hover:opacity-100 focus-visible:opacity-100"
          >
            <Plus aria-hidden className="size-4" />
          </button>
        )}
      </span>
    </div>
  );
}
