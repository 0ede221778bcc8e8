import type { KnownBug } from '../known-bug.ts';

const STORE = 'subgraphs/orders/src/store/cart/cart-store.ts';

/** Orders that are placed twice, at another price, or left behind. */
export const CHECKOUT: readonly KnownBug[] = [
  {
    name: 'an order stays behind when its stock is refused', met: 'Medusa #16825',
    edits: [{ file: 'subgraphs/orders/src/domain/order/note-stock.ts', from: "void (await takeStep(stores, orderId, 'stock-refused', { at: deps.now(), actor: 'products', reason: 'OUT_OF_STOCK' }))", to: 'void [stores, orderId, deps]' }],
    caughtBy: { project: 'store', file: 'subgraphs/orders/tests/checkout.db.test.ts', test: 'ends where stock is refused' },
  },
  {
    name: 'an order that was paid and has lost its stock is kept', met: 'Vendure #3065, #3411; Saleor #14733, #14732',
    edits: [{ file: 'subgraphs/orders/src/domain/order/note-stock.ts', from: "void (await takeStep(stores, orderId, 'cancel', { at: deps.now(), actor: 'products', reason: 'OUT_OF_STOCK' }))", to: 'void [stores, orderId, deps]' }],
    caughtBy: { project: 'store', file: 'subgraphs/orders/tests/expiry.db.test.ts', test: 'paid too late for its stock' },
  },
  {
    name: 'one cart that is ordered twice at once is two orders', met: 'WooCommerce #62659; Mercur PR#1418',
    edits: [{ file: STORE, from: `update("status = 'ORDERED'", "status = 'OPEN' AND (customer_id = $3 OR token_hash = $5) AND version = $4"`, to: `update("status = 'ORDERED'", "(customer_id = $3 OR token_hash = $5) AND version >= $4"` }],
    caughtBy: { project: 'store', file: 'subgraphs/orders/tests/checkout.db.test.ts', test: 'under 20 keys at once' },
  },
  {
    name: 'one key that is sent twice at once is two orders', met: 'WooCommerce #62659',
    edits: [{ file: 'packages/postgres/src/idempotency.ts', from: 'if (taken.length === 0) {', to: 'if (taken.length < 0) {' }],
    caughtBy: { project: 'store', file: 'packages/postgres/src/events/delivery.db.test.ts', test: 'sent 50 times at once' },
  },
  {
    name: 'an order is placed at another price than was agreed to', met: 'Vendure #664, PR#4928; Saleor',
    edits: [{ file: 'subgraphs/orders/src/domain/order/agree-on-cart.ts', from: 'if (!isSameAmount(total, expectedTotal)) throw priceChanged(total);', to: 'if (total.currency !== expectedTotal.currency) throw priceChanged(total);' }],
    caughtBy: { project: 'store', file: 'subgraphs/orders/tests/checkout.db.test.ts', test: 'a price that changed since' },
  },
  {
    name: 'an order is over while the provider works on its payment', met: 'Saleor #14732, #14733',
    edits: [{ file: 'subgraphs/orders/src/domain/order/steps.ts', from: "paymentStatus: stays('NONE', 'PENDING', 'REQUIRES_ACTION', ...OVER, 'PARTIALLY_REFUNDED', 'REFUNDED'),", to: "paymentStatus: stays('NONE', ...OPEN, ...OVER, 'PARTIALLY_REFUNDED', 'REFUNDED')," }],
    caughtBy: { project: 'store', file: 'subgraphs/orders/tests/expiry.db.test.ts', test: 'does not expire when' },
  },
  {
    name: 'what two do at the same time is an error for one of them', met: 'Medusa #2948',
    edits: [{ file: 'packages/postgres/src/transactions.ts', from: 'if (tries <= 1 || !code || !TRY_AGAIN.has(code)) throw error;', to: 'if (tries < 99 || !code || !TRY_AGAIN.has(code)) throw error;' }],
    caughtBy: { project: 'store', file: 'packages/postgres/src/events/delivery.db.test.ts', test: 'is done again as a whole' },
  },
  {
    name: 'each line of a cart is written by a statement of its own', met: 'Medusa #2465, #10751, #12964, #13335',
    edits: [{ file: 'subgraphs/orders/src/domain/cart/add-to-cart.ts', from: "if (!(await carts.add(cartId, lines))) throw quantityOutOfRange(1, ['lines']);", to: "for (const line of lines) if (!(await carts.add(cartId, [line]))) throw quantityOutOfRange(1, ['lines']);" }],
    caughtBy: { project: 'store', file: 'subgraphs/orders/tests/statements.db.test.ts', test: 'puts two things into a cart' },
  },
  {
    name: 'an order loses the lines whose variant is gone', met: 'Vendure #1508, #2716',
    edits: [{ file: 'subgraphs/orders/src/store/order/order-rows.ts', from: 'LEFT JOIN variant v ON v.id = l.variant_id LEFT JOIN', to: 'JOIN variant v ON v.id = l.variant_id AND v.is_published LEFT JOIN' }],
    caughtBy: { project: 'store', file: 'subgraphs/orders/tests/checkout.db.test.ts', test: 'keeps what was agreed' },
  },
];
