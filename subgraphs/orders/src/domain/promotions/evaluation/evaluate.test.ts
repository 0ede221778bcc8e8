import { describe, expect, it } from '@jest/globals';
import { fromUuid } from '@storegraph/kernel/ids';
import { listOf } from './basket.ts';
import type { PromotedBasket } from './basket.ts';
import { evaluate } from './evaluate.ts';
import type { Benefit, OfferedPromotion } from '../promotion.ts';
import { NOW, basket, line, promotion } from '../promotion.desk.ts';
import { EVERYTHING } from './scope.ts';

/** `lamp 100` for each discount, `shipping 490` for that. */
const off = (promotions: readonly OfferedPromotion[], of: PromotedBasket, at = NOW): readonly string[] =>
  evaluate(promotions, of, at).discounts.map(({ target, amountMinor }) => `${target.kind === 'LINE' ? target.lineId : 'shipping'} ${amountMinor}`);
const why = (promotions: readonly OfferedPromotion[], of: PromotedBasket, at = NOW) =>
  evaluate(promotions, of, at).outcomes.map(({ promotion: { name }, reason }) => `${name}: ${reason ?? 'applies'}`);

const lampAndDesk = basket([line('lamp', 1_999n, 2), line('desk', 24_900n)]);

describe('what a promotion takes off', () => {
  it.each<[string, Benefit, PromotedBasket, readonly string[]]>([
    ['ten per cent, rounded once and spread', { kind: 'PERCENTAGE', basisPoints: 1_000 }, lampAndDesk, ['lamp 400', 'desk 2490']],
    ['a third of three equal lines to the last unit', { kind: 'AMOUNT', amounts: { EUR: 100n } }, basket([line('a', 500n), line('b', 500n), line('c', 500n)]), ['a 34', 'b 33', 'c 33']],
    ['an amount, at most what there is', { kind: 'AMOUNT', amounts: { EUR: 99_999n } }, basket([line('a', 500n), line('b', 1n)]), ['a 500', 'b 1']],
    ['an amount in yen', { kind: 'AMOUNT', amounts: { JPY: 500n } }, basket([line('a', 3_200n)], { currency: 'JPY' }), ['a 500']],
    ['of three pieces the cheapest', { kind: 'BUY_X_GET_Y', buy: 2, get: 1, basisPoints: 10_000 }, lampAndDesk, ['lamp 1999']],
    ['of seven pieces the two cheapest, across lines', { kind: 'BUY_X_GET_Y', buy: 2, get: 1, basisPoints: 10_000 }, basket([line('a', 300n, 3), line('b', 200n), line('c', 900n, 3)]), ['b 200', 'a 300']],
    ['of five pieces one', { kind: 'BUY_X_GET_Y', buy: 2, get: 1, basisPoints: 10_000 }, basket([line('a', 300n, 3), line('b', 200n, 2)]), ['b 200']],
    ['of three that cost the same the first', { kind: 'BUY_X_GET_Y', buy: 2, get: 1, basisPoints: 10_000 }, basket([line('b', 300n), line('a', 300n), line('c', 300n)]), ['b 300']],
    ['the second at half price, half a cent up', { kind: 'BUY_X_GET_Y', buy: 1, get: 1, basisPoints: 5_000 }, basket([line('a', 333n, 2)]), ['a 167']],
    ['the shipping', { kind: 'FREE_SHIPPING' }, basket([line('a', 300n)], { shippingMinor: 490n }), ['shipping 490']],
    ['no shipping where there is none to pay', { kind: 'FREE_SHIPPING' }, basket([line('a', 300n)]), []],
    ['one mug as a gift, of two', { kind: 'GIFT', variantId: 'var_mug', quantity: 1 }, basket([line('a', 300n), line('mug', 900n, 2)]), ['mug 900']],
  ])('%s', (_what, benefit, of, expected) => {
    expect(off([promotion('it', { benefit })], of)).toEqual(expected);
  });

  it.each([
    ['a variant', { variantIds: ['var_lamp'] as const }], ['a product', { productIds: ['prod_lamp'] as const }],
    ['a category', { categoryIds: ['cat_lamp'] as const }], ['a brand', { brands: ['lamp'] }],
  ])('only off the lines of %s', (_what, named) => {
    expect(off([promotion('it', { scope: { ...EVERYTHING, ...named } })], lampAndDesk)).toEqual(['lamp 400']);
  });

  it('only off what is in its collections, and off nothing when nothing is', () => {
    const scope = { ...EVERYTHING, collectionIds: ['coll_spring'] as const };
    expect(off([promotion('it', { scope, productsOfCollections: ['prod_lamp'] })], lampAndDesk)).toEqual(['lamp 400']);
    expect(why([promotion('it', { scope })], lampAndDesk)).toEqual(['it: NOTHING_IN_SCOPE']);
  });
});

