/** The most that is remembered, in numbers: some 40 MB. */
const MOST = 10_000_000;

/** Remembers the tokens of facts: what a number of facts stands for never changes, so nothing here is ever stale. */
export interface FactsMemory {
  /** Of these facts, those that are not known. */
  unknown(facts: Int32Array): readonly number[];
  /** Remembers some; where there are too many, those from before are forgotten. */
  add(entries: readonly (readonly [facts: number, tokens: readonly number[]])[]): void;
  /** Has each set of tokens that is known gone through, with where it begins and ends. Answers how many were not known. */
  each(facts: Int32Array, visit: (pool: Int32Array, from: number, to: number) => void): number;
  /** No token is larger. */
  readonly largestToken: number;
  /** Whether there is no room for as much again. */
  readonly isHalfFull: boolean;
}

/** Remembers up to `most` numbers, in one block, so that a hundred thousand products take 10 MB. */
export function createFactsMemory(most = MOST): FactsMemory {
  let pool = new Int32Array(1_024);
  let places = new Map<number, number>();
  let end = 0;
  let largestToken = 0;

  /** At each place: how many tokens there are, then these. */
  function put(facts: number, tokens: readonly number[]): void {
    while (end + tokens.length + 1 > pool.length) {
      const larger = new Int32Array(2 * pool.length);
      larger.set(pool);
      pool = larger;
    }
    places.set(facts, end);
    pool[end] = tokens.length;
    pool.set(tokens, end + 1);
    end += tokens.length + 1;
    for (const token of tokens) largestToken = Math.max(largestToken, token);
  }

  return {
    get largestToken() {
      return largestToken;
    },
    get isHalfFull() {
      return end > most / 2;
    },
    unknown: (facts) => Array.from(facts).filter((number) => !places.has(number)),
    add(entries) {
      if (end + entries.reduce((sum, [, tokens]) => sum + tokens.length + 1, 0) > most) {
        places = new Map();
        end = 0;
      }
      for (const [facts, tokens] of entries) if (!places.has(facts)) put(facts, tokens);
    },
    each(facts, visit) {
      let unknown = 0;
      for (const number of facts) {
        const place = places.get(number);
        if (place === undefined) unknown += 1;
        else visit(pool, place + 1, place + 1 + (pool[place] ?? 0));
      }
      return unknown;
    },
  };
}
