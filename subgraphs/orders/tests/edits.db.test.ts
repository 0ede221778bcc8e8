import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Envelope } from '@storegraph/events/envelope';
import type { Caller } from '@storegraph/kernel/caller';
import { newId } from '@storegraph/kernel/ids';
import { draftsAt } from './drafts.desk.ts';
import { fulfilmentAt } from './fulfilment.desk.ts';
import { openDesk } from './orders.desk.ts';
import type { OrdersDesk } from './orders.desk.ts';
import { ORDER } from './seen.desk.ts';
import type { SeenOrder } from './seen.desk.ts';

let desk: OrdersDesk;
let house: ReturnType<typeof fulfilmentAt>;
let staff: ReturnType<typeof draftsAt>;
beforeAll(async () => {
  desk = await openDesk();
  [house, staff] = [fulfilmentAt(desk), draftsAt(desk)];
}, 60_000);
afterAll(() => desk?.close());

type Input = Readonly<Record<string, unknown>>;
interface Amount { readonly amount: string }
interface Outcome { readonly order: SeenOrder | null; readonly refused: readonly string[]; readonly userErrors: readonly { readonly code: string; readonly currentVersion: number | null; readonly currentTotal: Amount | null }[]; readonly errors: readonly (string | undefined)[] }
interface Preview { readonly version: number; readonly owed: Amount; readonly refund: Amount; readonly toPay: Amount; readonly worth: Amount; readonly added: readonly { readonly productName: string; readonly amounts: { readonly total: Amount } }[] }

const preview = async (order: SeenOrder, change: Input): Promise<Preview | undefined> => {
  const query = `query ($orderId: ID!, $lines: [EditOrderLineInput!], $add: [AddOrderLineInput!]) { previewOrderEdit(orderId: $orderId, lines: $lines, add: $add) {
    version owed { amount } refund { amount } toPay { amount } worth { amount } added { productName amounts { total { amount } } } } }`;
  return (await desk.ask<{ previewOrderEdit: Preview }>(query, { orderId: order.id, ...change }, desk.support)).data?.previewOrderEdit;
};
const edit = async (order: SeenOrder, change: Input, owed = '0.00', more: Input = {}, caller: Caller = desk.support): Promise<Outcome> => {
  const query = `mutation ($input: EditOrderInput!) { editOrder(input: $input) { order { ${ORDER} } userErrors { code currentVersion currentTotal { amount } } } }`;
  const input = { orderId: order.id, version: order.version, expectedOwed: { amount: owed, currency: 'EUR' }, reason: 'They called', idempotencyKey: randomUUID(), ...change, ...more };
  const { data, errors } = await desk.ask<{ editOrder: Omit<Outcome, 'refused' | 'errors'> | null }>(query, { input }, caller);
  const { order: edited = null, userErrors = [] } = data?.editOrder ?? {};
  return { order: edited, userErrors, refused: userErrors.map(({ code }) => code), errors: errors.map(({ extensions }) => extensions?.code) };
};
const edits = async ({ id }: Pick<SeenOrder, 'id'>, caller: Caller = desk.customer) =>
  (await desk.ask<{ order: { edits: readonly object[]; amounts: object } }>('query ($id: ID!) { order(id: $id) { edits { id status refusal owed { amount } refund { amount } toPay { amount } paidAt removed { quantity } added { lineId quantity } } amounts { subtotal { amount } tax { amount } total { amount } } } }', { id }, caller)).data!.order;
const editIdOf = async ({ id }: Pick<SeenOrder, 'id'>) => ((await desk.envelopes(id)).findLast(({ name }) => name === 'orders.order-edit-requested')!.payload as { editId: string }).editId;
/** Says as products that what the last edit asked for is there, or is not. */
const answer = async (order: Pick<SeenOrder, 'id'>, isHeld: boolean): Promise<SeenOrder> => {
  const told = { orderId: order.id, editId: await editIdOf(order) };
  const version = Math.ceil(Math.random() * 1e6);
  const event: Promise<Envelope> = isHeld ? desk.tell('products.edit-stock-held', order.id, version, told) : desk.tell('products.edit-stock-refused', order.id, version, { ...told, lines: [] });
  await desk.heard(await event);
  return (await desk.order(order.id))!;
};
const last = async ({ id }: Pick<SeenOrder, 'id'>) => (await desk.envelopes(id)).at(-1)!;
const lamp = (quantity: number) => ({ add: [{ variantId: desk.variantOf.lamp, quantity }] });
const less = (order: SeenOrder, quantity: number, line = 0) => ({ lines: [{ lineId: order.lines[line]!.id, quantity }] });
const row = async ({ id }: Pick<SeenOrder, 'id'>) => (await desk.order(id))!;

