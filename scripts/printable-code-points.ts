import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { asGapsAndLengths } from '@/clinical/letters/printable-characters';
import { codePointsOfTheFonts } from '@/letters/font-files';

// npm run letters:characters: reads the font files and writes what they can print, for the form.
const FILE = path.join('clinical', 'letters', 'printable-code-points.ts');
const lines = asGapsAndLengths(codePointsOfTheFonts()).match(/.{1,92}(?= |$)/g) ?? [];
writeFileSync(
  FILE,
  `/**
 * What the fonts of the letters can print; \`npm run letters:characters\` writes it from their files
 * and a test of letters/ holds it to them. In base 36: the gap after the last range, and after a
 * full stop the length of a range that is longer than one.
 */
export const PRINTABLE_GAPS_AND_LENGTHS = [
${lines.map((line) => `  '${line.trim()}',`).join('\n')}
].join(' ');
`,
);
