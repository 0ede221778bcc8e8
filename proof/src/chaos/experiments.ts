import type { Experiment } from './experiment.ts';
import { killStorm } from './experiments/kill-storm.ts';

/** Every experiment, in the order of their numbers. */
export const EXPERIMENTS: readonly Experiment[] = [killStorm];
