import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import { codesOf } from '@storegraph/testkit/graphql-client';
import { eventually } from '@storegraph/testkit/eventually';
import { someone } from '@storegraph/testkit/internal-token';
import type { Caller } from '@storegraph/kernel/caller';
import { SECRET, openDesk } from './payments.desk.ts';
import type { PaymentsDesk, SeenPayment, TestOrder } from './payments.desk.ts';

let desk: PaymentsDesk;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk?.close());

interface SeenDispute {
  readonly id: string;
  readonly status: string;
  readonly reason: string;
  readonly evidence: string | null;
  readonly amount: { readonly amount: string };
  readonly payment: { readonly id: string };
}
const DISPUTE = 'id status reason evidence closedAt amount { amount } payment { id }';

async function disputesOf(order: TestOrder): Promise<readonly SeenDispute[]> {
  const { payments } = await desk.order<{ payments: { disputes: SeenDispute[] }[] }>(order.orderId, `payments { disputes { ${DISPUTE} } }`, desk.finance);
  return payments.flatMap(({ disputes }) => disputes);
}

const submit = (disputeId: string, evidence: string, { caller = desk.finance, idempotencyKey = newId('evt') }: { readonly caller?: Caller; readonly idempotencyKey?: string } = {}) =>
  desk.ask<{ submitDisputeEvidence: { dispute: { id: string } | null; userErrors: { code: string; field: string[] | null }[] } }>(
    'mutation ($input: SubmitDisputeEvidenceInput!) { submitDisputeEvidence(input: $input) { dispute { id } userErrors { code field } } }', { input: { disputeId, evidence, idempotencyKey } }, caller,
  );
const refusals = async (...args: Parameters<typeof submit>) => (await submit(...args)).data!.submitDisputeEvidence.userErrors.map(({ code, field }) => `${code} ${field?.join('.')}`);

async function paid(): Promise<{ order: TestOrder; payment: SeenPayment }> {
  const order = desk.newOrder();
  await desk.request(order, { methodToken: 'tok_success', amountMinor: '10000' });
  return { order, payment: await desk.until(order, 'CAPTURED') };
}

/** An order of 100 whose shopper's bank wants money back, as the provider knows it too. */
async function disputed(amountMinor?: string) {
  const { order, payment } = await paid();
  const { id: providerId = '' } = await desk.atProvider('POST', 'disputes', { chargeKey: `${order.orderId}:1`, amountMinor });
  await desk.until(order, 'DISPUTED');
  const [dispute] = await disputesOf(order);
  return { order, payment, providerId, dispute: dispute! };
}

const typesOf = async (order: TestOrder) => (await desk.paymentsOf(order))[0]!.events.map(({ type }) => type).slice(2);
const refund = async (paymentId: string, amount?: string) => {
  const { data } = await desk.ask<{ refundPayment: { userErrors: { code: string }[] } }>('mutation ($i: RefundPaymentInput!) { refundPayment(input: $i) { userErrors { code } } }',
    { i: { paymentId, idempotencyKey: newId('evt'), ...(amount ? { amount: { amount, currency: 'EUR' } } : {}) } }, desk.finance);
  return data!.refundPayment.userErrors.map(({ code }) => code);
};

