import { thisPage } from './live-pages';

const CHANNEL = 'physio-unsent';
/** An open page answers at once, one in the background too. */
const PATIENCE_MS = 200;

/** Changes of one note that live in the memory of a page and nowhere else. */
export type HeldInMemory = { accountId: string; noteId: string; changes: number };

/** Names and counts only: what was typed never leaves its page. */
type Message =
  { kind: 'ask'; page: string } | { kind: 'answer'; to: string; held: readonly HeldInMemory[] };

const openChannel = () => ('BroadcastChannel' in window ? new BroadcastChannel(CHANNEL) : null);

let answering: BroadcastChannel | null = null;

/** From now on other pages of this browser hear from this one what it alone holds. */
export function answerOtherPages(held: () => readonly HeldInMemory[]): void {
  if (answering) return;
  answering = openChannel();
  answering?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.kind !== 'ask' || data.page === thisPage()) return;
    answering?.postMessage({ kind: 'answer', to: data.page, held: held() } satisfies Message);
  });
}

/** What other open pages hold of this account that no storage does; see {@link answerOtherPages}. */
export async function heldByOtherPages(accountId: string): Promise<readonly HeldInMemory[]> {
  const channel = openChannel();
  if (!channel) return [];
  const found: HeldInMemory[] = [];
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'answer' && data.to === thisPage()) found.push(...data.held);
  });
  channel.postMessage({ kind: 'ask', page: thisPage() } satisfies Message);
  await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  channel.close();
  return found.filter((each) => each.accountId === accountId);
}
