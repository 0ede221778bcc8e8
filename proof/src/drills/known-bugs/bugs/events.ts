import type { KnownBug } from '../known-bug.ts';

/** What is told and not heard, or heard and not so. */
export const EVENTS: readonly KnownBug[] = [
  {
    name: 'events are sent in whatever order they are found', met: 'Saleor #14251, #14925, #10165',
    edits: [{ file: 'packages/postgres/src/events/relay.ts', from: 'ORDER BY seq LIMIT', to: 'ORDER BY id DESC LIMIT' }],
    caughtBy: { project: 'store', file: 'packages/postgres/src/events/delivery.db.test.ts', test: 'is emptied in order' },
  },
  {
    name: 'an event that is delivered twice has its effect twice', met: 'Saleor #13542',
    edits: [{ file: 'packages/postgres/src/transactions.ts', from: 'if (heard.length === 0) return false;', to: 'if (heard.length < 0) return false;' }],
    caughtBy: { project: 'store', file: 'packages/postgres/src/events/delivery.db.test.ts', test: 'delivered ten times at once' },
  },
  {
    name: 'an event counts as sent although the broker was away', met: 'Medusa #14357, #11633, #7156, #4089',
    edits: [{ file: 'packages/postgres/src/events/relay.ts', from: '[ids]);\n    throw error;', to: '[ids]);' }],
    caughtBy: { project: 'store', file: 'packages/postgres/src/events/delivery.db.test.ts', test: 'is emptied in order' },
  },
  {
    name: 'what is heard last counts as what happened last', met: 'Saleor #14251, #10165',
    edits: [{ file: 'subgraphs/orders/src/store/cart/variant-store.ts', from: 'WHERE variant.version < excluded.version`', to: 'WHERE variant.version <> excluded.version`' }],
    caughtBy: { project: 'store', file: 'subgraphs/orders/tests/carts.db.test.ts', test: 'tells what a shopper should know' },
  },
  {
    name: 'an event whose work failed counts as heard', met: 'Medusa #14357, #11633, #7156',
    edits: [{ file: 'packages/postgres/src/events/inbox.ts', from: 'if (attempt < MAX_ATTEMPTS) {', to: 'if (attempt < 1) {' }],
    caughtBy: { project: 'store', file: 'packages/postgres/src/events/delivery.db.test.ts', test: 'puts an event aside that failed ten times' },
  },
];
