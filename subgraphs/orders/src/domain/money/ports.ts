import type { Id } from '@storegraph/kernel/ids';
import type { Division, OrderMoney } from './order-money.ts';

/** What pays orders, to write. Who writes has locked the order first. */
export interface MoneyStore {
  /** How the order's money stands, now that its parcels are where they are. */
  count(orderId: Id<'order'>): Promise<OrderMoney>;
  /** Notes that so much of what is charged is still to be paid. */
  miss(orderId: Id<'order'>, outstandingMinor: bigint): Promise<void>;
  /** Notes where money goes back to, of which so much is for the shipping. Rejects when more would go back than is there. */
  giveBack(orderId: Id<'order'>, division: Division, shippingMinor: bigint): Promise<void>;
}