describe('when a promotion applies', () => {
  const opened = fromUuid('user', '019a6b3b-b800-7000-8000-000000000000');
  const customer = { customerId: opened, isFirstOrder: true, groupIds: [] };
  const openedOn = new Date(0x019a6b3bb800);
  it.each<[string, Parameters<typeof promotion>[1], Partial<PromotedBasket>, string]>([
    ['it just starts', { startsAt: NOW }, {}, 'applies'],
    ['it starts later', { startsAt: new Date(NOW.getTime() + 1) }, {}, 'NOT_STARTED'],
    ['it ends just now', { endsAt: NOW }, {}, 'ENDED'],
    ['it ends later', { endsAt: new Date(NOW.getTime() + 1) }, {}, 'applies'],
    ['all uses are taken', { isUsedUp: true }, {}, 'USED_UP'],
    ['it is for another channel', { when: { currency: 'USD' } }, {}, 'OTHER_CURRENCY'],
    ['it has no amount in the currency', { benefit: { kind: 'AMOUNT', amounts: { USD: 1n } } }, {}, 'OTHER_CURRENCY'],
    ['its minimum is not in the currency', { when: { minimumSubtotal: { USD: 1n } } }, {}, 'OTHER_CURRENCY'],
    ['it is for customers and a guest buys', { when: { audience: 'CUSTOMERS' } }, {}, 'NOT_FOR_YOU'],
    ['it is for customers and one buys', { when: { audience: 'CUSTOMERS' } }, { shopper: { ...customer, isFirstOrder: false } }, 'applies'],
    ['it is for a first order', { when: { audience: 'FIRST_ORDER' } }, { shopper: customer }, 'applies'],
    ['it is for a first order and this is not', { when: { audience: 'FIRST_ORDER' } }, { shopper: { ...customer, isFirstOrder: false } }, 'NOT_FOR_YOU'],
    ['the account was opened just then', { when: { registeredSince: openedOn } }, { shopper: customer }, 'applies'],
    ['the account is older', { when: { registeredSince: new Date(openedOn.getTime() + 1) } }, { shopper: customer }, 'NOT_FOR_YOU'],
    ['a guest has no account', { when: { registeredSince: openedOn } }, {}, 'NOT_FOR_YOU'],
    ['it is for a group the customer is in', { when: { customerGroupIds: ['cgroup_a', 'cgroup_b'] } }, { shopper: { ...customer, groupIds: ['cgroup_b'] } }, 'applies'],
    ['it is for a group the customer is not in', { when: { customerGroupIds: ['cgroup_a'] } }, { shopper: { ...customer, groupIds: ['cgroup_b'] } }, 'NOT_FOR_YOU'],
    ['it is for a group and a guest buys', { when: { customerGroupIds: ['cgroup_a'] } }, {}, 'NOT_FOR_YOU'],
    ['a collection needs one piece more', { scope: { ...EVERYTHING, collectionIds: ['coll_spring'] }, productsOfCollections: ['prod_lamp'], when: { minimumQuantity: 3 } }, {}, 'MINIMUM_QUANTITY'],
    ['nothing is in scope', { scope: { ...EVERYTHING, brands: ['mug'] } }, {}, 'NOTHING_IN_SCOPE'],
    ['there is just enough', { when: { minimumSubtotal: { EUR: 28_898n } } }, {}, 'applies'],
    ['a cent is missing', { when: { minimumSubtotal: { EUR: 28_899n } } }, {}, 'MINIMUM_SUBTOTAL'],
    ['only what is in scope counts', { scope: { ...EVERYTHING, brands: ['lamp'] }, when: { minimumSubtotal: { EUR: 3_999n } } }, {}, 'MINIMUM_SUBTOTAL'],
    ['there are just enough pieces', { when: { minimumQuantity: 3 } }, {}, 'applies'],
    ['a piece is missing', { when: { minimumQuantity: 4 } }, {}, 'MINIMUM_QUANTITY'],
    ['the gift is not in the basket', { benefit: { kind: 'GIFT', variantId: 'var_mug', quantity: 1 } }, {}, 'GIFT_NOT_IN_CART'],
    ['a gift must not earn itself', { benefit: { kind: 'GIFT', variantId: 'var_desk', quantity: 1 }, when: { minimumSubtotal: { EUR: 4_000n } } }, {}, 'MINIMUM_SUBTOTAL'],
  ])('%s', (_when, more, of, expected) => {
    expect(why([promotion('it', more)], { ...lampAndDesk, ...of })).toEqual([`it: ${expected}`]);
  });
});

