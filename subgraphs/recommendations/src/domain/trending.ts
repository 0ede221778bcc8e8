import type { Learnt } from './ports.ts';
import type { Recommendation } from './recommendation.ts';

/** What sells best of late: at most `first`, best first. */
export type Trending = (first: number) => Promise<readonly Recommendation[]>;

/** What sold lately counts most. */
export function createTrending(deps: { learnt: Pick<Learnt, 'trending'>; now: () => Date }): Trending {
  return async (first) =>
    (await deps.learnt.trending(deps.now(), first)).map((productId) => ({ productId, reason: { type: 'TRENDING', because: null } }));
}
