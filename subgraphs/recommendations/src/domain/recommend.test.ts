import { describe, expect, it } from '@jest/globals';
import { fromUuid } from '@storegraph/kernel/ids';
import type { Companion, Relative, Taste } from './recommendation.ts';
import { createRecommend } from './recommend.ts';

const product = (n: number) => fromUuid('prod', `01890a5d-ac96-774b-b9aa-1d4d0000000${n}`);
const customer = fromUuid('user', '01890a5d-ac96-774b-b9aa-1d4d00000000');
const [lamp, bulb, desk, rug, hit] = [1, 2, 3, 4, 5].map(product) as [ReturnType<typeof product>, ReturnType<typeof product>, ReturnType<typeof product>, ReturnType<typeof product>, ReturnType<typeof product>];

const together = (sourceId: typeof lamp, productId: typeof lamp, orders: number): Companion => ({ sourceId, productId, orders, sourceOrders: 10, productOrders: 10 });

/** A customer with these tastes, in a shop that learnt that lamps go with bulbs and desks with rugs. */
function counter(tastes: readonly Taste[], relatives: readonly Relative[] = []) {
  const companions = [together(lamp, bulb, 6), together(desk, rug, 5)];
  return createRecommend({
    learnt: {
      companions: async (ids) => companions.filter(({ sourceId }) => ids.includes(sourceId)),
      relatives: async (ids) => relatives.filter(({ sourceId }) => ids.includes(sourceId)),
      tastes: async () => tastes,
    },
    trending: async (first) => [hit, lamp].slice(0, first).map((productId) => ({ productId, reason: { type: 'TRENDING', because: null } })),
  });
}

describe('recommendations for a customer', () => {
  it('are what is trending while nothing is known', async () => {
    expect(await counter([])(customer, 1)).toEqual([{ productId: hit, reason: { type: 'TRENDING', because: null } }]);
  });

  it('are what goes with what they bought, and say because of what', async () => {
    const [first] = await counter([{ productId: lamp, rating: null, isOwned: true }])(customer, 5);
    expect(first).toEqual({ productId: bulb, reason: { type: 'BOUGHT_TOGETHER', because: lamp } });
  });

  it('never are what they own', async () => {
    const ids = (await counter([{ productId: lamp, rating: 5, isOwned: true }])(customer, 5)).map(({ productId }) => productId);
    expect(ids).not.toContain(lamp);
  });

  it('change with a review: what they love weighs more', async () => {
    const owned = [{ productId: lamp, rating: null, isOwned: true }, { productId: desk, rating: null, isOwned: true }];
    const before = await counter(owned)(customer, 2);
    const after = await counter([owned[0]!, { ...owned[1]!, rating: 5 }])(customer, 2);
    expect([before, after].map(([first]) => first?.productId)).toEqual([bulb, rug]);
  });

  it('do not follow from what they dislike', async () => {
    const ids = (await counter([{ productId: lamp, rating: 1, isOwned: true }])(customer, 5)).map(({ productId }) => productId);
    expect(ids).toEqual([hit]);
  });
});
