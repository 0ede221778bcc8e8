import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@storegraph/testkit/eventually';
import { USER_A } from '../testing/keys.ts';
import { NONSENSE, PUBLISHED, THEIRS, as, byId, openPartnerShop, outcomeOf } from '../testing/partner-shop.ts';
import type { PartnerShop } from '../testing/partner-shop.ts';
import { aPartner } from '../testing/registry-desk.ts';
import { openClient, openRawSocket } from '../testing/socket-client.ts';
import type { GraphqlBody, TinyShop } from '../testing/tiny-shop.ts';
import { hashOf } from './registry.ts';

let open: PartnerShop;
let shop: TinyShop;
let post: PartnerShop['post'];
beforeAll(async () => {
  open = await openPartnerShop();
  ({ shop, post } = open);
});
afterAll(() => open.close());

describe('a partner over WebSocket', () => {
  const connect = (partner: string, more: Record<string, unknown> = {}) => openClient(shop.url, undefined, { connectionParams: { apiKey: `sg_${partner}`, ...more } });
  const first = (client: ReturnType<typeof openClient>, payload: object) => new Promise<unknown>((resolve) => {
    client.subscribe({ query: '', ...payload }, { next: resolve, error: resolve, complete: () => {} });
  });
  const token = async () => ({ authorization: `Bearer ${await shop.desk.token()}` });

  it('runs its query, mutation and subscription by id', async () => {
    shop.orders.set('order_1', { owner: USER_A, statuses: ['PENDING'] });
    const client = connect('a', await token());
    expect(await first(client, { ...byId(THEIRS.lamp.id), variables: { id: 'p1' } })).toEqual({ data: { product: { name: 'Lamp' } } });
    expect(await first(client, byId(THEIRS.place.id))).toEqual({ data: { place: { status: 'placed x' } } });
    expect(await first(client, { ...byId(THEIRS.follow.id), variables: { id: 'order_1' } })).toMatchObject({ data: { orderChanged: { status: 'PENDING' } } });
    expect(await first(client, { documentId: THEIRS.follow.id, query: NONSENSE, variables: { id: 'order_1' } })).toMatchObject({ data: { orderChanged: { status: 'PENDING' } } });
    await client.dispose();
  });

  it('is refused everything else, a text that would not parse included, and stays connected', async () => {
    const client = connect('a');
    const refusals = await Promise.all([{ query: NONSENSE }, { query: '{ whoAmI }' }, { ...byId(hashOf('x')), query: 'x' }, byId(THEIRS.old.id), byId(THEIRS.another.id)].map((payload) => first(client, payload)));
    expect(refusals.map((errors) => (errors as GraphqlBody['errors'])?.[0]?.extensions.code)).toEqual([...Array<string>(3).fill('PERSISTED_OPERATION_REQUIRED'), 'PERSISTED_OPERATION_RETIRED', 'PERSISTED_QUERY_NOT_FOUND']);
    expect(await first(client, byId(THEIRS.who.id))).toMatchObject({ data: { whoAmI: expect.stringContaining('partner:a') } });
    await client.dispose();
  });

  it.each(['sg_x', 'sg_d', ''])('is not let in with the key %p', async (apiKey) => {
    const raw = await openRawSocket(shop.url);
    raw.send({ type: 'connection_init', payload: { apiKey } });
    expect(await raw.closed).toEqual({ code: 4403, reason: 'Forbidden' });
  });

  it('is let go once its key is revoked, and nobody else is', async () => {
    const [own, other] = await Promise.all([openRawSocket(shop.url), openRawSocket(shop.url)]);
    own.send({ type: 'connection_init', payload: { apiKey: 'sg_a' } });
    other.send({ type: 'connection_init', payload: { apiKey: 'sg_b' } });
    await Promise.all([own.message('connection_ack'), other.message('connection_ack')]);
    open.registry.publish({ partners: [aPartner('a', { keyHashes: [] }), aPartner('b')] });
    await shop.bus.publish([{ subject: 'shop.users.registry.changed.v1.a', envelope: { id: randomUUID() } as never }]);
    expect(await own.closed).toEqual({ code: 4403, reason: 'API key revoked' });
    expect(outcomeOf(await post(byId(THEIRS.who.id), as('a')))).toBe('401 UNAUTHENTICATED');
    other.send({ type: 'ping' });
    await other.message('pong');
    other.socket.close();

    open.registry.publish(PUBLISHED);
    await shop.bus.publish([{ subject: 'shop.users.registry.changed.v1.a', envelope: { id: randomUUID() } as never }]);
    await eventually('the key to be good again', async () => (await post(byId(THEIRS.who.id), as('a'))).status === 200);
  });
});
