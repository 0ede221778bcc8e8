import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Caller } from '@storegraph/kernel/caller';
import { newId } from '@storegraph/kernel/ids';
import { someone } from '@storegraph/testkit/internal-token';
import { openDesk } from './orders.desk.ts';
import type { OrdersDesk } from './orders.desk.ts';
import type { SeenOrder } from './seen.desk.ts';

let desk: OrdersDesk;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk?.close());

describe('what is refused of an order, which stays as it is', () => {
  const unknown = () => ({ orderId: newId('order') });
  const cases: readonly [string, string, string, 'customer' | 'fulfilment', (order: SeenOrder) => Readonly<Record<string, unknown>>][] = [
    ['cancelOrder', 'an id of another kind', 'INVALID_ID', 'customer', () => ({ orderId: 'x' })],
    ['cancelOrder', 'an unknown order', 'ORDER_NOT_FOUND', 'customer', unknown],
    ['cancelOrder', 'a long reason', 'INVALID_REASON', 'customer', ({ id }) => ({ orderId: id, reason: 'x'.repeat(501) })],
    ['retryPayment', 'an id of another kind', 'INVALID_ID', 'customer', () => ({ orderId: newId('cart'), paymentMethodToken: 't', idempotencyKey: 'k' })],
    ['retryPayment', 'an unknown order', 'ORDER_NOT_FOUND', 'customer', () => ({ ...unknown(), paymentMethodToken: 't', idempotencyKey: randomUUID() })],
    ['retryPayment', 'a payment that has not failed', 'ILLEGAL_TRANSITION', 'customer', ({ id }) => ({ orderId: id, paymentMethodToken: 't', idempotencyKey: randomUUID() })],
    ['retryPayment', 'no payment method', 'INVALID_PAYMENT_METHOD', 'customer', ({ id }) => ({ orderId: id, paymentMethodToken: ' ', idempotencyKey: 'k' })],
    ['retryPayment', 'an empty key', 'INVALID_IDEMPOTENCY_KEY', 'customer', ({ id }) => ({ orderId: id, paymentMethodToken: 't', idempotencyKey: '' })],
    ['packOrder', 'an id of another kind', 'INVALID_ID', 'fulfilment', () => ({ orderId: '' })],
    ['packOrder', 'an unknown order', 'ORDER_NOT_FOUND', 'fulfilment', unknown],
    ['packOrder', 'what is not paid', 'ILLEGAL_TRANSITION', 'fulfilment', ({ id }) => ({ orderId: id })],
    ['shipOrder', 'an id of another kind', 'INVALID_ID', 'fulfilment', () => ({ orderId: '' })],
    ['shipOrder', 'an unknown order', 'ORDER_NOT_FOUND', 'fulfilment', unknown],
    ['shipOrder', 'what is not packed', 'ILLEGAL_TRANSITION', 'fulfilment', ({ id }) => ({ orderId: id })],
    ['shipOrder', 'a long tracking number', 'INVALID_TRACKING_NUMBER', 'fulfilment', ({ id }) => ({ orderId: id, trackingNumber: 'x'.repeat(101) })],
    ['deliverOrder', 'an id of another kind', 'INVALID_ID', 'fulfilment', () => ({ orderId: '' })],
    ['deliverOrder', 'an unknown order', 'ORDER_NOT_FOUND', 'fulfilment', unknown],
    ['deliverOrder', 'what is not shipped', 'ILLEGAL_TRANSITION', 'fulfilment', ({ id }) => ({ orderId: id })],
  ];

  it.each(cases)('%s: %s: %s', async (mutation, _what, code, who, inputFor) => {
    const order = await desk.awaitingPayment();
    const outcome = await desk.call(mutation, inputFor(order), desk[who]);
    expect([outcome.order, outcome.errors, outcome.refused]).toEqual([null, [], [code]]);
    expect(await desk.order(order.id)).toEqual(order);
  });

  it('calling off what is shipped', async () => {
    const { id: orderId } = await desk.confirmed();
    await desk.call('packOrder', { orderId }, desk.fulfilment);
    await desk.call('shipOrder', { orderId }, desk.fulfilment);
    expect((await desk.call('cancelOrder', { orderId }, desk.customer)).refused).toEqual(['ILLEGAL_TRANSITION']);
    expect((await desk.call('cancelOrder', { orderId }, desk.support)).refused).toEqual(['ILLEGAL_TRANSITION']);
  });

  it("another's order, as if there were none; support calls off any", async () => {
    const order = await desk.pay(await desk.awaitingPayment(), 'failed', { version: 2 });
    for (const stranger of [someone(), someone('FINANCE'), desk.fulfilment]) {
      expect((await desk.call('cancelOrder', { orderId: order.id }, stranger)).refused).toEqual(['ORDER_NOT_FOUND']);
      const input = { orderId: order.id, paymentMethodToken: 't', idempotencyKey: randomUUID() };
      expect((await desk.call('retryPayment', input, stranger)).refused).toEqual(['ORDER_NOT_FOUND']);
    }
    expect((await desk.call('cancelOrder', { orderId: order.id, reason: 'Fraud' }, desk.support)).order).toMatchObject({ status: 'CANCELLED', reason: 'Fraud' });
  });

  it.each(['packOrder', 'shipOrder', 'deliverOrder'])('%s by anybody but fulfilment staff', async (mutation) => {
    const { id: orderId } = await desk.awaitingPayment();
    expect((await desk.call(mutation, { orderId }, desk.customer)).errors).toEqual(['FORBIDDEN']);
    expect((await desk.call(mutation, { orderId }, desk.support)).errors).toEqual(['FORBIDDEN']);
    expect((await desk.call(mutation, { orderId })).errors).toEqual(['UNAUTHENTICATED']);
    expect((await desk.call(mutation, { orderId }, someone('ADMIN'))).refused).toEqual(['ILLEGAL_TRANSITION']);
  });
});

