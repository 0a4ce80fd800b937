import { cva, type VariantProps } from 'class-variance-authority';
import { cn } from './cn';

const look = cva(
  [
    'inline-flex shrink-0 items-center justify-center gap-2 rounded-md text-sm font-medium whitespace-nowrap select-none',
    'transition-colors disabled:opacity-60 aria-disabled:cursor-not-allowed aria-disabled:opacity-60',
    '[&_svg]:size-4 [&_svg]:shrink-0',
  ],
  {
    variants: {
      variant: {
        primary:
          'bg-primary text-primary-foreground enabled:hover:bg-primary-hover [a&]:hover:bg-primary-hover',
        outline:
          'border border-input bg-card text-foreground enabled:hover:bg-accent [a&]:hover:bg-accent',
        ghost: 'text-foreground enabled:hover:bg-accent [a&]:hover:bg-accent',
        link: 'link h-auto px-0',
      },
      size: {
        md: 'h-control px-3.5',
        sm: 'h-7 px-2.5 pointer-coarse:h-control',
        icon: 'size-control',
        'icon-sm': 'size-7 pointer-coarse:size-control',
      },
    },
    compoundVariants: [{ variant: 'link', class: 'h-auto px-0' }],
    defaultVariants: { variant: 'outline', size: 'md' },
  },
);

export type ButtonLook = VariantProps<typeof look>;

/** The look of a button, also for a link that does what a button would: `<Link className={buttonClass()}>`. */
export function buttonClass(variants: ButtonLook = {}): string {
  return cn(look(variants));
}
