import { z } from 'zod';
import { line } from '../accounts/person';

const TELEPHONE = /^\+?[\d\s().\-/]*\d[\d\s().\-/]*( ?(ext|x)\.? ?\d{1,6})?$/i;
const isTelephone = (text: string) =>
  text === '' || (TELEPHONE.test(text) && text.replaceAll(/\D/g, '').length >= 5);

/** A telephone or fax number as it is written, or ''. */
export const telephoneText = line(40).refine(
  isTelephone,
  'Enter a telephone number, with its country code when it is abroad.',
);

const isEmail = (text: string) => text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

/** An e-mail address, or ''. */
export const emailText = line(254).refine(
  isEmail,
  'Enter an e-mail address, like ada@post.example.',
);

/** An address of several lines; empty lines and outer space go. */
export const addressText = z
  .string()
  .transform((text) =>
    text
      .normalize('NFC')
      .split(/\r\n|\r|\n/)
      .map((each) => each.replaceAll(/\s+/g, ' ').trim())
      .filter((each) => each !== '')
      .join('\n'),
  )
  .pipe(
    z
      .string()
      .max(400, 'Use at most 400 characters.')
      .regex(/^[\n\P{Cc}]*$/u, 'Leave out control characters.'),
  );
