/** A step of `npm test`. */
export interface Check {
  readonly name: string;
  run(): Promise<Result>;
}

/** What came of a check. A check that is no suite of tests counts as one. */
export interface Result {
  readonly passed: number;
  readonly failed: number;
  /** In a few words; shown beside the name. */
  readonly detail: string;
  /** What the tools said; shown when something failed. */
  readonly output: string;
}

/** The sums over all checks. */
export function sumUp(results: readonly Result[]): Pick<Result, 'passed' | 'failed'> {
  return results.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), { passed: 0, failed: 0 });
}
