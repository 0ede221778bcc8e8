import type { Id } from '@storegraph/kernel/ids';
import type { Page, PageRequest } from '@storegraph/kernel/page';
import type { PickedLine } from '../fulfilment/pick-lines.ts';
import type { Disposition, RefundGrant, Return } from './return.ts';
import type { ReturnStatus } from './return-steps.ts';

/** Where a return stands in a list, latest first. */
export interface ReturnKey {
  readonly requestedAt: Date;
  readonly id: Id<'ret'>;
}

/** Which returns to list; all conditions given must hold. */
export interface ReturnFilter {
  readonly status?: ReturnStatus | undefined;
  readonly orderId?: Id<'order'> | undefined;
}

/** Returns, to read. */
export interface ReturnReads {
  byIds(ids: readonly Id<'ret'>[]): Promise<readonly Return[]>;
  /** The returns of these orders, each order's by number. */
  ofOrders(orderIds: readonly Id<'order'>[]): Promise<readonly Return[]>;
  list(filter: ReturnFilter, page: PageRequest<ReturnKey>): Promise<Page<Return>>;
  count(filter: ReturnFilter): Promise<number>;
  byCustomers(customerIds: readonly Id<'user'>[], page: PageRequest<ReturnKey>): Promise<ReadonlyMap<Id<'user'>, Page<Return>>>;
  countByCustomers(customerIds: readonly Id<'user'>[]): Promise<readonly { readonly customerId: Id<'user'>; readonly count: number }[]>;
  /** The return that an order is sent for; none for most. */
  replacedBy(orderId: Id<'order'>): Promise<Return | undefined>;
  /** What these orders' customers were granted, each order's as it was. */
  grantsOf(orderIds: readonly Id<'order'>[]): Promise<readonly RefundGrant[]>;
}

/** What becomes different of a return; what is left out stays. */
export interface ReturnChange {
  readonly status: ReturnStatus;
  readonly at: Date;
  readonly answer?: string | null;
  readonly refundsShipping?: boolean;
  readonly replacementId?: Id<'order'>;
  readonly dispositions?: readonly { readonly lineId: Id<'oline'>; readonly disposition: Disposition }[];
}

/** Returns and what money goes back, to write. Who writes has locked the order first. */
export interface ReturnStore extends ReturnReads {
  /** Rejects when a line has fewer pieces delivered and not returned than are in it. */
  add(asked: Omit<Return, 'answer' | 'refundsShipping' | 'replacementId' | 'updatedAt'>): Promise<void>;
  change(id: Id<'ret'>, change: ReturnChange): Promise<void>;
  /** Calls off pieces that were not sent. Rejects when there are fewer left. */
  cancelPieces(orderId: Id<'order'>, lines: readonly PickedLine[]): Promise<void>;
  /** Rejects when there was a grant for its cause, or for more pieces than were called off or came back. */
  grant(grant: Omit<RefundGrant, 'paidAt'>): Promise<void>;
  /** Notes that money that was granted went back. Answers what the grant was for; undefined when it was noted before. */
  notePaid(grantId: Id<'grant'>, at: Date): Promise<{ readonly orderId: Id<'order'>; readonly cause: string } | undefined>;
}
