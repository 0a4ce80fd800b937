import { expect, type Page } from 'playwright/test';
import type { ChangeBatch } from '@/clinical/notes/change-batch';
import { paths } from '@/components/paths';
import { openNote } from '@/db/notes/open-note';
import { granted } from '@/db/testing/clinic-fixture';
import { isSaved } from './charting';
import { PASSWORD, type TestClinic } from './consult';
import { fillSignIn, showsSignIn } from './doors';

/** Where the chart sends its changes. */
export const CHANGES = /\/api\/notes\/[^/]+\/changes$/;
export const STORY = 'Story in words';
export const IMPRESSION = 'Impression (clinician’s)';

/** What the database holds of a note, asked past the web server. */
export async function recordOf({ physio }: TestClinic, noteId: string) {
  const { content, revision } = granted(await openNote(physio, noteId));
  const wordsOf = (name: string) =>
    content.findings.find(({ code }) => code === `narrative.${name}`)?.attributes.body;
  const marks = content.findings.filter(({ code }) => code === 'body-chart.mark');
  return {
    revision,
    story: wordsOf('story'),
    impression: wordsOf('impression'),
    strokes: marks.map(({ attributes }) => String(attributes.strokes)),
  };
}

/** Opens a chart and waits until it can seal: the server has handed out the secret. */
export async function openChart(page: Page, clinic: TestClinic, noteId: string): Promise<void> {
  await Promise.all([
    page.waitForResponse((response) => response.url().endsWith(paths.journalSecret())),
    page.goto(paths.note(clinic.clinicId, noteId)),
  ]);
  await isSaved(page);
}

/** Counts the changes that a page sends, each once however often it is sent. */
export function listenForChanges(page: Page): ReadonlySet<string> {
  const patchIds = new Set<string>();
  page.on('request', (request) => {
    if (!CHANGES.test(request.url())) return;
    const batch = request.postDataJSON() as ChangeBatch;
    for (const { patchId } of batch.changes) patchIds.add(patchId);
  });
  return patchIds;
}

/** An entry of the journal as it lies in the browser's storage, bytes as numbers. */
export type RawEntry = Record<string, unknown> & { account: string; patchId: string };

/** A raw copy of everything that the journal has in this browser. */
export function rawJournal(page: Page): Promise<RawEntry[]> {
  return page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('The storage was refused.'));
      });
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'physio-journal')) return [];
    const db = await asked(indexedDB.open('physio-journal'));
    const entries = await asked(db.transaction('entries').objectStore('entries').getAll());
    db.close();
    return (entries as Record<string, unknown>[]).map(
      (entry) =>
        Object.fromEntries(
          Object.entries(entry).map(([name, value]) => [
            name,
            value instanceof ArrayBuffer || value instanceof Uint8Array
              ? [...new Uint8Array(value)]
              : value,
          ]),
        ) as RawEntry,
    );
  });
}

/** Waits until so many changes are in the browser's storage, none of which can be read there. */
export async function isSealed(page: Page, count: number): Promise<void> {
  const sealed = new Array<string>(count).fill('sealed');
  await expect.poll(async () => (await rawJournal(page)).map(howKept)).toEqual(sealed);
}

/** A change names its attribute, whatever it is of. */
function howKept({ sealed }: RawEntry): string {
  return Buffer.from(sealed as number[]).includes('attribute') ? 'open' : 'sealed';
}

/** Puts a raw copy into the journal of another browser. */
export async function plantJournal(page: Page, entries: readonly RawEntry[]): Promise<void> {
  await page.evaluate(async (copied) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('physio-journal');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('The storage was refused.'));
    });
    const tx = db.transaction('entries', 'readwrite');
    for (const { iv, sealed, ...plain } of copied) {
      tx.objectStore('entries').put({
        ...plain,
        iv: new Uint8Array(iv as number[]),
        sealed: new Uint8Array(sealed as number[]).buffer,
      });
    }
    await new Promise((resolve, reject) => {
      tx.oncomplete = resolve;
      tx.onerror = reject;
    });
    db.close();
  }, entries);
}

/** Where other pages of the clinic say that something waits in this browser. */
export const waiting = (page: Page) =>
  page.getByRole('region', { name: 'Unsent changes in this browser' });

/** Where a page says that something of a note was not saved. */
export const strip = (page: Page) => page.getByRole('region', { name: 'Not saved' });

/** Signs in where the page asks for it, and waits for Today. */
export async function comeBack(page: Page, clinic: TestClinic): Promise<void> {
  await showsSignIn(page);
  await expect(waiting(page)).toHaveCount(0);
  await fillSignIn(page, clinic.emails.physio, PASSWORD);
  await expect(page).toHaveURL(/\/today$/);
}

/** Follows the offer of unsent changes to their note, which sends them. */
export async function takeUp(page: Page): Promise<void> {
  await waiting(page).getByRole('link').click();
  await isSaved(page);
  await isSealed(page, 0);
}

/** Storage is refused to every page of this browser, as a private window of some does. */
export async function refuseStorage(page: Page): Promise<void> {
  await page.context().addInitScript(() => {
    Object.defineProperty(IDBFactory.prototype, 'open', {
      value: () => {
        throw new DOMException('Storage is refused.', 'SecurityError');
      },
    });
  });
}
