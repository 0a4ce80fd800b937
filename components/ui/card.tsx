import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn';

type CardProps = Omit<ComponentProps<'section'>, 'title'> & {
  title?: ReactNode;
  /** Buttons and links beside the title. */
  actions?: ReactNode;
  /** The level of the title in the page's outline. */
  level?: 2 | 3;
};

/** A ground of its own for one thing of the page. */
export function Card({ title, actions, level = 2, className, children, ...rest }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section
      className={cn(
        'min-w-0 rounded-lg border bg-card p-4 text-card-foreground print:border-0 print:p-0',
        className,
      )}
      {...rest}
    >
      {(title || actions) && (
        <div className="mb-3 flex min-h-7 flex-wrap items-center justify-between gap-2">
          {title && <Heading className="text-base font-semibold">{title}</Heading>}
          {actions && <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
