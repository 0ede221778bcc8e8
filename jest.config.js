// The kinds of test, and what each brings up. One kind alone:
//   node --experimental-vm-modules --disable-warning=ExperimentalWarning node_modules/jest/bin/jest.js --selectProjects unit

const ROOMS = '<rootDir>/{packages,subgraphs,gateway,schema,stack,bench,proof}';

const common = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  transform: { '\\.ts$': '<rootDir>/packages/testkit/src/jest/strip-types.js' },
  modulePathIgnorePatterns: ['<rootDir>/.data/', '<rootDir>/tests/.output/'],
};

/** One PostgreSQL for the whole run; a nats-server for whoever asks. */
const withServers = {
  ...common,
  setupFilesAfterEnv: ['<rootDir>/packages/testkit/src/jest/note-refusals.ts'],
  globalSetup: '<rootDir>/packages/testkit/src/jest/global-setup.ts',
  globalTeardown: '<rootDir>/packages/testkit/src/jest/global-teardown.ts',
};

/** One shop for all end-to-end tests. */
const withShop = {
  ...common,
  setupFilesAfterEnv: ['<rootDir>/tests/shop/take-time.ts'],
  globalSetup: '<rootDir>/tests/shop/global-setup.ts',
  globalTeardown: '<rootDir>/tests/shop/global-teardown.ts',
};

const project = (displayName, base, testMatch, ignore = []) => ({
  ...base, displayName, testMatch, testPathIgnorePatterns: ['/node_modules/', ...ignore],
});

/** How many files `npm test` runs at a time, where that is not `maxWorkers`: files of one process wait for timers, and a third one fills the pauses. */
export const workers = { unit: 3, store: 3 };

/** @type {import('jest').Config} */
export default {
  projects: [
    project('unit', common, [`${ROOMS}/**/*.test.ts`, '<rootDir>/tests/house/*.test.ts'], ['\\.db\\.test\\.ts$', '\\.nats\\.test\\.ts$']),
    project('store', withServers, [`${ROOMS}/**/*.db.test.ts`, `${ROOMS}/**/*.nats.test.ts`], ['/contract\\.db\\.test\\.ts$']),
    project('contract', withServers, [`${ROOMS}/**/contract.db.test.ts`]),
    project('e2e', withShop, ['<rootDir>/tests/e2e/**/*.test.ts']),
    project('chaos', common, ['<rootDir>/tests/chaos/**/*.test.ts']),
    project('security', withShop, ['<rootDir>/tests/security/**/*.test.ts']),
  ],
  // Two cores are shared with the shop, PostgreSQL, nats-server and whatever the machine does besides.
  maxWorkers: 2,
  testSequencer: '<rootDir>/packages/testkit/src/jest/slowest-first.js',
  // Modules of finished test files are not all let go of.
  workerIdleMemoryLimit: '1500MB',
  testTimeout: 30_000,
  passWithNoTests: false,
};
