import type { Id } from '@storegraph/kernel/ids';
import type { Money } from '@storegraph/kernel/money';
import type { PostalAddress } from '@storegraph/kernel/postal-address';
import type { PartAmounts } from '../totals/amounts.ts';
import type { Stand } from './stand.ts';
import type { AsideEventName } from './note-aside.ts';
import type { OrderEventName } from './steps.ts';

/** What a customer ordered, as it was agreed. */
export interface Order extends Stand {
  readonly id: Id<'order'>;
  /** `SG-000123`, or with the channel in it `SG-US-000123`. */
  readonly number: string;
  /** Rises by one with each change. */
  readonly version: number;
  readonly customerId: Id<'user'>;
  /** Whether it was placed without an account and nobody claimed it: its customer is nobody who can log in. */
  readonly isGuests: boolean;
  readonly total: Money;
  readonly shippingAddress: PostalAddress;
  /** Who is billed: who it is sent to, when nobody else was named. */
  readonly billingAddress: PostalAddress;
  /** What the shopper said with it. */
  readonly shopperNote: string | null;
  /** Why it was cancelled or rejected. */
  readonly reason: string | null;
  readonly trackingNumber: string | null;
  readonly placedAt: Date;
  readonly updatedAt: Date;
  /** When it expires unless it is paid. */
  readonly payBy: Date;
}

/** So many pieces of one variant, as they were ordered. */
export interface OrderLine {
  readonly id: Id<'oline'>;
  readonly orderId: Id<'order'>;
  readonly customerId: Id<'user'>;
  readonly productId: Id<'prod'>;
  readonly variantId: Id<'var'>;
  /** Whether the variant is still shown in the shop. */
  readonly isListed: boolean;
  readonly productName: string;
  readonly variantName: string;
  readonly sku: string;
  readonly imageUrl: string | null;
  readonly quantity: number;
  /** What a piece weighed when it was ordered, in grams; undefined for what was ordered before that was kept. */
  readonly weightGrams: number | undefined;
  readonly unitPrice: Money;
  /** What it came to, as it was agreed; undefined for what was ordered before that was kept. */
  readonly amounts: PartAmounts | undefined;
}

/** What a timeline tells: a change of the order, or what others told aside. */
export type TimelineEventName = OrderEventName | AsideEventName;

/** One change of an order and where it stood after it; or what was told aside while it stood there. */
export interface TimelineEntry extends Stand {
  readonly orderId: Id<'order'>;
  readonly version: number;
  readonly event: TimelineEventName;
  readonly occurredAt: Date;
  /** Who did it: a user's id or a service's name. */
  readonly actor: string;
  /** The id of the part of the order that it is about: a parcel, a return, a note. */
  readonly subjectId: string | null;
  /** What is said of it, for people. */
  readonly detail: string | null;
  /** How many pieces moved, of what products told. */
  readonly quantity: number | null;
}

/** Whether an entry is of a change of the order itself. */
export const isChange = (entry: TimelineEntry): entry is TimelineEntry & { readonly event: OrderEventName } => entry.event.startsWith('orders.');

/** Whether a text is of an order number's form. */
export const isOrderNumber = (text: string): boolean => /^SG-(?:[A-Z]{2}-)?\d{6,18}$/.test(text);

/** An order as it was after one of its changes. */
export function asOf(order: Order, { version, status, fulfilmentStatus, paymentStatus, occurredAt }: TimelineEntry): Order {
  const isOver = status === 'CANCELLED' || status === 'REJECTED';
  const isSent = fulfilmentStatus !== 'UNFULFILLED' && fulfilmentStatus !== 'PACKED';
  return {
    ...order, version, status, fulfilmentStatus, paymentStatus, updatedAt: occurredAt,
    reason: isOver ? order.reason : null, trackingNumber: isSent ? order.trackingNumber : null,
  };
}
