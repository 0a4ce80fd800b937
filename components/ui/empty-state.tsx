import type { ReactNode } from 'react';
import { cn } from './cn';

type EmptyStateProps = {
  /** What there is none of, as a fact: “No notes yet”. */
  title: string;
  /** What will appear here, or how to begin. */
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
};

/** Empty on purpose. Only for a list that was read and is empty, never for one that failed. */
export function EmptyState({ title, children, action, className }: EmptyStateProps) {
  return (
    <div
      className={cn(
        'flex flex-col items-start gap-2 rounded-lg border border-dashed p-6 print:border-0 print:p-0',
        className,
      )}
    >
      <p className="font-medium">{title}</p>
      {children && <div className="max-w-prose text-muted-foreground">{children}</div>}
      {action}
    </div>
  );
}
