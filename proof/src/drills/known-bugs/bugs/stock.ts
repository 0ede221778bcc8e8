import type { KnownBug } from '../known-bug.ts';

const STORE = 'subgraphs/products/src/store/inventory/stock-store.ts';
const STATEMENTS = 'subgraphs/products/src/store/inventory/stock-statements.ts';

/** Pieces that are promised twice, or never leave. */
export const STOCK: readonly KnownBug[] = [
  {
    name: 'stock is looked at without being locked, and taken later', met: 'Vendure #3508, #1738, PR#4930; Saleor #543',
    edits: [{ file: STORE, from: 'WHERE s.variant_id = ANY($1) AND v.deleted_at IS NULL ORDER BY s.variant_id FOR NO KEY UPDATE OF s`', to: 'WHERE s.variant_id = ANY($1) AND v.deleted_at IS NULL ORDER BY s.variant_id`' }],
    caughtBy: { project: 'store', file: 'subgraphs/products/src/store/inventory/races.db.test.ts', test: 'sell exactly 100' },
  },
  {
    name: 'two lines of one variant are looked at one by one', met: 'Medusa #16502; Vendure #2702',
    edits: [{ file: 'subgraphs/products/src/domain/inventory/pieces.ts', from: 'same.reduce((sum, { quantity }) => sum + quantity, 0)', to: 'same[0]?.quantity ?? 0' }],
    caughtBy: { project: 'unit', file: 'subgraphs/products/src/domain/inventory/holds/hold-stock.test.ts' },
  },
  {
    name: 'what is reserved is counted apart from who it is reserved for', met: 'Medusa #16569',
    edits: [{ file: STATEMENTS, from: 'SET ${column} = l.${column} + w.quantity FROM wanted w', to: 'SET ${column} = greatest(l.${column}, w.quantity) FROM wanted w' }],
    caughtBy: { project: 'store', file: 'subgraphs/products/src/store/inventory/races.db.test.ts', test: 'sell exactly 100' },
  },
  {
    name: 'stock is locked in the order of the basket', met: 'Saleor #14649, #14885',
    edits: [
      { file: 'subgraphs/products/src/domain/inventory/pieces.ts', from: '\n    .sort((a, b) => (a.variantId < b.variantId ? -1 : 1));', to: ';' },
    ],
    caughtBy: { project: 'unit', file: 'subgraphs/products/src/domain/inventory/holds/hold-stock.test.ts', test: 'in one order for all' },
  },
  {
    name: 'what was sold is not shipped once its variant is deleted', met: 'Vendure #2434',
    edits: [{ file: STATEMENTS, from: 'FROM hold h JOIN wanted w USING (variant_id)\n      JOIN jsonb', to: 'FROM hold h JOIN wanted w USING (variant_id) JOIN variant v ON v.id = h.variant_id AND v.deleted_at IS NULL\n      JOIN jsonb' }],
    caughtBy: { project: 'store', file: 'subgraphs/products/src/store/inventory/parcels.db.test.ts', test: 'leaves although its variant was deleted' },
  },
];
