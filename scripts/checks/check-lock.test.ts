import { expect, it } from 'vitest';
import { checkLock } from './check-lock';

const lock = (packages: Record<string, unknown>) => JSON.stringify({ packages });

it('accepts platform packages beside their parent or further up', () => {
  const packages = {
    '': {},
    'node_modules/next': { optionalDependencies: { '@next/swc-darwin-arm64': '1' } },
    'node_modules/@next/swc-darwin-arm64': {},
    'node_modules/a/node_modules/b': { optionalDependencies: { c: '1', d: '1' } },
    'node_modules/a/node_modules/b/node_modules/c': {},
    'node_modules/a/node_modules/d': {},
  };
  expect(checkLock(lock(packages))).toEqual([]);
});

it('names a platform package the lock lacks', () => {
  const packages = {
    '': { optionalDependencies: { e: '1' } },
    'node_modules/next': { optionalDependencies: { '@next/swc-darwin-arm64': '1' } },
    'node_modules/x/node_modules/@next/swc-darwin-arm64': {},
  };
  expect(checkLock(lock(packages))).toEqual([
    'package.json names e, which is not in the lock',
    'node_modules/next names @next/swc-darwin-arm64, which is not in the lock',
  ]);
});
