import type { Id } from '@storegraph/kernel/ids';
import type { Money } from '@storegraph/kernel/money';
import type { Outbox } from '@storegraph/events/envelope';
import { allocate, split } from '../allocate.ts';
import type { RefundPart } from '../allocate.ts';
import type { Account } from '../account.ts';
import type { FollowShipped } from '../captures/capture-shipped.ts';
import { dueMinorOf, outstandingOf } from '../order-money.ts';
import { takenMinor } from '../payment.ts';
import type { Stores } from '../ports.ts';
import type { RequestRefund } from './request-refund.ts';

/** What orders grants to be given back. */
export interface RefundGrant {
  readonly id: Id<'grant'>;
  readonly orderId: Id<'order'>;
  readonly customerId: Id<'user'>;
  readonly amount: Money;
  /** They sum to the amount. */
  readonly parts: readonly RefundPart[];
  /** Of the amount: for pieces that never left. What was only set aside for them is not taken. */
  readonly unsentMinor: bigint;
  /** What the order is to be paid in all, when an edit put something in as well: what is granted pays for that first. */
  readonly dueMinor?: bigint | undefined;
  readonly reason: string | null;
  readonly grantedAt: Date;
}

/** Takes a grant down, once, and has the order's payments give back what they hold of it. */
export type GrantRefund = (stores: Stores, grant: RefundGrant) => Promise<void>;
/** Has an order's payments give back what was granted while they did not hold enough. Only while the account is held. */
export type AllocateGrants = (stores: Stores, account: Account) => Promise<void>;

/** Makes the reaction. */
export function createGrantRefund(deps: { allocateGrants: AllocateGrants; followShipped: FollowShipped }): GrantRefund {
  return async (stores, grant) => {
    const account = await stores.accounts.open(grant.orderId, grant.customerId, grant.dueMinor);
    if (!(await stores.grants.add(grant))) return;
    const after = await spare(stores, account, grant);
    await deps.allocateGrants(stores, after);
    if (!after.closedFor && after.unsentMinor > account.unsentMinor) await deps.followShipped(stores, after);
  };
}

/** What was granted for pieces that never left is not taken, as far as it was not taken yet: what is due, less what was spared before, beyond what was taken. */
async function spare(stores: Stores, account: Account, { id, unsentMinor }: RefundGrant): Promise<Account> {
  if (unsentMinor === 0n) return account;
  const room = dueMinorOf(account) - account.sparedMinor - account.payments.reduce((sum, payment) => sum + takenMinor(payment), 0n);
  const sparedMinor = account.closedFor || room <= 0n ? 0n : room < unsentMinor ? room : unsentMinor;
  await stores.accounts.spare(account.orderId, { unsentMinor, sparedMinor });
  const after = { ...account, unsentMinor: account.unsentMinor + unsentMinor, sparedMinor: account.sparedMinor + sparedMinor };
  if (sparedMinor > 0n) {
    await stores.grants.allocate(id, sparedMinor);
    await tellSpared(stores.outbox, after, id, sparedMinor);
  }
  return after;
}

async function tellSpared(outbox: Outbox, account: Account, grantId: Id<'grant'>, sparedMinor: bigint): Promise<void> {
  const outstanding = outstandingOf(account);
  await outbox.tell({
    name: 'payments.grant-spared', aggregateId: grantId, aggregateVersion: 1,
    payload: { grantId, orderId: account.orderId, sparedMinor: sparedMinor.toString(), ...(outstanding === undefined ? {} : { outstandingMinor: outstanding.toString() }) },
  });
}

/** Makes it. */
export function createAllocateGrants(deps: { requestRefund: RequestRefund }): AllocateGrants {
  return async (stores, { orderId, payments }) => {
    let current = payments;
    for (const grant of await stores.grants.open(orderId)) {
      const [, left] = split(grant.parts, grant.allocatedMinor);
      for (const { payment, amountMinor, parts } of allocate(left, current.filter(({ amount }) => amount.currency === grant.currency))) {
        const request = { amountMinor, reason: grant.reason, requestedBy: 'orders', grantId: grant.id, parts };
        if (!(await deps.requestRefund(stores, payment, request))) throw new Error(`the sums of ${payment.id} do not allow what it holds`);
        await stores.grants.allocate(grant.id, amountMinor);
        current = current.map((each) => (each.id === payment.id ? { ...each, refundRequestedMinor: each.refundRequestedMinor + amountMinor } : each));
      }
    }
  };
}