describe('an edit of a paid order', () => {
  it('takes pieces out at once: their stock is released, what was paid for them is granted, to the minor unit', async () => {
    const order = await house.paid();
    expect(await preview(order, less(order, 3))).toMatchObject({ version: order.version, owed: { amount: '0.00' }, refund: { amount: '39.98' }, worth: { amount: '557.97' }, added: [] });
    expect((await edit(order, less(order, 3))).refused).toEqual([]);
    expect(await last(order)).toMatchObject({ name: 'orders.order-edited', payload: { removed: [{ quantity: 2 }], added: [], owedMinor: '0' } });
    expect(await house.granted(order.id)).toMatchObject([{ amountMinor: '3998' }]);
    expect(await edits(order)).toMatchObject({ edits: [{ status: 'APPLIED', refund: { amount: '39.98' }, removed: [{ quantity: 2 }], added: [] }] });
    expect(await row(order)).toMatchObject({ status: 'CONFIRMED', version: order.version + 1 });
  });

  it('puts pieces in once their stock is there, at the price of now for what is new and at the old one for more of the same', async () => {
    const order = await house.paid();
    await desk.shelve('lamp', { EUR: '9999' }, { version: 2 });
    const change = { lines: [{ lineId: order.lines[0]!.id, quantity: 6 }], add: [{ variantId: desk.variantOf.lamp, quantity: 1 }] };
    expect(await preview(order, change)).toMatchObject({ owed: { amount: '119.98' }, refund: { amount: '0.00' }, added: [{ amounts: { total: { amount: '19.99' } } }, { amounts: { total: { amount: '99.99' } } }] });
    expect((await edit(order, change, '119.98')).refused).toEqual([]);
    expect(await last(order)).toMatchObject({ name: 'orders.order-edit-requested', payload: { lines: [{ quantity: 1 }, { quantity: 1 }] } });
    expect((await row(order)).lines).toHaveLength(2);

    const edited = await answer(order, true);
    await desk.shelve('lamp', { EUR: '1999' }, { version: 3 });
    expect(edited).toMatchObject({ status: 'CONFIRMED', total: { amount: '717.93' }, lines: [{ quantity: 5 }, { quantity: 2 }, { quantity: 1 }, { quantity: 1 }] });
    expect(edited.timeline.at(-1)).toMatchObject({ event: 'orders.order-edited', paymentStatus: 'PARTIALLY_PAID' });
    expect((await edits(order)).amounts).toMatchObject({ subtotal: { amount: '717.93' }, total: { amount: '717.93' } });
    expect(await last(order)).toMatchObject({ name: 'orders.order-edited', payload: { owedMinor: '11998', totalMinor: '71793', added: [{ quantity: 1 }, { quantity: 1 }] } });
  });

  it('is paid by a link of its own before anything is packed; the link of before pays nothing', async () => {
    const { order, token } = await staff.waiting();
    await staff.pay(token, '39.98');
    const paid = await desk.pay(order, 'captured', { version: 2 });
    await edit(paid, lamp(1), '19.99');
    await answer(order, true);
    expect(await staff.link(token)).toBeNull();
    expect((await desk.call('packOrder', { orderId: order.id }, desk.fulfilment)).refused).toEqual(['ILLEGAL_TRANSITION']);

    const made = await staff.call('createPaymentLink', { orderId: order.id, expiresInHours: 2, idempotencyKey: randomUUID() });
    expect(await staff.link(made.paymentToken!)).toMatchObject({ status: 'OPEN', toPay: { amount: '19.99' } });
    expect((await staff.pay(made.paymentToken!, '19.99')).refused).toEqual([]);
    expect(await last(order)).toMatchObject({ name: 'orders.order-payment-requested', payload: { attempt: 2, amountMinor: '1999', dueMinor: '5997' } });
    const again = await desk.pay(order, 'captured', { version: 2, attempt: 2 });
    expect(again.timeline.at(-1)).toMatchObject({ paymentStatus: 'CAPTURED' });
    expect((await edits(order)).edits).toMatchObject([{ paidAt: expect.any(String) }]);
    expect(await staff.link(made.paymentToken!)).toBeNull();
    expect((await desk.call('packOrder', { orderId: order.id }, desk.fulfilment)).refused).toEqual([]);
  });

  it('is paid with money that staff have', async () => {
    const order = await desk.confirmed();
    await edit(order, lamp(1), '19.99');
    await answer(order, true);
    expect((await staff.call('recordOrderPayment', { orderId: order.id, recorded: { means: 'CASH' }, idempotencyKey: randomUUID() })).refused).toEqual([]);
    expect(await last(order)).toMatchObject({ payload: { attempt: 2, amountMinor: '1999', dueMinor: '3998', recorded: { means: 'CASH' } } });
  });

  it('is not done when its stock is not there', async () => {
    const order = await desk.confirmed();
    await edit(order, lamp(1), '19.99');
    expect((await edit((await row(order)), lamp(1), '19.99')).refused).toEqual(['EDIT_PENDING']);
    expect(await answer(order, false)).toMatchObject({ total: { amount: '19.99' }, lines: [{ quantity: 1 }] });
    expect((await edits(order)).edits).toMatchObject([{ status: 'REFUSED', refusal: 'OUT_OF_STOCK' }]);
    expect(await last(order)).toMatchObject({ name: 'orders.order-edit-refused', payload: { released: [], reason: 'OUT_OF_STOCK' } });
    expect((await edit((await row(order)), lamp(1), '19.99')).refused).toEqual([]);
  });

  it('is not done to an order that is packed, or called off, meanwhile: what was set aside is released', async () => {
    for (const happens of ['packOrder', 'cancelOrder']) {
      const order = await desk.confirmed();
      await edit(order, lamp(1), '19.99');
      await desk.call(happens, { orderId: order.id }, happens === 'packOrder' ? desk.fulfilment : desk.customer);
      expect(await answer(order, true)).toMatchObject({ total: { amount: '19.99' }, status: happens === 'packOrder' ? 'CONFIRMED' : 'CANCELLED' });
      expect(await last(order)).toMatchObject({ name: 'orders.order-edit-refused', payload: { released: [{ quantity: 1 }], reason: 'ORDER_CHANGED' } });
    }
  });

  it('is done although money of before went back meanwhile', async () => {
    const order = await house.paid();
    await edit(order, lamp(1), '19.99');
    await desk.pay(order, 'refunded', { version: 4, refundedMinor: '1', amountMinor: '59795' });
    expect(await answer(order, true)).toMatchObject({ total: { amount: '617.94' } });
  });

  it('is one of two at once, and of an edit and a parcel one sees the other', async () => {
    const order = await house.paid();
    const raced = await Promise.all([edit(order, less(order, 4)), edit(order, less(order, 3))]);
    expect(raced.flatMap(({ refused }) => refused)).toEqual(['ORDER_CHANGED']);
    const now = await row(order);
    const [cut, packed] = await Promise.all([edit(now, less(now, 0)), house.make(now)]);
    expect([cut.refused, packed.refused]).toContainEqual([]);
    const [, pieces] = await house.pieces(order.id) as readonly { cancelled: number }[];
    expect(pieces?.cancelled).toBe(0);
    const [lamps] = await house.pieces(order.id) as readonly { cancelled: number; packed: number }[];
    expect(lamps!.cancelled + lamps!.packed).toBeLessThanOrEqual(5);
  });
});

