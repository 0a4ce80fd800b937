import { CircleCheck, Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn';

const KINDS = {
  info: { icon: Info, word: 'Note', look: 'border-border bg-muted', ink: 'text-foreground' },
  decision: {
    icon: TriangleAlert,
    word: 'Your decision',
    look: 'border-decision-edge bg-decision-soft',
    ink: 'text-decision-ink',
  },
  danger: {
    icon: OctagonAlert,
    word: 'Danger',
    look: 'border-danger-edge bg-danger-soft',
    ink: 'text-danger-ink',
  },
  saved: {
    icon: CircleCheck,
    word: 'Done',
    look: 'border-border bg-saved-soft',
    ink: 'text-saved',
  },
} as const;

type NoticeProps = Omit<ComponentProps<'div'>, 'title'> & {
  /** `danger` is danger to the patient; `decision` is what waits for the reader. */
  kind: keyof typeof KINDS;
  /** Stands in place of the kind's own word. */
  title?: ReactNode;
  children: ReactNode;
  actions?: ReactNode;
};

/** Something the reader must see in its place on the page: an icon, a word, a sentence. */
export function Notice({ kind, title, children, actions, className, ...rest }: NoticeProps) {
  const { icon: Icon, word, look, ink } = KINDS[kind];
  return (
    <div className={cn('flex gap-2.5 rounded-md border px-3 py-2.5', look, className)} {...rest}>
      <Icon aria-hidden className={cn('mt-0.5 size-4 shrink-0', ink)} />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className={cn('font-semibold', ink)}>{title ?? word}</p>
        <div className="max-w-prose">{children}</div>
        {actions && <div className="mt-1 flex flex-wrap gap-2 print:hidden">{actions}</div>}
      </div>
    </div>
  );
}
