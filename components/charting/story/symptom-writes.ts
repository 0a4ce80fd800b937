import type { Side } from '@/clinical/findings/finding-key';
import type { Draft } from '../draft-store/draft';
import { keyOf } from '../draft-store/field-ref';

type WritableDraft = Pick<Draft, 'attributes' | 'findings' | 'set'>;

function clear(draft: WritableDraft, code: string, is: (side: Side, at: string) => boolean) {
  for (const finding of draft.findings()) {
    if (finding.code !== code || !is(finding.side, finding.at)) continue;
    for (const attribute of Object.keys(finding.attributes)) {
      draft.set({ key: finding, attribute }, null);
    }
  }
}

/** A symptom that is denied is denied everywhere: what was said of a side goes. */
export function toggleDenied(draft: WritableDraft, code: string): void {
  const key = keyOf(code);
  const isDenied = draft.attributes(key).presence === 'denied';
  clear(draft, code, () => true);
  if (!isDenied) draft.set({ key, attribute: 'presence' }, 'denied');
}

/** Present on a side, or not said; taking it back takes its places and qualities. */
export function togglePresent(draft: WritableDraft, code: string, side: Side): void {
  const key = keyOf(code, { side });
  const isPresent = draft.attributes(key).presence === 'present';
  if (isPresent) {
    clear(draft, code, (each) => each === side);
    return;
  }
  const central = keyOf(code);
  if (draft.attributes(central).presence === 'denied') {
    draft.set({ key: central, attribute: 'presence' }, null);
  }
  draft.set({ key, attribute: 'presence' }, 'present');
}

/** A place of a symptom, such as the buttock; taken away with what was said of it. */
export function toggleSite(draft: WritableDraft, code: string, side: Side, site: string): void {
  const key = keyOf(code, { side, at: `site:${site}` });
  const isThere = 'presence' in draft.attributes(key);
  if (isThere) clear(draft, code, (each, at) => each === side && at === key.at);
  else draft.set({ key, attribute: 'presence' }, 'present');
}