describe('who sees an order', () => {
  it('is its customer and staff; for all others there is none, by whichever way', async () => {
    const order = await desk.placed();
    const query = `query ($id: ID!, $number: String!, $r: [_Any!]!) {
      order(id: $id) { id } orderByNumber(number: $number) { id } _entities(representations: $r) { ... on Order { id } ... on OrderLine { id } } }`;
    const representations = [{ __typename: 'Order', id: order.id }, { __typename: 'Order', number: order.number }, { __typename: 'OrderLine', id: order.lines[0]!.id }];
    const seen = async (caller: Caller) => (await desk.ask(query, { id: order.id, number: order.number, r: representations }, caller)).data;
    const it = { id: order.id };
    const all = { order: it, orderByNumber: it, _entities: [it, it, { id: order.lines[0]!.id }] };
    for (const caller of [desk.customer, desk.support, desk.fulfilment, someone('FINANCE'), someone('ADMIN')]) expect(await seen(caller)).toEqual(all);
    const nothing = { order: null, orderByNumber: null, _entities: [null, null, null] };
    for (const caller of [someone(), someone('CATALOGUE_MANAGER')]) expect(await seen(caller)).toEqual(nothing);
    const anonymous = await desk.ask('query ($r: [_Any!]!) { _entities(representations: $r) { ... on Order { id } ... on OrderLine { id } } }', { r: representations });
    expect(anonymous.data).toEqual({ _entities: [null, null, null] });
  });

  it('a cart by reference is its customer alone', async () => {
    const [customers, guests] = [await desk.cartWith({}, desk.customer), await desk.cartWith({})];
    const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Cart { id } } }';
    const r = [customers, guests].map(({ id }) => ({ __typename: 'Cart', id }));
    expect((await desk.ask(query, { r }, desk.customer)).data).toEqual({ _entities: [{ id: customers.id }, null] });
    expect((await desk.ask(query, { r }, desk.support)).data).toEqual({ _entities: [null, null] });
    expect((await desk.ask(query, { r })).data).toEqual({ _entities: [null, null] });
  });

  it("a customer's list of orders: themselves and support; the active cart: themselves", async () => {
    const customer = someone();
    const [first, second] = [await desk.placed(customer), await desk.placed(customer)];
    const query = 'query ($r: [_Any!]!, $after: String) { _entities(representations: $r) { ... on User { orders(first: 1, after: $after) { edges { cursor node { id } } pageInfo { hasNextPage } totalCount } activeCart { id } } } }';
    const ask = (caller: Caller | undefined, after?: string) => desk.ask<{ _entities: [{ orders: { edges: { cursor: string }[] } }] }>(query, { r: [{ __typename: 'User', id: customer.userId }], after }, caller);
    const own = await ask(customer);
    expect(own.data?._entities[0]).toMatchObject({ orders: { edges: [{ node: { id: second.id } }], pageInfo: { hasNextPage: true }, totalCount: 2 }, activeCart: null });
    const next = await ask(customer, own.data?._entities[0].orders.edges[0]?.cursor);
    expect(next.data?._entities[0]).toMatchObject({ orders: { edges: [{ node: { id: first.id } }], pageInfo: { hasNextPage: false } } });
    const supports = await ask(desk.support);
    expect(supports.data?._entities[0]).toMatchObject({ orders: { totalCount: 2 }, activeCart: null });
    expect(supports.errors.map(({ path }) => path?.at(-1))).toEqual(['activeCart']);
    for (const caller of [someone(), desk.fulfilment, undefined]) {
      const { data, errors } = await ask(caller);
      expect([data?._entities[0], errors.length]).toEqual([{ orders: null, activeCart: null }, 2]);
    }
  });
});

