import { writeFileSync } from 'node:fs';

/** What a run of jest came to. */
export interface TestCounts {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  /** Files that could not even be read. */
  readonly numRuntimeErrorTestSuites: number;
}

/**
 * A reporter that leaves jest's counts in the file that `TEST_COUNTS` names. What jest itself writes with --json is not
 * to be had when the teardown refuses, or when a test fails with values that JSON has no words for.
 */
export default class CountTests {
  onRunComplete(_contexts: unknown, { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites }: TestCounts): void {
    const counts: TestCounts = { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites };
    writeFileSync(process.env['TEST_COUNTS'] ?? '', JSON.stringify(counts));
  }
}
