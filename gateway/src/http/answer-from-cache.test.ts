import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTinyShop } from '../testing/tiny-shop.ts';
import type { TinyShop } from '../testing/tiny-shop.ts';

describe('an answer that is cached', () => {
  let shop: TinyShop;
  const BODY = JSON.stringify({ query: 'query Known { product(id: "p1") { id name } }' });
  beforeAll(async () => void (shop = await openTinyShop({
    cacheBytes: 1_000_000, quotas: { anonymous: { burst: 100, perSecond: 0 }, user: { burst: 100, perSecond: 0 }, operation: 50, rare: {} },
  })));
  afterAll(() => shop.close());

  /** Posts a body with its length, or in chunks without. */
  const post = (body: string, headers: Readonly<Record<string, string>>, isInChunks: boolean): Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: string }> =>
    new Promise((resolve, reject) => {
      const asked = request(`${shop.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers, ...(isInChunks ? { 'transfer-encoding': 'chunked' } : { 'content-length': Buffer.byteLength(body) }) } }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (piece: string) => (text += piece)).on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: text }));
      });
      asked.on('error', reject).end(body);
    });
  const metric = async (name: string) => Number(new RegExp(`^${name}.* (\\d+)$`, 'm').exec(await (await fetch(`${shop.url}/metrics`)).text())?.[1] ?? 0);

  it('is given out at once as it is the usual way, charged and counted alike', async () => {
    for (let time = 0; time < 2; time += 1) await post(BODY, {}, false);
    shop.subgraphs.products.requests.length = 0;
    for (const headers of [{}, { origin: 'https://friend.example' }, { origin: 'https://stranger.example' }, { 'x-request-id': 'mine' }]) {
      const keptBefore = await metric('storegraph_gateway_answers_total\\{outcome="kept"');
      const countedBefore = await metric('storegraph_gateway_operation_seconds_count\\{.*operation="Known"');
      const [usual, atOnce] = [await post(BODY, headers, true), await post(BODY, headers, false)];
      const own = ({ headers: { date: _, 'x-request-id': id, ...rest }, ...answer }: typeof usual) => ({ ...answer, body: answer.body.replace(/"available":\d+/, ''), headers: rest, id: headers['x-request-id'] === undefined ? typeof id : id });
      expect(own(atOnce)).toEqual(own(usual));
      const left = ({ body }: typeof usual) => (JSON.parse(body) as { extensions: { cost: { requested: number; available: number } } }).extensions.cost;
      expect(left(usual).available - left(atOnce).available).toBe(left(atOnce).requested);
      expect(await metric('storegraph_gateway_answers_total\\{outcome="kept"') - keptBefore).toBe(2);
      expect(await metric('storegraph_gateway_operation_seconds_count\\{.*operation="Known"') - countedBefore).toBe(2);
    }
    expect(shop.subgraphs.products.requests).toEqual([]);
  });

  it('is not given to who has nothing left', async () => {
    let answer = await post(BODY, {}, false);
    for (let time = 0; time < 100 && answer.status === 200; time += 1) answer = await post(BODY, {}, false);
    expect({ status: answer.status, retryAfter: answer.headers['retry-after'], body: JSON.parse(answer.body) as object }).toMatchObject({ status: 429, retryAfter: expect.any(String), body: { errors: [{ extensions: { code: 'RATE_LIMITED' } }] } });
  });
});
