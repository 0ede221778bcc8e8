import { describe, expect, it } from '@jest/globals';
import type { Account } from '../account.ts';
import { createCaptureShipped, createFollowShipped } from './capture-shipped.ts';
import { account, setAside } from '../payment.desk.ts';
import type { Payment } from '../payment.ts';
import type { Stores } from '../ports.ts';

/** An order of 100. */
function desk(payments: readonly Payment[], more: Partial<Account> = {}) {
  const of = account(payments, more);
  const done: string[] = [];
  const shipped = new Set<string>();
  const requestCapture = async (_: Stores, { id }: Pick<Payment, 'id'>, { amountMinor, requestedBy }: { amountMinor: bigint; requestedBy: string }) => (done.push(`take ${amountMinor} of ${id} for ${requestedBy}`), true);
  const requestVoid = async (_: Stores, { id }: Pick<Payment, 'id'>) => (done.push(`let ${id} go`), true);
  const followShipped = createFollowShipped({ requestCapture, requestVoid });
  const stores = { accounts: { hold: async () => of, ship: async (_: string, id: string) => !shipped.has(id) && Boolean(shipped.add(id)) } } as unknown as Stores;
  const captureShipped = createCaptureShipped({ followShipped, requestCapture });
  const ship = (captureMinor: bigint | undefined, shipmentId: `ship_${string}` | null = 'ship_1') => captureShipped(stores, { orderId: 'order_1', shipmentId: shipmentId ?? undefined, captureMinor });
  return { done, ship, follow: () => followShipped(stores, of) };
}

describe('of what is set aside', () => {
  it('what a parcel costs is taken when it leaves, once', async () => {
    const { ship, done } = desk([setAside(1, 100n)]);
    await ship(40n);
    await ship(30n);
    expect(done).toEqual(['take 40 of pay_1 for payments']);
  });

  it('all is taken when nobody says what the parcel costs', async () => {
    const { ship, done } = desk([setAside(1, 60n, 20n), setAside(2, 40n)]);
    await ship(undefined);
    expect(done).toEqual(['take 40 of pay_1 for payments', 'take 40 of pay_2 for payments']);
  });

  it('all is taken when nobody says which parcel it is', async () => {
    const { ship, done } = desk([setAside(1, 100n)]);
    await ship(40n, null);
    expect(done).toEqual(['take 100 of pay_1 for payments']);
  });

  it('nothing is taken of an order that is closed, or that nobody knows', async () => {
    const { ship, done } = desk([setAside(1, 100n)], { closedFor: 'ORDER_CANCELLED' });
    await ship(40n);
    expect(done).toEqual([]);
  });

  it.each<[string, readonly Payment[], Partial<Account>, string[]]>([
    ['what is missing for the parcels that left is taken', [setAside(1, 100n, 30n)], { shippedMinor: 40n }, ['take 10 of pay_1 for payments']],
    ['nothing more is taken when those are paid', [setAside(1, 100n, 40n)], { shippedMinor: 40n }, []],
    ['the first payment gives first, and the next what that has not', [setAside(1, 30n), setAside(2, 70n)], { shippedMinor: 50n }, ['take 30 of pay_1 for payments', 'take 20 of pay_2 for payments']],
    ['a unit is taken like any other', [setAside(1, 1n), setAside(2, 70n)], { shippedMinor: 50n }, ['take 1 of pay_1 for payments', 'take 49 of pay_2 for payments']],
    ['only what is there is taken', [setAside(1, 30n)], { shippedMinor: 50n }, ['take 30 of pay_1 for payments']],
    ['the rest is let go when all that is sent has left', [setAside(1, 100n)], { shippedMinor: 60n, unsentMinor: 40n }, ['take 60 of pay_1 for payments', 'let pay_1 go']],
    ['the rest is kept while a piece may still leave', [setAside(1, 100n)], { shippedMinor: 60n, unsentMinor: 39n }, ['take 60 of pay_1 for payments']],
    ['nothing is let go where nothing is left', [setAside(1, 100n)], { shippedMinor: 100n }, ['take 100 of pay_1 for payments']],
    ['the last unit is let go', [setAside(1, 61n, 60n)], { shippedMinor: 60n, unsentMinor: 40n }, ['let pay_1 go']],
    ['nothing is let go where more was taken than left', [setAside(1, 100n, 100n)], { shippedMinor: 60n, unsentMinor: 40n }, []],
    ['what is let go already is not let go again', [setAside(1, 100n, 60n, { isReleased: true })], { shippedMinor: 60n, unsentMinor: 40n }, []],
    ['what staff want to let go still pays for what left before', [setAside(1, 100n, 0n, { isReleased: true, isVoidAsked: true })], { shippedMinor: 60n }, ['take 60 of pay_1 for payments']],
    ['what was taken for nothing pays for no parcel', [setAside(1, 100n, 40n, { strayMinor: 40n })], { shippedMinor: 40n }, ['take 40 of pay_1 for payments']],
  ])('%s', async (_what, payments, more, expected) => {
    const { follow, done } = desk(payments, more);
    await follow();
    expect(done).toEqual(expected);
  });
});
