import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import { codesOf } from '@storegraph/testkit/graphql-client';
import { eventually } from '@storegraph/testkit/eventually';
import { SECRET, openDesk } from './payments.desk.ts';
import type { PaymentsDesk, TestOrder } from './payments.desk.ts';

let desk: PaymentsDesk;
beforeAll(async () => {
  // No webhook arrives and nobody asks: only reconciliation finds out.
  desk = await openDesk({ PAYMENT_ASK_AFTER_MS: '600000', PAYMENT_RECONCILE_EVERY_MS: '100', PAYMENT_RECONCILE_LAG_MS: '300' });
  desk.postbox.hold();
}, 60_000);
afterAll(() => desk?.close());

interface Report {
  readonly reconciledUntil: string | null;
  readonly movements: number;
  readonly repaired: number;
  readonly discrepancies: number;
  readonly findings: readonly { readonly kind: string; readonly providerKey: string }[];
}

const period = () => ({ from: new Date(Date.now() - 3_600_000).toISOString(), to: new Date(Date.now() + 3_600_000).toISOString() });
const REPORT = `query ($from: DateTime!, $to: DateTime!) { reconciliationReport(from: $from, to: $to) {
  reconciledUntil movements repaired discrepancies findings { kind providerKey movedAt foundAt } } }`;
const report = async (): Promise<Report> => (await desk.ask<{ reconciliationReport: Report }>(REPORT, period(), desk.finance)).data!.reconciliationReport;
const found = async (kind: string, key: string) => eventually(`${kind} is found`, async () => (await report()).findings.some((finding) => finding.kind === kind && finding.providerKey === key));
const keyOf = ({ orderId }: TestOrder) => `${orderId}:1`;

describe('reconciliation', () => {
  it('notes what the provider did and nobody heard of, by the way webhooks take, once', async () => {
    const order = desk.newOrder();
    await desk.request(order, { methodToken: 'tok_needs_action' });
    const { nextAction } = await desk.until(order, 'REQUIRES_ACTION');
    await fetch(`${nextAction!.url}/approve`, { method: 'POST' });
    await desk.until(order, 'CAPTURED');
    await found('REPAIRED', keyOf(order));
    expect(await desk.told(order)).toEqual(['action-required 2', 'captured 3']);
    expect((await report()).findings.filter(({ kind, providerKey }) => providerKey === keyOf(order) && kind !== 'REPAIRED')).toEqual([]);
  });

  it('notes disputes too', async () => {
    const order = desk.newOrder();
    await desk.request(order, { methodToken: 'tok_dispute' });
    await desk.until(order, 'DISPUTED');
  });

  it('finds a charge of the provider that is no payment', async () => {
    const key = `${newId('order')}:1`;
    await fetch(`${desk.providerUrl}/v1/charges`, {
      method: 'POST', headers: { authorization: 'Bearer key_test', 'content-type': 'application/json', 'idempotency-key': key }, body: JSON.stringify({ amountMinor: '1', currency: 'EUR', methodToken: 'tok_success' }),
    });
    await found('UNKNOWN_PAYMENT', key);
  });

  it('finds money in the ledger that the provider did not move', async () => {
    const order = desk.newOrder();
    await desk.request(order, { methodToken: 'tok_needs_action' });
    await desk.until(order, 'REQUIRES_ACTION');
    const charge = { key: keyOf(order), status: 'captured', amountMinor: '1999', currency: 'EUR', actionUrl: null, failure: null, since: new Date().toISOString() };
    expect(await desk.postbox.send({ id: `whk ${order.orderId}`, charge }, SECRET)).toBe(200);
    await found('NOT_AT_PROVIDER', keyOf(order));
  });

  it('has no doubt about what went as it should', async () => {
    const before = await report();
    const order = desk.newOrder();
    await desk.request(order, { methodToken: 'tok_success' });
    await desk.until(order, 'CAPTURED');
    const { nextAction: _none, id } = (await desk.paymentsOf(order))[0]!;
    await desk.ask('mutation ($i: RefundPaymentInput!) { refundPayment(input: $i) { userErrors { code } } }', { i: { paymentId: id, idempotencyKey: 'all' } }, desk.finance);
    await desk.until(order, 'REFUNDED');
    const now = new Date().toISOString();
    await eventually('it is reconciled', async () => ((await report()).reconciledUntil ?? '') > now);
    const after = await report();
    expect(after.discrepancies).toBe(before.discrepancies);
    expect(after.movements).toBeGreaterThanOrEqual(before.movements + 2);
    expect(after.findings.filter(({ kind, providerKey }) => kind !== 'REPAIRED' && providerKey.includes(order.orderId))).toEqual([]);
  });

  it('goes on where it was when the provider is back', async () => {
    const order = desk.newOrder();
    await desk.request(order, { methodToken: 'tok_late' });
    await eventually('the provider works on it', () => desk.chargesOf(order).length > 0);
    await desk.stopProvider();
    await desk.startProvider();
    await desk.until(order, 'CAPTURED');
  });
});