describe('what an edit gives back pays for what it puts in', () => {
  const swap = (order: SeenOrder, lamps: number, desks: number) => ({ lines: [{ lineId: order.lines[0]!.id, quantity: lamps }], add: [{ variantId: desk.variantOf.desk, quantity: desks }] });
  const grantOf = async (order: SeenOrder) => (await desk.envelopes((await house.granted(order.id)).at(-1)!.grantId)).at(-1)!.payload as { amountMinor: string; sparedMinor: string; dueMinor?: string };

  it('only the rest is to be paid, and payments is told what is due in all', async () => {
    const order = await house.paid();
    // Four lamps out at 19.99, a desk in at 249.00.
    const change = swap(order, 1, 1);
    expect(await preview(order, change)).toMatchObject({ owed: { amount: '249.00' }, refund: { amount: '79.96' }, toPay: { amount: '169.04' } });
    expect((await edit(order, change, '249.00')).refused).toEqual([]);
    const edited = await answer(order, true);
    expect(edited.timeline.at(-1)).toMatchObject({ event: 'orders.order-edited', paymentStatus: 'PARTIALLY_PAID' });
    expect(await grantOf(order)).toMatchObject({ amountMinor: '7996', sparedMinor: '7996', dueMinor: '84695' });
    expect((await edits(order)).edits).toMatchObject([{ owed: { amount: '249.00' }, refund: { amount: '79.96' }, toPay: { amount: '169.04' } }]);
    const made = await staff.call('createPaymentLink', { orderId: order.id, expiresInHours: 2, idempotencyKey: randomUUID() });
    expect(await staff.link(made.paymentToken!)).toMatchObject({ toPay: { amount: '169.04' } });
    expect((await staff.pay(made.paymentToken!, '169.04')).refused).toEqual([]);
    expect(await last(order)).toMatchObject({ payload: { attempt: 2, amountMinor: '16904', dueMinor: '84695' } });
    expect((await desk.pay(order, 'captured', { version: 2, attempt: 2 })).timeline.at(-1)).toMatchObject({ paymentStatus: 'CAPTURED' });
    expect((await edits(order)).edits).toMatchObject([{ paidAt: expect.any(String) }]);
  });

  it('nothing is to be paid when it pays for all of it: the order goes on at once', async () => {
    const order = await house.paid();
    const change = { lines: [{ lineId: order.lines[1]!.id, quantity: 1 }], add: [{ variantId: desk.variantOf.lamp, quantity: 2 }] };
    expect(await preview(order, change)).toMatchObject({ owed: { amount: '39.98' }, refund: { amount: '249.00' }, toPay: { amount: '0.00' } });
    await edit(order, change, '39.98');
    expect((await answer(order, true)).timeline.at(-1)).toMatchObject({ event: 'orders.order-edited', paymentStatus: 'CAPTURED' });
    expect(await grantOf(order)).toMatchObject({ amountMinor: '24900', dueMinor: '63793' });
    expect((await edits(order)).edits).toMatchObject([{ toPay: { amount: '0.00' }, paidAt: null }]);
    expect((await desk.call('packOrder', { orderId: order.id }, desk.fulfilment)).refused).toEqual([]);
  });

  it('of an order whose money is only set aside: enough of it stays so, what is missing is asked for and set aside besides', async () => {
    const authorized = async () => desk.pay(await desk.awaitingPayment(), 'authorized', { version: 2 });
    const order = await authorized();
    expect((await edit(order, lamp(1), '19.99')).refused).toEqual([]);
    const edited = await answer(order, true);
    expect(edited.timeline.at(-1)).toMatchObject({ paymentStatus: 'PARTIALLY_PAID' });
    expect((await desk.call('packOrder', { orderId: order.id }, desk.fulfilment)).refused).toEqual(['ILLEGAL_TRANSITION']);
    const made = await staff.call('createPaymentLink', { orderId: order.id, expiresInHours: 2, idempotencyKey: randomUUID() });
    await staff.pay(made.paymentToken!, '19.99');
    expect((await desk.pay(order, 'authorized', { version: 2, attempt: 2 })).timeline.at(-1)).toMatchObject({ paymentStatus: 'AUTHORIZED' });
    expect((await edits(order)).edits).toMatchObject([{ paidAt: expect.any(String) }]);
    // Two lamps now: one out leaves enough set aside.
    const less1 = (await desk.order(order.id))!;
    expect((await edit(less1, less(less1, 0))).refused).toEqual([]);
    expect((await row(order)).timeline.at(-1)).toMatchObject({ event: 'orders.order-edited', paymentStatus: 'AUTHORIZED' });
    expect(await grantOf(order)).toMatchObject({ amountMinor: '1999', sparedMinor: '1999', dueMinor: '3998' });
    for (const mutation of ['packOrder', 'shipOrder']) expect((await desk.call(mutation, { orderId: order.id }, desk.fulfilment)).refused).toEqual([]);
    expect(await last(order)).toMatchObject({ name: 'orders.order-shipped', payload: { captureMinor: '1999' } });
  });
});

