import type { Id } from '@storegraph/kernel/ids';
import type { Money } from '@storegraph/kernel/money';
import { allocate, split } from './allocate.ts';
import type { RefundPart } from './allocate.ts';
import type { Account } from './account.ts';
import type { Stores } from './ports.ts';
import type { RequestRefund } from './request-refund.ts';

/** What orders grants to be given back. */
export interface RefundGrant {
  readonly id: Id<'grant'>;
  readonly orderId: Id<'order'>;
  readonly customerId: Id<'user'>;
  readonly amount: Money;
  /** They sum to the amount. */
  readonly parts: readonly RefundPart[];
  readonly reason: string | null;
  readonly grantedAt: Date;
}

/** Takes a grant down, once, and has the order's payments give back what they hold of it. */
export type GrantRefund = (stores: Stores, grant: RefundGrant) => Promise<void>;
/** Has an order's payments give back what was granted while they did not hold enough. Only while the account is held. */
export type AllocateGrants = (stores: Stores, account: Account) => Promise<void>;

/** Makes the reaction. */
export function createGrantRefund(deps: { allocateGrants: AllocateGrants }): GrantRefund {
  return async (stores, grant) => {
    const account = await stores.accounts.open(grant.orderId, grant.customerId);
    if (await stores.grants.add(grant)) await deps.allocateGrants(stores, account);
  };
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
