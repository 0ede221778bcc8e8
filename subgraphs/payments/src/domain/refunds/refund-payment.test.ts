import { describe, expect, it } from '@jest/globals';
import { ANONYMOUS } from '@storegraph/kernel/caller';
import type { Caller, Role } from '@storegraph/kernel/caller';
import { createCapturePayment } from '../captures/capture-payment.ts';
import { account, captured, ledgerOf, setAside } from '../payment.desk.ts';
import type { Payment } from '../payment.ts';
import { createRefundPayment } from './refund-payment.ts';
import { createVoidPayment } from '../voids/void-payment.ts';

const PAY = 'pay_01h455vb4pex5vsknk084sn02q';
const as = (...roles: Role[]): Caller => ({ userId: 'user_eve', roles, client: 'test' });
const euros = (amount: string) => ({ amount, currency: 'EUR' });

/** What staff have done with one payment; `isRefused` when its sums do not allow it after all. */
function desk(of: Payment, isRefused = false) {
  const { stores, done } = ledgerOf(account([of]));
  const transact = (work: (stores: never) => Promise<never>) => work({ ...stores, idempotency: { once: async ({ operation, key, input }: { operation: string; key: string; input: object }, run: () => Promise<unknown>) => (done.push(`${operation} ${key} ${Object.keys(input).join()}`), run()) } } as never);
  const asking = (what: string) => async (_: unknown, { id }: Payment, { amountMinor, reason, requestedBy }: { amountMinor?: bigint; reason?: string | null; requestedBy?: string } = {}) => (done.push([what, id, amountMinor ?? [], reason ?? [], requestedBy ?? []].flat().join(' ')), !isRefused);
  const deps = { transact, requestRefund: asking('refund'), requestCapture: asking('capture'), askVoid: asking('void') } as never;
  return { done, refund: createRefundPayment(deps), capture: createCapturePayment(deps), letGo: createVoidPayment(deps) };
}

const refusal = (code: string) => expect.objectContaining({ code });
const input = { paymentId: PAY, idempotencyKey: 'key' };

describe('finance gives back', () => {
  const paid = captured(1, 10_000n, { id: PAY, refundRequestedMinor: 1_000n });

  it.each<[string, object, string]>([
    ['all that is left when nothing is said', {}, `refund ${PAY} 9000 user_eve`], ['what is said', { amount: euros('1.50') }, `refund ${PAY} 150 user_eve`],
    ['all that is left when that is said', { amount: euros('90.00') }, `refund ${PAY} 9000 user_eve`], ['for a reason', { reason: ' broken ' }, `refund ${PAY} 9000 broken user_eve`],
    ['for no reason when that is empty', { reason: '  ' }, `refund ${PAY} 9000 user_eve`], ['for a reason of 500 letters', { reason: 'x'.repeat(500) }, `refund ${PAY} 9000 ${'x'.repeat(500)} user_eve`],
  ])('%s', async (_what, more, done) => {
    const { refund, done: all } = desk(paid);
    expect(await refund(as('FINANCE'), { ...input, ...more })).toBe(PAY);
    expect(all.at(-1)).toBe(done);
    expect(all[0]).toMatch(/^refundPayment key paymentId/);
  });

  it.each<[string, Payment, object, string]>([
    ['more than is left', paid, { amount: euros('90.01') }, 'AMOUNT_TOO_LARGE'], ['nothing', paid, { amount: euros('0') }, 'INVALID_AMOUNT'], ['what is no amount', paid, { amount: euros('1.001') }, 'INVALID_AMOUNT'],
    ['another currency', paid, { amount: { amount: '1.00', currency: 'USD' } }, 'CURRENCY_MISMATCH'], ['what went back already', captured(1, 100n, { id: PAY, refundRequestedMinor: 100n }), {}, 'NOTHING_TO_REFUND'],
    ['for a reason that is too long', paid, { reason: 'x'.repeat(501) }, 'INVALID_REASON'], ['of no payment', captured(1, 100n), {}, 'PAYMENT_NOT_FOUND'], ['of what is no id', paid, { paymentId: 'x' }, 'INVALID_ID'],
  ])('not %s', async (_what, of, more, code) => {
    const { refund, done } = desk(of);
    await expect(refund(as('FINANCE'), { ...input, ...more })).rejects.toEqual(refusal(code));
    expect(done.filter((each) => each.startsWith('refund '))).toEqual([]);
  });

  it('to the last unit, and not what the ledger has no room for after all', async () => {
    expect(await desk(captured(1, 100n, { id: PAY, refundRequestedMinor: 99n })).refund(as('FINANCE'), input)).toBe(PAY);
    await expect(desk(paid, true).refund(as('FINANCE'), input)).rejects.toEqual(refusal('AMOUNT_TOO_LARGE'));
  });
});

