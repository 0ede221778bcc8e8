import { parseArgs } from 'node:util';
import { Problem } from '@storegraph/stack/command-line/problem';
import type { Experiment } from './experiment.ts';

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

export function helpOf(experiments: readonly Experiment[]): string {
  return `pnpm chaos [EXPERIMENT] [options]: starts a shop of its own as separate processes, breaks it while clients use it,
waits until it is at rest, and holds its books against what the clients heard. One line of JSON says what came of it.

${experiments.map(({ name, id, what, settings }) => [
    `  ${`${name}${name === USUAL ? ' (when none is named)' : ''}`.padEnd(29)}${id.padEnd(6)}${what}`,
    ...Object.entries(settings).map(([setting, { what: meaning, usual }]) => `      --${`${setting} N`.padEnd(23)}${meaning} (${usual})`),
  ].join('\n')).join('\n')}

  --seed S                     chance: the same seed makes the same plan (1)
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
  const values = parse(rest, experiment);
  const settings = Object.fromEntries(Object.entries(experiment.settings).map(([name, { usual, least = 0 }]) => [name, readNumber(name, values[name], usual, least)]));
  return { experiment, settings, seed: readNumber('seed', values['seed'], 1, 0), keep: values['keep'] === true };
}

function parse(args: readonly string[], { name, settings }: Experiment): Readonly<Record<string, unknown>> {
  const numbers = [...Object.keys(settings), 'seed'];
  try {
    return parseArgs({ args: [...args], strict: true, allowPositionals: false, options: { keep: { type: 'boolean' }, ...Object.fromEntries(numbers.map((each) => [each, { type: 'string' as const }])) } }).values;
  } catch (error) {
    throw new Problem(`${(error as Error).message.split(/\.\s|\n|\.?$/, 1)[0]}.`, `Options of ${name}: ${[...numbers, 'keep'].map((each) => `--${each}`).join(', ')}.`);
  }
}

function readNumber(name: string, text: unknown, usual: number, least: number): number {
  if (text === undefined) return usual;
  const number = typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least) return number;
  throw new Problem(`--${name} ${JSON.stringify(text)} is no whole number from ${least}.`, `Give one: pnpm chaos --${name} ${Math.max(usual, least)}`);
}
