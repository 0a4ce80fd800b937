'use client';

import { useEffect, useState } from 'react';

/**
 * What was typed in the search box, on its way to the form of a new patient. Kept in this tab's
 * memory: a name belongs neither in an address nor in the browser's storage.
 */
let carried = '';

export function carryText(text: string): void {
  carried = text;
}

/** The carried text, once: whoever opens the form later starts empty. */
export function useCarriedText(): string {
  const [text] = useState(() => carried);
  useEffect(() => {
    carried = '';
  }, []);
  return text;
}
