import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDERS = ['clinical', 'components', 'app', 'letters'];

/** Vocabulary 12, rule 13: the product shows and asks, it gives no verdict. */
const VERDICTS =
  /\b(positive cluster|cleared|indicated|safe|safely|unsafe|diagnosis suggested|suggests? a diagnosis|suggested diagnosis|ruled (in|out)|rule is (positive|negative)|normal range exceeded|no red flags? (found|detected)|likely diagnosis|low risk|high risk)\b/i;

/** Texts that use such a word for something else, each with its reason. */
const ALLOWED: readonly { text: RegExp; because: string }[] = [
  {
    text: /^not[ _]indicated$/i,
    because: 'the clinician’s own reason for not testing (vocabulary 2.6)',
  },
  { text: /^\(?not indicated/i, because: 'the same reason, printed' },
  {
    text: /^none\|nil\|ruled out/,
    because: 'a pattern that reads the author’s words and is never shown',
  },
  {
    text: /^Cleared the readings/,
    because: 'values were taken off the screen, nobody was cleared',
  },
];

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'testing' ? [] : sourceFiles(path);
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** Every text that a file can put on a page: strings, the parts of templates, and JSX text. */
function textsOf(path: string, source: string): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const texts: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node)) return;
    const isText =
      ts.isStringLiteral(node) ||
      ts.isNoSubstitutionTemplateLiteral(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node) ||
      ts.isJsxText(node);
    if (isText) texts.push(node.text.replaceAll(/\s+/g, ' ').trim());
    ts.forEachChild(node, visit);
  };
  visit(file);
  return texts;
}

const isVerdict = (text: string) =>
  VERDICTS.test(text) && !ALLOWED.some((each) => each.text.test(text));

test('no text of the vocabulary, the rules or a screen gives a verdict', () => {
  const files = FOLDERS.flatMap((folder) => sourceFiles(join(ROOT, folder)));
  expect(files.length).toBeGreaterThan(200);
  const found = files.flatMap((path) =>
    textsOf(path, readFileSync(path, 'utf8'))
      .filter(isVerdict)
      .map((text) => `${relative(ROOT, path)}: ${text}`),
  );
  expect(found).toEqual([]);
});

test('the reader finds strings, templates and JSX text, and passes what is allowed', () => {
  const source = 'const a = `is safe for ${b}`; const c = <p>Cleared to go</p>; const d = "x";';
  expect(textsOf('a.tsx', source).filter(isVerdict)).toEqual(['is safe for', 'Cleared to go']);
  expect(isVerdict('Not indicated')).toBe(false);
  expect(isVerdict('Contraindicated')).toBe(false);
  expect(isVerdict('Imaging is indicated')).toBe(true);
});
