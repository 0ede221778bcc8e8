import { MOST_TOLD } from './invariant.ts';
import type { Findings } from './check.ts';

/** For people: a line an invariant, and below it what breaks it. */
export function report(findings: Findings): string {
  return [...findings].flatMap(([{ id, promise }, violations]) => [
    `${violations.length === 0 ? '✔' : '✖'} ${id.padEnd(4)}${promise}`,
    ...violations.slice(0, MOST_TOLD).map((violation) => `       ${violation}`),
    ...(violations.length > MOST_TOLD ? [`       … and ${violations.length - MOST_TOLD} more`] : []),
  ]).join('\n');
}

/** For programs: one line of JSON. */
export function reportJson(findings: Findings): string {
  const counts = Object.fromEntries([...findings].map(([{ id }, violations]) => [id, violations.length]));
  return JSON.stringify({ violations: Object.values(counts).reduce((sum, count) => sum + count, 0), ...counts });
}
