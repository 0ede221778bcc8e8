import { describe, expect, it } from '@jest/globals';
import type { Account } from '../account.ts';
import { createConfirmRefund } from './confirm-refund.ts';
import { account, captured, ledgerOf } from '../payment.desk.ts';
import { refundKey } from '../provider-keys.ts';

const PAY = 'pay_01h455vb4pex5vsknk084sn02q';
const amount = { amountMinor: 40n, currency: 'EUR' };

describe('money that was given back', () => {
  async function confirmRefund(of: Account, { told = {}, grantId = null, isConfirmed = false, isFull = false }: { told?: object; grantId?: 'grant_1' | null; isConfirmed?: boolean; isFull?: boolean } = {}) {
    const desk = ledgerOf(of, { isFull });
    const refunds = { byKey: async ({ number }: { number: number }) => (number === 2 ? { id: 'refund_2', paymentId: PAY, orderId: of.orderId, number, amount, isConfirmed, grantId } : undefined), confirm: async () => !isConfirmed };
    const verdict = await createConfirmRefund(desk.asked)({ ...desk.stores, refunds } as never, { key: refundKey({ paymentId: PAY, number: 2 }), amount, at: new Date(7), ...told });
    return { verdict, done: desk.done, told: desk.told.map(({ name, payload }) => [name, (payload as { refundedMinor?: string }).refundedMinor, (payload as { grantId?: string }).grantId]), heldMinor: desk.told.flatMap(({ payload }) => ('heldMinor' in payload ? [payload.heldMinor] : [])) };
  }
  const paid = account([captured(2, 5n), captured(1, 100n, { id: PAY, refundedMinor: 10n })]);

  it.each([[null, undefined], ['grant_1', 'grant_1']] as const)('is told with all that went back of the payment, and what it was granted for: %s', async (grantId, toldOf) => {
    expect(await confirmRefund(paid, { grantId })).toMatchObject({ verdict: 'settled', done: [`${PAY} REFUNDED 40`], told: [['payments.payment-refunded', '50', toldOf], ['payments.money-changed', undefined, undefined]] });
  });

  it.each<[string, Account, string]>([
    ['what this payment has left', account([captured(1, 100n, { id: PAY, refundedMinor: 10n })]), '50'], ['what the others have left besides', paid, '55'], ['a unit', account([captured(1, 41n, { id: PAY })]), '1'],
    ['nothing when all went back', account([captured(1, 40n, { id: PAY })]), '0'], ['nothing of what is disputed', account([captured(2, 5n, { disputedMinor: 3n }), captured(1, 100n, { id: PAY, disputedMinor: 60n })]), '2'],
    ['no less than nothing where more is disputed than is left', account([captured(2, 5n), captured(1, 100n, { id: PAY, disputedMinor: 61n })]), '5'],
  ])('is told with what is still held of the order: %s', async (_what, of, held) => {
    expect((await confirmRefund(of)).heldMinor).toEqual([held]);
  });

  it('is noted once', async () => expect(await confirmRefund(paid, { isConfirmed: true })).toMatchObject({ verdict: 'settled', done: [], told: [] }));

  it.each<[string, object, string, string[]]>([
    ['of another amount is flagged', { amount: { ...amount, currency: 'USD' } }, 'wrong-amount', [`flag ${PAY} for ${refundKey({ paymentId: PAY, number: 2 })}`]],
    ['that nobody asked for is not known', { key: refundKey({ paymentId: PAY, number: 3 }) }, 'unknown-payment', []],
    ['under a key that is none of ours is not known', { key: 'refund' }, 'unknown-payment', []],
  ])('%s', async (_what, told, verdict, done) => {
    expect(await confirmRefund(paid, { told })).toMatchObject({ verdict, done, told: [] });
  });

  it('that the ledger has no room for, or whose payment is gone, is a fault', async () => {
    await expect(confirmRefund(paid, { isFull: true })).rejects.toThrow('40');
    await expect(confirmRefund(account([captured(2, 1n)]))).rejects.toThrow(PAY);
  });
});