describe('the list of all orders', () => {
  const query = 'query ($first: Int, $after: String, $filter: OrderFilter) { orders(first: $first, after: $after, filter: $filter) { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage endCursor } totalCount } }';
  interface List { readonly orders: { readonly edges: readonly { readonly node: { readonly id: string } }[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }; readonly totalCount: number } }
  const list = (variables: Readonly<Record<string, unknown>>, caller: Caller = desk.support) => desk.ask<List>(query, variables, caller);

  it('is for support and fulfilment, latest first, page by page, each once', async () => {
    await Promise.all(Array.from({ length: 7 }, () => desk.placed()));
    const seen: string[] = [];
    let after: string | undefined;
    for (;;) {
      const { data } = await list({ first: 3, after }, desk.fulfilment);
      seen.push(...data!.orders.edges.map(({ node }) => node.id));
      if (!data!.orders.pageInfo.hasNextPage) break;
      after = data!.orders.pageInfo.endCursor;
    }
    const all = await desk.count('order');
    expect([seen.length, new Set(seen).size]).toEqual([all, all]);
    expect((await list({})).data?.orders.totalCount).toBe(all);
    expect((await list({}, desk.customer)).errors.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
    expect((await list({}, someone('FINANCE'))).errors.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
  });

  it('can be narrowed down', async () => {
    const order = await desk.confirmed();
    await desk.call('packOrder', { orderId: order.id }, desk.fulfilment);
    const { data } = await list({ filter: { status: 'CONFIRMED', fulfilmentStatus: 'PACKED' } });
    expect(data?.orders.edges.map(({ node }) => node.id)).toContain(order.id);
    expect((await list({ filter: { status: 'PENDING', fulfilmentStatus: 'PACKED' } })).data?.orders).toMatchObject({ edges: [], totalCount: 0 });
  });

  it.each([[{ first: 0 }, 'PAGE_SIZE_OUT_OF_RANGE'], [{ first: 101 }, 'PAGE_SIZE_OUT_OF_RANGE'], [{ after: 'x' }, 'INVALID_CURSOR'], [{ after: Buffer.from('[1e300,"order_x"]').toString('base64url') }, 'INVALID_CURSOR']])(
    'refuses %j with %s', async (variables, code) => {
      expect((await list(variables)).errors.map(({ extensions }) => extensions?.code)).toEqual([code]);
    });
});

describe('an order as of a version', () => {
  it('is as its timeline says it was', async () => {
    const order = await desk.confirmed();
    await desk.call('packOrder', { orderId: order.id }, desk.fulfilment);
    await desk.call('shipOrder', { orderId: order.id, trackingNumber: 'SG1' }, desk.fulfilment);
    const versions = await desk.asOf([1, 2, 3, 4, 5].map((version) => ({ id: order.id, version })), desk.customer);
    expect(versions.map((each) => [each?.version, each?.status, each?.displayStatus, each?.trackingNumber, each?.timeline.length, each?.availableActions])).toEqual([
      [1, 'PENDING', 'PENDING', null, 1, ['CANCEL']],
      [2, 'AWAITING_PAYMENT', 'AWAITING_PAYMENT', null, 2, ['CANCEL']],
      [3, 'CONFIRMED', 'CONFIRMED', null, 3, ['CANCEL']],
      [4, 'CONFIRMED', 'PACKED', null, 4, ['CANCEL']],
      [5, 'CONFIRMED', 'SHIPPED', 'SG1', 5, []],
    ]);
  });

  it('is null where there is no such version, and for strangers', async () => {
    const { id } = await desk.placed();
    expect(await desk.asOf([{ id, version: 0 }, { id, version: 2 }])).toEqual([null, null]);
    expect(await desk.asOf([{ id, version: 1 }], someone())).toEqual([null]);
  });
});
