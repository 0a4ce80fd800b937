'use client';

import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

type Anchor = { element: Element; top: number };

/** What has the focus, when it is in `place` or below it in the same part of the page. */
function focusedFrom(place: Element | null): Element | null {
  const { activeElement } = document;
  if (!place || !activeElement) return null;
  const follows = place.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_FOLLOWING;
  return follows && place.parentElement?.contains(activeElement) ? activeElement : null;
}

/**
 * Keeps what has the focus where it is on the screen while `place`, above it, comes, grows or
 * goes
 * (WCAG 2.4.11). The browser's own scroll anchoring does not act at the top of the page, and not in
 * every browser. `subscribe` tells of a change before it is rendered, and must be stable.
 */
export function useFocusInPlace(
  place: RefObject<Element | null>,
  subscribe: (listener: () => void) => () => void,
): void {
  const anchor = useRef<Anchor | null>(null);
  useEffect(
    () =>
      subscribe(() => {
        const element = focusedFrom(place.current);
        anchor.current = element && { element, top: element.getBoundingClientRect().top };
      }),
    [place, subscribe],
  );
  useLayoutEffect(() => {
    const { current } = anchor;
    anchor.current = null;
    if (!current?.element.isConnected) return;
    const moved = current.element.getBoundingClientRect().top - current.top;
    if (moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' });
  });
}
