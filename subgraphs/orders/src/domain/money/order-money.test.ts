import { describe, expect, it } from '@jest/globals';
import { divide, paysByGiftCards } from './order-money.ts';
import type { OrderMoney } from './order-money.ts';

/** An order of 100, of which a gift card pays 40. */
const money = (stands: Partial<OrderMoney> = {}): OrderMoney => ({
  orderId: 'order_1', dueMinor: 60n, giftMinor: 40n, shippingMinor: 0n, takenMinor: 0n, sparedMinor: 0n, backMinor: 0n, giftBackMinor: 0n, outstandingMinor: null, shippingBackMinor: 0n, ...stands,
});

describe('money that goes back', () => {
  it.each<[string, Partial<OrderMoney>, [unsent: bigint, sent: bigint], object]>([
    ['for what never left is not charged', {}, [10n, 0n], { sparedMinor: 10n, backMinor: 0n, giftMinor: 0n }],
    ['goes to the gift card once nothing of the charge is left', {}, [70n, 0n], { sparedMinor: 60n, backMinor: 0n, giftMinor: 10n }],
    ['of the charge is what neither left nor was called off before', { takenMinor: 20n, sparedMinor: 30n }, [25n, 0n], { sparedMinor: 10n, backMinor: 0n, giftMinor: 15n }],
    ['for what left is of what was taken for it', { takenMinor: 20n, backMinor: 5n }, [0n, 25n], { sparedMinor: 0n, backMinor: 15n, giftMinor: 10n }],
    ['for both is of both', { takenMinor: 20n }, [45n, 30n], { sparedMinor: 40n, backMinor: 20n, giftMinor: 15n }],
  ])('%s', (_what, stands, [unsentMinor, sentMinor], division) => {
    expect(divide({ unsentMinor, sentMinor }, money(stands))).toEqual(division);
  });
});

describe('what is left of an order is paid by its gift card', () => {
  it.each<[string, Partial<OrderMoney>, boolean]>([
    ['when all of the charge was granted back', { sparedMinor: 50n, takenMinor: 10n, backMinor: 10n, giftBackMinor: 39n }, true],
    ['not while a unit of it was not: staff gave it back', { sparedMinor: 50n, takenMinor: 10n, backMinor: 9n }, false],
    ['not when the card has all of it back', { sparedMinor: 60n, giftBackMinor: 40n }, false],
  ])('%s', (_when, stands, expected) => expect(paysByGiftCards(money(stands))).toBe(expected));
});
