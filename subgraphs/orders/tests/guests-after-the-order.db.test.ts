import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, toUuid } from '@storegraph/kernel/ids';
import { eventually } from '@storegraph/testkit/eventually';
import { someone } from '@storegraph/testkit/internal-token';
import { fulfilmentAt } from './fulfilment.desk.ts';
import { EMAIL, guestsAt } from './guests.desk.ts';
import type { GuestsOrder } from './guests.desk.ts';
import { openDesk } from './orders.desk.ts';
import type { OrdersDesk } from './orders.desk.ts';
import type { Outcome, SeenReturn } from './seen.desk.ts';

let desk: OrdersDesk;
let guests: ReturnType<typeof guestsAt>;
let staff: ReturnType<typeof fulfilmentAt>;
beforeAll(async () => {
  desk = await openDesk();
  [guests, staff] = [guestsAt(desk), fulfilmentAt(desk)];
}, 60_000);
afterAll(() => desk?.close());

type Caller = Parameters<OrdersDesk['ask']>[2];
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');
const act = (mutation: string, { id }: Pick<SeenReturn, 'id'>, token: string | undefined, caller?: Caller): Promise<Outcome> => desk.call(mutation, { returnId: id, ...(caller ? {} : { token }) }, caller);
/** What who has the token sees of it. */
const look = async <Seen>({ number, token }: GuestsOrder, fields: string): Promise<Seen> =>
  (await desk.ask<{ orderByToken: Seen }>(`query ($number: String!, $email: EmailAddress!, $token: String!) { orderByToken(number: $number, email: $email, token: $token) { ${fields} } }`, { number, email: EMAIL, token })).data!.orderByToken;

describe('with the token of their order a guest', () => {
  it('calls off pieces of it, whose money goes back', async () => {
    const order = await guests.paid();
    const cancelled = await desk.call('cancelOrderLines', { orderId: order.id, token: order.token, lines: [{ lineId: order.lines[0]!.id, quantity: 2 }], idempotencyKey: randomUUID() });
    expect(cancelled).toMatchObject({ refused: [], errors: [], order: { id: order.id, status: 'CONFIRMED', version: 4 } });
    expect((await staff.granted(order.id)).map(({ amountMinor }) => amountMinor)).toEqual(['3998']);
  });

  it('sends something back: asks, sends it when it may be sent, and is granted what was paid', async () => {
    const order = await guests.delivered();
    const { return: back, errors } = await guests.sendBack(order, order.token);
    expect([back, errors]).toMatchObject([{ number: 1, status: 'REQUESTED' }, []]);
    await act('approveReturn', back!, undefined, desk.support);
    expect((await act('sendReturn', back!, order.token)).return?.status).toBe('IN_TRANSIT');
    await staff.receive(back!);
    await act('refundReturn', back!, undefined, someone('FINANCE'));
    expect(await look(order, 'returns { status refund { amount { amount } } } timeline { kind actorKind }')).toMatchObject({
      returns: [{ status: 'REFUNDING', refund: { amount: { amount: '19.99' } } }],
      timeline: expect.arrayContaining([{ kind: 'RETURN', actorKind: 'CUSTOMER' }, { kind: 'RETURN', actorKind: 'STAFF' }]),
    });
    // What it was called by is in no row.
    expect(await desk.database.query('SELECT FROM idempotency WHERE position($1 in idempotency::text) > 0', [order.token])).toEqual([]);
  });

  it('keeps what they wanted to send back, after all', async () => {
    const order = await guests.delivered();
    const { return: back } = await guests.sendBack(order, order.token);
    expect((await act('cancelReturn', back!, order.token)).return?.status).toBe('CANCELLED');
  });

  it('says something to staff, who answer; what staff say among themselves stays theirs', async () => {
    const order = await guests.placed();
    const say = (text: string, more: object, caller?: Caller) => desk.call('addOrderNote', { orderId: order.id, text, idempotencyKey: randomUUID(), ...more }, caller);
    expect((await say('Ring twice', { token: order.token, isInternal: true })).refused).toEqual([]);
    await say('We will', {}, desk.support);
    await say('Careful, dog', { isInternal: true }, desk.fulfilment);
    expect(await look(order, 'notes { text authorKind } timeline { kind actorKind }')).toEqual({
      notes: [{ text: 'Ring twice', authorKind: 'CUSTOMER' }, { text: 'We will', authorKind: 'STAFF' }],
      timeline: [{ kind: 'ORDER', actorKind: 'CUSTOMER' }, { kind: 'NOTE', actorKind: 'CUSTOMER' }, { kind: 'NOTE', actorKind: 'STAFF' }],
    });
    const { data } = await desk.ask<{ order: { notes: readonly object[] } }>('query ($id: ID!) { order(id: $id) { notes { authorKind author { id } } } }', { id: order.id }, desk.support);
    expect(data?.order.notes.slice(0, 2)).toEqual([{ authorKind: 'CUSTOMER', author: null }, { authorKind: 'STAFF', author: { id: desk.support.userId } }]);
  });

  it('does each once for one key, and is counted apart from everybody else', async () => {
    const order = await guests.delivered();
    const idempotencyKey = randomUUID();
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => guests.sendBack(order, order.token, { idempotencyKey })));
    expect(new Set(outcomes.map(({ return: back }) => back?.id)).size).toBe(1);
    expect((await guests.sendBack(order, order.token, { idempotencyKey, note: 'Another' })).refused).toEqual(['IDEMPOTENCY_CONFLICT']);
    const [kept] = await desk.database.query<{ actor: string }>('SELECT actor FROM idempotency WHERE key = $1', [idempotencyKey]);
    expect(kept?.actor).toBe(sha256(order.token));
  });

  it('is noted as its customer, also by who is logged in to an account that did not claim it', async () => {
    const [order, caller] = [await guests.placed(), someone()];
    await desk.call('addOrderNote', { orderId: order.id, token: order.token, text: 'It is me', idempotencyKey: randomUUID() }, caller);
    expect(await look(order, 'notes { authorKind }')).toEqual({ notes: [{ authorKind: 'CUSTOMER' }] });
  });
});

