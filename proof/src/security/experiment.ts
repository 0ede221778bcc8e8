import type { Target } from './target.ts';

/** What came of an experiment. */
export interface Outcome {
  /** How many things were tried. */
  readonly cases: number;
  /** What is not as promised, each a line that says what to do about it. */
  readonly broken: readonly string[];
  /** What is worth knowing besides: counts, times in ms. */
  readonly figures?: Readonly<Record<string, number>>;
}

/** An attack on a running shop, of many cases. */
export interface Experiment {
  /** As in docs/reliability.md: `T18`. */
  readonly id: string;
  /** What is promised, in a few words. */
  readonly promise: string;
  run(target: Target): Promise<Outcome>;
}
