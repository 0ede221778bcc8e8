import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fromUuid, newId } from '@storegraph/kernel/ids';
import { seedOnce } from '@storegraph/postgres/seed';
import { LOAD_SIZES } from '@storegraph/sample-shop/load/load-sizes';
import { eventually } from '@storegraph/testkit/eventually';
import { someone } from '@storegraph/testkit/internal-token';
import { explainStatements } from '@storegraph/testkit/plans/explain-statements';
import { readAsked } from '@storegraph/testkit/plans/named-operations';
import { createPlanReader } from '@storegraph/testkit/plans/plan-reader';
import type { PlanReader } from '@storegraph/testkit/plans/plan-reader';
import { SECRET, openDesk } from './payments.desk.ts';
import type { PaymentsDesk, TestOrder } from './payments.desk.ts';
import { loadPayments } from '../src/store/load.ts';

// The same as `load-l`, only smaller; PLANS_SIZE=load-l (or load-m) asks it of the whole.
const size = process.env['PLANS_SIZE'];
const counts = size === 'load-l' || size === 'load-m' ? LOAD_SIZES[size] : { ...LOAD_SIZES['load-m'], customers: 1_000, history: 5_000 };
const LIMITS = { scannedRows: 1_500, readRows: 3_000, sortedRows: 2_000 };

