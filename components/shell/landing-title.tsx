'use client';

import { useEffect, useRef, type ReactNode } from 'react';

/**
 * An h1 that takes the focus when its page is arrived at: what was pressed to come here is gone,
 * and the next Tab has to begin at this page's own head.
 */
export function LandingTitle({ children, className }: { children: ReactNode; className: string }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={title} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}