describe('support and finance take', () => {
  const set = setAside(1, 10_000n, 4_000n, { id: PAY });

  it.each<[string, object, string]>([['all that is left when nothing is said', {}, `capture ${PAY} 6000 user_eve`], ['what is said', { amount: euros('1.50') }, `capture ${PAY} 150 user_eve`]])('%s', async (_what, more, done) => {
    const { capture, done: all } = desk(set);
    expect(await capture(as('SUPPORT'), { ...input, ...more })).toBe(PAY);
    expect(all).toEqual([`capturePayment key ${Object.keys({ paymentId: PAY, ...more }).join()}`, done]);
  });

  it.each<[string, Payment, boolean, object, string]>([
    ['what the ledger has no room for', set, true, { amount: euros('60.01') }, 'AMOUNT_TOO_LARGE'], ['another currency', set, false, { amount: { amount: '1.00', currency: 'USD' } }, 'CURRENCY_MISMATCH'],
    ['what was let go', setAside(1, 100n, 0n, { id: PAY, isReleased: true }), false, {}, 'ILLEGAL_TRANSITION'], ['what is taken', setAside(1, 100n, 100n, { id: PAY }), false, {}, 'ILLEGAL_TRANSITION'],
  ])('not %s', async (_what, of, isRefused, more, code) => {
    await expect(desk(of, isRefused).capture(as('FINANCE'), { ...input, ...more })).rejects.toEqual(refusal(code));
  });

  it('to the last unit', async () => {
    expect(await desk(setAside(1, 100n, 99n, { id: PAY })).capture(as('FINANCE'), input)).toBe(PAY);
  });

  it('or let it go, unless there is nothing to', async () => {
    const { letGo, done } = desk(set);
    expect([await letGo(as('SUPPORT'), input), ...done]).toEqual([PAY, 'voidPayment key paymentId', `void ${PAY}`]);
    await expect(desk(set, true).letGo(as('SUPPORT'), input)).rejects.toEqual(refusal('ILLEGAL_TRANSITION'));
  });
});

it('an id that is none is told by its field', async () => {
  const { refund, capture, letGo } = desk(captured(1, 100n));
  for (const ask of [refund, capture, letGo]) await expect(ask(as('FINANCE'), { ...input, paymentId: 'x' })).rejects.toMatchObject({ code: 'INVALID_ID', field: ['paymentId'] });
});

describe('nobody else', () => {
  it.each<['refund' | 'capture' | 'letGo', Caller, string | undefined]>([
    ['refund', ANONYMOUS, 'UNAUTHENTICATED'], ['capture', ANONYMOUS, 'UNAUTHENTICATED'], ['letGo', ANONYMOUS, 'UNAUTHENTICATED'],
    ['refund', as('CUSTOMER'), 'FORBIDDEN'], ['capture', as('CUSTOMER', 'FULFILMENT', 'CATALOGUE_MANAGER'), 'FORBIDDEN'], ['letGo', as('CUSTOMER', 'FULFILMENT', 'CATALOGUE_MANAGER'), 'FORBIDDEN'], ['refund', as('SUPPORT'), 'FORBIDDEN'],
    ['capture', as('SUPPORT'), undefined], ['capture', as('FINANCE'), undefined], ['letGo', as('FINANCE'), undefined], ['refund', as('ADMIN'), undefined],
  ])('%s as %j: %s', async (what, caller, code) => {
    const of = desk(what === 'refund' ? captured(1, 100n, { id: PAY }) : setAside(1, 100n, 0n, { id: PAY }));
    const answer = of[what](caller, input);
    await (code === undefined ? expect(answer).resolves.toBe(PAY) : expect(answer).rejects.toEqual(refusal(code)));
  });
});
