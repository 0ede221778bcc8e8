// Run through `npm test`, or one kind alone: jest --selectProjects unit
// (with NODE_OPTIONS="--experimental-vm-modules --disable-warning=ExperimentalWarning").

const common = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/packages/testkit/src/jest/strip-types.js' },
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/.data/', '<rootDir>/tests/.output/'],
  haste: { enableSymlinks: false },
};

/** @type {import('jest').Config} */
export default {
  projects: [
    { ...common, displayName: 'unit', testMatch: ['<rootDir>/{packages,subgraphs,gateway,schema,stack}/**/*.test.ts', '<rootDir>/tests/house/*.test.ts'], testPathIgnorePatterns: ['/node_modules/', '\\.db\\.test\\.ts$'] },
  ],
};
