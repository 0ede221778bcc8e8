import { describe, expect, it } from '@jest/globals';
import type { Account } from '../account.ts';
import { account, captured, ledgerOf } from '../payment.desk.ts';
import { chargeKey } from '../provider-keys.ts';
import type { Dispute, DisputeStatus, ProviderDispute } from './dispute.ts';
import { DISPUTE_STATUSES, createNoteDispute } from './note-dispute.ts';

const paid = captured(1, 100n);
const known = (status: DisputeStatus): Dispute => ({ id: 'disp_1', providerId: 'dp_1', paymentId: 'pay_1', amount: { amountMinor: 40n, currency: 'EUR' }, reason: 'fraudulent', status, evidenceDueBy: null, evidence: null, openedAt: new Date(0), closedAt: null });
/** The payment once 40 of it are withheld. */
const withheld = captured(1, 100n, { disputedMinor: 40n });

async function note(of: Account, before: Dispute | undefined, status: DisputeStatus, more: Partial<ProviderDispute> = {}, isFull = false) {
  const { stores, asked, done, told } = ledgerOf(of, { isFull });
  const disputes = { byProviderId: async () => before, add: async ({ id, status: at }: Dispute) => void done.push(`open ${id} ${at}`), move: async (id: string, to: DisputeStatus) => void done.push(`${id} ${to}`) };
  const allocateGrants = async (_: unknown, { payments: [first] }: Account) => void done.push(`allocate grants with ${first?.disputedMinor} withheld`);
  const verdict = await createNoteDispute({ ...asked, allocateGrants, newId: () => 'disp_1' })({ ...stores, disputes } as never, {
    id: 'dp_1', chargeKey: chargeKey({ orderId: of.orderId, attempt: 1 }), amount: { amountMinor: 40n, currency: 'EUR' }, reason: 'fraudulent', status, evidenceDueBy: null, since: new Date(7), ...more,
  });
  return { verdict, done, told: told.map(({ name, payload }) => [name.replace('payments.', ''), ...('isWon' in payload ? [payload.isWon] : []), ...('disputedMinor' in payload ? [payload.disputedMinor] : [])].join(' ')) };
}

describe('a dispute', () => {
  const [OPENED, CLOSED] = [['payment-disputed 40', 'money-changed'], 'payment-dispute-closed'];
  it.each<[string, Account, Dispute | undefined, DisputeStatus, string[], string[]]>([
    ['that is new withholds its money', account([paid]), undefined, 'NEEDS_RESPONSE', ['open disp_1 NEEDS_RESPONSE', 'pay_1 DISPUTE_OPENED 40'], OPENED],
    ['that is told again changes nothing', account([withheld]), known('NEEDS_RESPONSE'), 'NEEDS_RESPONSE', [], []],
    ['that is looked at moves on', account([withheld]), known('NEEDS_RESPONSE'), 'UNDER_REVIEW', ['disp_1 UNDER_REVIEW'], []],
    ['that was looked at before moves not back', account([withheld]), known('UNDER_REVIEW'), 'NEEDS_RESPONSE', [], []],
    ['that is lost leaves its money with the shopper', account([withheld], { hasOpenGrants: true }), known('UNDER_REVIEW'), 'LOST', ['disp_1 LOST', 'pay_1 DISPUTE_LOST 40'], [`${CLOSED} false`, 'money-changed']],
    ['that is won gives its money back to the shop', account([withheld]), known('UNDER_REVIEW'), 'WON', ['disp_1 WON', 'pay_1 DISPUTE_WON 40'], [`${CLOSED} true`, 'money-changed']],
    ['that is won gives what was granted meanwhile', account([withheld], { hasOpenGrants: true }), known('UNDER_REVIEW'), 'WON', ['disp_1 WON', 'pay_1 DISPUTE_WON 40', 'allocate grants with 0 withheld'], [`${CLOSED} true`, 'money-changed']],
    ['that is won for an order that was called off gives the money back to the shopper', account([withheld], { closedFor: 'ORDER_CANCELLED' }), known('UNDER_REVIEW'), 'WON', ['disp_1 WON', 'pay_1 DISPUTE_WON 40', 'pay_1 gives 40 back for ORDER_CANCELLED by payments'], [`${CLOSED} true`, 'money-changed']],
    ['that is decided is decided once', account([captured(1, 100n)]), known('WON'), 'LOST', [], []],
    ['that is decided when it is first heard of is both', account([paid]), undefined, 'LOST', ['open disp_1 NEEDS_RESPONSE', 'pay_1 DISPUTE_OPENED 40', 'disp_1 LOST', 'pay_1 DISPUTE_LOST 40'], [...OPENED, `${CLOSED} false`, 'money-changed']],
  ])('%s', async (_what, of, before, status, done, told) => {
    expect(await note(of, before, status)).toEqual({ verdict: 'settled', done, told });
  });

  it('that is won when it is first heard of withholds nothing', async () => {
    expect((await note(account([paid], { hasOpenGrants: true }), undefined, 'WON')).done.at(-1)).toBe('allocate grants with 0 withheld');
  });

  it.each<[string, Partial<ProviderDispute>, string, string[]]>([
    ['of more than was paid', { amount: { amountMinor: 101n, currency: 'EUR' } }, 'wrong-amount', ['flag pay_1 for dp_1']],
    ['in another currency', { amount: { amountMinor: 40n, currency: 'USD' } }, 'wrong-amount', ['flag pay_1 for dp_1']],
    ['of what nobody paid', { chargeKey: 'x:1' }, 'unknown-payment', []],
    ['of another try', { chargeKey: chargeKey({ orderId: paid.orderId, attempt: 2 }) }, 'unknown-payment', []],
  ])('%s is not noted', async (_what, more, verdict, done) => {
    expect(await note(account([paid]), undefined, 'NEEDS_RESPONSE', more)).toEqual({ verdict, done, told: [] });
  });

  it('may be of all that was paid', async () => {
    expect((await note(account([paid]), undefined, 'NEEDS_RESPONSE', { amount: { amountMinor: 100n, currency: 'EUR' } })).verdict).toBe('settled');
  });

  it('that the ledger has no room for is a fault', async () => {
    await expect(note(account([paid]), undefined, 'NEEDS_RESPONSE', {}, true)).rejects.toThrow('DISPUTE_OPENED');
  });
});

it('the provider has a word for each status', () => {
  expect(DISPUTE_STATUSES).toEqual({ needs_response: 'NEEDS_RESPONSE', under_review: 'UNDER_REVIEW', won: 'WON', lost: 'LOST' });
});
