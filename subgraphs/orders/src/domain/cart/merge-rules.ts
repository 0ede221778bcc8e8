import type { CartStatus } from './cart.ts';

/** How a cart stands to a caller: theirs already, a guest's, or a guest's beside an open cart of theirs. */
export type MergeCase = 'own' | 'alone' | 'beside';

/** What is done: nothing, the cart changes hands, its lines go into the caller's cart, or it is too late. */
export type MergeOutcome = 'keep' | 'adopt' | 'pour' | 'refuse';

/** What becomes of a cart that a caller wants to take over. */
export const MERGE_RULES: Readonly<Record<CartStatus, Readonly<Record<MergeCase, MergeOutcome>>>> = {
  OPEN: { own: 'keep', alone: 'adopt', beside: 'pour' },
  MERGED: { own: 'refuse', alone: 'refuse', beside: 'refuse' },
  ORDERED: { own: 'refuse', alone: 'refuse', beside: 'refuse' },
};
