import type { Id } from '@storegraph/kernel/ids';
import type { Money } from '@storegraph/kernel/money';
import type { RecordedPayment } from './recorded-payment.ts';
import type { PaymentStatus } from '../order/stand.ts';

/** A way to pay an order for whoever knows its token. An order has one at a time. */
export interface PaymentLink {
  readonly id: Id<'plink'>;
  readonly orderId: Id<'order'>;
  readonly createdBy: Id<'user'>;
  readonly createdAt: Date;
  /** From then on it is no link any more. */
  readonly expiresAt: Date;
}

/** A link that can be paid by, and what is to be paid. */
export interface OpenLink extends PaymentLink {
  readonly number: string;
  readonly total: Money;
  readonly toPay: Money;
  /** Whether its stock is held: before it cannot be paid. */
  readonly isReady: boolean;
  /** Whether nothing is left to be paid. */
  readonly isPaid: boolean;
  readonly paymentStatus: PaymentStatus;
}

/** Payment links, to read. */
export interface PaymentLinkReads {
  /** The links of these tokens that are neither over nor used up, with the hash each is kept by; used up ones as well with `withPaid`. */
  open(tokenHashes: readonly string[], at: Date, withPaid?: boolean): Promise<readonly (OpenLink & { readonly tokenHash: string })[]>;
  /** The link of each of these orders that was made last, over or not. */
  ofOrders(orderIds: readonly Id<'order'>[]): Promise<readonly PaymentLink[]>;
}

/** Payment links, to write. */
export interface PaymentLinkStore extends PaymentLinkReads {
  /** Keeps a link; the one that the order had before is over. */
  make(link: PaymentLink & { readonly tokenHash: string }): Promise<void>;
  /** Ends the link of an order. */
  end(orderId: Id<'order'>, at: Date): Promise<void>;
  /** Notes that staff have the money of an order. */
  record(orderId: Id<'order'>, recorded: RecordedPayment): Promise<void>;
}
