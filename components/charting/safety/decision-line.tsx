'use client';

import { Check, TriangleAlert } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import type { AttributeValue } from '@/clinical/findings/attribute';
import { KINDS } from '@/clinical/findings/kinds';
import { sourceBeside } from '@/clinical/safety/source-beside';
import { answeredWords, isOpen, type SafetyWarning } from '@/clinical/safety/warnings-for';
import { Button } from '@/components/ui/button';
import { useChart } from '../chart-context';
import { fieldElementId, keyOf } from '../draft-store/field-ref';
import { FieldTrouble } from '../fields/field-trouble';
import { TypedBox } from '../fields/typed-box';
import { focusAfter } from '../focus-after';

type DecisionLineProps = { warning: SafetyWarning; itemLabel: string };

/** What the record says beside an item, who lists it, and the box for the clinician's reason. */
export function DecisionLine({ warning, itemLabel }: DecisionLineProps) {
  const { draft } = useChart();
  const [isEditing, setIsEditing] = useState(false);
  const { ruleId, at, item, words, source, reason, isStale } = warning;
  const key = keyOf(`decision.${ruleId}`, { at });
  const field = { key, attribute: 'reason' };
  // The words that were answered are kept with the reason: the rule may be reworded later. The item
  // is read as it stands now: the warning is as old as the last pause in typing.
  const write = (value: AttributeValue | null) => {
    const shown = answeredWords({ ...item, attributes: draft.attributes(item) }, words);
    draft.set(field, value);
    draft.set({ key, attribute: 'shown' }, value === null ? null : shown);
    draft.set({ key, attribute: 'source' }, value === null ? null : source);
  };
  const leave = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setIsEditing(false);
  };
  const isFolded = !isOpen(warning) && !isEditing;
  const { changeButton, fold, stayOpen } = useFold(isFolded, setIsEditing);
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (draft.value(field) !== null) fold();
  };

  if (isFolded) {
    return (
      <div className="flex items-start gap-2 text-xs text-muted-foreground">
        <Check aria-hidden className="mt-0.5 size-3.5 shrink-0" />
        <p className="min-w-0 flex-1">
          {words} <span className="text-foreground">Decided: {reason}</span>
        </p>
        <Button
          ref={changeButton}
          size="sm"
          variant="ghost"
          aria-label={`Change the decision on ${itemLabel}: ${words}`}
          onClick={() =>
            focusAfter(
              () => setIsEditing(true),
              () => document.getElementById(fieldElementId(field)),
            )
          }
        >
          Change
        </Button>
      </div>
    );
  }
  return (
    <div
      role="group"
      aria-label={`Your decision on ${itemLabel}`}
      onFocus={() => setIsEditing(true)}
      onBlur={leave}
      onInput={stayOpen}
      className="flex flex-col gap-1.5 rounded-md border border-decision-edge bg-decision-soft px-2.5 py-2"
    >
      <p className="flex items-start gap-2">
        <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-decision-ink" />
        <span className="min-w-0">
          {words} <strong className="font-semibold text-decision-ink">Your decision:</strong>{' '}
          <span className="text-xs text-muted-foreground">[{sourceBeside(words, source)}]</span>
        </span>
      </p>
      {isStale && (
        <p className="pl-6 text-xs">
          Your reason answered other words; the record has changed since.
        </p>
      )}
      <div className="flex flex-wrap items-start gap-2 pl-6">
        <div className="min-w-48 flex-1">
          <TypedBox
            field={field}
            definition={KINDS.decisions.reason}
            label={`Your decision on ${itemLabel}, reason: ${words}`}
            placeholder="your reason"
            write={write}
            onKeyDown={press}
            className="max-w-[75ch]"
          />
          <FieldTrouble field={field} definition={KINDS.decisions.reason} />
        </div>
        {isStale && (
          <Button
            size="sm"
            onClick={() => {
              write(reason);
              fold();
            }}
          >
            The reason stands
          </Button>
        )}
      </div>
    </div>
  );
}

/**
 * Folds the box once the answer has settled, a moment after it was given. The focus that was in the
 * box goes to “Change”, unless it has been taken elsewhere meanwhile.
 */
function useFold(isFolded: boolean, setIsEditing: (isEditing: boolean) => void) {
  const changeButton = useRef<HTMLButtonElement>(null);
  const isAwaited = useRef(false);
  useLayoutEffect(() => {
    if (!isFolded) return;
    if (isAwaited.current && document.activeElement === document.body) {
      changeButton.current?.focus();
    }
    isAwaited.current = false;
  }, [isFolded]);
  return {
    changeButton,
    fold: () => {
      isAwaited.current = true;
      setIsEditing(false);
    },
    stayOpen: () => {
      isAwaited.current = false;
      setIsEditing(true);
    },
  };
}
