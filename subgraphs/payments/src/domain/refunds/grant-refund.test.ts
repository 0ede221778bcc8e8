import { describe, expect, it } from '@jest/globals';
import type { Told } from '@storegraph/events/envelope';
import type { Account } from '../account.ts';
import type { RefundPart } from '../allocate.ts';
import { account, captured, setAside } from '../payment.desk.ts';
import type { Payment } from '../payment.ts';
import type { Stores } from '../ports.ts';
import { createAllocateGrants, createGrantRefund } from './grant-refund.ts';
import type { RefundGrant } from './grant-refund.ts';
import type { OpenGrant } from './refund.ts';
import type { RefundRequest } from './request-refund.ts';

const aside = (amountMinor: bigint, takenMinor?: bigint): Payment => setAside(1, amountMinor, takenMinor);
const part = (lineId: RefundPart['lineId'], amountMinor: bigint): RefundPart => ({ lineId, amountMinor });

/** An order of 100, and what was granted of it before. */
function desk(payments: readonly Payment[], { open = [], isKnown = false, isRefused = false, ...more }: Partial<Account> & { open?: readonly OpenGrant[]; isKnown?: boolean; isRefused?: boolean } = {}) {
  const of = account(payments, more);
  const done: string[] = [];
  const told: Told[] = [];
  const grants: OpenGrant[] = [...open];
  const stores = {
    accounts: { open: async () => of, spare: async (_: string, { unsentMinor, sparedMinor }: Pick<Account, 'unsentMinor' | 'sparedMinor'>) => void done.push(`unsent ${unsentMinor}, spared ${sparedMinor}`) },
    grants: {
      add: async ({ id, amount, parts, reason }: RefundGrant) => !isKnown && Boolean(grants.push({ id, currency: amount.currency, parts, allocatedMinor: 0n, reason })),
      open: async () => grants.filter(({ allocatedMinor, parts }) => allocatedMinor < parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)),
      allocate: async (id: string, amountMinor: bigint) => {
        done.push(`allocated ${amountMinor} of ${id}`);
        const at = grants.findIndex((grant) => grant.id === id);
        grants[at] = { ...grants[at]!, allocatedMinor: grants[at]!.allocatedMinor + amountMinor };
      },
    },
    outbox: { tell: async (event: Told) => void told.push(event) },
  } as unknown as Stores;
  const requestRefund = async (_: Stores, { id }: Pick<Payment, 'id'>, { amountMinor, parts = [], requestedBy }: RefundRequest) => {
    done.push(`${id} gives ${amountMinor} for ${parts.map((each) => `${each.lineId} ${each.amountMinor}`).join(', ')} by ${requestedBy}`);
    return !isRefused;
  };
  const allocateGrants = createAllocateGrants({ requestRefund });
  const grantRefund = createGrantRefund({ allocateGrants, followShipped: async (_, after) => void done.push(`follow ${after.unsentMinor} unsent, ${after.sparedMinor} spared`) });
  const grant = (parts: readonly RefundPart[], unsentMinor = 0n) => {
    const amountMinor = parts.reduce((sum, each) => sum + each.amountMinor, 0n);
    return grantRefund(stores, { id: 'grant_1', orderId: 'order_1', customerId: 'user_1', amount: { amountMinor, currency: 'EUR' }, parts, unsentMinor, reason: null, grantedAt: new Date(0) });
  };
  return { done, told, grant, allocate: () => allocateGrants(stores, of) };
}

