import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openClient, followWith } from '../testing/socket-client.ts';
import { USER_B } from '../testing/keys.ts';
import { openTinyShop } from '../testing/tiny-shop.ts';
import type { TinyShop } from '../testing/tiny-shop.ts';

// Nothing comes back while a test looks.
const QUOTAS = { operation: 40, anonymous: { burst: 60, perSecond: 0.001 }, user: { burst: 60, perSecond: 0.001 }, rare: { 'Mutation.place': { burst: 3, perSecond: 0.01 }, 'Query.count': { burst: 3, perSecond: 0.01 } } };
const LAMPS = '{ products { name alike { name } } }';
const costing = 20;

describe('at a gateway that charges', () => {
  let shop: TinyShop;
  const open = () => openTinyShop({ quotas: QUOTAS });
  beforeAll(async () => void (shop = await open()));
  afterAll(() => shop.close());
  const tokenOf = (sub: string) => shop.desk.token({ sub });

  it('every answer says what it cost and what is left, a shared one too', async () => {
    const token = await tokenOf('user_01h455vb4pex5vsknk084sn031');
    const first = await shop.query(LAMPS, { token });
    expect(first.body.extensions).toEqual({ cost: { requested: costing, available: 40, maximum: 60, restoreRate: 0.001 } });
    const both = await Promise.all([shop.query(LAMPS, { token }), shop.query(LAMPS, { token })]);
    expect(both.map(({ body }) => (body.extensions?.cost as { available: number }).available).sort()).toEqual([0, 20]);
    expect(shop.subgraphs.products.requests.length).toBeLessThanOrEqual(3);
  });

  it('who has nothing left is refused with 429, and nothing is asked for it', async () => {
    const token = await tokenOf(USER_B);
    for (let i = 0; i < 3; i++) expect((await shop.query(LAMPS, { token })).status).toBe(200);
    const before = shop.subgraphs.products.requests.length;
    const { status, headers, body } = await shop.query(LAMPS, { token });
    expect({ status, code: body.errors?.[0]?.extensions.code, retryAfter: Number(headers.get('retry-after')) > 0 }).toEqual({ status: 429, code: 'RATE_LIMITED', retryAfter: true });
    expect(body.extensions).toEqual({ requestId: headers.get('x-request-id'), cost: { requested: costing, available: 0, maximum: 60, restoreRate: 0.001 } });
    // Not even whether it is a document is looked at.
    expect((await shop.query('{ nonsense', { token })).status).toBe(429);
    expect(shop.subgraphs.products.requests.length).toBe(before);
  });

  it('who is refused does not hinder another', async () => {
    const token = await tokenOf('user_01h455vb4pex5vsknk084sn032');
    expect((await shop.query(LAMPS, { token })).status).toBe(200);
  });

  it('what costs too much by itself is refused with 400, and costs nothing', async () => {
    const token = await tokenOf('user_01h455vb4pex5vsknk084sn033');
    const { status, body } = await shop.query('{ a: products { name alike { name alike { name alike { name } } } } }', { token });
    expect({ status, code: body.errors?.[0]?.extensions.code, cost: body.extensions?.cost }).toEqual({ status: 200, code: undefined, cost: { requested: 40, available: 20, maximum: 60, restoreRate: 0.001 } });
    const dearer = await shop.query('{ a: products { name alike { name alike { name alike { name alike { name } } } } } }', { token });
    expect({ status: dearer.status, code: dearer.body.errors?.[0]?.extensions.code, cost: dearer.body.extensions?.cost }).toMatchObject({ status: 400, code: 'COST_LIMIT_EXCEEDED', cost: { requested: 50, available: 20 } });
  });

  it('documents that are refused cost a little', async () => {
    const token = await tokenOf('user_01h455vb4pex5vsknk084sn034');
    for (let i = 0; i < 60; i++) await shop.query(`{ nothing${i} }`, { token });
    expect((await shop.query('{ whoAmI }', { token })).status).toBe(429);
  });

  it('operations over WebSocket spend the same, and are refused alike', async () => {
    const token = await tokenOf('user_01h455vb4pex5vsknk084sn035');
    await shop.query(LAMPS, { token });
    const client = openClient(shop.url, token);
    const following = followWith(client, LAMPS);
    expect((await following.until(1))[0]).toMatchObject({ extensions: { cost: { requested: costing, available: 20 } } });
    await followWith(client, LAMPS).until(1);
    expect(await followWith(client, LAMPS).ended).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
    await client.dispose();
  });

  it('mutations that are rare are counted by address, whoever asks', async () => {
    const own = await open();
    const place = async (sub: string) => (await own.query('mutation { ...P } fragment P on Mutation { place(note: "a") { status } }', { token: await own.desk.token({ sub }) })).status;
    expect([await place('user_01h455vb4pex5vsknk084sn036'), await place('user_01h455vb4pex5vsknk084sn037'), await place('user_01h455vb4pex5vsknk084sn038'), await place('user_01h455vb4pex5vsknk084sn039')]).toEqual([200, 200, 200, 429]);
    await own.close();
  });

  it('what is looked up by a secret is tried so often from one address, however many tries a request has; who asks for anything else is answered', async () => {
    const own = await open();
    const tryMany = (ns: readonly number[], token?: string) => own.query(`query ($n: Int) { ${ns.map((n) => `try${n}: count(n: ${n})`).join(' ')} last: count(n: $n) }`, { variables: { n: ns[0] }, ...(token ? { token } : {}) });
    expect((await tryMany([1])).status).toBe(200);
    // Two are one too many: neither is answered, whoever asks and whatever it was that was tried.
    const before = own.subgraphs.orders.requests.length;
    for (const token of [undefined, await own.desk.token({ sub: 'user_01h455vb4pex5vsknk084sn03a' })]) {
      const { status, headers, body } = await tryMany([2], token);
      expect({ status, codes: body.errors?.map(({ extensions }) => extensions.code), data: body.data, retryAfter: Number(headers.get('retry-after')) > 0 }).toEqual({ status: 429, codes: ['RATE_LIMITED'], data: undefined, retryAfter: true });
    }
    expect(own.subgraphs.orders.requests.length).toBe(before);
    expect((await own.query('{ whoAmI }')).status).toBe(200);
    await own.close();
  });
});
