import type { Id } from '@storegraph/kernel/ids';
import type { Stores } from '../../ports.ts';

/**
 * What a payment's state means for what is held: LATER, its time begins anew; NEVER, the provider is working on it, and
 * nothing is freed before the order itself moves on. Any other state is news to nobody here.
 */
const ENDS: Readonly<Record<string, 'LATER' | 'NEVER'>> = {
  PENDING: 'LATER',
  REQUIRES_ACTION: 'LATER',
  PROCESSING: 'NEVER',
  FAILED: 'LATER',
  CANCELLED: 'LATER',
};

/** What orders told of an order's payment; `orderVersion` is the event's. */
export interface PaymentNews {
  readonly orderId: Id<'order'>;
  readonly orderVersion: number;
  readonly paymentStatus: string;
  /** Of an order that waits longer than usual: until when. */
  readonly payBy?: Date | undefined;
}

/** Sets anew when a hold ends, by how its order's payment stands. News that is older than what was heard changes nothing. */
export type ExtendHold = (stores: Pick<Stores, 'stock'>, news: PaymentNews) => Promise<void>;

/** Makes `ExtendHold`; `holdMs` is how long a hold lasts without news. */
export function createExtendHold(deps: { now: () => Date; holdMs: number }): ExtendHold {
  return async ({ stock }, { orderId, orderVersion, paymentStatus, payBy }) => {
    const ends = ENDS[paymentStatus];
    if (!ends) return;
    const usual = new Date(deps.now().getTime() + deps.holdMs);
    await stock.extend(orderId, orderVersion, ends === 'NEVER' ? null : payBy && payBy > usual ? payBy : usual);
  };
}