describe('an edit that is refused leaves the order as it is', () => {
  const cases: readonly (readonly [string, string, (order: SeenOrder) => Input, Input?])[] = [
    ['INVALID_ID', 'a line that is no id', () => ({ lines: [{ lineId: 'x', quantity: 1 }] })],
    ['NOTHING_TO_EDIT', 'no change', (order) => less(order, 5)],
    ['NOTHING_LEFT', 'all taken out', (order) => ({ lines: order.lines.map(({ id }) => ({ lineId: id, quantity: 0 })) })],
    ['LINE_NOT_FOUND', 'a line of another', () => ({ lines: [{ lineId: newId('oline'), quantity: 1 }] })],
    ['LINE_NOT_FOUND', 'a line named twice', (order) => ({ lines: [less(order, 1).lines[0], less(order, 2).lines[0]] })],
    ['QUANTITY_OUT_OF_RANGE', '100 pieces', (order) => less(order, 100)],
    ['QUANTITY_OUT_OF_RANGE', 'no piece of what is put in', () => lamp(0)],
    ['VARIANT_NOT_FOUND', 'what is not for sale in euros', () => ({ add: [{ variantId: desk.variantOf.mug, quantity: 1 }] })],
    ['TOO_MANY_LINES', '99 lines more', () => ({ add: Array.from({ length: 99 }, () => lamp(1).add[0]) })],
    ['ORDER_CHANGED', 'another version', (order) => less(order, 1), { version: 1 }],
    ['PRICE_CHANGED', 'another price', () => lamp(1), { expectedOwed: { amount: '1.00', currency: 'EUR' } }],
    ['INVALID_AMOUNT', 'an inexact price', () => lamp(1), { expectedOwed: { amount: '1.001', currency: 'EUR' } }],
    ['INVALID_REASON', 'a long reason', (order) => less(order, 1), { reason: 'x'.repeat(501) }],
    ['INVALID_IDEMPOTENCY_KEY', 'an empty key', (order) => less(order, 1), { idempotencyKey: '' }],
    ['ORDER_NOT_FOUND', 'an unknown order', (order) => less(order, 1), { orderId: newId('order') }],
  ];
  it.each(cases)('%s: %s', async (code, _what, change, more = {}) => {
    const order = await house.paid();
    const outcome = await edit(order, change(order), '0.00', more);
    expect([outcome.refused, outcome.order]).toEqual([[code], null]);
    if (code === 'ORDER_CHANGED') expect(outcome.userErrors).toMatchObject([{ currentVersion: order.version }]);
    expect([await row(order), (await edits(order)).edits]).toEqual([order, []]);
  });

  it('of what is not paid, has left, or was called off; under a key that was used; by anybody but support', async () => {
    const unpaid = await desk.awaitingPayment();
    expect((await edit(unpaid, lamp(1), '19.99')).refused).toEqual(['ILLEGAL_TRANSITION']);
    const sent = await house.delivered();
    expect((await edit(sent, lamp(1), '19.99')).refused).toEqual(['ILLEGAL_TRANSITION']);
    const order = await house.paid();
    const idempotencyKey = randomUUID();
    expect((await edit(order, less(order, 4), '0.00', { idempotencyKey })).refused).toEqual([]);
    expect((await edit(order, less(order, 4), '0.00', { idempotencyKey })).refused).toEqual([]);
    expect((await edit(order, less(order, 3), '0.00', { idempotencyKey })).refused).toEqual(['IDEMPOTENCY_CONFLICT']);
    for (const caller of [desk.customer, desk.fulfilment]) expect((await edit(order, less(order, 1), '0.00', {}, caller)).errors).toEqual(['FORBIDDEN']);
  });
});
