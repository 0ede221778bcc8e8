import type { Id } from '@storegraph/kernel/ids';
import type { AddedLine, OrderEdit } from './edit.ts';

/** Edits, to read. */
export interface EditReads {
  /** The edits of these orders, each order's as they were asked for. */
  ofOrders(orderIds: readonly Id<'order'>[]): Promise<readonly OrderEdit[]>;
}

/** Edits, to write. Who writes has locked the order first. */
export interface EditStore extends EditReads {
  byId(id: Id<'edit'>): Promise<OrderEdit | undefined>;
  /** Keeps an edit that waits for its stock, or is done at once. */
  add(edit: Pick<OrderEdit, 'id' | 'orderId' | 'orderVersion' | 'currency' | 'editedBy' | 'reason' | 'requestedAt' | 'removed' | 'added' | 'taxes' | 'owedMinor' | 'refundMinor' | 'nettedMinor'>): Promise<void>;
  /** Notes that an edit was done, and adds its lines and what they cost to the order. */
  apply(id: Id<'edit'>, orderId: Id<'order'>, added: readonly AddedLine[], owedMinor: bigint, at: Date): Promise<void>;
  /** Notes that it could not be. */
  refuse(id: Id<'edit'>, why: string, at: Date): Promise<void>;
  /** What an order's edits made it cost more and nobody paid yet, in minor units. */
  owedOf(orderId: Id<'order'>): Promise<bigint>;
  /** Notes that what is owed was paid. */
  notePaid(orderId: Id<'order'>, at: Date): Promise<void>;
}