describe('several promotions', () => {
  const tenPercent = promotion('ten', { priority: 2 });
  const fiveOff = promotion('five', { priority: 1, benefit: { kind: 'AMOUNT', amounts: { EUR: 500n } } });

  it('take off what those before have left', () => {
    expect(off([fiveOff, tenPercent], basket([line('a', 10_000n)]))).toEqual(['a 1000', 'a 500']);
    expect(off([{ ...fiveOff, priority: 3 }, tenPercent], basket([line('a', 10_000n)]))).toEqual(['a 500', 'a 950']);
  });

  it.each<[string, Partial<OfferedPromotion>, Partial<OfferedPromotion>, readonly string[]]>([
    ['both combinable', {}, {}, ['ten: applies', 'five: applies']],
    ['the first exclusive', { stacking: 'EXCLUSIVE' }, {}, ['ten: applies', 'five: NOT_COMBINABLE']],
    ['the second exclusive', {}, { stacking: 'EXCLUSIVE' }, ['ten: applies', 'five: NOT_COMBINABLE']],
    ['both exclusive', { stacking: 'EXCLUSIVE' }, { stacking: 'EXCLUSIVE' }, ['ten: applies', 'five: NOT_COMBINABLE']],
    ['of one group', { group: 'spring' }, { group: 'spring' }, ['ten: applies', 'five: NOT_COMBINABLE']],
    ['of two groups', { group: 'spring' }, { group: 'welcome' }, ['ten: applies', 'five: applies']],
    ['the first exclusive, and not applying', { stacking: 'EXCLUSIVE', isUsedUp: true }, {}, ['ten: USED_UP', 'five: applies']],
  ])('%s', (_what, first, second, expected) => {
    expect(why([{ ...tenPercent, ...first }, { ...fiveOff, ...second }], basket([line('a', 10_000n)]))).toEqual(expected);
  });

  describe('of two codes of one promotion use', () => {
    const codesOf = (promotions: readonly OfferedPromotion[]) => evaluate(promotions, basket([line('a', 10_000n)]), NOW).outcomes.map(({ promotion: { code }, reason }) => `${code}: ${reason ?? 'applies'}`);
    const [earlier, later] = [new Date('2026-10-31T12:00:00.000Z'), new Date('2026-10-31T12:00:00.001Z')];
    it.each<[string, Partial<OfferedPromotion>, Partial<OfferedPromotion>, readonly string[]]>([
      ['the one that was entered first', { code: 'B', enteredAt: earlier }, { code: 'A', enteredAt: later }, ['B: applies', 'A: NOT_COMBINABLE']],
      ['of two that were entered together the first by its letters', { code: 'A', enteredAt: later }, { code: 'B', enteredAt: later }, ['A: applies', 'B: NOT_COMBINABLE']],
      ['the other when the first has no more uses', { code: 'B', enteredAt: earlier, isUsedUp: true }, { code: 'A', enteredAt: later }, ['B: USED_UP', 'A: applies']],
    ])('%s, however they are handed in', (_what, first, second, expected) => {
      const offered = [{ ...tenPercent, ...first }, { ...tenPercent, ...second }];
      expect([codesOf(offered), codesOf(offered.toReversed())]).toEqual([expected, expected]);
    });
  });

  it('leave nothing more to take off when all is free', () => {
    const free = promotion('free', { priority: 9, benefit: { kind: 'PERCENTAGE', basisPoints: 10_000 } });
    expect(why([free, tenPercent], basket([line('a', 10_000n)]))).toEqual(['free: applies', 'ten: NOTHING_TO_TAKE_OFF']);
  });
});

describe('what is nearly earned', () => {
  it('tells what is missing of a subtotal, of pieces, and an earned gift', () => {
    const offered = [
      promotion('a shipping', { when: { minimumSubtotal: { EUR: 30_000n } }, benefit: { kind: 'FREE_SHIPPING' } }),
      promotion('b third', { benefit: { kind: 'BUY_X_GET_Y', buy: 4, get: 1, basisPoints: 10_000 } }),
      promotion('c gift', { benefit: { kind: 'GIFT', variantId: 'var_mug', quantity: 1 } }),
      promotion('c gift for ten', { benefit: { kind: 'GIFT', variantId: 'var_mug', quantity: 1 }, when: { minimumQuantity: 10 } }),
      promotion('d not for guests', { when: { audience: 'CUSTOMERS', minimumSubtotal: { EUR: 30_000n } } }),
    ];
    expect(evaluate(offered, lampAndDesk, NOW).nearlyEarned).toMatchObject([
      { name: 'a shipping', missingMinor: 1_102n, missingQuantity: 0, giftVariantId: undefined },
      { name: 'b third', missingMinor: 0n, missingQuantity: 2 },
      { name: 'c gift', missingMinor: 0n, missingQuantity: 0, giftVariantId: 'var_mug' },
      { name: 'c gift for ten', missingMinor: 0n, missingQuantity: 7, giftVariantId: undefined },
    ]);
  });

  it('does not tempt with what could not be used beside what applies', () => {
    const offered = [promotion('ten', { stacking: 'EXCLUSIVE', priority: 1 }), promotion('more', { when: { minimumQuantity: 9 } })];
    expect(evaluate(offered, lampAndDesk, NOW).nearlyEarned).toEqual([]);
  });
});

