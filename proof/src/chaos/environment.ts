import type { Experiment } from './experiment.ts';

/** What the processes of a shop are told in which all of these experiments are to be done: each may have code of its own read before theirs. */
export function environmentFor(experiments: readonly Experiment[]): NodeJS.ProcessEnv {
  const all = experiments.reduce<NodeJS.ProcessEnv>((env, each) => ({ ...env, ...each.env }), {});
  const preloads = new Set(experiments.flatMap(({ env }) => env?.['NODE_OPTIONS'] ?? []));
  return preloads.size > 0 ? { ...all, NODE_OPTIONS: [...preloads].join(' ') } : all;
}
