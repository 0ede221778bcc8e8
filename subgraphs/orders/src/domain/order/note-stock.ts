import type { Id } from '@storegraph/kernel/ids';
import type { Stores } from '../ports.ts';
import { takeStep } from './take-step.ts';

/** An order's stock is held: its payment is asked for, and its time to be paid begins; or it is confirmed when gift cards have paid all. */
export type NoteStockHeld = (stores: Stores, orderId: Id<'order'>) => Promise<void>;

/** Makes the reaction; `payWithinMs` is how long the order may await its payment from now. */
export function createNoteStockHeld(deps: { now: () => Date; payWithinMs: number }): NoteStockHeld {
  return async (stores, orderId) => {
    const at = deps.now();
    const held = await takeStep(stores, orderId, 'stock-held', { at, actor: 'products', payBy: new Date(at.getTime() + deps.payWithinMs) });
    const prepaid = held ?? (await takeStep(stores, orderId, 'stock-held-prepaid', { at, actor: 'products' }));
    // Its time to be paid is that of its link.
    if (!prepaid) await takeStep(stores, orderId, 'stock-held-unasked', { at, actor: 'products' });
  };
}

/** An order's stock cannot be held: the order is rejected. */
export type NoteStockRefused = (stores: Stores, orderId: Id<'order'>) => Promise<void>;

/** Makes the reaction. */
export function createNoteStockRefused(deps: { now: () => Date }): NoteStockRefused {
  return async (stores, orderId) => void (await takeStep(stores, orderId, 'stock-refused', { at: deps.now(), actor: 'products', reason: 'OUT_OF_STOCK' }));
}

/** What was held for a paid order had been freed and is gone: the order is called off, and its money goes back. */
export type NoteStockLost = (stores: Stores, orderId: Id<'order'>) => Promise<void>;

/** Makes the reaction. */
export function createNoteStockLost(deps: { now: () => Date }): NoteStockLost {
  return async (stores, orderId) => void (await takeStep(stores, orderId, 'cancel', { at: deps.now(), actor: 'products', reason: 'OUT_OF_STOCK' }));
}
