/** Code in which mistakes are made, and the unit tests that ought to notice. */
export interface Room {
  readonly name: string;
  /** Patterns of their paths. */
  readonly files: readonly string[];
  /** Patterns of theirs; of them, those are run that import the file of the mistake. */
  readonly tests: readonly string[];
}

const [ORDERS, PAYMENTS, PRODUCTS, USERS] = ['subgraphs/orders/src/domain', 'subgraphs/payments/src/domain', 'subgraphs/products/src/domain', 'subgraphs/users/src'];
const [GATEWAY, SERVICE, KERNEL, SUBGRAPH] = ['gateway/src/identity', 'packages/service/src', 'packages/kernel/src', 'packages/subgraph/src'];
const inFolder = (folder: string, ...files: readonly string[]): readonly string[] => files.map((file) => `${folder}/${file}.ts`);

/** Rules of money, stock, the saga and access: where a wrong sign costs most, and a test takes milliseconds. */
export const ROOMS: readonly Room[] = [
  {
    name: 'money',
    files: [`${KERNEL}/money.ts`, ...inFolder(`${ORDERS}/totals`, 'divide', 'spread', 'price-basket', 'tax-rates', 'channel'), ...inFolder(ORDERS, 'money/piece-value', 'drafts/manual-discounts', 'gift-cards/gift-card', 'shipping/shipping-method')],
    tests: [`${KERNEL}/money.test.ts`, `${ORDERS}/{totals,money,drafts,gift-cards,shipping}/*.test.ts`],
  },
  {
    name: 'cart', files: [...inFolder(`${ORDERS}/cart`, 'cart', 'cart-problems', 'merge-parts', 'parse-quantity'), ...inFolder(`${ORDERS}/checkout`, 'category-terms', 'parse-rate', 'quote', 'shipping-choice')],
    tests: [`${ORDERS}/{cart,checkout}/*.test.ts`, `${ORDERS}/order/agree-on-cart.test.ts`],
  },
  { name: 'prices', files: [...inFolder(`${PRODUCTS}/pricing`, 'channel', 'parse-price-lines', 'price', 'prior-price'), `${PRODUCTS}/catalogue/parse-price.ts`], tests: [`${PRODUCTS}/{pricing,catalogue}/*.test.ts`] },
  { name: 'promotions', files: [`${ORDERS}/promotions/status.ts`, ...inFolder(`${ORDERS}/promotions/evaluation`, 'account-age', 'basket', 'benefits', 'conditions', 'evaluate', 'order-discount', 'scope', 'stacking')], tests: [`${ORDERS}/promotions/**/*.test.ts`] },
  { name: 'gift-cards', files: inFolder(`${ORDERS}/gift-cards`, 'ask-gift-card', 'use-cases'), tests: [`${ORDERS}/gift-cards/*.test.ts`] },
  { name: 'move-return', files: [`${ORDERS}/returns/move-return.ts`], tests: [`${ORDERS}/returns/move-return.test.ts`] },
  { name: 'move-shipment', files: inFolder(`${ORDERS}/fulfilment`, 'change-shipment', 'move-shipment'), tests: [`${ORDERS}/fulfilment/change-shipment.test.ts`] },
  {
    name: 'refunds',
    files: [...inFolder(ORDERS, 'money/order-money', 'money/granted-pieces', 'returns/grant-refund', 'returns/shipping-refund', 'edits/plan-edit', 'edits/edit'), ...inFolder(PAYMENTS, 'allocate', 'refunds/grant-refund')],
    tests: [`${ORDERS}/{money,returns,edits}/*.test.ts`, `${PAYMENTS}/**/*.test.ts`],
  },
  { name: 'payments', files: inFolder(PAYMENTS, 'account', 'append-entry', 'captures/capture-payment', 'captures/capture-shipped', 'captures/confirm-capture', 'close-order', 'disputes/dispute', 'disputes/note-dispute', 'hold-payment', 'order-money', 'payment', 'provider-keys', 'receive-webhook', 'refunds/confirm-refund', 'refunds/refund-payment', 'request-payment', 'run-errand', 'settle-payment', 'voids/void-payment'), tests: [`${PAYMENTS}/**/*.test.ts`] },
  {
    name: 'stock',
    files: [
      ...inFolder(`${PRODUCTS}/inventory`, 'pieces', 'stock-level', 'counts/count-plan'), ...inFolder(`${PRODUCTS}/inventory/availability`, 'availability', 'backorder', 'set-backorder', 'tell-stock'),
      ...inFolder(`${PRODUCTS}/inventory/holds`, 'allocate', 'commit-stock', 'expire-holds', 'extend-hold', 'hold', 'hold-stock', 'move-holds', 'move-pieces', 'release-stock', 'ship-stock', 'take-for-edit', 'tell-pieces'),
    ],
    tests: [`${PRODUCTS}/inventory/**/*.test.ts`],
  },
  {
    name: 'saga',
    files: [...inFolder(`${ORDERS}/order`, 'agree-on-cart', 'check-steps', 'checkout-status', 'display-status', 'expire-unpaid-orders', 'give-up-payment', 'note-payment', 'note-stock', 'stand', 'steps', 'take-step'), ...inFolder(ORDERS, 'fulfilment/line-count', 'fulfilment/pick-lines', 'fulfilment/shipment-steps', 'returns/return-steps')],
    tests: [`${ORDERS}/{order,fulfilment,returns}/*.test.ts`],
  },
  {
    name: 'policy',
    files: [
      `${SUBGRAPH}/access.ts`, `${KERNEL}/caller.ts`, ...inFolder(SERVICE, 'identity', 'sealed-audience'), ...inFolder(GATEWAY, 'access-class', 'access-token', 'api-key', 'authenticate', 'client', 'identify', 'read-jwt'),
      ...inFolder(USERS, 'domain/policy', 'domain/login', 'domain/refresh-session', 'domain/session', 'adapters/random-refresh-tokens', 'adapters/signed-access-tokens', 'adapters/signing-keys'), 'subgraphs/payments/src/adapters/webhook-signature.ts', ...inFolder(ORDERS, 'cart/cart-holder', 'guests/acting', 'guests/shopper', 'order/order-actions'),
    ],
    tests: [`${SUBGRAPH}/access.test.ts`, `${KERNEL}/caller.test.ts`, `${SERVICE}/identity.test.ts`, `${GATEWAY}/{access-class,access-token,api-key,authenticate,identify,read-jwt}.test.ts`, `${USERS}/{domain/*,adapters/random-refresh-tokens,adapters/signed-access-tokens}.test.ts`, 'subgraphs/payments/src/adapters/webhook-signature.test.ts', `${ORDERS}/{guests,order}/*.test.ts`],
  },
  { name: 'tables', files: ['subgraphs/*/src/graphql/**/access.ts'], tests: ['proof/src/security/table/*.test.ts', 'subgraphs/*/src/graphql/**/access.test.ts'] },
];
