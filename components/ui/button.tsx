'use client';

import { useId, type ComponentProps, type MouseEvent } from 'react';
import { buttonClass, type ButtonLook } from './button-class';
import { cn } from './cn';
import { Spinner } from './spinner';

type ButtonProps = ComponentProps<'button'> &
  ButtonLook & {
    /** Work is under way: the button keeps its width and its place, and does nothing more. */
    isPending?: boolean;
    /** Why this cannot be pressed now. The button stays reachable, and says so. */
    disabledBecause?: string | null;
  };

export function Button({
  variant,
  size,
  className,
  isPending = false,
  disabledBecause = null,
  onClick,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const isInert = isPending || disabledBecause !== null;
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (isInert) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <>
      <button
        {...rest}
        type={type}
        className={cn(buttonClass({ variant, size }), className)}
        onClick={press}
        aria-disabled={isInert || undefined}
        aria-busy={isPending || undefined}
        aria-describedby={disabledBecause === null ? rest['aria-describedby'] : reasonId}
        title={disabledBecause ?? rest.title}
      >
        {isPending && <Spinner />}
        {children}
      </button>
      {disabledBecause !== null && (
        <span id={reasonId} className="sr-only">
          {disabledBecause}
        </span>
      )}
    </>
  );
}
