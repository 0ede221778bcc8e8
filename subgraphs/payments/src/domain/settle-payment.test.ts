import { describe, expect, it } from '@jest/globals';
import type { Account } from './account.ts';
import { account, captured, entry, ledgerOf, payment, setAside } from './payment.desk.ts';
import type { Payment } from './payment.ts';
import type { Charge } from './provider.ts';
import { chargeKey } from './provider-keys.ts';
import { createSettlePayment } from './settle-payment.ts';

/** What comes of it when the provider tells of the first payment's charge. */
async function settle(of: Account, status: Charge['status'], { isFull = false, ...more }: Partial<Charge> & { isFull?: boolean } = {}) {
  const { stores, asked, done, told } = ledgerOf(of, { isFull });
  const charge: Charge = { key: chargeKey({ orderId: of.orderId, attempt: 1 }), status, amount: { amountMinor: 100n, currency: 'EUR' }, actionUrl: null, failure: null, since: new Date(7), ...more };
  const verdict = await createSettlePayment(asked)(stores, charge);
  return { verdict, done, told: told.map(({ name }) => name.replace('payments.', '')) };
}

const open = payment(1, { events: [entry('REQUESTED')] });
const manual = payment(1, { captureMode: 'MANUAL', events: [entry('REQUESTED')] });

describe('what the provider tells of a charge', () => {
  it.each<[string, Payment, Charge['status'], string[], string[]]>([
    ['is the ledger\'s next entry', open, 'processing', ['pay_1 PROCESSING'], ['payment-processing', 'money-changed']],
    ['of money that is set aside on the way to be taken is nothing yet', open, 'authorized', ['pay_1 PROCESSING'], ['payment-processing', 'money-changed']],
    ['may be that it was called off', open, 'cancelled', ['pay_1 CANCELLED'], ['payment-cancelled', 'money-changed']],
    ['may be that its time is over', open, 'expired', ['pay_1 CANCELLED'], ['payment-cancelled', 'money-changed']],
    ['may be that money was taken', open, 'captured', ['pay_1 CAPTURED 100'], ['payment-captured', 'money-changed']],
    ['changes nothing twice', captured(1, 100n), 'captured', [], []],
    ['late is noted, and no news', captured(1, 100n), 'processing', ['pay_1 PROCESSING'], []],
    ['that is to be set aside is the ledger\'s next entry too', manual, 'processing', ['pay_1 PROCESSING'], ['payment-processing', 'money-changed']],
    ['that is to be set aside may be that the shopper must act', manual, 'requires_action', ['pay_1 ACTION_REQUIRED'], ['payment-action-required', 'money-changed']],
    ['that is to be set aside may be that it failed', manual, 'failed', ['pay_1 FAILED'], ['payment-failed', 'money-changed']],
    ['may be that money was set aside', manual, 'authorized', ['pay_1 AUTHORIZED 100'], ['payment-authorized', 'money-changed']],
    ['may be that nothing was set aside after all', manual, 'cancelled', ['pay_1 CANCELLED'], ['payment-cancelled', 'money-changed']],
    ['may be that what was set aside was let go', setAside(1, 100n), 'cancelled', ['pay_1 VOIDED 100'], ['payment-voided', 'money-changed']],
    ['may be that what was set aside ran out, but for what was taken', setAside(1, 100n, 30n), 'expired', ['pay_1 AUTH_EXPIRED 70'], []],
    ['may be that the rest was let go', setAside(1, 100n, 30n), 'captured', ['pay_1 VOIDED 70'], []],
    ['lets nothing go of what was taken wholly', setAside(1, 100n, 100n), 'captured', [], []],
    ['lets nothing go while a part is being taken', setAside(1, 100n, 30n, { captureRequestedMinor: 31n }), 'captured', [], []],
    ['lets the last unit go', setAside(1, 100n, 99n), 'captured', ['pay_1 VOIDED 1'], []],
  ])('%s', async (_what, first, status, done, told) => {
    const result = await settle(account([first]), status);
    expect(result).toMatchObject({ verdict: 'settled', done });
    if (told.length > 0) expect(result.told).toEqual(told);
  });

  it.each<[Charge['status'], Partial<Charge>, string]>([
    ['requires_action', { actionUrl: 'https://pay' }, 'pay_1 ACTION_REQUIRED {"actionUrl":"https://pay"}'],
    ['failed', { failure: { code: 'declined', message: 'No.' } }, 'pay_1 FAILED {"failure":{"code":"declined","message":"No."}}'],
    ['captured', { feeMinor: 3n }, 'pay_1 CAPTURED 100 {"feeMinor":"3"}'],
  ])('when it is %s, is noted with what it says besides', async (status, more, noted) => {
    expect((await settle(account([open]), status, more)).done).toEqual([noted]);
  });

  it.each<[string, Partial<Charge>, string, string[]]>([
    ['of another amount is flagged', { amount: { amountMinor: 99n, currency: 'EUR' } }, 'wrong-amount', [`flag pay_1 for ${chargeKey({ orderId: open.orderId, attempt: 1 })}`]],
    ['of another currency is flagged', { amount: { amountMinor: 100n, currency: 'USD' } }, 'wrong-amount', [`flag pay_1 for ${chargeKey({ orderId: open.orderId, attempt: 1 })}`]],
    ['of another try is not known', { key: chargeKey({ orderId: open.orderId, attempt: 2 }) }, 'unknown-payment', []],
    ['of no order is not known', { key: 'x:1' }, 'unknown-payment', []],
    ['of an order that nobody pays is not known', { key: chargeKey({ orderId: 'order_01h455vb4pex5vsknk084sn02r', attempt: 1 }) }, 'unknown-payment', []],
  ])('%s, not noted', async (_what, more, verdict, done) => {
    expect(await settle(account([open]), 'captured', more)).toMatchObject({ verdict, done, told: [] });
  });

  it('that the ledger has no room for is a fault', async () => {
    await expect(settle(account([open]), 'captured', { isFull: true })).rejects.toThrow('CAPTURED');
  });
});

