import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { hashSecret } from '@storegraph/service/hash-secret';
import { newId, toUuid } from '@storegraph/kernel/ids';
import { someone } from '@storegraph/testkit/internal-token';
import { draftsAt } from './drafts.desk.ts';
import type { SeenDraft } from './drafts.desk.ts';
import { openDesk } from './orders.desk.ts';
import type { OrdersDesk } from './orders.desk.ts';

let desk: OrdersDesk;
let staff: ReturnType<typeof draftsAt>;
beforeAll(async () => {
  desk = await openDesk();
  staff = draftsAt(desk);
}, 60_000);
afterAll(() => desk?.close());

const totals = ({ amounts }: SeenDraft) => [amounts.subtotal.amount, amounts.discount.amount, amounts.tax.amount, amounts.total.amount];

describe('a draft', () => {
  it('is counted by the pipeline that counts every order, with what staff take off', async () => {
    const draft = await staff.draft({
      lines: [
        { variantId: desk.variantOf.lamp, quantity: 2, discount: { basisPoints: 1_000, reason: 'A scratch' } },
        { variantId: desk.variantOf.desk, quantity: 1, unitPrice: { amount: '200.00', currency: 'EUR' }, unitPriceReason: 'Agreed by phone' },
      ],
      discount: { amount: { amount: '10.01', currency: 'EUR' }, reason: 'They waited' },
    });
    // 2 × 19.99 − 4.00 = 35.98, and 200.00; of 235.98 another 10.01, spread as 1.53 and 8.48.
    expect(draft.lines.map(({ amounts }) => [amounts?.discount.amount, amounts?.total.amount])).toEqual([['5.53', '34.45'], ['8.48', '191.52']]);
    expect(totals(draft)).toEqual(['239.98', '14.01', '0.00', '225.97']);
    expect(draft.problems).toEqual([]);
  });

  it('takes no more off than there is', async () => {
    const draft = await staff.draft({ lines: [{ variantId: desk.variantOf.lamp, quantity: 1, discount: { amount: { amount: '50.00', currency: 'EUR' }, reason: 'Broken' } }], discount: { basisPoints: 10_000, reason: 'All of it' } });
    expect(totals(draft)).toEqual(['19.99', '19.99', '0.00', '0.00']);
  });

  it('shows what is the matter with it, and costs what it costs now', async () => {
    const { id } = await staff.draft({ customerId: undefined, shippingAddress: undefined, lines: [{ variantId: desk.variantOf.mug, quantity: 1 }] });
    expect((await staff.show(id))?.problems.map(({ code }) => code)).toEqual(['CUSTOMER_MISSING', 'INVALID_ADDRESS', 'VARIANT_UNAVAILABLE']);
    await desk.shelve('mug', { EUR: '900' }, { version: 2 });
    expect(await staff.show(id)).toMatchObject({ amounts: { total: { amount: '9.00' } }, lines: [{ unitPrice: { amount: '9.00' } }] });
    await desk.shelve('mug', { USD: '900' }, { version: 3 });
  });

  it('is written anew as a whole, once for each version that was seen', async () => {
    const draft = await staff.draft();
    const write = (content: object) => staff.call('updateDraftOrder', { draftOrderId: draft.id, version: draft.version, content });
    const written = await Promise.all([write(staff.content({ lines: [{ variantId: desk.variantOf.desk, quantity: 1 }] })), write(staff.content({ note: 'Second' }))]);
    expect(written.flatMap(({ refused }) => refused)).toEqual(['DRAFT_CHANGED']);
    expect(written.flatMap(({ draftOrder }) => draftOrder?.version ?? [])).toEqual([2]);
  });

  it('can be thrown away while it is one', async () => {
    const { id } = await staff.draft();
    expect(await staff.call('deleteDraftOrder', { draftOrderId: id })).toMatchObject({ refused: [], draftOrderId: id });
    expect(await staff.show(id)).toBeNull();
  });

  it('is listed latest first, page by page, in a constant number of statements', async () => {
    const [first, second, third] = [await staff.draft(), await staff.draft(), await staff.draft()];
    const query = 'query ($first: Int, $after: String) { draftOrders(first: $first, after: $after, filter: { status: OPEN }) { edges { cursor node { id lines { productName amounts { total { amount } } } amounts { total { amount } } problems { code } } } totalCount } }';
    interface List { readonly draftOrders: { readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[]; readonly totalCount: number } }
    const list = async (variables: object) => (await desk.ask<List>(query, { ...variables }, desk.support)).data!.draftOrders;
    const page = await list({ first: 2 });
    expect(page.edges.map(({ node }) => node.id)).toEqual([third.id, second.id]);
    expect((await list({ first: 1, after: page.edges[1]?.cursor })).edges.map(({ node }) => node.id)).toEqual([first.id]);
    const costOf = async (first: number) => (await desk.postgres.during(() => list({ first }))).filter((sql) => /draft_order|tax_rate/.test(sql)).length;
    expect([await costOf(1), await costOf(3)]).toEqual([4, 4]);
  });

  it('is for support alone', async () => {
    const query = '{ draftOrders { totalCount } }';
    for (const caller of [desk.customer, desk.fulfilment, someone('FINANCE')]) expect((await desk.ask(query, {}, caller)).errors.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
    expect((await staff.call('createDraftOrder', { currency: 'EUR', content: staff.content(), idempotencyKey: 'k' }, desk.customer)).errors).toEqual(['FORBIDDEN']);
  });
});

describe('a draft for an e-mail address', () => {
  const opened = async (number: string, email: string, token: string): Promise<unknown> =>
    (await desk.ask<{ orderByToken: unknown }>('query ($number: String!, $email: EmailAddress!, $token: String!) { orderByToken(number: $number, email: $email, token: $token) { id guestEmail customer { id } availableActions timeline { actorKind } } }', { number, email, token })).data?.orderByToken;

  it('becomes a guest\'s order, opened by a token that staff are told once, to send it; whoever has it claims it', async () => {
    const input = staff.agreeTo(await staff.draft({ customerId: undefined, email: ' Ada@Example.com ' }));
    const [{ order, orderToken, paymentToken, draftOrder }, again] = [await staff.call('completeDraftOrder', input), await staff.call('completeDraftOrder', input)];
    expect([draftOrder?.status, again.order?.id, again.orderToken, again.paymentToken]).toEqual(['COMPLETED', order?.id, null, null]);
    expect(orderToken).toMatch(/^[\w-]{43}$/);
    expect(orderToken).not.toBe(paymentToken);
    const { id, number } = order!;
    expect(await opened(number, 'ada@example.com', orderToken!)).toEqual({ id, guestEmail: 'ada@example.com', customer: null, availableActions: ['CANCEL'], timeline: [{ actorKind: 'STAFF' }] });
    // What pays it does not open it, and what opens it does not pay it.
    expect([await opened(number, 'ada@example.com', paymentToken!), await staff.link(orderToken!)]).toEqual([null, null]);
    expect(await desk.database.query('SELECT FROM outbox, idempotency WHERE position($1 in envelope::text) > 0 OR position($1 in idempotency::text) > 0', [orderToken])).toEqual([]);
    const customer = someone();
    expect((await desk.call('claimOrder', { orderId: id, token: orderToken }, customer)).refused).toEqual([]);
    expect([await opened(number, 'ada@example.com', orderToken!), (await desk.order(id, customer))?.id]).toEqual([null, id]);
  });

  it('is paid by its link like any other, and its money can be followed with the token', async () => {
    const { order, orderToken, paymentToken } = await staff.call('completeDraftOrder', staff.agreeTo(await staff.draft({ customerId: undefined, email: 'ada@example.com' })));
    await desk.holdStock(order!);
    expect((await staff.pay(paymentToken!, '39.98')).refused).toEqual([]);
    expect((await desk.envelopes(order!.id)).at(-1)).toMatchObject({ name: 'orders.order-payment-requested', payload: { guestTokenHash: hashSecret(orderToken!) } });
    expect((await desk.pay(order!, 'captured', { version: 2 })).status).toBe('CONFIRMED');
  });

  it('has a token of its own for a guest alone', async () => {
    const customers = await staff.call('completeDraftOrder', staff.agreeTo(await staff.draft()));
    expect([customers.refused, customers.orderToken]).toEqual([[], null]);
    const waiting = await staff.waiting();
    await staff.pay(waiting.token, '39.98');
    expect((await desk.envelopes(waiting.order.id)).at(-1)?.payload).not.toHaveProperty('guestTokenHash');
  });
});

describe('an order that staff placed', () => {
  it('holds stock, waits to be paid by its link as long as that lasts, and is paid by whoever knows it', async () => {
    const { order, token } = await staff.waiting({ note: 'Called on Monday' });
    expect(order).toMatchObject({ status: 'AWAITING_PAYMENT', displayStatus: 'AWAITING_PAYMENT' });
    expect(await desk.told(order)).toEqual(['placed 1', 'payment-awaited 2']);
    expect(await staff.link(token)).toMatchObject({ orderNumber: order.number, status: 'OPEN', toPay: { amount: '39.98', currency: 'EUR' }, lines: [{ productName: 'lamp', quantity: 2 }] });

    const paying = await staff.pay(token, '39.98');
    expect(paying).toMatchObject({ refused: [], paymentLink: { status: 'UNDER_WAY' } });
    expect((await desk.envelopes(order.id)).at(-1)).toMatchObject({ name: 'orders.order-payment-requested', payload: { attempt: 1, amountMinor: '3998', methodToken: 'tok_success' } });
    const failed = await desk.pay(order, 'failed', { version: 2 });
    expect(failed.displayStatus).toBe('PAYMENT_FAILED');
    expect(await staff.link(token)).toMatchObject({ status: 'FAILED' });
    expect((await staff.pay(token, '39.98')).refused).toEqual([]);
    expect((await desk.pay(order, 'captured', { version: 2, attempt: 2 })).status).toBe('CONFIRMED');
    expect(await staff.link(token)).toBeNull();
    expect(await staff.link(token, undefined, true)).toMatchObject({ status: 'PAID', toPay: { amount: '0.00' } });
    expect((await staff.pay(token, '39.98')).refused).toEqual(['PAYMENT_LINK_NOT_FOUND']);
  });

  it('shows who comes back with its link that it is paid, as long as the link lasts, and nothing of what was called off or paid to staff', async () => {
    const shownOf = async (token: string) => [await staff.link(token), await staff.link(token, undefined, true)].map((link) => link?.status ?? null);
    const [open, cancelled, recorded] = [await staff.waiting(), await staff.waiting(), await staff.waiting()];
    expect(await shownOf(open.token)).toEqual(['OPEN', 'OPEN']);
    await staff.pay(open.token, '39.98');
    expect(await shownOf(open.token)).toEqual(['UNDER_WAY', 'UNDER_WAY']);
    await desk.pay(open.order, 'captured', { version: 2 });
    expect(await shownOf(open.token)).toEqual([null, 'PAID']);
    await desk.call('cancelOrder', { orderId: cancelled.order.id }, desk.support);
    expect(await shownOf(cancelled.token)).toEqual([null, null]);
    await staff.call('recordOrderPayment', { orderId: recorded.order.id, recorded: { means: 'CASH' }, idempotencyKey: randomUUID() });
    await desk.pay(recorded.order, 'captured', { version: 2 });
    expect(await shownOf(recorded.token)).toEqual([null, null]);
    await desk.database.query(`UPDATE payment_link SET created_at = now() - interval '2 days', expires_at = now() - interval '1 second' WHERE order_id = $1`, [toUuid(open.order.id)]);
    expect(await shownOf(open.token)).toEqual([null, null]);
  });

  it('is its customer\'s; staff see who placed it and why it costs what it does, its note is internal', async () => {
    const { order } = await staff.waiting({
      note: 'Called on Monday', lines: [{ variantId: desk.variantOf.lamp, quantity: 1, unitPrice: { amount: '15.00', currency: 'EUR' }, unitPriceReason: 'Last year\'s price', discount: { basisPoints: 500, reason: 'A scratch' } }],
    });
    const query = 'query ($id: ID!) { order(id: $id) { placedBy { id } manualDiscounts { reason amount { amount } } amounts { discount { amount } total { amount } } notes { text isInternal } lines { ownPrice { reason usual { amount } } } timeline { actorKind } } }';
    const seen = (await desk.ask<{ order: object }>(query, { id: order.id }, desk.support)).data?.order;
    expect(seen).toMatchObject({
      placedBy: { id: desk.support.userId }, manualDiscounts: [{ reason: 'A scratch', amount: { amount: '0.75' } }], amounts: { discount: { amount: '0.75' }, total: { amount: '14.25' } },
      notes: [{ text: 'Called on Monday', isInternal: true }], lines: [{ ownPrice: { reason: 'Last year\'s price', usual: { amount: '19.99' } } }], timeline: [{ actorKind: 'STAFF' }, { actorKind: 'STOCK' }],
    });
    const customers = await desk.ask<{ order: { placedBy: unknown; notes: readonly unknown[] } }>(query, { id: order.id }, desk.customer);
    expect(customers.data?.order).toMatchObject({ placedBy: null, notes: [] });
    expect(customers.errors.map(({ path }) => path?.at(-1))).toEqual(['placedBy', 'ownPrice']);
  });

  it('is placed once, whoever races, and by one key once; the token is told once', async () => {
    const draft = await staff.draft();
    const raced = await Promise.all([staff.call('completeDraftOrder', staff.agreeTo(draft)), staff.call('completeDraftOrder', staff.agreeTo(draft))]);
    expect(raced.flatMap(({ refused }) => refused)).toEqual(['DRAFT_COMPLETED']);
    const input = staff.agreeTo(await staff.draft());
    const [first, again] = [await staff.call('completeDraftOrder', input), await staff.call('completeDraftOrder', input)];
    expect(again.order?.id).toBe(first.order?.id);
    expect([typeof first.paymentToken, again.paymentToken]).toEqual(['string', null]);
    expect(await desk.database.query('SELECT FROM payment_link WHERE token_hash = $1', [first.paymentToken])).toEqual([]);
  });

  it('expires when its link does, not before', async () => {
    const { order, token } = await staff.waiting();
    const [{ pay_by: payBy }] = (await desk.database.query<{ pay_by: Date }>('SELECT pay_by FROM "order" WHERE id = $1', [toUuid(order.id)])) as [{ pay_by: Date }];
    expect(payBy.getTime()).toBeGreaterThan(Date.now() + 47 * 3_600_000);
    await desk.database.query(`UPDATE payment_link SET created_at = now() - interval '2 days', expires_at = now() - interval '1 second' WHERE order_id = $1`, [toUuid(order.id)]);
    expect(await staff.link(token)).toBeNull();
    expect((await staff.pay(token, '39.98')).refused).toEqual(['PAYMENT_LINK_NOT_FOUND']);
  });

  it('has another link when staff make one; the one before is over', async () => {
    const { order, token } = await staff.waiting();
    const made = await staff.call('createPaymentLink', { orderId: order.id, expiresInHours: 24, idempotencyKey: randomUUID() });
    expect(await staff.link(token)).toBeNull();
    expect(await staff.link(made.paymentToken!)).toMatchObject({ status: 'OPEN' });
    expect((await desk.told(order)).at(-1)).toBe('payment-awaited 3');
  });

  it('is tried to be paid by one of two that race', async () => {
    const { order, token } = await staff.waiting();
    const raced = await Promise.all([staff.pay(token, '39.98'), staff.pay(token, '39.98')]);
    expect(raced.flatMap(({ refused }) => refused)).toEqual(['PAYMENT_UNDER_WAY']);
    expect((await desk.told(order)).filter((told) => told.startsWith('payment-requested'))).toHaveLength(1);
  });

  it('is paid with money that staff have, which payments is told of', async () => {
    const { order } = await staff.call('completeDraftOrder', staff.agreeTo(await staff.draft(), { paymentLinkHours: undefined, recorded: { means: 'BANK_TRANSFER', reference: 'R-1' } }));
    await desk.holdStock(order!);
    const recorded = { means: 'BANK_TRANSFER', reference: 'R-1', recordedBy: desk.support.userId };
    expect((await desk.envelopes(order!.id)).at(-1)).toMatchObject({ name: 'orders.order-payment-requested', payload: { recorded, amountMinor: '3998' } });

    const later = await staff.waiting();
    expect((await staff.call('recordOrderPayment', { orderId: later.order.id, recorded: { means: 'CASH' }, idempotencyKey: randomUUID() }, someone('FINANCE'))).refused).toEqual([]);
    expect((await desk.envelopes(later.order.id)).at(-1)).toMatchObject({ payload: { recorded: { means: 'CASH', reference: null } } });
    expect(await staff.link(later.token)).toBeNull();
  });

  it('costs nothing and is confirmed without a payment when all of it is taken off', async () => {
    const { order } = await staff.call('completeDraftOrder', staff.agreeTo(await staff.draft({ discount: { basisPoints: 10_000, reason: 'A gift' } })));
    expect((await desk.holdStock(order!)).status).toBe('CONFIRMED');
  });
});

describe('what is refused, and leaves nothing behind', () => {
  const line = (more: object) => ({ lines: [{ variantId: desk.variantOf.lamp, quantity: 1, ...more }] });
  const eur = (amount: string, currency = 'EUR') => ({ amount, currency });
  const contents: readonly (readonly [string, string, () => object])[] = [
    ['an id of another kind', 'INVALID_ID', () => ({ customerId: 'x' })],
    ['a customer and an address', 'CUSTOMER_AMBIGUOUS', () => ({ email: 'a@b.example' })],
    ['no address', 'INVALID_EMAIL', () => ({ customerId: undefined, email: 'nobody' })],
    ['101 lines', 'DRAFT_FULL', () => ({ lines: Array.from({ length: 101 }, () => line({}).lines[0]) })],
    ['no piece', 'QUANTITY_OUT_OF_RANGE', () => line({ quantity: 0 })],
    ['a variant there is not', 'VARIANT_NOT_FOUND', () => line({ variantId: newId('var') })],
    ['an inexact amount', 'INVALID_AMOUNT', () => line({ unitPrice: eur('1.001'), unitPriceReason: 'r' })],
    ['a negative price', 'PRICE_OUT_OF_RANGE', () => line({ unitPrice: eur('-1.00'), unitPriceReason: 'r' })],
    ['another currency', 'CURRENCY_NOT_SUPPORTED', () => line({ unitPrice: eur('1.00', 'USD'), unitPriceReason: 'r' })],
    ['a price without a reason', 'INVALID_REASON', () => line({ unitPrice: eur('1.00') })],
    ['a discount of nothing', 'INVALID_DISCOUNT', () => line({ discount: { reason: 'r', basisPoints: 0 } })],
    ['a discount of both kinds', 'INVALID_DISCOUNT', () => ({ discount: { reason: 'r', basisPoints: 1, amount: eur('1.00') } })],
    ['half an address', 'INVALID_ADDRESS', () => ({ shippingAddress: { recipient: 'A', street: '', postalCode: '1', city: 'B', country: 'DE' } })],
    ['a long note', 'INVALID_NOTE', () => ({ note: 'x'.repeat(2_001) })],
  ];

  it.each(contents)('a draft with %s: %s', async (_what, code, more) => {
    const before = [await desk.count('draft_order'), await desk.count('draft_order_line')];
    const input = { currency: 'EUR', content: staff.content(more() as Record<string, unknown>), idempotencyKey: randomUUID() };
    expect((await staff.call('createDraftOrder', input)).refused).toEqual([code]);
    expect([await desk.count('draft_order'), await desk.count('draft_order_line')]).toEqual(before);
    const draft = await staff.draft();
    expect((await staff.call('updateDraftOrder', { draftOrderId: draft.id, version: 1, content: input.content })).refused).toEqual([code]);
    expect(await staff.show(draft.id)).toEqual(draft);
  });

  it('beginning one in a currency of no channel, or under a key that is none or was used', async () => {
    const create = (more: object) => staff.call('createDraftOrder', { currency: 'EUR', content: staff.content(), idempotencyKey: randomUUID(), ...more });
    expect((await create({ currency: 'KWD' })).refused).toEqual(['CURRENCY_NOT_SUPPORTED']);
    expect((await create({ idempotencyKey: '' })).refused).toEqual(['INVALID_IDEMPOTENCY_KEY']);
    const idempotencyKey = randomUUID();
    await create({ idempotencyKey });
    expect((await create({ idempotencyKey, content: staff.content({ note: 'other' }) })).refused).toEqual(['IDEMPOTENCY_CONFLICT']);
  });

  it('what is done with a draft that is none, was none of these, or became an order', async () => {
    const draft = await staff.draft();
    await staff.call('completeDraftOrder', staff.agreeTo(draft));
    for (const [draftOrderId, code] of [['x', 'INVALID_ID'], [newId('draft'), 'DRAFT_NOT_FOUND'], [draft.id, 'DRAFT_COMPLETED']]) {
      expect((await staff.call('updateDraftOrder', { draftOrderId, version: 1, content: staff.content() })).refused).toEqual([code]);
      expect((await staff.call('deleteDraftOrder', { draftOrderId })).refused).toEqual([code]);
      expect((await staff.call('completeDraftOrder', staff.agreeTo(draft, { draftOrderId }))).refused).toEqual([code]);
    }
  });

  const unready: readonly (readonly [string, () => object])[] = [
    ['DRAFT_EMPTY', () => ({ lines: [] })],
    ['CUSTOMER_MISSING', () => ({ customerId: undefined })],
    ['INVALID_ADDRESS', () => ({ shippingAddress: undefined })],
    ['VARIANT_UNAVAILABLE', () => ({ lines: [{ variantId: desk.variantOf.mug, quantity: 1 }] })],
    ['SHIPPING_METHOD_UNAVAILABLE', () => ({ shippingMethodId: newId('smeth') })],
    ['PICKUP_POINT_UNAVAILABLE', () => ({ pickupPointId: newId('point') })],
  ];
  it.each(unready)('completing what is not ready: %s', async (code, more) => {
    const draft = await staff.draft(more() as Record<string, unknown>);
    const before = await desk.count('order');
    expect((await staff.call('completeDraftOrder', staff.agreeTo(draft))).refused).toEqual([code]);
    expect([await desk.count('order'), (await staff.show(draft.id))?.status]).toEqual([before, 'OPEN']);
  });

  it('completing what costs another total, is of another version, or is paid in no way or two', async () => {
    const draft = await staff.draft();
    const complete = (more: object) => staff.call('completeDraftOrder', staff.agreeTo(draft, { ...more }));
    const { userErrors } = await complete({ expectedTotal: eur('1.00') });
    expect(userErrors).toMatchObject([{ code: 'PRICE_CHANGED', currentTotal: { amount: '39.98' } }]);
    expect((await complete({ expectedTotal: eur('1.001') })).refused).toEqual(['INVALID_AMOUNT']);
    expect((await complete({ version: 7 })).refused).toEqual(['DRAFT_CHANGED']);
    expect((await complete({ paymentLinkHours: undefined })).refused).toEqual(['INVALID_PAYMENT']);
    expect((await complete({ recorded: { means: 'CASH' } })).refused).toEqual(['INVALID_PAYMENT']);
    expect((await complete({ paymentLinkHours: 721 })).refused).toEqual(['LIFETIME_OUT_OF_RANGE']);
    expect((await complete({ paymentLinkHours: undefined, recorded: { means: 'CASH', reference: 'x'.repeat(101) } })).refused).toEqual(['INVALID_REFERENCE']);
    expect((await complete({ idempotencyKey: '' })).refused).toEqual(['INVALID_IDEMPOTENCY_KEY']);
    const idempotencyKey = randomUUID();
    await complete({ idempotencyKey });
    expect((await complete({ idempotencyKey, version: 9 })).refused).toEqual(['IDEMPOTENCY_CONFLICT']);
  });

  it('making a link for, or recording money of, what awaits none', async () => {
    const { order } = await staff.waiting();
    const inputs = { createPaymentLink: { expiresInHours: 1 }, recordOrderPayment: { recorded: { means: 'CASH' } } };
    for (const [mutation, input] of Object.entries(inputs)) {
      const attempt = async (more: object) => (await staff.call(mutation, { orderId: order.id, idempotencyKey: randomUUID(), ...input, ...more })).refused;
      expect(await attempt({ orderId: 'x' })).toEqual(['INVALID_ID']);
      expect(await attempt({ orderId: newId('order') })).toEqual(['ORDER_NOT_FOUND']);
      expect(await attempt({ orderId: (await desk.confirmed()).id })).toEqual(['ILLEGAL_TRANSITION']);
      expect(await attempt({ idempotencyKey: '' })).toEqual(['INVALID_IDEMPOTENCY_KEY']);
    }
    expect((await staff.call('createPaymentLink', { orderId: order.id, expiresInHours: 0, idempotencyKey: 'k' })).refused).toEqual(['LIFETIME_OUT_OF_RANGE']);
    const idempotencyKey = randomUUID();
    await staff.call('createPaymentLink', { orderId: order.id, expiresInHours: 1, idempotencyKey });
    expect((await staff.call('createPaymentLink', { orderId: order.id, expiresInHours: 2, idempotencyKey })).refused).toEqual(['IDEMPOTENCY_CONFLICT']);
    expect((await staff.call('recordOrderPayment', { orderId: order.id, recorded: { means: 'CASH', reference: 'x'.repeat(101) }, idempotencyKey: 'k' })).refused).toEqual(['INVALID_REFERENCE']);
    await staff.call('recordOrderPayment', { orderId: order.id, recorded: { means: 'CASH' }, idempotencyKey });
    expect((await staff.call('recordOrderPayment', { orderId: order.id, recorded: { means: 'OTHER' }, idempotencyKey })).refused).toEqual(['IDEMPOTENCY_CONFLICT']);
  });

  it('paying by a link there is not, before its stock is held, another amount, or without a method', async () => {
    const { order: placed, paymentToken } = await staff.call('completeDraftOrder', staff.agreeTo(await staff.draft()));
    const token = paymentToken!;
    expect(await staff.link(token)).toMatchObject({ status: 'PREPARING' });
    expect((await staff.pay(token, '39.98')).refused).toEqual(['STOCK_NOT_HELD']);
    await desk.holdStock(placed!);
    expect((await staff.pay('nonsense', '39.98')).refused).toEqual(['PAYMENT_LINK_NOT_FOUND']);
    expect(await staff.link('nonsense')).toBeNull();
    expect((await staff.pay(token, '1.00')).userErrors).toMatchObject([{ code: 'TO_PAY_CHANGED', currentTotal: { amount: '39.98' } }]);
    expect((await staff.pay(token, '1.001')).refused).toEqual(['INVALID_AMOUNT']);
    for (const paymentMethodToken of [' ', 'recorded', newId('pm')]) expect((await staff.pay(token, '39.98', { paymentMethodToken })).refused).toEqual(['INVALID_PAYMENT_METHOD']);
    expect((await staff.pay(token, '39.98', { idempotencyKey: '' })).refused).toEqual(['INVALID_IDEMPOTENCY_KEY']);
    const idempotencyKey = randomUUID();
    expect((await staff.pay(token, '39.98', { idempotencyKey })).refused).toEqual([]);
    expect((await staff.pay(token, '39.98', { idempotencyKey })).refused).toEqual([]);
    expect((await staff.pay(token, '39.98', { idempotencyKey, paymentMethodToken: 'tok_other' })).refused).toEqual(['IDEMPOTENCY_CONFLICT']);
  });
});
