import { readFileSync } from 'node:fs';
import path from 'node:path';

export type LetterFonts = { regular: Buffer; semiBold: Buffer };

// From the working directory, not from this module: `next build` moves the module, not the fonts.
const FOLDER = path.join(process.cwd(), 'node_modules', '@expo-google-fonts', 'inter');

let loaded: LetterFonts | null = null;

/** Inter in the two weights of a letter, read once (OFL, shipped as TTF by @expo-google-fonts). */
export function letterFonts(): LetterFonts {
  loaded ??= {
    regular: readFileSync(path.join(FOLDER, '400Regular', 'Inter_400Regular.ttf')),
    semiBold: readFileSync(path.join(FOLDER, '600SemiBold', 'Inter_600SemiBold.ttf')),
  };
  return loaded;
}
