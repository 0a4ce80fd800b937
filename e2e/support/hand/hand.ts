import type { Locator, Page } from 'playwright/test';
import { codeDefinition } from '@/clinical/findings/codes';
import { expect } from '../consult';

/** What a hand has done: `words` are letters typed into fields of free words, the rest is all else. */
export type HandCount = { presses: number; words: number };

export type Hand = Awaited<ReturnType<typeof createHand>>;

const SHORTHAND = 'narrative.shorthand';

/** Characters that need Shift on the keyboard of the test, beside capitals. */
const SHIFTED = '~!@#$%^&*()_+{}|:"<>?';
const isShifted = (char: string) => SHIFTED.includes(char) || char !== char.toLowerCase();

/** A control of the chart is named after what it writes; free words are what is defined as text. */
function isFreeWords(id: string): boolean {
  const [stem, code = '', , , , attribute = ''] = id.split('/');
  if (stem !== 'field') return false;
  if (code === SHORTHAND) return false;
  return codeDefinition(code)?.attributes[attribute]?.type === 'text';
}

/** Letters that go into fields of free words, as the browser sees them. */
async function watchWords(page: Page): Promise<() => number> {
  let words = 0;
  await page.context().exposeBinding('letterSeen', (_, id: string) => {
    if (isFreeWords(id)) words += 1;
  });
  await page.context().addInitScript(() => {
    const see = (event: KeyboardEvent) => {
      if (!event.isTrusted || [...event.key].length !== 1) return;
      const id = event.target instanceof Element ? event.target.id : '';
      void (window as unknown as { letterSeen: (id: string) => void }).letterSeen(id);
    };
    window.addEventListener('keydown', see, true);
  });
  return () => words;
}

/** The fewest letters that lead to an option of an open list, and to no other before it. */
function lettersTo(options: readonly string[], wanted: string): string {
  const lengths = Array.from({ length: wanted.length }, (_, index) => index + 1);
  const found = lengths
    .map((length) => wanted.slice(0, length))
    .find((prefix) => options.find((each) => each.startsWith(prefix)) === wanted);
  if (found === undefined) throw new Error(`“${wanted}” is not in the list.`);
  return found.padEnd(2, wanted.charAt(1));
}

/**
 * A hand on the keyboard and the pointer: it presses, and sets no value in any other way. It counts
 * all that it does, keys that a list of the browser's own takes included.
 */
export async function createHand(page: Page) {
  const words = await watchWords(page);
  let made = 0;
  let before: HandCount = { presses: 0, words: 0 };
  const press = async (key: string) => {
    made += 1;
    await page.keyboard.press(key);
  };
  const count = (): HandCount => ({
    presses: made - words() - before.presses,
    words: words() - before.words,
  });

  /** Types as a keyboard does: capitals and some signs cost a Shift. */
  async function type(text: string): Promise<void> {
    for (const char of text) {
      if (isShifted(char)) {
        made += 1;
        await page.keyboard.down('Shift');
        await press(char);
        await page.keyboard.up('Shift');
      } else if (char === ' ') await press('Space');
      else await press(char);
    }
  }

  const click = async (control: Locator) => {
    made += 1;
    await control.click();
  };

  /**
   * Opens a list by the pointer and takes one of its options as somebody does who knows it: by the
   * fewest letters that lead to it.
   */
  async function pick(list: Locator, words: string): Promise<void> {
    const options = (await list.locator('option').allTextContents()).map((each) =>
      each.trim().toLowerCase(),
    );
    await click(list);
    await type(lettersTo(options, words.toLowerCase()));
    await press('Enter');
  }

  return {
    count,
    /** Counts from here on. */
    reset: () => {
      before = { presses: made - words(), words: words() };
    },

    press,
    type,
    click,

    /** Presses a key some times. */
    async repeat(key: string, times: number): Promise<void> {
      for (let each = 0; each < times; each += 1) await press(key);
    },

    /** Goes into a box by the pointer and types. */
    async write(box: Locator, text: string): Promise<void> {
      await click(box);
      await type(text);
    },

    pick,

    /** Answers one question: a choice in sight by a press, one of a list by its first letters. */
    async answer(name: string, words: string): Promise<void> {
      const inSight = page.getByRole('radiogroup', { name, exact: true });
      const list = page.getByRole('combobox', { name, exact: true });
      await expect(inSight.or(list).first()).toBeVisible();
      if ((await inSight.count()) > 0) {
        const choice = inSight.getByRole('radio', { name: words, exact: true });
        await click(choice);
        await expect(choice).toBeChecked();
        return;
      }
      await pick(list, words);
      await expect(list.locator('option:checked')).toHaveText(words);
    },

    /** Chooses from a list that is found by typing: in, a few letters, Enter. */
    async find(box: Locator, letters: string): Promise<void> {
      await click(box);
      await type(letters);
      await expect(page.getByRole('option').first()).toBeVisible();
      await press('Enter');
    },
  };
}
