import { Problem } from '@storegraph/stack/command-line/problem';
import { readArgs, wholeNumber } from '@storegraph/stack/command-line/read-args';
import type { Experiment, Setting } from './experiment.ts';

/** What is to be done. */
export interface Options {
  readonly experiment: Experiment;
  readonly settings: Readonly<Record<string, number>>;
  readonly seed: number;
  /** The folder of a run that failed is kept. */
  readonly keep: boolean;
}

/** Without a name it is this one. */
const USUAL = 'kills';
const SEED: Setting = { what: 'chance: the same seed makes the same plan', usual: 1 };

export function helpOf(experiments: readonly Experiment[]): string {
  return `pnpm chaos [EXPERIMENT] [options]: starts a shop of its own as separate processes, breaks it while clients use it,
waits until it is at rest, and holds its books against what the clients heard. One line of JSON says what came of it.

${experiments.map(({ name, id, what, settings }) => [
    `  ${`${name}${name === USUAL ? ' (when none is named)' : ''}`.padEnd(29)}${id.padEnd(6)}${what}`,
    ...Object.entries(settings).map(([setting, { what: meaning, usual }]) => `      --${`${setting} N`.padEnd(23)}${meaning} (${usual})`),
  ].join('\n')).join('\n')}

  --seed S                     ${SEED.what} (${SEED.usual})
  --keep                       keeps the folder of a run that failed
  --help                       this

Ends with 1 when something is wrong. The seed is told first, so that a run can be repeated.
`;
}

/** Reads what follows `pnpm chaos`. Throws a `Problem` for what is none of it. */
export function readOptions(args: readonly string[], experiments: readonly Experiment[]): Options | 'help' {
  if (args.includes('--help') || args.includes('-h')) return 'help';
  const [named, rest] = args[0] !== undefined && !args[0].startsWith('-') ? [args[0], args.slice(1)] : [USUAL, args];
  const experiment = experiments.find(({ name, id }) => name === named || id.toLowerCase() === named.toLowerCase());
  if (!experiment) throw new Problem(`There is no experiment ${JSON.stringify(named)}.`, `There are: ${experiments.map(({ name }) => name).join(', ')}.`);
  const numbers = Object.entries({ ...experiment.settings, seed: SEED });
  const texts = Object.fromEntries(numbers.map(([name, { usual }]) => [name, { type: 'string' as const, default: String(usual) }]));
  const values: Readonly<Record<string, unknown>> = readArgs(`pnpm chaos ${experiment.name}`, { args: rest, options: { ...texts, keep: { type: 'boolean', default: false } } }).values;
  const { seed = SEED.usual, ...settings } = Object.fromEntries(numbers.map(([name, { least = 0 }]) => [name, wholeNumber(name, String(values[name]), least)]));
  return { experiment, settings, seed, keep: values['keep'] === true };
}