describe('who has no token, a wrong one, or that of another order', () => {
  const deeds: readonly [string, string, (order: GuestsOrder, back: SeenReturn) => Readonly<Record<string, unknown>>][] = [
    ['cancelOrder', 'ORDER_NOT_FOUND', ({ id }) => ({ orderId: id })],
    ['cancelOrderLines', 'ORDER_NOT_FOUND', ({ id, lines }) => ({ orderId: id, lines: [{ lineId: lines[0]!.id, quantity: 1 }], idempotencyKey: randomUUID() })],
    ['requestReturn', 'ORDER_NOT_FOUND', ({ id, lines }) => ({ orderId: id, lines: [{ lineId: lines[0]!.id, quantity: 1, reason: 'OTHER' }], idempotencyKey: randomUUID() })],
    ['addOrderNote', 'ORDER_NOT_FOUND', ({ id }) => ({ orderId: id, text: 'hello', idempotencyKey: randomUUID() })],
    ['sendReturn', 'RETURN_NOT_FOUND', (_, { id }) => ({ returnId: id })],
    ['cancelReturn', 'RETURN_NOT_FOUND', (_, { id }) => ({ returnId: id })],
  ];
  let order: GuestsOrder;
  let back: SeenReturn;
  let others: GuestsOrder;
  const rows = () => Promise.all(['order_note', 'order_return', 'order_timeline', 'refund_grant', 'outbox', 'idempotency'].map(desk.count));
  beforeAll(async () => {
    [order, others] = [await guests.delivered(), await guests.placed()];
    back = (await guests.sendBack(order, order.token)).return!;
    await act('approveReturn', back, undefined, desk.support);
  });

  it.each(deeds)('is told by %s what is told of what is not there: %s; and nothing is written', async (mutation, code, inputOf) => {
    const before = await rows();
    const nowhere = inputOf({ ...order, id: newId('order') }, { ...back, id: newId('ret') });
    const answers = await Promise.all([
      ...['guess', '', others.token].flatMap((token) => [undefined, someone()].map((caller) => desk.call(mutation, { ...inputOf(order, back), token }, caller))),
      desk.call(mutation, inputOf(order, back), someone()),
      desk.call(mutation, { ...nowhere, token: order.token }),
    ]);
    expect(new Set(answers.map((answer) => JSON.stringify({ ...answer, userErrors: answer.userErrors.map((error) => ({ ...error, field: null })) }))).size).toBe(1);
    expect(answers[0]).toMatchObject({ refused: [code], errors: [] });
    expect((await desk.call(mutation, inputOf(order, back))).errors).toEqual(['UNAUTHENTICATED']);
    expect(await rows()).toEqual(before);
  });
});

