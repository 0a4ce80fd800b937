'use client';

import { CircleAlert } from 'lucide-react';
import type { MouseEvent, Ref } from 'react';

export type SummaryError = {
  words: string;
  /** The id of the control; null for an error of the whole form. */
  fieldId: string | null;
};

type ErrorSummaryProps = {
  errors: readonly SummaryError[];
  title?: string;
  /** Brings a control into view that is hidden, before it takes the focus. */
  reveal?: (fieldId: string) => void;
  ref?: Ref<HTMLDivElement>;
};

/**
 * What is wrong, in one place at the top, each line a link to its field (after the GOV.UK design
 * system). Whoever renders it gives it focus through `ref` when it appears.
 */
export function ErrorSummary({
  errors,
  title = 'Some answers need another look',
  reveal,
  ref,
}: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  const go = (event: MouseEvent, fieldId: string) => {
    const control = document.getElementById(fieldId);
    if (!control) return;
    event.preventDefault();
    reveal?.(fieldId);
    control.scrollIntoView({ block: 'center' });
    control.focus({ preventScroll: true });
  };
  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      className="rounded-md border-2 border-decision-edge bg-decision-soft px-4 py-3 text-foreground"
    >
      <h2 className="flex items-center gap-2 font-semibold text-decision-ink">
        <CircleAlert aria-hidden className="size-4 shrink-0" />
        {title}
      </h2>
      <ul className="mt-1 flex flex-col gap-1 pl-6">
        {errors.map(({ words, fieldId }) => (
          <li key={`${fieldId}-${words}`}>
            {fieldId === null ? (
              words
            ) : (
              <a
                href={`#${fieldId}`}
                onClick={(event) => go(event, fieldId)}
                className="font-medium underline underline-offset-3"
              >
                {words}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