describe('whatever is offered for whatever is in the basket', () => {
  const chance = random(20_261_101);
  const pick = <Each>(all: readonly Each[]): Each => all[Math.floor(chance() * all.length)] as Each;
  const upTo = (most: number): number => Math.floor(chance() * (most + 1));
  const THINGS = ['lamp', 'desk', 'mug', 'rug', 'pen'];
  const benefits: readonly (() => Benefit)[] = [
    () => ({ kind: 'PERCENTAGE', basisPoints: 1 + upTo(9_999) }),
    () => ({ kind: 'AMOUNT', amounts: { EUR: BigInt(1 + upTo(20_000)) } }),
    () => ({ kind: 'BUY_X_GET_Y', buy: 1 + upTo(3), get: 1 + upTo(2), basisPoints: 1 + upTo(9_999) }),
    () => ({ kind: 'FREE_SHIPPING' }),
    () => ({ kind: 'GIFT', variantId: `var_${pick(THINGS)}`, quantity: 1 + upTo(3) }),
  ];
  const anyPromotion = (index: number) => promotion(`p${index}`, {
    benefit: pick(benefits)(), priority: upTo(3), stacking: chance() < 0.15 ? 'EXCLUSIVE' : 'COMBINABLE', group: pick([null, null, 'a', 'b']),
    scope: chance() < 0.5 ? EVERYTHING : { ...EVERYTHING, brands: [pick(THINGS), pick(THINGS)] }, when: { minimumQuantity: upTo(4), minimumSubtotal: chance() < 0.3 ? { EUR: BigInt(upTo(30_000)) } : {} },
  });
  const anyBasket = () => basket(THINGS.filter(() => chance() < 0.6).map((thing) => line(thing, BigInt(upTo(30_000)), 1 + upTo(98))), { shippingMinor: BigInt(upTo(2_000)) });

  it('takes off no more than there is, nothing negative, each amount and percentage to the unit, in one order', () => {
    for (let round = 0; round < 2_000; round += 1) {
      const [offered, of] = [Array.from({ length: 1 + upTo(6) }, (_, index) => anyPromotion(index)), anyBasket()];
      const { discounts, outcomes } = evaluate(offered, of, NOW);
      expect(discounts.every(({ amountMinor }) => amountMinor > 0n)).toBe(true);
      const on = (lineId: string | undefined) => discounts.filter(({ target }) => (target.kind === 'LINE' ? target.lineId : undefined) === lineId).reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
      for (const each of of.lines) expect(on(each.id)).toBeLessThanOrEqual(listOf(each));
      expect(on(undefined)).toBeLessThanOrEqual(of.shippingMinor);
      expect(evaluate(offered.toReversed(), of, NOW).discounts).toEqual(discounts);
      const applied = outcomes.filter(({ reason }) => !reason).map(({ promotion: { id } }) => id);
      expect(new Set(discounts.map(({ promotionId }) => promotionId))).toEqual(new Set(applied));
    }
  });

  it("an amount's parts sum to the amount, a percentage's to the percentage of the whole", () => {
    for (let round = 0; round < 1_000; round += 1) {
      const of = anyBasket();
      const whole = of.lines.reduce((sum, each) => sum + listOf(each), 0n);
      const sumOf = (benefit: Benefit) => evaluate([promotion('it', { benefit })], of, NOW).discounts.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
      const [amount, basisPoints] = [BigInt(1 + upTo(50_000)), 1 + upTo(9_999)];
      expect(sumOf({ kind: 'AMOUNT', amounts: { EUR: amount } })).toBe(amount < whole ? amount : whole);
      expect(sumOf({ kind: 'PERCENTAGE', basisPoints })).toBe((whole * BigInt(basisPoints) + 5_000n) / 10_000n);
    }
  });
});

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
