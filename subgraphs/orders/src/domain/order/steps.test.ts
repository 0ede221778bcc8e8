import { describe, expect, it } from '@jest/globals';
import { checkSteps, reachable } from './check-steps.ts';
import { START } from './stand.ts';
import type { Stand } from './stand.ts';
import { STEPS, after, nextStatuses } from './steps.ts';
import type { StepName } from './steps.ts';

/** What must never be, said without the table. */
const FORBIDDEN: Readonly<Record<string, (stand: Stand) => boolean>> = {
  'sold before a payment was asked for': ({ status, paymentStatus }) => status === 'CONFIRMED' && paymentStatus === 'NONE',
  'a parcel for an order that is not paid': ({ status, fulfilmentStatus }) => fulfilmentStatus !== 'UNFULFILLED' && !['CONFIRMED', 'COMPLETED', 'CANCELLED'].includes(status),
  'a parcel on its way of an order that is neither under way nor done': ({ status, fulfilmentStatus }) => !['UNFULFILLED', 'PACKED'].includes(fulfilmentStatus) && !['CONFIRMED', 'COMPLETED'].includes(status),
  'completed and not delivered, or the other way round': ({ status, fulfilmentStatus }) => (status === 'COMPLETED') !== (fulfilmentStatus === 'DELIVERED'),
  'called off on its way': ({ status, fulfilmentStatus }) => status === 'CANCELLED' && ['PARTIALLY_SHIPPED', 'SHIPPED', 'PARTIALLY_DELIVERED', 'DELIVERED'].includes(fulfilmentStatus),
  'a payment before stock was held': ({ status, paymentStatus }) => ['PENDING', 'REJECTED'].includes(status) && paymentStatus !== 'NONE',
};

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const NAMES = Object.keys(STEPS) as StepName[];

describe("the table of an order's steps", () => {
  it('leads everywhere, and every step can be taken', () => {
    expect(() => checkSteps()).not.toThrow();
  });

  it('is refused at start when a status cannot be come to or a step not be taken', () => {
    const { pack: _pack, 'lines-cancelled-rest-packed': _rest, 'edited-rest-packed': _edited, ...withoutPack } = STEPS;
    expect(() => checkSteps(withoutPack)).toThrow('no order comes to fulfilmentStatus PACKED');
    expect(() => checkSteps({ ...STEPS, unpack: { ...STEPS.pack, fulfilmentStatus: { DELIVERED: 'UNFULFILLED' } } })).toThrow('no order can take the step unpack');
  });

  it.each(Object.entries(FORBIDDEN))('never leads to %s', (_what, isForbidden) => {
    expect(reachable().filter(isForbidden)).toEqual([]);
  });

  it('never leads there in 2,000 random stories of 60 steps either, and what is over stays over', () => {
    const OVER = ['REJECTED', 'CANCELLED', 'EXPIRED', 'COMPLETED'];
    for (let seed = 0; seed < 2_000; seed += 1) {
      const chance = createChance(seed);
      let stand = START;
      for (let count = 0; count < 60; count += 1) {
        const next = after(stand, STEPS[NAMES[Math.floor(chance() * NAMES.length)]!]);
        if (!next) continue;
        if (OVER.includes(stand.status)) expect(next.status).toBe(stand.status);
        stand = next;
        const broken = Object.keys(FORBIDDEN).filter((what) => FORBIDDEN[what]!(stand));
        expect([seed, stand, broken]).toEqual([seed, stand, []]);
      }
    }
  });

  const MISSING = ['NONE', 'PENDING', 'REQUIRES_ACTION', 'PROCESSING', 'FAILED', 'CANCELLED'];
  it('sells nothing without its money, and lets nothing leave whose money was lost since', () => {
    const moneyless = reachable().filter(({ paymentStatus }) => MISSING.includes(paymentStatus));
    for (const stand of moneyless) {
      const taken = NAMES.filter((name) => after(stand, STEPS[name]));
      const sells = taken.filter((name) => stand.status === 'AWAITING_PAYMENT' && after(stand, STEPS[name])!.status === 'CONFIRMED' && MISSING.includes(after(stand, STEPS[name])!.paymentStatus));
      expect([stand, sells, taken.filter((name) => ['pack', 'pack-part', 'ship', 'ship-part', 'parcel-made'].includes(name))]).toEqual([stand, [], []]);
    }
    expect(moneyless.some(({ status }) => status === 'CONFIRMED')).toBe(true);
  });

  it('leads on from everywhere it is not over', () => {
    const stuck = reachable().filter((stand) => ['PENDING', 'AWAITING_PAYMENT', 'CONFIRMED'].includes(stand.status) && !NAMES.some((name) => after(stand, STEPS[name])));
    expect(stuck).toEqual([]);
  });

  it('lets nothing expire whose payment is being processed or done', () => {
    const expiring = new Set(reachable().filter((stand) => after(stand, STEPS.expire)).map(({ paymentStatus }) => paymentStatus));
    expect([expiring.has('PROCESSING'), expiring.has('CAPTURED')]).toEqual([false, false]);
    expect(expiring).toContain('REQUIRES_ACTION');
  });

  it('lets a payment be tried only when the last try is over, or nobody has tried', () => {
    expect(new Set(reachable().filter((stand) => after(stand, STEPS['payment-retried'])).map(({ paymentStatus }) => paymentStatus))).toEqual(new Set(['NONE', 'FAILED', 'CANCELLED']));
  });

  it('says what an order can come to next, and not that it can stay', () => {
    expect(nextStatuses(START).toSorted()).toEqual(['AWAITING_PAYMENT', 'CANCELLED', 'CONFIRMED', 'EXPIRED', 'REJECTED']);
    expect(nextStatuses({ status: 'CONFIRMED', fulfilmentStatus: 'SHIPPED', paymentStatus: 'CAPTURED' })).toEqual(['COMPLETED']);
    expect(nextStatuses({ status: 'COMPLETED', fulfilmentStatus: 'DELIVERED', paymentStatus: 'CAPTURED' })).toEqual([]);
  });
});