/** What is let through, by the statement's text, and why. */
const LET_THROUGH: readonly (readonly [statement: RegExp, why: string])[] = [
  [/to_char\(e\.occurred_at/, 'a report of payouts adds up all that moved in its days: it is as much work as there is to add up'],
];

const statements = explainStatements({ withoutScans: !size });
let desk: PaymentsDesk;
let plans: PlanReader;
let samples: readonly { readonly order_id: string; readonly id: string; readonly customer_id: string }[];

beforeAll(async () => {
  desk = await openDesk({ PAYMENT_RECONCILE_EVERY_MS: '500', PAYMENT_RECONCILE_LAG_MS: '300' });
  await seedOnce(desk.database.ownerUrl, [], (manager) => loadPayments(manager, { counts }, () => {}));
  plans = await createPlanReader({ ownerUrl: desk.database.ownerUrl, statements, limits: LIMITS, letThrough: LET_THROUGH });
  samples = await desk.database.query(`
    (SELECT order_id, id, customer_id FROM payment WHERE refunded_minor > 0 ORDER BY id LIMIT 6) UNION ALL (SELECT order_id, id, customer_id FROM payment ORDER BY id DESC LIMIT 18)`);
}, 1_800_000);
afterAll(() => desk?.close());

const ENTITIES = ['Order', 'User', 'Payment', 'OrderMoney'] as const;
/** Of what is asked for by key, as many as on a page. */
const REFERENCES: Readonly<Record<(typeof ENTITIES)[number], () => readonly object[]>> = {
  Order: () => samples.map(({ order_id }) => ({ __typename: 'Order', id: fromUuid('order', order_id) })),
  User: () => samples.map(({ customer_id }) => ({ __typename: 'User', id: fromUuid('user', customer_id) })),
  Payment: () => samples.map(({ id }) => ({ __typename: 'Payment', id: fromUuid('pay', id) })),
  OrderMoney: () => samples.map(({ order_id }) => ({ __typename: 'OrderMoney', id: fromUuid('order', order_id) })),
};
const asked = readAsked(new URL('../schema/', import.meta.url), ENTITIES);

describe(`with the money of ${counts.history} orders, what a named operation has payments do`, () => {
  it('is more than nothing for the pages of the shop', () => {
    expect(asked.map(({ name }) => name)).toEqual(expect.arrayContaining(['disputes', 'payouts', 'reconciliation-report', 'order-page: Order', 'my-payment-methods: User']));
  });

  it.each(asked.map((one) => [one.name, one] as const))('uses an index, reads no more than it needs and sorts only pages: %s', async (_name, { query, needs, entity }) => {
    const values: Readonly<Record<string, unknown>> = { id: fromUuid('pay', samples[0]?.id ?? ''), from: '2026-09-01T00:00:00Z', to: '2026-09-02T00:00:00Z' };
    const given = Object.fromEntries(needs.filter((need) => need !== 'representations').map((need) => [need, values[need]]));
    const variables = entity ? { ...given, representations: REFERENCES[entity as keyof typeof REFERENCES]() } : given;
    expect(await plans.faultsOf(async () => {
      const { errors } = await desk.ask(query, variables, someone('ADMIN'));
      // What is a customer's own not even staff sees.
      expect(errors.filter(({ extensions }) => extensions?.code !== 'FORBIDDEN')).toEqual([]);
    })).toEqual([]);
  }, 120_000);
});

describe('a payment\'s way', () => {
  const paid = async (methodToken = 'tok_success'): Promise<TestOrder> => {
    const order = desk.newOrder();
    await desk.request(order, { methodToken });
    await desk.until(order, 'CAPTURED');
    return order;
  };
  const paymentIdOf = async (order: TestOrder) => (await desk.paymentsOf(order))[0]?.id;
  const act = async (mutation: string, type: string, input: object) => {
    const { data, errors } = await desk.ask<Record<string, { userErrors: object[] }>>(`mutation ($i: ${type}!) { ${mutation}(input: $i) { userErrors { code } } }`, { i: { idempotencyKey: newId('evt'), ...input } }, desk.finance);
    expect([errors, data?.[mutation]?.userErrors]).toEqual([[], []]);
  };

  it.each<[string, () => Promise<unknown>]>([
    ['to being captured, and heard of again', async () => {
      const order = await paid();
      await desk.postbox.send({ id: `whk_${newId('evt')}`, charge: { id: 'ch_1', key: `${order.orderId}:1`, status: 'captured', amountMinor: '1999', currency: 'EUR', actionUrl: null, failure: null, since: new Date().toISOString() } }, SECRET);
    }],
    ['to being refunded', async () => {
      const order = await paid();
      await act('refundPayment', 'RefundPaymentInput', { paymentId: await paymentIdOf(order) });
      await desk.until(order, 'REFUNDED');
    }],
    ['back by a grant', async () => {
      const order = await paid();
      await desk.grant(order, [{ lineId: newId('oline'), amountMinor: '500' }]);
      await desk.until(order, 'PARTIALLY_REFUNDED');
    }],
    ['through being set aside to being taken', async () => {
      const order = desk.newOrder();
      await desk.request(order, { methodToken: 'tok_success', captureMode: 'MANUAL' });
      await desk.until(order, 'AUTHORIZED');
      await act('capturePayment', 'CapturePaymentInput', { paymentId: await paymentIdOf(order) });
      await desk.until(order, 'CAPTURED');
    }],
    ['of an order that is called off', async () => {
      const order = await paid();
      await desk.cancel(order);
      await desk.until(order, 'REFUNDED');
    }],
    ['to a dispute', async () => {
      const order = await paid();
      await desk.atProvider('POST', 'disputes', { chargeKey: `${order.orderId}:1` });
      await desk.until(order, 'DISPUTED');
    }],
  ])('%s takes no statement that grows with the shop', async (_what, work) => {
    expect(await plans.faultsOf(work)).toEqual([]);
  }, 60_000);
});

describe('what payments does by itself', () => {
  it('takes no statement that grows with the shop: errands, reconciliation, events to send', async () => {
    const kinds = [/UPDATE errand SET leased_until/, /FROM outbox WHERE published_at IS NULL/, /max\(to_at\)/, /c\.number AS capture/];
    expect(await plans.faultsOf(async () => {
      await desk.request(desk.newOrder(), { methodToken: 'tok_success' });
      await eventually('each was done', async () => kinds.every((kind) => plans.seen().some((sql) => kind.test(sql))), { withinMs: 30_000 });
    })).toEqual([]);
  }, 60_000);
});
