import { describe, expect, it } from '@jest/globals';
import type { Told } from '@storegraph/events/envelope';
import type { GrantedPieces } from '../money/granted-pieces.ts';
import type { OrderMoney } from '../money/order-money.ts';
import type { ChangedOrder } from '../order/ports.ts';
import type { Stores } from '../ports.ts';
import { grantRefund } from './grant-refund.ts';
import type { GrantCause } from './grant-refund.ts';

const AT = new Date('2026-11-21T10:00:00Z');
const order = { id: 'order_1', customerId: 'user_ada', version: 7, total: { amountMinor: 10_490n, currency: 'EUR' } } as unknown as ChangedOrder;

/** An order of 104.90, of which gift cards paid 40.00 and 4.90 are for the shipping; what was done with its money is noted. */
function desk(stands: Partial<OrderMoney> = {}) {
  const done: unknown[] = [];
  const told: Told[] = [];
  const paid: OrderMoney = {
    orderId: 'order_1', dueMinor: 6_490n, giftMinor: 4_000n, shippingMinor: 490n, takenMinor: 6_490n, sparedMinor: 0n, backMinor: 0n, giftBackMinor: 0n, outstandingMinor: null, shippingBackMinor: 0n, ...stands,
  };
  const stores = {
    money: { count: async () => paid, giveBack: async (_: unknown, { sparedMinor, backMinor, giftMinor }: Record<string, bigint>, shipping: bigint) => void done.push(['back', sparedMinor, backMinor, giftMinor, shipping]) },
    returns: { grant: async ({ amount, giftCardMinor, parts }: { amount: { amountMinor: bigint }; giftCardMinor: bigint; parts: readonly { lineId: string | null; quantity: number; amountMinor: bigint }[] }) =>
      void done.push(['grant', amount.amountMinor, giftCardMinor, parts.map(({ lineId, quantity, amountMinor }) => `${quantity} ${lineId} ${amountMinor}`)]) },
    giftCards: { refund: async (_order: unknown, _grant: unknown, amountMinor: bigint) => void done.push(['card', amountMinor]) },
    outbox: { tell: async (event: Told) => void told.push(event) },
  } as unknown as Stores;
  const grant = (pieces: readonly GrantedPieces[], more: Partial<GrantCause> = {}) => grantRefund(stores, ((kind: string) => `${kind}_1`) as never, order, pieces, { cause: 'return 1', reason: 'broken', at: AT, ...more });
  return { grant, done, told };
}

const pieces = (lineId: GrantedPieces['lineId'], unsentMinor: bigint, sentMinor: bigint): GrantedPieces => ({ lineId, quantity: 2, unsentMinor, sentMinor });

describe('what is granted for pieces', () => {
  it('is noted for each line, and asked of payments', async () => {
    const { grant, done, told } = desk();
    expect(await grant([pieces('oline_a', 0n, 1_000n), pieces('oline_b', 0n, 500n)])).toEqual({ id: 'grant_1', isPaid: false });
    expect(done).toEqual([['back', 0n, 1_500n, 0n, 0n], ['grant', 1_500n, 0n, ['2 oline_a 1000', '2 oline_b 500']]]);
    expect(told).toEqual([{
      name: 'orders.refund-granted', aggregateId: 'grant_1', aggregateVersion: 1,
      payload: { grantId: 'grant_1', orderId: 'order_1', customerId: 'user_ada', orderVersion: 7, currency: 'EUR', amountMinor: '1500', sparedMinor: '0', reason: 'broken', parts: [{ lineId: 'oline_a', amountMinor: '1000' }, { lineId: 'oline_b', amountMinor: '500' }] },
    }]);
  });

  it('goes to the gift cards at once, as far as the charge is used up; payments hears of the first parts alone', async () => {
    const { grant, done, told } = desk({ backMinor: 5_290n });
    expect(await grant([pieces('oline_a', 0n, 1_000n), pieces('oline_b', 0n, 500n), pieces('oline_c', 0n, 100n)])).toEqual({ id: 'grant_1', isPaid: false });
    expect(done).toEqual([['back', 0n, 1_200n, 400n, 0n], ['grant', 1_600n, 400n, ['2 oline_a 1000', '2 oline_b 500', '2 oline_c 100']], ['card', 400n]]);
    expect(told).toMatchObject([{ payload: { amountMinor: '1200', parts: [{ lineId: 'oline_a', amountMinor: '1000' }, { lineId: 'oline_b', amountMinor: '200' }] } }]);
  });

  it('goes where it belongs to the last unit', async () => {
    const { grant, done, told } = desk({ backMinor: 6_489n, shippingBackMinor: 489n });
    await grant([pieces('oline_a', 0n, 1n)], { extent: 'WHOLE' });
    expect(done).toEqual([['back', 0n, 1n, 1n, 1n], ['grant', 2n, 1n, ['2 oline_a 1', '0 null 1']], ['card', 1n]]);
    expect(told).toMatchObject([{ payload: { amountMinor: '1', parts: [{ lineId: 'oline_a', amountMinor: '1' }] } }]);
  });

  it('is where it belongs at once, when gift cards have all of it', async () => {
    const { grant, done, told } = desk({ backMinor: 6_490n });
    expect(await grant([pieces('oline_a', 0n, 1_000n)])).toEqual({ id: 'grant_1', isPaid: true });
    expect(done.at(-1)).toEqual(['card', 1_000n]);
    expect(told).toEqual([]);
  });

  it('is not charged, where it never left; payments is told how much of it that is', async () => {
    const { grant, told } = desk({ takenMinor: 2_000n });
    await grant([pieces('oline_a', 700n, 300n)]);
    expect(told).toMatchObject([{ payload: { amountMinor: '1000', sparedMinor: '700' } }]);
    expect(Object.keys(told[0]?.payload ?? {})).not.toContain('dueMinor');
  });

  it('pays first for what is put in at the same time: payments is told what is due then', async () => {
    const { grant, told } = desk();
    await grant([pieces('oline_a', 0n, 300n)], { isEdited: true });
    expect(told).toMatchObject([{ payload: { dueMinor: '6490' } }]);
  });

  it('is nothing where they cost nothing', async () => {
    const { grant, done, told } = desk();
    expect(await grant([pieces('oline_a', 0n, 0n)])).toBeUndefined();
    expect([done, told]).toEqual([[], []]);
  });
});

describe('what was paid for the shipping', () => {
  it.each<[GrantCause['extent'], bigint, string[]]>([
    [undefined, 0n, ['2 oline_a 300']], ['PART', 0n, ['2 oline_a 300']], ['PART_WITH_SHIPPING', 490n, ['2 oline_a 300', '0 null 490']], ['WHOLE', 490n, ['2 oline_a 300', '0 null 490']],
  ])('goes back along with %s: %s', async (extent, shippingMinor, parts) => {
    const { grant, done, told } = desk();
    await grant([pieces('oline_a', 0n, 300n)], extent === undefined ? {} : { extent });
    expect(done).toEqual([['back', 0n, 300n + shippingMinor, 0n, shippingMinor], ['grant', 300n + shippingMinor, 0n, parts]]);
    expect(told).toMatchObject([{ payload: { amountMinor: `${300n + shippingMinor}` } }]);
  });
});
