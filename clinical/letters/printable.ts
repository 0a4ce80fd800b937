import { z } from 'zod';

/** Keeps what was typed, in NFC and without the control and invisible characters that no letter can print. */
export function printable(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(/[^\P{Cc}\n]|[\u00ad\u200b\u2060\ufeff]/gu, '')
    .normalize('NFC');
}

/** Free text of a letter's form. */
export const typed = (maxLength: number) =>
  z.string().max(maxLength, `Use at most ${maxLength} characters.`).transform(printable);
