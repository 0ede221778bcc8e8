import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { Problem, withoutAdvice } from './problem.ts';

/** `parseArgs` of `node:util` for a command, as `npm start`. Throws a `Problem` for what it does not have, with what it has. */
export function readArgs<const Config extends ParseArgsConfig>(command: string, config: Config): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new Problem(`${withoutAdvice((error as Error).message)}.`, `Options of ${command}: ${Object.keys(config.options ?? {}).map((name) => `--${name}`).join(', ')}.`);
  }
}

/** What an option counts: a whole number of at most nine digits. Throws a `Problem` for anything else. */
export function wholeNumber(option: string, text: string, least = 1): number {
  if (/^\d{1,9}$/.test(text) && Number(text) >= least) return Number(text);
  throw new Problem(`--${option} ${JSON.stringify(text)} is no whole number from ${least}.`, `Give one, as in --${option} ${Math.max(least, 10)}`);
}
