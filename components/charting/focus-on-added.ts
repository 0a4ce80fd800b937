import { flushSync } from 'react-dom';
import { firstControl } from './focus-after';

const PANEL = '[id^="part-"][id$="-panel"]';
const FIELDS = '[id^="field/"]';

/**
 * Adds a row from a list and goes into its first field: whoever adds something has something to
 * say of it. At once, not with the next frame: a number typed right after Enter belongs to the row.
 *
 * @param list the box that the row was chosen in
 */
export function focusOnAdded(add: () => void, list: Element | null): void {
  const panel = list?.closest(PANEL) ?? document;
  const known = new Set(Array.from(panel.querySelectorAll(FIELDS), ({ id }) => id));
  flushSync(add);
  const added = [...panel.querySelectorAll(FIELDS)].find(({ id }) => !known.has(id));
  // A cell of a grid is no stop of the Tab key and takes the focus all the same.
  const control = added?.matches('input, select, textarea, button') ? added : firstControl(added);
  if (control instanceof HTMLElement) control.focus();
}
