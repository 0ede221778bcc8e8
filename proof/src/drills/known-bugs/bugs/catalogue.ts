import type { KnownBug } from '../known-bug.ts';

/** What was deleted and is not gone, or gone from where it should stay. */
export const CATALOGUE: readonly KnownBug[] = [
  {
    name: 'what was deleted keeps its slug for ever', met: 'Vendure #558, #800; Medusa #270',
    edits: [{ file: 'subgraphs/products/src/store/migrations/0010-deletion.ts', from: 'CREATE UNIQUE INDEX product_slug ON product (slug) WHERE deleted_at IS NULL;', to: 'CREATE UNIQUE INDEX product_slug ON product (slug);' }],
    caughtBy: { project: 'store', file: 'subgraphs/products/tests/deletion.db.test.ts', test: 'leaves its slug and its SKUs to others' },
  },
];
