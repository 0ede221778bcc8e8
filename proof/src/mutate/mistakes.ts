import { globSync, readFileSync } from 'node:fs';
import { inRepository } from '@storegraph/stack/repository';
import { mutantsOf, mutated } from './mutants.ts';
import type { Mutant } from './mutants.ts';

/** A file of the repository as it is with a mistake in it. */
export interface Mistake {
  readonly file: string;
  readonly text: string;
  readonly mutant: Mutant;
}

/** The files of these patterns, in the order of their names. */
export const filesOf = (patterns: readonly string[]): readonly string[] => globSync([...patterns], { cwd: inRepository() }).toSorted();

/** Every small mistake that can be made in a file. */
export function mistakesIn(file: string): readonly Mistake[] {
  const source = readFileSync(inRepository(file), 'utf8');
  return mutantsOf(source).map((mutant) => ({ file, mutant, text: mutated(source, mutant) }));
}

/** How a survivor is told: where it is, and what was made of what. */
export const toldAs = ({ file, mutant: { line, was, text } }: Mistake): string => `✖ ${file}:${line}  ${short(was)}  →  ${short(text)}`;

/** In one line that is not too long. */
export const short = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 100);
