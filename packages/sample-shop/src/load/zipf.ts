/**
 * Popularity by rank, from 0: the first is about twice as popular as the second, three times as the third (Zipf's law
 * with exponent 1, in its continuous form: no table, however many there are).
 */
export interface Zipf {
  /** The rank that a number from 0 up to 1 falls on. */
  rankOf(drawn: number): number;
  /** Its share of everything; all shares together are 1. */
  shareOf(rank: number): number;
}

/** The popularity of so many things. */
export function createZipf(count: number): Zipf {
  const total = Math.log(count + 1);
  return {
    rankOf: (drawn) => Math.min(count - 1, Math.floor(Math.exp(drawn * total)) - 1),
    shareOf: (rank) => Math.log((rank + 2) / (rank + 1)) / total,
  };
}
