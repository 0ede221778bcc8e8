import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@storegraph/testkit/eventually';
import { openTinyShop } from '../testing/tiny-shop.ts';
import type { TinyShop } from '../testing/tiny-shop.ts';

const PRODUCT = '{ product(id: "p1") { name } }';

describe('equal requests at the same time', () => {
  let shop: TinyShop;
  beforeAll(async () => void (shop = await openTinyShop()));
  afterAll(() => shop.close());
  /** Once asked alone, so that the text is known to be a query. */
  beforeEach(async () => {
    shop.subgraphs.products.answer('rightly');
    await shop.query(PRODUCT);
    shop.subgraphs.products.requests.length = 0;
  });
  const ask = (signal: AbortSignal, token?: string) => fetch(`${shop.url}/graphql`, {
    method: 'POST', signal, headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }, body: JSON.stringify({ query: PRODUCT }),
  }).then((response) => response.json(), () => 'left');
  const asked = () => shop.subgraphs.products.requests.length;

  it('are one to the subgraphs, and go on while one of those who asked is there', async () => {
    shop.subgraphs.products.answer('never');
    const leavers = [new AbortController(), new AbortController(), new AbortController()];
    const before = shop.subgraphs.products.givenUp();
    const answers = leavers.map(({ signal }) => ask(signal));
    await eventually('the subgraph was asked', () => asked() > 0);
    leavers[0]?.abort();
    leavers[1]?.abort();
    await Promise.all(answers.slice(0, 2));
    expect([asked(), shop.subgraphs.products.givenUp() - before]).toEqual([1, 0]);
    leavers[2]?.abort();
    await eventually('the request was given up', () => shop.subgraphs.products.givenUp() - before === 1);
  });

  it('are apart for callers who may see different things', async () => {
    shop.subgraphs.products.answer('never');
    const leaver = new AbortController();
    const before = shop.subgraphs.products.givenUp();
    const answers = [ask(leaver.signal), ask(leaver.signal, await shop.desk.token({})), ask(leaver.signal, await shop.desk.token({ roles: ['SUPPORT'] }))];
    await eventually('the subgraph was asked by each', () => asked() === 3);
    leaver.abort();
    await Promise.all(answers);
    await eventually('the requests were given up', () => shop.subgraphs.products.givenUp() - before === 3);
  });

  it('are not answered with what was read before a change that is through', async () => {
    shop.subgraphs.products.answer('never');
    const leaver = new AbortController();
    const before = shop.subgraphs.products.givenUp();
    const begun = ask(leaver.signal);
    await eventually('the subgraph was asked', () => asked() === 1);
    await shop.query('mutation { place(note: "now") { status } }');
    const afterwards = ask(leaver.signal);
    await eventually('the subgraph was asked again', () => asked() === 2);
    leaver.abort();
    await Promise.all([begun, afterwards]);
    await eventually('the requests were given up', () => shop.subgraphs.products.givenUp() - before === 2);
  });

  it('that change something are each carried out', async () => {
    const before = shop.subgraphs.orders.requests.length;
    await Promise.all([1, 2, 3].map(() => shop.query('mutation { place(note: "slow") { status } }')));
    await Promise.all([1, 2, 3].map(() => shop.query('mutation { place(note: "slow") { status } }')));
    expect(shop.subgraphs.orders.requests.length - before).toBe(6);
  });
});
