import type { KnownBug } from '../known-bug.ts';

const STORE = 'subgraphs/orders/src/store/cart/cart-store.ts';

/** Carts that lose what lies in them, or show it to others. */
export const CARTS: readonly KnownBug[] = [
  {
    name: 'what a guest had in the cart vanishes with the log-in', met: 'Vendure #3153, #1454',
    edits: [{ file: 'subgraphs/orders/src/domain/cart/merge-parts.ts', from: '[mine.id, Math.min(PART_RULES.quantities.most, sum)]', to: '[mine.id, mine.quantity]' }],
    caughtBy: { project: 'unit', file: 'subgraphs/orders/src/domain/cart/merge-parts.test.ts' },
  },
  {
    name: 'whoever comes next has the cart of whoever was there before', met: 'Vendure #263',
    edits: [{ file: STORE, from: "update('customer_id = $3, token_hash = NULL', 'true'", to: "update('customer_id = $3', 'true'" }],
    caughtBy: { project: 'store', file: 'subgraphs/orders/tests/carts.db.test.ts', test: "the caller's own, and its token useless" },
  },
  {
    name: 'a cart with something that is gone can neither be shown nor ordered', met: 'Vendure #2935',
    edits: [{ file: 'subgraphs/orders/src/domain/cart/cart-problems.ts', from: "{ code: 'UNAVAILABLE', holds: (line) => !unitPriceOf(line),", to: "{ code: 'UNAVAILABLE', holds: (line) => { if (!unitPriceOf(line)) throw new Error('no price'); return false; }," }],
    caughtBy: { project: 'store', file: 'subgraphs/orders/tests/carts.db.test.ts', test: 'tells what a shopper should know' },
  },
  {
    name: 'who has too much in two carts cannot bring them together', met: 'Vendure #1454',
    edits: [{ file: 'subgraphs/orders/src/domain/cart/merge-parts.ts', from: 'const [moved, saved] = [others.slice(0, room), others.slice(room)];', to: "const [moved, saved] = [others, others.slice(others.length)];" }],
    caughtBy: { project: 'unit', file: 'subgraphs/orders/src/domain/cart/merge-parts.test.ts' },
  },
];
