/** Code whose mutants are made, and the tests that ought to notice. */
export interface Room {
  readonly name: string;
  readonly files: readonly string[];
  /** Jest's patterns of unit tests that are run first: what they notice needs no other. */
  readonly quick: readonly string[];
  /** Those of the others. */
  readonly tests: readonly string[];
}

const [ORDERS, PAYMENTS, PRODUCTS] = ['subgraphs/orders/src/domain', 'subgraphs/payments/src/domain', 'subgraphs/products/src/domain'];

/** Pure rules of money, stock, the saga and access: where a wrong sign costs most, and a test takes milliseconds. */
export const ROOMS: readonly Room[] = [
  { name: 'money', files: ['packages/kernel/src/money.ts', ...['divide', 'spread', 'price-basket', 'tax-rates'].map((file) => `${ORDERS}/totals/${file}.ts`), `${ORDERS}/money/piece-value.ts`], quick: ['packages/kernel/src/money.test', ...['totals/spread', 'totals/divide', 'totals/tax-rates', 'money/piece-value'].map((file) => `${ORDERS}/${file}.test`)], tests: [`${ORDERS}/totals/(golden|price-basket)`] },
  { name: 'payments', files: ['allocate', 'account', 'provider-keys', 'payment', 'order-money'].map((file) => `${PAYMENTS}/${file}.ts`), quick: [], tests: [`${PAYMENTS}/[a-z-]+.test`] },
  { name: 'stock', files: ['pieces', 'allocate', 'hold', 'availability', 'tell-stock'].map((file) => `${PRODUCTS}/inventory/${file}.ts`), quick: [], tests: [`${PRODUCTS}/inventory/`] },
  { name: 'saga', files: ['steps', 'stand', 'check-steps', 'display-status', 'order-actions', 'agree-on-cart'].map((file) => `${ORDERS}/order/${file}.ts`), quick: [`${ORDERS}/order/(steps-as|display|order-actions|agree)`], tests: [`${ORDERS}/order/steps.test`] },
  { name: 'policy', files: ['packages/subgraph/src/access.ts'], quick: [], tests: ['packages/subgraph/src/access.test'] },
];
