import { isUnfounded } from '../accounts/welcome-token';
import { openConnections } from '../connect';
import type { ServerUrls } from './migrate';

/** Does this database hold no clinic yet? */
export async function isEmptyRecord(urls: ServerUrls): Promise<boolean> {
  const { identity, close } = openConnections(urls);
  try {
    return await isUnfounded(identity);
  } finally {
    await close();
  }
}
