import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { LandingTitle } from './landing-title';

const WIDTHS = { form: 'max-w-2xl', page: 'max-w-6xl', full: 'max-w-none' } as const;

const HEADING = 'text-lg font-semibold outline-none';

type PageBodyProps = {
  /** The page's one h1. Leave out where the page draws its own. */
  title?: ReactNode;
  /** The page is come to by a press on another: its h1 takes the focus. */
  isLanding?: boolean;
  /** Beside the title. */
  actions?: ReactNode;
  width?: keyof typeof WIDTHS;
  children: ReactNode;
  className?: string;
};

/** `<main>` with its heading. The skip link jumps here. */
export function PageBody(props: PageBodyProps) {
  const { title, isLanding = false, actions, width = 'page', children, className } = props;
  return (
    <main
      id="main"
      tabIndex={-1}
      className={cn(
        'mx-auto w-full flex-1 px-4 py-5 outline-none max-sm:px-3 print:max-w-none print:p-0',
        WIDTHS[width],
        className,
      )}
    >
      {title && (
        <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
          {isLanding ? (
            <LandingTitle className={HEADING}>{title}</LandingTitle>
          ) : (
            <h1 className={HEADING}>{title}</h1>
          )}
          {actions && <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>}
        </div>
      )}
      {children}
    </main>
  );
}
