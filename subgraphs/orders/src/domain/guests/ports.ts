import type { Id } from '@storegraph/kernel/ids';

/** Who placed an order without an account. */
export interface OrderGuest {
  readonly orderId: Id<'order'>;
  /** The customer the order is of: one without an account, of this order alone. */
  readonly guestId: Id<'user'>;
  readonly email: string;
  /** What is kept of the token that opens the order. */
  readonly tokenHash: string;
}

/** Orders without an account, to read. */
export interface GuestReads {
  /** Who placed these orders; none for those of customers, nor for those that a customer claimed. */
  byOrders(ids: readonly Id<'order'>[]): Promise<readonly OrderGuest[]>;
}

/** Orders without an account, to write. */
export interface GuestStore extends GuestReads {
  /**
   * Ends that an order is open to who has its token, and answers who placed it. In one statement: of two who claim it, one
   * does. Undefined when the token is another's, or the order nobody's to claim.
   */
  close(orderId: Id<'order'>, tokenHash: string, at: Date): Promise<OrderGuest | undefined>;
  /** Makes the returns of an order, which was locked, a customer's. */
  giveReturns(orderId: Id<'order'>, customerId: Id<'user'>): Promise<void>;
  /** Which orders of a guest their token opens: one, and what was sent again for it, also what was called off. */
  openTo(guestId: Id<'user'>): Promise<readonly Id<'order'>[]>;
}
