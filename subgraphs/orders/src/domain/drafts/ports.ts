import type { Id } from '@storegraph/kernel/ids';
import type { Page, PageRequest } from '@storegraph/kernel/page';
import type { Discount } from '../totals/discount.ts';
import type { RecordedPayment } from '../payment-links/recorded-payment.ts';
import type { Draft, DraftContent, DraftStatus } from './draft.ts';

/** Where a draft stands in a list, latest first. */
export type DraftKey = Pick<Draft, 'id'>;

/** Which drafts to list; all conditions given must hold. */
export interface DraftFilter {
  readonly status?: DraftStatus | undefined;
  readonly customerId?: Id<'user'> | undefined;
}

/** What staff took off an order, and why. */
export interface OrderManualDiscount {
  readonly orderId: Id<'order'>;
  readonly lineId: Id<'oline'>;
  readonly reason: string;
  readonly amountMinor: bigint;
}

/** A price that staff asked for a line instead of its own. */
export interface OrderOwnPrice {
  readonly lineId: Id<'oline'>;
  readonly orderId: Id<'order'>;
  /** What it cost then; undefined when it was not sold in the currency. */
  readonly usualMinor: bigint | undefined;
  readonly reason: string;
}

/** Drafts and what orders keep of them, to read. */
export interface DraftReads {
  byIds(ids: readonly Id<'draft'>[]): Promise<readonly Draft[]>;
  list(filter: DraftFilter, page: PageRequest<DraftKey>): Promise<Page<Draft>>;
  count(filter: DraftFilter): Promise<number>;
  /** What staff took off these orders, each order's in the order it was taken. */
  discountsOf(orderIds: readonly Id<'order'>[]): Promise<readonly OrderManualDiscount[]>;
  ownPricesOf(lineIds: readonly Id<'oline'>[]): Promise<readonly OrderOwnPrice[]>;
  /** Who of the staff placed these orders; none for one that its customer placed. */
  placersOf(orderIds: readonly Id<'order'>[]): Promise<readonly { readonly orderId: Id<'order'>; readonly placedBy: Id<'user'> }[]>;
}

/** Drafts, to write. */
export interface DraftStore extends DraftReads {
  /** False, and nothing is kept, when a line is of a variant there is not. */
  create(draft: DraftContent & Pick<Draft, 'id' | 'currency' | 'createdBy' | 'createdAt'>): Promise<boolean>;
  /** A draft that nobody else changes until the transaction ends. */
  lock(id: Id<'draft'>): Promise<Draft | undefined>;
  /** Writes a locked draft anew and raises its version; false as `create`. */
  replace(id: Id<'draft'>, content: DraftContent, at: Date): Promise<boolean>;
  remove(id: Id<'draft'>): Promise<void>;
  /** Notes what a locked draft became, who placed it, what was paid for it by other means, and what staff changed of its prices. */
  complete(id: Id<'draft'>, became: {
    readonly orderId: Id<'order'>; readonly placedBy: Id<'user'>; readonly recorded: RecordedPayment | undefined; readonly at: Date;
    readonly discounts: readonly (Discount & { readonly orderLineId: Id<'oline'> })[]; readonly ownPrices: readonly OrderOwnPrice[];
  }): Promise<void>;
}
