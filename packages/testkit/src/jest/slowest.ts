/** What takes longest of each project, longest first. One of these begun last would keep a core idle until it ends. (Tests of the one shop are as large as they are long.) */
export const SLOWEST: readonly string[] = [
  'gateway/src/execution/oracle/oracle.test.ts',
  'tests/house/lint-rules.test.ts',
  'gateway/src/execution/oracle/as-one-server.test.ts',
  'gateway/src/execution/oracle/hold-against-stock.test.ts',
  'gateway/src/service.test.ts',
  'subgraphs/orders/tests/plans.db.test.ts',
  'subgraphs/orders/tests/preview.db.test.ts',
  'subgraphs/products/tests/plans.db.test.ts',
  'subgraphs/products/src/store/search/engine/golden-set.db.test.ts',
  'subgraphs/products/src/store/inventory/races.db.test.ts',
  'subgraphs/products/tests/flash-sale.db.test.ts',
  'tests/security/proof.test.ts',
  'tests/chaos/deaths.test.ts',
  'tests/chaos/troubles.test.ts',
];
