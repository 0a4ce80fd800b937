import { flushSync } from 'react-dom';

type Place = () => Element | null | undefined;

/** Gives the focus to the first of the places that is there and takes it. */
function focusFirst(places: readonly Place[]): void {
  for (const place of places) {
    const element = place();
    if (!(element instanceof HTMLElement)) continue;
    element.focus();
    if (element === document.activeElement) return;
  }
}

/**
 * Does what takes the focused control off the page, or draws the one that is to have the focus,
 * and puts the focus where the work goes on. Left alone it falls to the page as a whole: the next
 * Tab begins at the top, and no key of the chart is heard.
 */
export function focusAfter(act: () => void, ...places: readonly Place[]): void {
  flushSync(act);
  focusFirst(places);
}

/** As {@link focusAfter}, where the control may still be there: then it keeps the focus. */
export function keepFocusAfter(act: () => void, ...places: readonly Place[]): void {
  flushSync(act);
  if (document.activeElement === document.body) focusFirst(places);
}

/** The row after one that goes, or the one before where it is the last. */
export function rowBeside(row: Element | null): Element | null {
  return row?.nextElementSibling ?? row?.previousElementSibling ?? null;
}

/** What a row or a part is entered by. */
export function firstControl(part: Element | null | undefined): Element | null {
  const control = ':is(input, select, textarea, button):not([tabindex="-1"])';
  return part?.matches(control) ? part : (part?.querySelector(control) ?? null);
}
