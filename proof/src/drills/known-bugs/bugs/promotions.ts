import type { KnownBug } from '../known-bug.ts';

/** Discounts that are had too often, or by the wrong basket. */
export const PROMOTIONS: readonly KnownBug[] = [
  {
    name: 'a promotion is looked at when the cart is, and not when it is used', met: 'Vendure PR#4660, #4353; Saleor #544, PR#15855; Medusa PR#13760',
    edits: [
      { file: 'subgraphs/orders/src/store/promotions/use-statements.ts', from: 'WHERE p.id = w.promotion_id AND p.uses < p.usage_limit RETURNING', to: 'WHERE p.id = w.promotion_id AND p.usage_limit IS NOT NULL RETURNING' },
    ],
    caughtBy: { project: 'store', file: 'subgraphs/orders/tests/cart-promotions.db.test.ts' },
  },
  {
    name: 'a promotion of one currency is taken for all', met: 'Vendure #2520',
    edits: [{ file: 'subgraphs/orders/src/domain/promotions/evaluation/conditions.ts', from: 'return (currency === null || currency === basket.currency) && amounts.every((each) => basket.currency in each);', to: 'return [currency, amounts].length > 0;' }],
    caughtBy: { project: 'unit', file: 'subgraphs/orders/src/domain/promotions/evaluation/evaluate.test.ts' },
  },
  {
    name: 'the limit of each customer is looked at and not held', met: 'Vendure PR#4660',
    edits: [{ file: 'subgraphs/orders/src/store/promotions/use-statements.ts', from: 'WHERE s.uses < (SELECT p.usage_limit_per_customer', to: 'WHERE 0 < (SELECT p.usage_limit_per_customer' }],
    caughtBy: { project: 'store', file: 'subgraphs/orders/tests/cart-promotions.db.test.ts', test: 'of each customer hold when one orders 20 carts' },
  },
  {
    name: 'limits are of codes: what applies by itself has none', met: 'Vendure #4353',
    edits: [{ file: 'subgraphs/orders/src/store/promotions/use-statements.ts', from: 'WHERE (p.usage_limit IS NOT NULL AND p.id NOT IN', to: 'WHERE (w.code IS NOT NULL AND p.usage_limit IS NOT NULL AND p.id NOT IN' }],
    caughtBy: { project: 'store', file: 'subgraphs/orders/tests/cart-promotions.db.test.ts', test: 'of what needs no code hold as well' },
  },
];