describe('money that the provider took or set aside', () => {
  it.each<[string, Account, Charge['status'], string[]]>([
    ['goes back when it was taken for an order that is closed', account([open], { closedFor: 'ORDER_EXPIRED' }), 'captured', ['pay_1 CAPTURED 100', 'pay_1 gives 100 back for ORDER_EXPIRED by payments']],
    ['is let go when it was set aside for an order that is closed', account([manual], { closedFor: 'ORDER_EXPIRED' }), 'authorized', ['pay_1 AUTHORIZED 100', 'let pay_1 go']],
    ['goes back when the order was paid already', account([open, captured(2, 100n)]), 'captured', ['pay_1 CAPTURED 100', 'pay_1 gives 100 back for PAID_ALREADY by payments']],
    ['gives what was granted before it was there', account([open], { hasOpenGrants: true }), 'captured', ['pay_1 CAPTURED 100', 'allocate grants']],
    ['gives nothing while it is only set aside', account([manual], { hasOpenGrants: true }), 'authorized', ['pay_1 AUTHORIZED 100']],
    ['gives nothing that was granted when it goes back wholly', account([open], { hasOpenGrants: true, closedFor: 'ORDER_CANCELLED' }), 'captured', ['pay_1 CAPTURED 100', 'pay_1 gives 100 back for ORDER_CANCELLED by payments']],
    ['pays for what left before', account([manual], { shippedMinor: 1n }), 'authorized', ['pay_1 AUTHORIZED 100', 'follow what left with 0 of 100']],
    ['pays for nothing that left when it goes back', account([manual], { shippedMinor: 1n, closedFor: 'ORDER_CANCELLED' }), 'authorized', ['pay_1 AUTHORIZED 100', 'let pay_1 go']],
    ['has the other tries looked at again that are still open', account([open, payment(2, { events: [entry('REQUESTED')] }), payment(3, { events: [entry('FAILED')] })]), 'captured', ['pay_1 CAPTURED 100', 'wake charge pay_2']],
  ])('%s', async (_what, of, status, done) => {
    expect((await settle(of, status)).done).toEqual(done);
  });
});
