/** A thing a service needs; the check answers how long it took in ms, or rejects. */
export type Check = () => Promise<number>;

/** What a check found. */
export interface CheckResult {
  readonly status: 'UP' | 'DOWN';
  readonly latencyMs: number | null;
}

/** What all checks found; up when each one is. */
export interface HealthReport {
  readonly status: 'UP' | 'DOWN';
  readonly checks: Readonly<Record<string, CheckResult>>;
}

const TIMEOUT_MS = 2_000;

/** Runs all checks side by side. A check that takes longer than 2 s counts as down; what failed is not told. */
export async function runChecks(checks: Readonly<Record<string, Check>>): Promise<HealthReport> {
  const results = await Promise.all(Object.entries(checks).map(async ([name, check]) => [name, await run(check)] as const));
  return { status: results.every(([, { status }]) => status === 'UP') ? 'UP' : 'DOWN', checks: Object.fromEntries(results) };
}

async function run(check: Check): Promise<CheckResult> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), TIMEOUT_MS);
  });
  try {
    return { status: 'UP', latencyMs: Math.round((await Promise.race([check(), late])) * 10) / 10 };
  } catch {
    return { status: 'DOWN', latencyMs: null };
  } finally {
    clearTimeout(timer);
  }
}
