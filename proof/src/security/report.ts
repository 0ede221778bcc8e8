import type { Experiment, Outcome } from './experiment.ts';

/** An experiment and what came of it. */
export interface Result extends Outcome {
  readonly experiment: Experiment;
  readonly tookMs: number;
}

/** For people: a line for an experiment, and below it what is broken. */
export function line({ experiment: { id, promise }, cases, broken, figures = {}, tookMs }: Result): string {
  const besides = Object.entries(figures).map(([name, value]) => `${name} ${value}`).join(', ');
  const head = `${broken.length === 0 ? '✔' : '✖'} ${id.padEnd(16)}${String(cases).padStart(6)} cases  ${(tookMs / 1_000).toFixed(1).padStart(5)} s  ${promise}${besides && ` (${besides})`}`;
  return [head, ...broken.map((what) => `       ${what}`)].join('\n');
}

/** For programs: one line of JSON. */
export function json(results: readonly Result[]): string {
  const sum = (of: (result: Result) => number): number => results.reduce((total, result) => total + of(result), 0);
  const experiments = Object.fromEntries(results.map(({ experiment: { id }, cases, broken, tookMs, figures }) => [id, { cases, broken: broken.length, seconds: Math.round(tookMs / 100) / 10, ...figures }]));
  return JSON.stringify({ cases: sum(({ cases }) => cases), broken: sum(({ broken }) => broken.length), experiments });
}
