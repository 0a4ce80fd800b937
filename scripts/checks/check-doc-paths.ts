import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FILE_ENDING = /\.(tsx?|m?js|cjs|mts|json|md|css|sql|png|svg|yml|sh)$/;

/**
 * Docs cannot lie: a code span that looks like a path of this repository, and every relative link,
 * must exist.
 *
 * @returns one line for each path that is gone
 */
export function checkDocPaths(): string[] {
  return documents().flatMap((document) =>
    pathsIn(readFileSync(document, 'utf8'))
      .filter(({ target, isLink }) => !exists(document, target, isLink))
      .map(({ target }) => `${document}: ${target} does not exist`),
  );
}

/** What in this text claims to be a file or folder of the repository. */
export function pathsIn(markdown: string): { target: string; isLink: boolean }[] {
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, '');
  const spans = [...prose.matchAll(/`([^`\n]+)`/g)]
    .map((match) => (match[1] ?? '').replace(/:\d+(-\d+)?$/, ''))
    .filter(looksLikePath)
    .map((target) => ({ target, isLink: false }));
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => (match[1] ?? '').replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/i.test(target))
    .map((target) => ({ target, isLink: true }));
  return [...spans, ...links];
}

function looksLikePath(text: string): boolean {
  if (!text.includes('/') || !/^[\w.()[\]@/-]+$/.test(text)) return false;
  if (/^[/@~]/.test(text) || text.startsWith('../') || text.includes('...')) return false;
  return FILE_ENDING.test(text) || topFolders().has(text.split('/')[0] ?? '');
}

function exists(document: string, target: string, isLink: boolean): boolean {
  const besideDocument = path.join(path.dirname(document), target);
  // A span may name a module without its ending, a link may not.
  const asModule = isLink ? [] : [`${target}.ts`, `${target}.tsx`];
  const fromRoot = isLink ? [] : [target, ...asModule];
  return [besideDocument, ...fromRoot].some((file) => existsSync(file));
}

function topFolders(): Set<string> {
  const hidden = new Set(['node_modules', 'test-results', 'playwright-report', 'coverage']);
  return new Set(
    readdirSync('.', { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !hidden.has(entry.name))
      .filter((entry) => !entry.name.startsWith('.') || entry.name === '.ci')
      .map((entry) => entry.name),
  );
}

function documents(): string[] {
  const inFolder = (folder: string, recursive: boolean) =>
    readdirSync(folder, { recursive, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
      .map((entry) => path.join(entry.parentPath, entry.name));
  const folders = [...topFolders()];
  return [
    ...inFolder('.', false),
    ...folders.flatMap((folder) => inFolder(folder, folder === 'docs')),
  ];
}
