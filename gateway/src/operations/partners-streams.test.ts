import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { USER_A } from '../testing/keys.ts';
import { NONSENSE, THEIRS, as, byId, openPartnerShop } from '../testing/partner-shop.ts';
import type { PartnerShop } from '../testing/partner-shop.ts';
import { aPartner } from '../testing/registry-desk.ts';
import { EVENTS, MULTIPART, openRawStream } from '../testing/stream-client.ts';

describe.each([['server-sent events', EVENTS], ['Apollo’s multipart protocol', MULTIPART]])('a partner by %s', (_, accept) => {
  let open: PartnerShop;
  beforeAll(async () => {
    open = await openPartnerShop();
    open.shop.orders.set('order_1', { owner: USER_A, statuses: ['PENDING'] });
  });
  afterAll(() => open.close());
  const ask = async (body: object) => openRawStream(open.shop.url, { accept, body, headers: { authorization: `Bearer ${await open.shop.desk.token()}`, ...as('a') } });

  it.each([['a text that would not parse', { query: NONSENSE }, 'PERSISTED_OPERATION_REQUIRED'], ['another’s operation', byId(THEIRS.another.id), 'PERSISTED_QUERY_NOT_FOUND']])('is refused %s', async (_what, body, code) => {
    expect(await (await ask(body)).ended).toContain(code);
  });

  it('follows by the id of its subscription, until its key is revoked', async () => {
    const stream = await ask({ ...byId(THEIRS.follow.id), variables: { id: 'order_1' } });
    await stream.until('PENDING');
    open.registry.publish({ partners: [aPartner('a', { keyHashes: [] })] });
    await open.shop.bus.publish([{ subject: 'shop.users.registry.changed.v1.a', envelope: { id: randomUUID() } as never }]);
    expect(await stream.ended).toMatch(/PENDING[^]*UNAUTHENTICATED/);
  });
});
