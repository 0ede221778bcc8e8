import { afterAll, expect } from '@jest/globals';
import { keepReached } from '../refusals/claims.ts';
import { refusalsReached } from '../refusals/reached.ts';

// Runs with every test file: leaves what its mutations refused to the end of the run.
afterAll(() => {
  const { testPath } = expect.getState();
  const folder = process.env['TEST_REFUSALS'];
  if (testPath && folder) keepReached(folder, testPath, refusalsReached());
});
