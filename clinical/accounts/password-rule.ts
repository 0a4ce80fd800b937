/** NIST SP 800-63B-4 section 3.1.1.2: length and a blocklist, no composition rules. */
export const PASSWORD_MIN_LENGTH = 12;
/** Far beyond any passphrase; keeps one request from hashing megabytes. */
export const PASSWORD_MAX_LENGTH = 200;

/** What people choose when twelve characters are asked of them; compared without case and spaces. */
const COMMON = new Set([
  '012345678910',
  '1234567891011',
  '123456789abc',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  'abc123456789',
  'abcdefghijkl',
  'abcdefghijklm',
  'administrator',
  'administrator1',
  'administrator123',
  'changeme1234',
  'changemechangeme',
  'changemenow1',
  'correcthorsebatterystaple',
  'iloveyou1234',
  'iloveyouforever',
  'letmein12345',
  'letmeinletmein',
  'monkey123456',
  'mypassword123',
  'p@ssw0rd1234',
  'passw0rd1234',
  'password1234',
  'password12345',
  'password123456',
  'password1234!',
  'physionotes1',
  'physionotes123',
  'physiotherapist',
  'physiotherapist1',
  'physiotherapy',
  'physiotherapy1',
  'physiotherapy123',
  'q1w2e3r4t5y6',
  'qazwsxedcrfv',
  'qwerty123456',
  'qwertyuiop12',
  'qwertyuiop123',
  'qwertyuiopas',
  'qwertyuiopasdfghjkl',
  'secret123456',
  'superman1234',
  'trustno1trustno1',
  'welcome12345',
  'welcome123456',
  'welcometotheclinic',
]);

const SEQUENCES = ['01234567890123456789', '98765432109876543210'] as const;

const folded = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');

/**
 * Why a password is not accepted, in words; null when it is. `notThese` are texts that everybody
 * near the account knows: its e-mail address, the clinic's name, the person's name.
 */
export function passwordObjection(password: string, notThese: readonly string[]): string | null {
  const length = [...password].length;
  if (length < PASSWORD_MIN_LENGTH)
    return `Use at least ${PASSWORD_MIN_LENGTH} characters. A few words in a row are easy to remember.`;
  if (length > PASSWORD_MAX_LENGTH) return `Use at most ${PASSWORD_MAX_LENGTH} characters.`;
  const typed = folded(password);
  const isKnown = notThese
    .flatMap((text) => [text, text.split('@')[0] ?? ''])
    .map(folded)
    .some((text) => text.length > 0 && (typed === text || typed === text + text));
  if (isKnown) return 'Choose something other than the e-mail address or a name.';
  const isCommon =
    COMMON.has(typed) ||
    /^(.{1,4})\1+$/u.test(typed) ||
    SEQUENCES.some((sequence) => sequence.includes(typed));
  if (isCommon) return 'This password is among the first that are guessed. Choose another.';
  return null;
}
