import type { Id } from '@storegraph/kernel/ids';
import { affinityOf } from './affinity.ts';
import type { Learnt } from './ports.ts';
import { rank } from './rank.ts';
import type { Ranked } from './rank.ts';

/** For each product, what is bought with it more often than chance would have it: at most `first`, best first. */
export type BoughtTogether = (productIds: readonly Id<'prod'>[], first: number) => Promise<Ranked>;

/** Companions in order of their affinity. */
export function createBoughtTogether(learnt: Pick<Learnt, 'companions'>): BoughtTogether {
  return async (productIds, first) => rank(await learnt.companions(productIds), affinityOf, 'BOUGHT_TOGETHER', first);
}