describe('a dispute', () => {
  it('is opened by a shopper\'s bank on its own, and told', async () => {
    const order = desk.newOrder();
    await desk.request(order, { methodToken: 'tok_dispute' });
    await desk.until(order, 'DISPUTED');
    expect(await disputesOf(order)).toEqual([expect.objectContaining({ status: 'NEEDS_RESPONSE', reason: 'fraudulent', amount: { amount: '19.99' }, evidence: null })]);
    expect(await desk.told(order)).toEqual(['captured 2', 'disputed 3']);
    expect((await desk.moneyOf(order))?.[0]).toBe('DISPUTED');
  });

  it.each([['won', 'winning_evidence', 'CAPTURED', 'PAID'], ['lost', 'losing_evidence', 'CHARGED_BACK', 'REFUNDED']])('is %s by %s, which can be given once', async (_outcome, evidence, status, money) => {
    const { order, dispute } = await disputed();
    expect(await refusals(dispute.id, `It arrived: ${evidence}`)).toEqual([]);
    await desk.until(order, status);
    expect((await disputesOf(order))[0]).toMatchObject({ status: evidence === 'winning_evidence' ? 'WON' : 'LOST', evidence: `It arrived: ${evidence}`, closedAt: expect.any(String) });
    expect(await refusals(dispute.id, 'And besides')).toEqual(['DISPUTE_ANSWERED disputeId']);
    expect((await desk.moneyOf(order))?.[0]).toBe(money);
    expect((await desk.envelopes(order.orderId)).at(-1)).toMatchObject({ name: 'payments.payment-dispute-closed', payload: { isWon: evidence === 'winning_evidence' } });
  });

  it('that is looked at waits for the bank', async () => {
    const { order, dispute, providerId } = await disputed();
    expect(await refusals(dispute.id, 'It was signed for')).toEqual([]);
    await eventually('it is under review', async () => (await disputesOf(order))[0]?.status === 'UNDER_REVIEW');
    await desk.atProvider('POST', `disputes/${providerId}/decision`, { outcome: 'won' });
    await desk.until(order, 'CAPTURED');
  });

  it('withholds its money: it cannot be given back meanwhile, nor when it is lost', async () => {
    const { order, payment, providerId } = await disputed('6000');
    expect(await refund(payment.id, '40.01')).toEqual(['AMOUNT_TOO_LARGE']);
    expect(await refund(payment.id)).toEqual([]);
    await eventually('the rest went back', async () => (await desk.paymentsOf(order))[0]?.refundedAmount.amount === '40.00');
    await desk.atProvider('POST', `disputes/${providerId}/decision`, { outcome: 'lost' });
    await desk.until(order, 'CHARGED_BACK');
    expect(await refund(payment.id)).toEqual(['NOTHING_TO_REFUND']);
  });

  it('races refunds, and the shopper is never given the money twice over by the shop', async () => {
    const { order, payment } = await paid();
    await Promise.all([desk.atProvider('POST', 'disputes', { chargeKey: `${order.orderId}:1`, amountMinor: '6000' }), ...Array.from({ length: 10 }, () => refund(payment.id, '10'))]);
    await eventually('it is disputed', async () => (await disputesOf(order)).length === 1);
    await desk.quiet();
    const [{ refundedAmount } = payment] = await desk.paymentsOf(order);
    const left = await refund(payment.id);
    expect(left).toEqual(Number(refundedAmount.amount) >= 40 ? ['NOTHING_TO_REFUND'] : []);
  });

  it('of a closed order has what is won given back', async () => {
    const { order, providerId } = await disputed();
    await desk.cancel(order);
    await desk.atProvider('POST', `disputes/${providerId}/decision`, { outcome: 'won' });
    await desk.until(order, 'REFUNDED');
    expect(desk.refundsOf(order)).toEqual(['10000']);
  });

  it('is noted once, whatever is told in whatever order, and what is decided stays so', async () => {
    const { order } = await paid();
    const letter = (status: string, id = 'one') => ({
      id: `whk_${status}_${order.orderId}`,
      dispute: { id: `dp_${id}_${order.orderId}`, chargeKey: `${order.orderId}:1`, amountMinor: '10000', currency: 'EUR', reason: 'fraudulent', status, evidenceDueBy: null, since: new Date().toISOString() },
    });
    const letters = ['lost', 'under_review', 'needs_response', 'won'].map((status) => letter(status));
    expect(await desk.postbox.send(letters[0]!, SECRET)).toBe(200);
    expect(new Set(await Promise.all([...letters, ...letters, ...letters].map((each) => desk.postbox.send(each, SECRET))))).toEqual(new Set([200]));
    expect(await typesOf(order)).toEqual(['DISPUTE_OPENED', 'DISPUTE_LOST']);
    expect((await disputesOf(order))[0]?.status).toBe('LOST');
  });

  it('of more than was paid, or of what is not known, is not taken', async () => {
    const { order } = await paid();
    const dispute = { id: `dp_${order.orderId}`, chargeKey: `${order.orderId}:1`, amountMinor: '10001', currency: 'EUR', reason: 'x', status: 'lost', evidenceDueBy: null, since: new Date().toISOString() };
    expect(await desk.postbox.send({ id: `w1 ${order.orderId}`, dispute }, SECRET)).toBe(422);
    expect(await desk.postbox.send({ id: `w2 ${order.orderId}`, dispute: { ...dispute, chargeKey: `${newId('order')}:1` } }, SECRET)).toBe(409);
    expect(await typesOf(order)).toEqual([]);
  });
});

