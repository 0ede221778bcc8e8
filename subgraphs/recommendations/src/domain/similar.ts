import type { Id } from '@storegraph/kernel/ids';
import { likenessOf } from './affinity.ts';
import type { Learnt } from './ports.ts';
import { rank } from './rank.ts';
import type { Ranked } from './rank.ts';

/** For each product, products like it: at most `first`, best first. */
export type Similar = (productIds: readonly Id<'prod'>[], first: number) => Promise<Ranked>;

/** Relatives in order of their likeness. */
export function createSimilar(learnt: Pick<Learnt, 'relatives'>): Similar {
  return async (productIds, first) => rank(await learnt.relatives(productIds), likenessOf, 'SIMILAR', first);
}
