import { readFileSync } from 'node:fs';
import type { Mutant } from './mutants.ts';

/** A mutant that makes the same program, and why. */
export interface Equivalent {
  readonly file: string;
  /** A part of the line that it is in. */
  readonly context: string;
  readonly was: string;
  readonly text: string;
  readonly why: string;
}

/** Mutants that no test can notice: a line each in `equivalent.txt`, `file | part of the line | was → text | why`. */
export const EQUIVALENT: readonly Equivalent[] = readFileSync(new URL('equivalent.txt', import.meta.url), 'utf8').trim().split('\n').map((line) => {
  const [file = '', context = '', change = '', why = ''] = line.split(' | ');
  const [was = '', text = ''] = change.split(' → ');
  if (!why) throw new Error(`equivalent.txt says no reason: ${line}`);
  return { file, context, was, text, why };
});

/** Whether a mutant of a file makes the same program. */
export const isEquivalent = (file: string, mutant: Pick<Mutant, 'context' | 'was' | 'text'>, among: readonly Equivalent[] = EQUIVALENT): boolean =>
  among.some((entry) => entry.file === file && mutant.context.includes(entry.context) && mutant.was === entry.was && mutant.text === entry.text);
