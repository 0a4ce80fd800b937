// The import table of docs/architecture.md. What it does not allow is an error.
const FOLDERS = {
  clinical: ['clinical'],
  db: ['clinical', 'db'],
  auth: ['clinical', 'db', 'auth'],
  letters: ['clinical', 'letters'],
  fhir: ['clinical', 'fhir'],
  mail: ['clinical', 'db', 'mail'],
  uploads: ['clinical', 'uploads'],
  components: ['clinical', 'components'],
  app: ['clinical', 'db', 'auth', 'letters', 'fhir', 'mail', 'uploads', 'components', 'app'],
  e2e: ['clinical', 'db', 'letters', 'fhir', 'mail', 'uploads', 'e2e', 'scripts'],
  bench: ['clinical', 'db', 'letters', 'fhir', 'mail', 'uploads', 'bench', 'e2e', 'scripts'],
  scripts: ['clinical', 'db', 'letters', 'fhir', 'mail', 'scripts'],
};
const ALL = Object.keys(FOLDERS);
const TOOLS = ['e2e', 'bench', 'scripts'];
const under = (folders) => `^(${folders.join('|')})/`;
const TESTS = '\\.test\\.tsx?$';
const TESTING = '^(db|letters|fhir|mail|clinical/[^/]+)/testing/';

const rules = ALL.flatMap((folder) => {
  const forbidden = ALL.filter((other) => !FOLDERS[folder].includes(other));
  const to = { path: under(forbidden) };
  if (TOOLS.includes(folder))
    to.pathNot = '^components/(letters/letter-|contacts/contact-|documents/document-)?paths\\.ts$';
  return [
    {
      name: `${folder}-imports`,
      comment: `${folder} may import only ${FOLDERS[folder].join(', ')}`,
      severity: 'error',
      from: { path: under([folder]) },
      to,
    },
    {
      name: `${folder}-reaches`,
      comment: `${folder} may not reach these through others either`,
      severity: 'error',
      from: { path: under([folder]) },
      to: { ...to, reachable: true },
    },
  ];
});

module.exports = {
  forbidden: [
    ...rules,
    {
      name: 'clinical-is-pure',
      comment: 'clinical imports zod and nothing else, not even from node',
      severity: 'error',
      from: { path: '^clinical/', pathNot: `${TESTS}|${TESTING}` },
      to: {
        dependencyTypesNot: [
          'local',
          'undetermined',
          'aliased',
          'aliased-tsconfig',
          'aliased-tsconfig-paths',
        ],
        pathNot: 'node_modules/zod/',
      },
    },
    {
      name: 'verbs-not-tables',
      comment: 'only db knows tables; auth, app and the tools call verbs',
      severity: 'error',
      from: { path: under(['auth', 'app', 'mail', ...TOOLS]), pathNot: TESTS },
      to: { path: '^db/schema/' },
    },
    {
      name: 'web-never-migrates',
      comment: 'the web process has no business with the owner of the tables',
      severity: 'error',
      from: { path: under(['app', 'auth', 'mail', 'components']), pathNot: TESTS },
      to: { path: '^db/(migrate|embedded)/', reachable: true },
    },
    {
      name: 'testing-in-tests',
      severity: 'error',
      from: { pathNot: `${TESTS}|${TESTING}|^e2e/|^bench/|^vitest\\.config` },
      to: { path: TESTING },
    },
    {
      name: 'no-test-imported',
      severity: 'error',
      from: {},
      to: { path: TESTS },
    },
    {
      name: 'no-circle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-drawer-folders',
      comment: 'files are named for what they do in the clinic',
      severity: 'error',
      from: { path: '(^|/)(lib|utils|helpers|services|types|managers?)/', pathNot: 'node_modules' },
      to: {},
    },
    {
      name: 'no-barrels',
      severity: 'error',
      from: {},
      to: { path: '(^|/)index\\.tsx?$', pathNot: 'node_modules' },
    },
    {
      name: 'not-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^server-only$' },
    },
    {
      name: 'no-dev-dependency-in-product',
      severity: 'error',
      from: {
        path: under([
          'clinical',
          'db',
          'auth',
          'letters',
          'fhir',
          'mail',
          'uploads',
          'components',
          'app',
        ]),
        pathNot: `${TESTS}|${TESTING}`,
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)\\.next/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
