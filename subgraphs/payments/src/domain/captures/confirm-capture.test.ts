import { describe, expect, it } from '@jest/globals';
import type { Account } from '../account.ts';
import { createConfirmCapture } from './confirm-capture.ts';
import { account, captured, ledgerOf, setAside } from '../payment.desk.ts';
import type { ProviderCapture } from '../provider.ts';
import { captureKey, refundKey } from '../provider-keys.ts';

const PAY = 'pay_01h455vb4pex5vsknk084sn02q';
const asPay = { id: PAY } as const;
const amount = { amountMinor: 40n, currency: 'EUR' };

/** What comes of it when the provider tells of the payment's second capture, of 40. */
async function confirm(of: Account, told: Partial<ProviderCapture> = {}, { isOver = false, isFull = false } = {}) {
  const desk = ledgerOf(of, { isFull });
  const captures = {
    byKey: async ({ number }: { number: number }) => (number === 2 ? { id: 'capture_2', paymentId: PAY, orderId: of.orderId, number, amount, isOver } : undefined),
    end: async () => !isOver, noteFee: async (_: string, feeMinor: bigint) => void desk.done.push(`fee ${feeMinor}`),
  };
  const verdict = await createConfirmCapture(desk.asked)({ ...desk.stores, captures } as never, { key: captureKey({ paymentId: PAY, number: 2 }), status: 'captured', amount, failure: null, at: new Date(7), ...told });
  return { verdict, done: desk.done, told: desk.told.map(({ name, payload }) => [name.replace('payments.', ''), ...('capturedMinor' in payload ? [payload.capturedMinor] : [])].join(' ')) };
}

describe('a part of what is set aside', () => {
  const half = account([setAside(1, 100n, 0n, asPay)]);
  const failure = { code: 'expired', message: 'Too late.' };

  it.each<[string, Account, Partial<ProviderCapture>, string[], string]>([
    ['is taken', half, {}, [`${PAY} CAPTURED 40`], 'payment-partly-captured 40'],
    ['is taken for a fee', half, { feeMinor: 2n }, [`${PAY} CAPTURED 40 {"feeMinor":"2"}`], 'payment-partly-captured 40'],
    ['is the last', account([setAside(1, 100n, 60n, asPay)]), {}, [`${PAY} CAPTURED 40`], 'payment-captured'],
    ['cannot be taken any more', half, { status: 'failed', failure }, [`${PAY} CAPTURE_FAILED 40 ${JSON.stringify({ failure })}`], 'payment-capture-failed'],
    ['is taken while the rest waits to be let go', account([setAside(1, 100n, 0n, { ...asPay, isReleased: true })]), {}, [`${PAY} CAPTURED 40`, `wake void ${PAY}`], 'payment-partly-captured 40'],
    ['gives what was granted', account([setAside(1, 100n, 0n, asPay)], { hasOpenGrants: true }), {}, [`${PAY} CAPTURED 40`, 'allocate grants'], 'payment-partly-captured 40'],
    ['gives nothing that was granted when it cannot be taken', account([setAside(1, 100n, 0n, asPay)], { hasOpenGrants: true }), { status: 'failed', failure }, [`${PAY} CAPTURE_FAILED 40 ${JSON.stringify({ failure })}`], 'payment-capture-failed'],
    ['goes back when the order was called off', account([setAside(1, 100n, 0n, asPay)], { hasOpenGrants: true, closedFor: 'ORDER_CANCELLED' }), {}, [`${PAY} CAPTURED 40`, `${PAY} gives 40 back for ORDER_CANCELLED by payments`], 'payment-partly-captured 40'],
    ['of a called off order that cannot be taken has nothing to go back', account([setAside(1, 100n, 0n, asPay)], { closedFor: 'ORDER_CANCELLED' }), { status: 'failed', failure }, [`${PAY} CAPTURE_FAILED 40 ${JSON.stringify({ failure })}`], 'payment-capture-failed'],
  ])('%s', async (_what, of, told, done, news) => {
    expect(await confirm(of, told)).toEqual({ verdict: 'settled', done, told: [news, 'money-changed'] });
  });

  it.each<[string, Partial<ProviderCapture>, string[]]>([
    ['is noted once', {}, []], ['has its fee noted when that is told later', { feeMinor: 2n }, ['fee 2']], ['that failed has no fee', { status: 'failed', feeMinor: 2n }, []],
  ])('%s', async (_what, told, done) => {
    expect(await confirm(half, told, { isOver: true })).toEqual({ verdict: 'settled', done, told: [] });
  });

  it.each<[string, Partial<ProviderCapture>, string, string[]]>([
    ['of another amount is flagged', { amount: { ...amount, amountMinor: 41n } }, 'wrong-amount', [`flag ${PAY} for ${captureKey({ paymentId: PAY, number: 2 })}`]],
    ['that nobody asked for is not known', { key: captureKey({ paymentId: PAY, number: 3 }) }, 'unknown-payment', []],
    ['under a key that is none of ours is not known', { key: refundKey({ paymentId: PAY, number: 2 }) }, 'unknown-payment', []],
  ])('%s', async (_what, told, verdict, done) => {
    expect(await confirm(half, told)).toEqual({ verdict, done, told: [] });
  });

  it('that the ledger has no room for, or whose payment is gone, is a fault', async () => {
    await expect(confirm(half, {}, { isFull: true })).rejects.toThrow('CAPTURED');
    await expect(confirm(account([captured(2, 1n)]))).rejects.toThrow(PAY);
  });
});
