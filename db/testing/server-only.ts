// What `import 'server-only'` becomes in vitest, where there is no client bundle to guard.
export {};
