import type { KnownBug } from './known-bug.ts';

const STOCK = 'subgraphs/products/src/store/inventory/stock-store.ts';
const CARTS = 'subgraphs/orders/src/store/cart/cart-store.ts';
const SETTLE = 'subgraphs/payments/src/domain/settle-payment.ts';

/** Each as small as it can be made. */
export const KNOWN_BUGS: readonly KnownBug[] = [
  {
    name: 'stock is looked at without being locked, and taken later', met: 'Vendure #3508, #1738; Saleor #543',
    edits: [{ file: STOCK, from: 'WHERE s.variant_id = ANY($1) AND v.deleted_at IS NULL ORDER BY s.variant_id FOR NO KEY UPDATE OF s`', to: 'WHERE s.variant_id = ANY($1) AND v.deleted_at IS NULL ORDER BY s.variant_id`' }],
    caughtBy: { project: 'store', file: 'subgraphs/products/src/store/inventory/races.db.test.ts', test: 'sell exactly 100' },
  },
  {
    name: 'two lines of one variant are looked at one by one', met: 'Medusa #16502; Vendure #2702',
    edits: [{ file: 'subgraphs/products/src/domain/inventory/pieces.ts', from: 'same.reduce((sum, { quantity }) => sum + quantity, 0)', to: 'same[0]?.quantity ?? 0' }],
    caughtBy: { project: 'unit', file: 'subgraphs/products/src/domain/inventory/hold-stock.test.ts' },
  },
  {
    name: 'what is reserved is counted apart from who it is reserved for', met: 'Medusa #16569',
    edits: [{ file: STOCK, from: 'UPDATE stock_level l SET reserved = l.reserved + w.quantity FROM wanted w', to: 'UPDATE stock_level l SET reserved = greatest(l.reserved, w.quantity) FROM wanted w' }],
    caughtBy: { project: 'store', file: 'subgraphs/products/src/store/inventory/races.db.test.ts', test: 'sell exactly 100' },
  },
  {
    name: 'an order stays behind when its stock is refused', met: 'Medusa #16825',
    edits: [{ file: 'subgraphs/orders/src/domain/order/note-stock.ts', from: "void (await takeStep(stores, orderId, 'stock-refused', { at: deps.now(), actor: 'products', reason: 'OUT_OF_STOCK' }))", to: 'void [stores, orderId, deps]' }],
    caughtBy: { project: 'store', file: 'subgraphs/orders/src/checkout.db.test.ts', test: 'ends where stock is refused' },
  },
  {
    name: 'an order that was paid and has lost its stock is kept', met: 'Vendure #3065, #3411; Saleor #14733, #14732',
    edits: [{ file: 'subgraphs/orders/src/domain/order/note-stock.ts', from: "void (await takeStep(stores, orderId, 'cancel', { at: deps.now(), actor: 'products', reason: 'OUT_OF_STOCK' }))", to: 'void [stores, orderId, deps]' }],
    caughtBy: { project: 'store', file: 'subgraphs/orders/src/expiry.db.test.ts', test: 'paid too late for its stock' },
  },
  {
    name: 'money that comes after the order was called off is kept', met: 'Saleor #14733',
    edits: [{ file: SETTLE, from: 'if (reason && isTaken) await', to: 'if (reason && isTaken && false) await' }],
    caughtBy: { project: 'store', file: 'subgraphs/payments/src/closed-orders.db.test.ts' },
  },
  {
    name: 'what webhook and answer both tell is noted twice', met: 'Medusa #13301, #4798; Saleor #12652',
    edits: [{ file: SETTLE, from: 'if (!entry || payment.events.some(({ type }) => type === entry.type)) return', to: 'if (!entry) return' }],
    caughtBy: { project: 'store', file: 'subgraphs/payments/src/webhooks.db.test.ts', test: 'come to one effect' },
  },
  {
    name: 'stock is locked in the order of the basket', met: 'Saleor #14649',
    edits: [
      { file: 'subgraphs/products/src/domain/inventory/pieces.ts', from: '\n    .sort((a, b) => (a.variantId < b.variantId ? -1 : 1));', to: ';' },
    ],
    caughtBy: { project: 'unit', file: 'subgraphs/products/src/domain/inventory/hold-stock.test.ts', test: 'in one order for all' },
  },
  {
    name: 'one cart that is ordered twice at once is two orders', met: 'WooCommerce #62659; Mercur PR#1418',
    edits: [{ file: CARTS, from: `update("status = 'ORDERED'", "status = 'OPEN' AND (customer_id = $3 OR token_hash = $5) AND version = $4"`, to: `update("status = 'ORDERED'", "(customer_id = $3 OR token_hash = $5) AND version >= $4"` }],
    caughtBy: { project: 'store', file: 'subgraphs/orders/src/checkout.db.test.ts', test: 'under 20 keys at once' },
  },
  {
    name: 'one key that is sent twice at once is two orders', met: 'WooCommerce #62659',
    edits: [{ file: 'packages/postgres/src/idempotency.ts', from: 'if (taken.length === 0) {', to: 'if (taken.length < 0) {' }],
    caughtBy: { project: 'store', file: 'packages/postgres/src/delivery.db.test.ts', test: 'sent 50 times at once' },
  },
  {
    name: 'a webhook about what is over is answered with an error, for ever', met: 'Vendure Mollie PR#2657',
    edits: [{ file: SETTLE, from: 'if (!entry || payment.events.some(({ type }) => type === entry.type)) return \'settled\';', to: "if (!entry || payment.events.some(({ type }) => type === entry.type)) throw new Error('illegal transition');" }],
    caughtBy: { project: 'store', file: 'subgraphs/payments/src/webhooks.db.test.ts' },
  },
  {
    name: 'a webhook that comes before its payment is taken and forgotten', met: 'Vendure Mollie PR#2569',
    edits: [{ file: 'subgraphs/payments/src/domain/receive-webhook.ts', from: "if (noted.verdict === 'settled') return 'settled';", to: "if (noted.verdict) return 'settled';" }],
    caughtBy: { project: 'store', file: 'subgraphs/payments/src/webhooks.db.test.ts', test: 'not known yet are kept' },
  },
  {
    name: 'a promotion is looked at when the cart is, and not when it is used', met: 'Vendure PR#4660, #4353; Saleor #544, PR#15855; Medusa PR#13760',
    edits: [
      { file: 'subgraphs/orders/src/store/promotions/use-statements.ts', from: 'WHERE p.id = w.promotion_id AND p.uses < p.usage_limit RETURNING', to: 'WHERE p.id = w.promotion_id AND p.usage_limit IS NOT NULL RETURNING' },
    ],
    caughtBy: { project: 'store', file: 'subgraphs/orders/src/cart-promotions.db.test.ts' },
  },
  {
    name: 'events are sent in whatever order they are found', met: 'Saleor #14251, #14925, #10165',
    edits: [{ file: 'packages/postgres/src/relay.ts', from: 'ORDER BY seq LIMIT', to: 'ORDER BY id DESC LIMIT' }],
    caughtBy: { project: 'store', file: 'packages/postgres/src/delivery.db.test.ts', test: 'is emptied in order' },
  },
  {
    name: 'an event that is delivered twice has its effect twice', met: 'Saleor #13542',
    edits: [{ file: 'packages/postgres/src/transactions.ts', from: 'if (heard.length === 0) return false;', to: 'if (heard.length < 0) return false;' }],
    caughtBy: { project: 'store', file: 'packages/postgres/src/delivery.db.test.ts', test: 'delivered ten times at once' },
  },
  {
    name: 'an event counts as sent although the broker was away', met: 'Medusa #14357, #11633, #7156, #4089',
    edits: [{ file: 'packages/postgres/src/relay.ts', from: '[ids]);\n    throw error;', to: '[ids]);' }],
    caughtBy: { project: 'store', file: 'packages/postgres/src/delivery.db.test.ts', test: 'is emptied in order' },
  },
  {
    name: 'what a list shows is read one by one', met: 'Vendure #1506, #4387; Saleor #7004; federation PR#2311',
    edits: [{ file: 'packages/subgraph/src/loader.ts', from: 'return keys.map((key) => byKey.get(key) ?? null);\n  });', to: 'return keys.map((key) => byKey.get(key) ?? null);\n  }, { batch: false });' }],
    caughtBy: { project: 'unit', file: 'packages/subgraph/src/loader.test.ts' },
  },
  {
    name: 'a subgraph that is away fails the whole page', met: 'router #7087; federation #860; apollo-server #4555',
    edits: [{ file: 'gateway/src/subgraphs/client.ts', from: 'throw toUnavailableError(name, path);', to: 'throw error;' }],
    caughtBy: { project: 'unit', file: 'gateway/src/subgraphs/partial-answers.test.ts' },
  },
  {
    name: 'tax is rounded for each piece and then multiplied', met: 'Vendure #2662, #3003, #3091; Medusa #13972, #13734',
    edits: [{ file: 'subgraphs/orders/src/domain/totals/price-basket.ts', from: 'return divide(totalMinor * BigInt(ratePpm), pricesIncludeTax ? PPM + BigInt(ratePpm) : PPM, rounding);', to: 'return 3n * divide((totalMinor / 3n) * BigInt(ratePpm), pricesIncludeTax ? PPM + BigInt(ratePpm) : PPM, rounding);' }],
    caughtBy: { project: 'unit', file: 'subgraphs/orders/src/domain/totals/golden-baskets.test.ts' },
  },
  {
    name: 'what goes back is shared anew over what is left', met: 'Vendure #4811, #653; Medusa #13433',
    edits: [{ file: 'subgraphs/orders/src/domain/money/piece-value.ts', from: 'return to > from ? upTo(to) - upTo(from) : 0n;', to: 'return to > from ? upTo(to - from) : 0n;' }],
    caughtBy: { project: 'unit', file: 'subgraphs/orders/src/domain/money/piece-value.test.ts' },
  },
  {
    name: 'money goes back once, and a second time it cannot', met: 'Medusa #10842, #10491',
    edits: [{ file: 'subgraphs/payments/src/domain/request-refund.ts', from: 'if ((await payments.append(payment.id, entry, id)) === undefined) return false;', to: 'if (((await payments.append(payment.id, entry, id)) ?? 99) > 3) return false;' }],
    caughtBy: { project: 'store', file: 'subgraphs/payments/src/refunds.db.test.ts', test: 'gives a part back, and then all that is left' },
  },
  {
    name: 'the same number of another currency is the same amount', met: 'Vendure #2520, #3232',
    edits: [{ file: 'packages/kernel/src/money.ts', from: 'return a.amountMinor === b.amountMinor && a.currency === b.currency;', to: 'return a.amountMinor === b.amountMinor;' }],
    caughtBy: { project: 'unit', file: 'packages/kernel/src/money.test.ts' },
  },
  {
    name: 'amounts end where a double does', met: 'Vendure #838',
    edits: [{ file: 'packages/kernel/src/money.ts', from: "const amountMinor = BigInt(whole + fraction.padEnd(digits, '0'));", to: "const amountMinor = BigInt(Math.round(Number(`${whole}.${fraction || '0'}`) * 10 ** digits));" }],
    caughtBy: { project: 'unit', file: 'packages/kernel/src/money.test.ts' },
  },
  {
    name: 'a promotion of one currency is taken for all', met: 'Vendure #2520',
    edits: [{ file: 'subgraphs/orders/src/domain/promotions/conditions.ts', from: 'return (currency === null || currency === basket.currency) && amounts.every((each) => basket.currency in each);', to: 'return [currency, amounts].length > 0;' }],
    caughtBy: { project: 'unit', file: 'subgraphs/orders/src/domain/promotions/evaluate.test.ts' },
  },
  {
    name: 'an order is placed at another price than was agreed to', met: 'Vendure #664, PR#4928; Saleor',
    edits: [{ file: 'subgraphs/orders/src/domain/order/agree-on-cart.ts', from: 'if (!isSameAmount(total, expectedTotal)) throw priceChanged(total);', to: 'if (total.currency !== expectedTotal.currency) throw priceChanged(total);' }],
    caughtBy: { project: 'store', file: 'subgraphs/orders/src/checkout.db.test.ts', test: 'a price that changed since' },
  },
  {
    name: 'what was deleted keeps its slug for ever', met: 'Vendure #558, #800; Medusa #270',
    edits: [{ file: 'subgraphs/products/src/store/migrations/0010-deletion.ts', from: 'CREATE UNIQUE INDEX product_slug ON product (slug) WHERE deleted_at IS NULL;', to: 'CREATE UNIQUE INDEX product_slug ON product (slug);' }],
    caughtBy: { project: 'store', file: 'subgraphs/products/src/deletion.db.test.ts', test: 'leaves its slug and its SKUs to others' },
  },
  {
    name: 'what a guest had in the cart vanishes with the log-in', met: 'Vendure #3153, #1454',
    edits: [{ file: 'subgraphs/orders/src/domain/cart/merge-parts.ts', from: '[mine.id, Math.min(PART_RULES.quantities.most, sum)]', to: '[mine.id, mine.quantity]' }],
    caughtBy: { project: 'unit', file: 'subgraphs/orders/src/domain/cart/merge-parts.test.ts' },
  },
  {
    name: 'whoever comes next has the cart of whoever was there before', met: 'Vendure #263',
    edits: [{ file: CARTS, from: "update('customer_id = $3, token_hash = NULL', 'true'", to: "update('customer_id = $3', 'true'" }],
    caughtBy: { project: 'store', file: 'subgraphs/orders/src/carts.db.test.ts', test: "the caller's own, and its token useless" },
  },
];
