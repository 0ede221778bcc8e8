/** Code whose mutants are made, and the tests that ought to notice. */
export interface Room {
  readonly name: string;
  readonly files: readonly string[];
  /** Jest's patterns of unit tests. */
  readonly tests: readonly string[];
}

const [ORDERS, PAYMENTS, PRODUCTS] = ['subgraphs/orders/src/domain', 'subgraphs/payments/src/domain', 'subgraphs/products/src/domain'];

/** Pure rules of money, stock, the saga and access: where a wrong sign costs most, and a test takes milliseconds. */
export const ROOMS: readonly Room[] = [
  { name: 'money', files: ['packages/kernel/src/money.ts', ...['divide', 'spread', 'price-basket', 'tax-rates'].map((file) => `${ORDERS}/totals/${file}.ts`), `${ORDERS}/money/piece-value.ts`], tests: ['packages/kernel/src/money.test', `${ORDERS}/totals/`, `${ORDERS}/money/piece-value.test`] },
  { name: 'payments', files: ['allocate', 'account', 'provider-keys', 'payment', 'order-money'].map((file) => `${PAYMENTS}/${file}.ts`), tests: [`${PAYMENTS}/`] },
  { name: 'stock', files: ['pieces', 'allocate', 'hold', 'availability', 'tell-stock'].map((file) => `${PRODUCTS}/inventory/${file}.ts`), tests: [`${PRODUCTS}/inventory/`] },
  { name: 'saga', files: ['steps', 'stand', 'check-steps', 'display-status', 'order-actions', 'agree-on-cart'].map((file) => `${ORDERS}/order/${file}.ts`), tests: [`${ORDERS}/order/`] },
  { name: 'policy', files: ['packages/subgraph/src/access.ts'], tests: ['packages/subgraph/src/access.test'] },
];
