import type { Id } from '@storegraph/kernel/ids';
import type { Page, PageRequest } from '@storegraph/kernel/page';
import type { PostalAddress } from '@storegraph/kernel/postal-address';
import type { OrderGuest } from '../guests/ports.ts';
import type { OrderAmounts, OrderShipping } from '../checkout/order-amounts.ts';
import type { TaxSummary } from '../totals/amounts.ts';
import type { RecordedPayment } from '../payment-links/recorded-payment.ts';
import type { Aside } from './note-aside.ts';
import type { Order, OrderLine, TimelineEntry } from './order.ts';
import type { FulfilmentStatus, OrderStatus } from './stand.ts';
import type { Step } from './steps.ts';

/** Where an order stands in a list, latest first. */
export interface OrderKey {
  readonly placedAt: Date;
  readonly id: Id<'order'>;
}

/** Which orders to list; all conditions given must hold. */
export interface OrderFilter {
  readonly status?: OrderStatus | undefined;
  readonly fulfilmentStatus?: FulfilmentStatus | undefined;
}

/** Orders, to read. */
export interface OrderReads {
  byIds(ids: readonly Id<'order'>[]): Promise<readonly Order[]>;
  byNumbers(numbers: readonly string[]): Promise<readonly Order[]>;
  /** What happened to these orders, oldest first: each change, and what was told aside while the order stood there. */
  timelinesOf(orderIds: readonly Id<'order'>[]): Promise<readonly TimelineEntry[]>;
  /** The lines of these orders, each order's in the order of its cart. */
  linesOf(orderIds: readonly Id<'order'>[]): Promise<readonly OrderLine[]>;
  linesByIds(ids: readonly Id<'oline'>[]): Promise<readonly OrderLine[]>;
  /** What these orders came to; none for one of which it was not kept. */
  amountsOf(orderIds: readonly Id<'order'>[]): Promise<readonly OrderAmounts[]>;
  list(filter: OrderFilter, page: PageRequest<OrderKey>): Promise<Page<Order>>;
  count(filter: OrderFilter): Promise<number>;
  /** A page of each customer's orders. */
  byCustomers(customerIds: readonly Id<'user'>[], page: PageRequest<OrderKey>): Promise<ReadonlyMap<Id<'user'>, Page<Order>>>;
  countByCustomers(customerIds: readonly Id<'user'>[]): Promise<readonly { readonly customerId: Id<'user'>; readonly count: number }[]>;
}

/** What an order's events tell of a line. */
export type OrderedPieces = Pick<OrderLine, 'productId' | 'variantId' | 'quantity'> & { readonly lineId: Id<'oline'> };

/** An order that was just changed, with all that its events tell. */
export interface ChangedOrder extends Order {
  readonly lines: readonly OrderedPieces[];
  /** The tries to pay so far, 0 before the first. */
  readonly attempt: number;
  readonly methodToken: string;
  /** What gift cards pay of its total. */
  readonly giftCardMinor: bigint;
  /** When it expires unless it is paid. */
  readonly payBy: Date;
  readonly isPlacedByStaff: boolean;
  /** Without an account: what is kept of the token that opens it; undefined just after it is placed. */
  readonly guestTokenHash: string | undefined;
  /** What it was paid with by other means than a provider. */
  readonly recorded: RecordedPayment | undefined;
  /** The payment that was told of last. */
  readonly paymentId: Id<'pay'> | undefined;
}

/** An order to be placed. */
export interface NewOrder extends Pick<Order, 'id' | 'customerId' | 'total' | 'shippingAddress' | 'placedAt'> {
  /** Who of the staff places it; undefined when its customer does. */
  readonly placedBy?: Id<'user'>;
  /** Null when it was placed without one. */
  readonly cartId: Id<'cart'> | null;
  /** Who is billed, when that is not who it is sent to. */
  readonly billingAddress?: PostalAddress | undefined;
  readonly methodToken: string;
  /** When it expires unless it is paid. */
  readonly payBy: Date;
  readonly lines: readonly Omit<OrderLine, 'orderId' | 'customerId' | 'isListed'>[];
  /** What all that has one rate is taxed. */
  readonly taxes: readonly TaxSummary[];
  /** How it is sent. */
  readonly sent: OrderShipping | undefined;
  /** Who places it without an account. */
  readonly guest?: Pick<OrderGuest, 'email' | 'tokenHash'> | undefined;
}

/** What payments told of a payment of an order. */
export interface PaymentNotice {
  readonly paymentId: Id<'pay'>;
  readonly attempt: number;
  /** Of the payment; what is older than what was noted is not noted. */
  readonly version: number;
}

/** What goes along with a step. */
export interface Change {
  readonly at: Date;
  /** Who does it: a user's id or a service's name. */
  readonly actor: string;
  readonly reason?: string | null;
  readonly trackingNumber?: string | null;
  readonly methodToken?: string;
  readonly payBy?: Date;
  /** Whose it is from then on. */
  readonly customerId?: Id<'user'>;
  /** With a step that follows from a payment. */
  readonly notice?: PaymentNotice;
  /** What of the order it is about: a parcel, a return, a note. */
  readonly subject?: Id | undefined;
  /** What is said of it, for people. */
  readonly detail?: string | null | undefined;
}

/** Orders, to write. */
export interface OrderStore extends OrderReads {
  /**
   * Keeps a new order with its first timeline entry and gives it a number; the slot that is kept for its cart becomes
   * the order's. Refuses with DELIVERY_SLOT_GONE when that is kept no more.
   */
  place(order: NewOrder): Promise<ChangedOrder>;
  /**
   * Takes a step in one statement, so that of two steps that race the second finds the order where the first
   * left it; its timeline entry is kept with it. Undefined when the order does not stand where the step begins,
   * or is told of a payment what is known already.
   */
  take(id: Id<'order'>, step: Step, change: Change): Promise<ChangedOrder | undefined>;
  /** Keeps what was told of an order and left it where it stands, once; nothing of an order that is not known. */
  noteAside(id: Id<'order'>, aside: Aside): Promise<void>;
  /** Orders whose time to be paid is over and that can take the step; nobody else is handed them until the transaction ends. */
  takeable(step: Step, dueBy: Date, limit: number): Promise<readonly Id<'order'>[]>;
}
