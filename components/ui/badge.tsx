import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { cn } from './cn';

const badgeClass = cva(
  'inline-flex items-center gap-1 rounded-sm border px-1.5 text-xs font-medium whitespace-nowrap [&_svg]:size-3',
  {
    variants: {
      tone: {
        neutral: 'bg-muted text-foreground',
        outline: 'text-muted-foreground',
        action: 'border-transparent bg-primary-soft text-primary',
        danger: 'border-danger-edge bg-danger-soft text-danger-ink',
        decision: 'border-decision-edge bg-decision-soft text-decision-ink',
        saved: 'border-transparent bg-saved-soft text-saved',
      },
    },
    defaultVariants: { tone: 'neutral' },
  },
);

/** A state in a word. The tone repeats what the word says, never replaces it. */
export function Badge({
  tone,
  className,
  ...rest
}: ComponentProps<'span'> & VariantProps<typeof badgeClass>) {
  return <span className={cn(badgeClass({ tone }), className)} {...rest} />;
}
