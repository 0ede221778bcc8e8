import { expect, it } from '@jest/globals';
import { money } from '@storegraph/kernel/money';
import type { ProviderCapture } from '../../domain/provider.ts';
import { balanceTransactionOnWire, withFees } from './stripe-wire.ts';

const part = (number: number, minor: bigint, currency = 'EUR'): ProviderCapture => ({ key: `capture:pay_1:${number}`, status: 'captured', amount: money(minor, currency), failure: null, at: new Date(0) });
/** As https://docs.stripe.com/api/balance_transactions/object shows one. */
const moved = (amount: number, fee: number, created: number, more: object = {}) => balanceTransactionOnWire.parse({
  id: `txn_${created}`, object: 'balance_transaction', amount, available_on: 1_678_043_844, created, currency: 'eur', description: null, exchange_rate: null,
  fee, fee_details: [{ amount: fee, application: null, currency: 'eur', description: 'Stripe processing fees', type: 'stripe_fee' }], net: amount - fee,
  reporting_category: 'charge', source: 'ch_1', status: 'available', type: 'charge', ...more,
});
const fees = (parts: readonly ProviderCapture[], transactions: readonly ReturnType<typeof moved>[]) => withFees(parts, transactions).map(({ feeMinor }) => feeMinor);

it.each<[string, readonly ProviderCapture[], readonly ReturnType<typeof moved>[], readonly (bigint | undefined)[]]>([
  ['each part has its own, the latest told first', [part(1, 999n), part(2, 400n)], [moved(400, 29, 20), moved(999, 35, 10)], [35n, 29n]],
  ['of two parts of one amount the earlier has the earlier', [part(1, 500n), part(2, 500n)], [moved(500, 31, 20), moved(500, 30, 10)], [30n, 31n]],
  ['of the tenth part, not of the second', [part(10, 500n), part(2, 500n)], [moved(500, 31, 20), moved(500, 30, 10)], [30n, 31n]],
  ['what is not said yet is not known', [part(1, 999n), part(2, 400n)], [moved(999, 35, 10)], [35n, undefined]],
  ['what is kept in another currency is not known in this one', [part(1, 999n)], [moved(1_080, 38, 10, { currency: 'usd', exchange_rate: 1.08 })], [undefined]],
  ['what was given back is no part that was taken', [part(1, 999n)], [moved(-999, 0, 20, { type: 'refund' }), moved(999, 35, 10)], [35n]],
])('%s', (_what, parts, transactions, expected) => {
  expect(fees(parts, transactions)).toEqual(expected);
});