describe('an order that a customer claims', () => {
  it('comes with what was said and asked back before, which the token opens no more', async () => {
    const [order, customer] = [await guests.delivered(), someone()];
    const { return: back } = await guests.sendBack(order, order.token);
    await desk.call('addOrderNote', { orderId: order.id, token: order.token, text: 'A crack', idempotencyKey: randomUUID() });
    await desk.call('claimOrder', { orderId: order.id, token: order.token }, customer);
    await act('approveReturn', back!, undefined, desk.support);
    expect((await act('sendReturn', back!, order.token)).refused).toEqual(['RETURN_NOT_FOUND']);
    expect((await act('sendReturn', back!, undefined, customer)).return?.status).toBe('IN_TRANSIT');
    const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on User { orders { edges { node { notes { authorKind } } } } returns { edges { node { id } } } } } }';
    const { data } = await desk.ask<{ _entities: readonly object[] }>(query, { r: [{ __typename: 'User', id: customer.userId }] }, customer);
    expect(data?._entities).toEqual([{ orders: { edges: [{ node: { notes: [{ authorKind: 'CUSTOMER' }] } }] }, returns: { edges: [{ node: { id: back!.id } }] } }]);
  });

  it('comes with what was sent again for it, which the same token opened until then', async () => {
    const [order, customer] = [await guests.delivered(), someone()];
    const { return: back } = await guests.sendBack(order, order.token);
    await act('approveReturn', back!, undefined, desk.support);
    await staff.receive(back!);
    const exchange = async () => (await desk.call('exchangeReturn', { returnId: back!.id, idempotencyKey: randomUUID() }, desk.support)).return?.replacement;
    const calledOff = (await exchange())!;
    await desk.call('cancelOrder', { orderId: calledOff.id }, desk.support);
    const replacement = await eventually('another can be sent', exchange);
    const follow = async () => (await desk.ask<{ _entities: readonly ({ id: string } | null)[] }>('query ($r: [_Any!]!) { _entities(representations: $r) { ... on Order { id } } }', { r: [{ __typename: 'Order', id: replacement.id, token: order.token }] })).data?._entities[0];
    expect(await follow()).toEqual({ id: replacement.id });
    await desk.call('claimOrder', { orderId: order.id, token: order.token }, customer);
    expect([await follow(), (await desk.order(replacement.id, customer))?.id, (await desk.order(calledOff.id, customer))?.id]).toEqual([null, replacement.id, calledOff.id]);
    expect((await desk.envelopes(replacement.id)).at(-1)).toMatchObject({ name: 'orders.order-claimed', payload: { customerId: customer.userId } });
  });

  it('is its customer’s or the guest’s, whoever asks something back at the same time', async () => {
    for (let round = 0; round < 3; round += 1) {
      const [order, customer] = [await guests.delivered(), someone()];
      const [asked] = await Promise.all([guests.sendBack(order, order.token), desk.call('claimOrder', { orderId: order.id, token: order.token }, customer)]);
      const rows = await desk.database.query<{ customer_id: string }>('SELECT customer_id FROM order_return WHERE order_id = $1', [toUuid(order.id)]);
      expect(rows).toEqual(asked.refused.length > 0 ? [] : [{ customer_id: toUuid(customer.userId) }]);
    }
  });
});