describe('what is granted of money that was taken', () => {
  it('is given back by the payments that hold it, the newest first', async () => {
    const { grant, done, told } = desk([captured(1, 60n), captured(2, 40n)]);
    await grant([part('oline_a', 30n), part(null, 20n)]);
    expect(done).toEqual(['pay_2 gives 40 for oline_a 30, null 10 by orders', 'allocated 40 of grant_1', 'pay_1 gives 10 for null 10 by orders', 'allocated 10 of grant_1']);
    expect(told).toEqual([]);
  });

  it('waits for what no payment holds yet', async () => {
    const { grant, done } = desk([captured(1, 20n)]);
    await grant([part('oline_a', 30n)]);
    expect(done).toEqual(['pay_1 gives 20 for oline_a 20 by orders', 'allocated 20 of grant_1']);
  });

  it('is taken down once', async () => {
    const { grant, done } = desk([captured(1, 100n)], { isKnown: true });
    await grant([part('oline_a', 30n)]);
    expect(done).toEqual([]);
  });

  it('is given after what was granted before, of which only the rest', async () => {
    const { grant, done } = desk([captured(1, 50n)], { open: [{ id: 'grant_0', currency: 'EUR', parts: [part('oline_a', 30n), part('oline_b', 20n)], allocatedMinor: 35n, reason: null }] });
    await grant([part('oline_c', 40n)]);
    expect(done).toEqual(['pay_1 gives 15 for oline_b 15 by orders', 'allocated 15 of grant_0', 'pay_1 gives 35 for oline_c 35 by orders', 'allocated 35 of grant_1']);
  });

  it('is given in its own currency alone', async () => {
    const { allocate, done } = desk([captured(1, 50n)], { open: [{ id: 'grant_0', currency: 'USD', parts: [part('oline_a', 30n)], allocatedMinor: 0n, reason: null }] });
    await allocate();
    expect(done).toEqual([]);
  });

  it('is a fault where a payment does not hold what it seemed to', async () => {
    await expect(desk([captured(1, 50n)], { isRefused: true }).grant([part('oline_a', 30n)])).rejects.toThrow('pay_1');
  });
});

describe('what is granted of pieces that never left', () => {
  const spared = (told: readonly Told[]) => told.map(({ name, aggregateVersion, payload }) => [name, aggregateVersion, (payload as { sparedMinor: string }).sparedMinor, (payload as { outstandingMinor?: string }).outstandingMinor]);

  it('is not taken any more, which is told; what left is looked at anew', async () => {
    const { grant, done, told } = desk([aside(100n, 40n)]);
    await grant([part('oline_a', 30n)], 30n);
    expect(done).toEqual(['unsent 30, spared 30', 'allocated 30 of grant_1', 'follow 30 unsent, 30 spared']);
    expect(spared(told)).toEqual([['payments.grant-spared', 1, '30', '0']]);
  });

  it('is not told of what is missing where an order is paid at once', async () => {
    const { grant, told } = desk([aside(100n, 40n)], { dueMinor: null });
    await grant([part('oline_a', 30n)], 30n);
    expect(spared(told)).toEqual([['payments.grant-spared', 1, '30', undefined]]);
  });

  it.each<[string, bigint, Partial<Account>, string[]]>([
    ['goes back as far as it was taken', 80n, {}, ['unsent 30, spared 20', 'allocated 20 of grant_1', 'pay_1 gives 10 for oline_a 10 by orders', 'allocated 10 of grant_1', 'follow 30 unsent, 20 spared']],
    ['goes back wholly when all was taken', 100n, {}, ['unsent 30, spared 0', 'pay_1 gives 30 for oline_a 30 by orders', 'allocated 30 of grant_1', 'follow 30 unsent, 0 spared']],
    ['goes back wholly when all but what was spared before was taken', 80n, { sparedMinor: 20n, unsentMinor: 20n }, ['unsent 30, spared 0', 'pay_1 gives 30 for oline_a 30 by orders', 'allocated 30 of grant_1', 'follow 50 unsent, 20 spared']],
    ['goes back wholly when more was taken than is due', 100n, { dueMinor: 90n }, ['unsent 30, spared 0', 'pay_1 gives 30 for oline_a 30 by orders', 'allocated 30 of grant_1', 'follow 30 unsent, 0 spared']],
    ['is spared to the last unit', 99n, {}, ['unsent 30, spared 1', 'allocated 1 of grant_1', 'pay_1 gives 29 for oline_a 29 by orders', 'allocated 29 of grant_1', 'follow 30 unsent, 1 spared']],
    ['goes back wholly of an order that is closed', 40n, { closedFor: 'ORDER_CANCELLED' }, ['unsent 30, spared 0', 'pay_1 gives 30 for oline_a 30 by orders', 'allocated 30 of grant_1']],
  ])('%s', async (_what, taken, more, expected) => {
    const { grant, done } = desk([aside(100n, taken)], more);
    await grant([part('oline_a', 30n)], 30n);
    expect(done).toEqual(expected);
  });

  it('a cent is something', async () => {
    const { grant, done } = desk([aside(100n)]);
    await grant([part('oline_a', 1n)], 1n);
    expect(done).toEqual(['unsent 1, spared 1', 'allocated 1 of grant_1', 'follow 1 unsent, 1 spared']);
  });
});
