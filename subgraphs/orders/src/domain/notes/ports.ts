import type { Id } from '@storegraph/kernel/ids';
import type { OrderNote } from './note.ts';

/** Notes, to read. */
export interface NoteReads {
  /** What was said about these orders, each order's as it was said. */
  ofOrders(orderIds: readonly Id<'order'>[]): Promise<readonly OrderNote[]>;
}

/** Notes, to write. */
export interface NoteStore extends NoteReads {
  add(note: Omit<OrderNote, 'isGuests'>): Promise<void>;
}