describe('submitDisputeEvidence', () => {
  it.each([
    ['INVALID_ID disputeId', 'dp_1', 'text', 'k'], ['DISPUTE_NOT_FOUND disputeId', newId('disp'), 'text', 'k'], ['INVALID_EVIDENCE evidence', newId('disp'), ' ', 'k'],
    ['INVALID_EVIDENCE evidence', newId('disp'), 'x'.repeat(20_001), 'k'], ['INVALID_IDEMPOTENCY_KEY idempotencyKey', newId('disp'), 'text', ''],
  ])('refuses with %s', async (refusal, id, evidence, idempotencyKey) => expect(await refusals(id, evidence, { idempotencyKey })).toEqual([refusal]));

  it('is said once, though it is sent ten times at once, and by finance staff alone', async () => {
    const { dispute } = await disputed();
    const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => refusals(dispute.id, 'It was signed for', { idempotencyKey: `${dispute.id} ${index}` })));
    expect(answers.filter((refused) => refused.length === 0)).toHaveLength(1);
    expect(await refusals(dispute.id, 'Other words', { idempotencyKey: `${dispute.id} ${answers.findIndex((refused) => refused.length === 0)}` })).toEqual(['IDEMPOTENCY_CONFLICT idempotencyKey']);
    expect(codesOf(await submit(dispute.id, 'text', { caller: desk.support }))).toEqual(['FORBIDDEN']);
  });
});

describe('the list of disputes', () => {
  it('is in pages, the latest first, for finance staff', async () => {
    for (let count = 0; count < 3; count += 1) await disputed();
    const seen: string[] = [];
    const query = `query ($first: Int, $after: String, $status: DisputeStatus) { disputes(first: $first, after: $after, status: $status) { totalCount edges { node { ${DISPUTE} } } pageInfo { hasNextPage endCursor } } }`;
    interface Page { disputes: { totalCount: number; edges: { node: SeenDispute }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }
    for (let after: string | undefined, more = true; more;) {
      const { data } = await desk.ask<Page>(query, { first: 2, after, status: 'NEEDS_RESPONSE' }, desk.finance);
      seen.push(...data!.disputes.edges.map(({ node }) => node.id));
      ({ hasNextPage: more, endCursor: after } = data!.disputes.pageInfo);
      if (!more) expect(data!.disputes.totalCount).toBe(seen.length);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(seen.toSorted().toReversed());
    expect(codesOf(await desk.ask(query, {}, desk.support))).toEqual(['FORBIDDEN']);
    expect(codesOf(await desk.ask(query, {}, someone()))).toEqual(['FORBIDDEN']);
    expect(codesOf(await desk.ask(query, { after: 'x' }, desk.finance))).toEqual(['INVALID_CURSOR']);
  });

  it('is not shown to the customer by the payment', async () => {
    const { order, dispute } = await disputed();
    const seen = await desk.order<object>(order.orderId, 'payments { status disputes { id } }', { ...desk.customer, userId: order.customerId });
    expect(seen).toEqual({ payments: [{ status: 'DISPUTED', disputes: null }] });
    expect(dispute.payment.id).toMatch(/^pay_/);
  });
});

describe('a bad network', () => {
  it('duplicates, delays, reorders and forges webhooks, and every order ends as the provider knows it', async () => {
    await desk.atProvider('PUT', 'faults', { duplicates: 4, delayMs: 400, forged: true });
    const orders = await Promise.all(Array.from({ length: 12 }, async (_, index) => {
      const order = desk.newOrder();
      await desk.request(order, { methodToken: ['tok_success', 'tok_late', 'tok_decline', 'tok_insufficient_funds', 'tok_slow', 'tok_success'][index % 6]!, captureMode: index > 5 ? 'MANUAL' : 'AUTOMATIC' });
      return order;
    }));
    await desk.quiet();
    await desk.atProvider('PUT', 'faults', {});
    const statuses = await Promise.all(orders.map(async (order) => (await desk.paymentsOf(order))[0]?.status));
    expect(statuses).toEqual([...['CAPTURED', 'CAPTURED', 'FAILED', 'FAILED', 'CAPTURED', 'CAPTURED'], ...['AUTHORIZED', 'AUTHORIZED', 'FAILED', 'FAILED', 'AUTHORIZED', 'AUTHORIZED']]);
    for (const order of orders) expect((await desk.told(order)).length).toBe(new Set(await desk.told(order)).size);
    const [refused] = await desk.database.query<{ refused: number }>("SELECT count(*)::int AS refused FROM webhook_event WHERE verdict <> 'settled' AND body::text LIKE '%whk_%' AND body::text NOT LIKE '%w1%'");
    expect(refused?.refused).toBeLessThanOrEqual(2);
  });
});
