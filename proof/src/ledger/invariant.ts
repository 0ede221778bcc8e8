import type { Books } from './books.ts';

/** Something that must hold of every shop that is at rest. */
export interface Invariant {
  /** As docs/reliability.md numbers them. */
  readonly id: string;
  readonly promise: string;
  /** What breaks it, each named so that it is the same text when it is looked for again. */
  violations(books: Books): Promise<readonly string[]>;
}

/** What keeps reports readable: of more than so many the rest is counted. */
export const MOST_TOLD = 50;