interface Day {
  readonly day: string;
  readonly currency: string;
  readonly captured: { readonly amount: string };
  readonly refunded: { readonly amount: string };
  readonly fees: { readonly amount: string };
  readonly disputed: { readonly amount: string };
  readonly net: { readonly amount: string };
}

describe('payouts', () => {
  const PAYOUTS = `query ($from: DateTime!, $to: DateTime!) { payouts(from: $from, to: $to) { day currency captured { amount } refunded { amount } fees { amount } disputed { amount } net { amount } } }`;
  const payouts = async (of: ReturnType<typeof period>): Promise<readonly Day[]> => (await desk.ask<{ payouts: readonly Day[] }>(PAYOUTS, of, desk.finance)).data!.payouts;

  it('are what was taken less what went back, fees and disputes, by day and currency, to the minor unit', async () => {
    const [sold, disputed, yen] = [desk.newOrder(), desk.newOrder(), desk.newOrder()];
    await Promise.all([
      desk.request(sold, { methodToken: 'tok_success', amountMinor: '10000', currency: 'CHF' }), desk.request(disputed, { methodToken: 'tok_success', amountMinor: '20033', currency: 'CHF' }),
      desk.request(yen, { methodToken: 'tok_success', amountMinor: '1500', currency: 'JPY', captureMode: 'MANUAL' }),
    ]);
    const [{ id }] = await Promise.all([desk.until(sold, 'CAPTURED'), desk.until(disputed, 'CAPTURED'), desk.until(yen, 'AUTHORIZED')]);
    await desk.ask('mutation ($i: RefundPaymentInput!) { refundPayment(input: $i) { userErrors { code } } }', { i: { paymentId: id, amount: { amount: '30', currency: 'CHF' }, idempotencyKey: 'part' } }, desk.finance);
    await desk.atProvider('POST', 'disputes', { chargeKey: keyOf(disputed), amountMinor: '5000' });
    await desk.ship(yen);
    await Promise.all([desk.until(sold, 'PARTIALLY_REFUNDED'), desk.until(disputed, 'DISPUTED'), desk.until(yen, 'CAPTURED')]);
    // Each side of a midnight that is long ago: whether one comes while this runs does not matter.
    await desk.database.query(`UPDATE payment_event SET occurred_at = CASE type WHEN 'CAPTURED' THEN timestamptz '2020-02-29T23:59:59.999Z' ELSE timestamptz '2020-03-01T00:00:00Z' END
      WHERE payment_id IN (SELECT id FROM payment WHERE currency IN ('CHF', 'JPY'))`);
    const days = await payouts({ from: '2020-02-01T00:00:00Z', to: '2020-04-01T00:00:00Z' });
    expect(days.map(({ day, currency, captured, refunded, fees, disputed: withheld, net }) => [day, currency, ...[captured, refunded, fees, withheld, net].map(({ amount }) => amount)])).toEqual([
      ['2020-02-29', 'CHF', '300.33', '0.00', '4.50', '0.00', '295.83'],
      ['2020-02-29', 'JPY', '1500', '0', '23', '0', '1477'],
      ['2020-03-01', 'CHF', '0.00', '30.00', '0.00', '50.00', '-80.00'],
    ]);
    const [ledger] = await desk.database.query<{ euros: string }>("SELECT sum(captured_minor - refunded_minor - disputed_minor) AS euros FROM payment WHERE currency = 'EUR'");
    const euros = (await payouts(period())).filter(({ currency }) => currency === 'EUR').reduce((sum, { net, fees }) => sum + Math.round(Number(net.amount) * 100) + Math.round(Number(fees.amount) * 100), 0);
    expect(euros).toBe(Number(ledger?.euros));
  });

  it.each([['payouts', PAYOUTS], ['reconciliationReport', REPORT]])('%s: are for finance staff, and for a time that is one', async (_name, query) => {
    const now = new Date();
    expect(codesOf(await desk.ask(query, period(), desk.support))).toEqual(['FORBIDDEN']);
    expect(codesOf(await desk.ask(query, { from: now, to: now }, desk.finance))).toEqual(['INVALID_FILTER']);
    expect(codesOf(await desk.ask(query, { from: now, to: new Date(now.getTime() + 367 * 24 * 3_600_000) }, desk.finance))).toEqual(['INVALID_FILTER']);
  });
});
