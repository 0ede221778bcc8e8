import type { KnownBug } from '../known-bug.ts';

const SETTLE = 'subgraphs/payments/src/domain/settle-payment.ts';

/** Money that is taken, noted or given back wrongly. */
export const PAYMENTS: readonly KnownBug[] = [
  {
    name: 'money that comes after the order was called off is kept', met: 'Saleor #14733',
    edits: [{ file: SETTLE, from: 'if (reason && isTaken) await', to: 'if (reason && isTaken && false) await' }],
    caughtBy: { project: 'store', file: 'subgraphs/payments/tests/closed-orders.db.test.ts' },
  },
  {
    name: 'what webhook and answer both tell is noted twice', met: 'Medusa #13301, #4798; Saleor #12652',
    edits: [{ file: SETTLE, from: 'if (!entry || payment.events.some(({ type }) => type === entry.type)) return', to: 'if (!entry) return' }],
    caughtBy: { project: 'store', file: 'subgraphs/payments/tests/webhooks.db.test.ts', test: 'come to one effect' },
  },
  {
    name: 'a webhook about what is over is answered with an error, for ever', met: 'Vendure Mollie PR#2657',
    edits: [{ file: SETTLE, from: 'if (!entry || payment.events.some(({ type }) => type === entry.type)) return \'settled\';', to: "if (!entry || payment.events.some(({ type }) => type === entry.type)) throw new Error('illegal transition');" }],
    caughtBy: { project: 'store', file: 'subgraphs/payments/tests/webhooks.db.test.ts' },
  },
  {
    name: 'a webhook that comes before its payment is taken and forgotten', met: 'Vendure Mollie PR#2569',
    edits: [{ file: 'subgraphs/payments/src/domain/receive-webhook.ts', from: "if (noted.verdict === 'settled') return 'settled';", to: "if (noted.verdict) return 'settled';" }],
    caughtBy: { project: 'store', file: 'subgraphs/payments/tests/webhooks.db.test.ts', test: 'not known yet are kept' },
  },
  {
    name: 'money goes back once, and a second time it cannot', met: 'Medusa #10842, #10491',
    edits: [{ file: 'subgraphs/payments/src/domain/refunds/request-refund.ts', from: 'if ((await payments.append(payment.id, entry, id)) === undefined) return false;', to: 'if (((await payments.append(payment.id, entry, id)) ?? 99) > 3) return false;' }],
    caughtBy: { project: 'store', file: 'subgraphs/payments/tests/refunds.db.test.ts', test: 'gives a part back, and then all that is left' },
  },
  {
    name: 'what a customer paid cannot go back since nothing of the order is open', met: 'Medusa #10491',
    edits: [{ file: 'subgraphs/payments/src/domain/refunds/refund-payment.ts', from: 'const left = heldMinor(payment);', to: 'const left = heldMinor(payment) - payment.amount.amountMinor;' }],
    caughtBy: { project: 'store', file: 'subgraphs/payments/tests/refunds.db.test.ts', test: 'gives a part back, and then all that is left' },
  },
];
