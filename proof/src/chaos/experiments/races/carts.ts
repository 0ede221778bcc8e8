import { randomUUID } from 'node:crypto';
import { granted } from '../../../clients/graphql-client.ts';
import { agreement, fillCart } from '../../../clients/checkout.ts';
import type { Cart, Placed } from '../../../clients/checkout.ts';
import { codes, done, once } from './race.ts';
import type { Race } from './race.ts';

/** Over what is ordered and what it costs. */
export const CART_RACES: Readonly<Record<string, Race>> = {
  'a price against an order': async ({ shopper, manager, variantId, random, rest }) => {
    const cart = await fillCart(shopper, [{ variantId, quantity: 2 }]);
    const amount = `${random.int(5, 500)}.${random.int(10, 99)}`;
    return {
      racers: [() => shopper.act<Placed>('place-order', agreement(cart)), () => manager.act('set-price', { variantId, price: { amount, currency: 'EUR' } })],
      wrong: async ([placed]) => {
        const { order, userErrors } = placed as Placed;
        if (!order) return userErrors[0]?.code === 'PRICE_CHANGED' ? undefined : `the order was refused: ${userErrors[0]?.code}`;
        const [kept] = await rest(order.id);
        const agreed = BigInt(cart.total.amount.replace('.', ''));
        return BigInt(kept?.totalMinor ?? -1) === agreed ? undefined : `${agreed} was agreed to, and ${kept?.totalMinor} is asked`;
      },
    };
  },
  'two orders of one cart': async ({ shopper, variantId }) => {
    const cart = await fillCart(shopper, [{ variantId, quantity: 1 }]);
    return { racers: [1, 2, 3].map(() => () => shopper.act<Placed>('place-order', agreement(cart))), wrong: once };
  },
  'another piece against an order': async ({ shopper, variantId, rest }) => {
    const cart = await fillCart(shopper, [{ variantId, quantity: 1 }]);
    return {
      racers: [() => shopper.act<Placed>('place-order', agreement(cart)), () => shopper.act('add-to-cart', { cartId: cart.id, lines: [{ variantId, quantity: 1 }], idempotencyKey: randomUUID() })],
      wrong: async (answers) => {
        const { order } = answers[0] as Placed;
        if (done(answers) === 0) return `it was answered ${codes(answers)}`;
        if (!order) return undefined;
        const [kept] = await rest(order.id);
        return BigInt(kept?.totalMinor ?? -1) === BigInt(cart.total.amount.replace('.', '')) ? undefined : `${cart.total.amount} was agreed to, and ${kept?.totalMinor} is asked`;
      },
    };
  },
  'one gift card for two orders': async ({ shopper, rival, finance, variantId }) => {
    const { code } = granted(await finance.act<{ code: string }>('issue-gift-card', { amount: { amount: '1.00', currency: 'EUR' }, idempotencyKey: randomUUID() }));
    const racers = await Promise.all([shopper, rival].map(async (buyer) => {
      const cart = await fillCart(buyer, [{ variantId, quantity: 1 }]);
      const { cart: paid } = granted(await buyer.act<{ cart: typeof cart & { toPay: { amount: string; currency: string } } }>('apply-gift-card', { cartId: cart.id, code }));
      return () => buyer.act<Placed>('place-order', { ...agreement(paid), expectedToPay: paid.toPay });
    }));
    // What the card has is in the books: I12.
    return { racers, wrong: (answers) => (done(answers) > 0 ? undefined : `it was answered ${codes(answers)}`) };
  },
  'the last use of a code for six orders': async ({ shopper, rival, manager, variantId }) => {
    const code = `RACE-${randomUUID().slice(0, 18).toUpperCase()}`;
    const { promotion } = granted(await manager.act<{ promotion: { id: string } }>('create-promotion', {
      trigger: 'CODE', name: 'For a race', stacking: 'COMBINABLE', startsAt: '2026-01-01T00:00:00Z', scope: { variantIds: [variantId] }, benefit: { kind: 'PERCENTAGE', basisPoints: 1_000 }, usageLimit: 1,
    }));
    granted(await manager.act('create-promotion-codes', { promotionId: promotion.id, codes: [code] }));
    const racers = await Promise.all([shopper, rival, shopper, rival, shopper, rival].map(async (buyer) => {
      const { id: cartId } = await fillCart(buyer, [{ variantId, quantity: 1 }]);
      const { cart } = granted(await buyer.act<{ cart: Cart }>('apply-promotion-code', { cartId, code }));
      return () => buyer.act<Placed>('place-order', agreement(cart));
    }));
    return { racers, wrong: once };
  },
};
