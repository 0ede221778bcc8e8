import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@storegraph/testkit/eventually';
import { openTinyShop } from '../testing/tiny-shop.ts';
import type { TinyShop } from '../testing/tiny-shop.ts';
import type { Manner } from '../testing/tiny-subgraph.ts';

const PRODUCT_PAGE = '{ product(id: "p1") { name reviews { text } } }';

describe('when a subgraph does not answer', () => {
  let shop: TinyShop;
  beforeAll(async () => void (shop = await openTinyShop()));
  afterAll(() => shop.close());
  afterEach(() => shop.subgraphs.reviews.answer('rightly'));

  it('joins what all subgraphs say when they do', async () => {
    const { status, body } = await shop.query(PRODUCT_PAGE);
    expect({ status, body }).toEqual({ status: 200, body: { data: { product: { name: 'Lamp', reviews: [{ text: 'Good' }] } } } });
  });

  it.each<Manner>(['never', 'reset', 'html', 'error-500', 'unauthorized', 'not-json', 'no-answer', 'huge'])('answers the rest when reviews answers %s, and tells nothing of it but its name', async (manner) => {
    const own = await openTinyShop(manner === 'never' ? { timeoutsMs: { reviews: 150 } } : {});
    own.subgraphs.reviews.answer(manner);
    const { status, body } = await own.query(PRODUCT_PAGE);
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        data: { product: { name: 'Lamp', reviews: null } },
        errors: [{ message: 'The service reviews cannot answer at the moment.', path: ['product'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'reviews' } }],
        extensions: { degraded: ['reviews'], requestId: expect.any(String) },
      },
    });
    expect(JSON.stringify(body)).not.toMatch(/canary|127\.0\.0\.1/);
    await own.close();
  });

  it('names the service that says itself that it cannot answer at the moment', async () => {
    const own = await openTinyShop();
    own.subgraphs.reviews.answer(() => ({ data: { _entities: [null] }, errors: [{ message: 'canary', path: ['_entities', 0, 'reviews'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }] }));
    const { body } = await own.query(PRODUCT_PAGE);
    expect(body).toMatchObject({
      data: { product: { name: 'Lamp', reviews: null } },
      errors: [{ message: 'The service reviews cannot answer at the moment.', extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'reviews' } }],
      extensions: { degraded: ['reviews'] },
    });
    expect(JSON.stringify(body)).not.toContain('canary');
    await own.close();
  });

  it('answers the rest when nobody listens where reviews should be', async () => {
    const own = await openTinyShop();
    await own.subgraphs.reviews.close();
    const { body } = await own.query('{ products { name reviews { text } } }');
    expect(body.data).toEqual({ products: [{ name: 'Lamp', reviews: null }, { name: 'Chair', reviews: null }] });
    expect(body.errors?.map(({ path }) => path)).toEqual([['products']]);
    await own.close();
  });

  it('answers null with the name of the subgraph when the root of everything is away', async () => {
    const own = await openTinyShop();
    await own.subgraphs.products.close();
    const { status, body } = await own.query(PRODUCT_PAGE);
    expect(status).toBe(200);
    expect(body).toMatchObject({ data: { product: null }, errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'products' } }], extensions: { degraded: ['products'] } });
    await own.close();
  });

  it('lets no key of an answer reach into other objects', async () => {
    shop.subgraphs.reviews.answer('proto');
    const { body } = await shop.query(PRODUCT_PAGE);
    expect(body.data).toEqual({ product: { name: 'Lamp', reviews: [] } });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('stops waiting for a subgraph that hangs, and asks it again when it is back', async () => {
    const own = await openTinyShop({ timeoutsMs: { reviews: 150 } });
    own.subgraphs.reviews.answer('never');
    const startedAt = Date.now();
    for (let i = 0; i < 6; i++) await own.query(PRODUCT_PAGE);
    const asked = own.subgraphs.reviews.requests.length;
    for (let i = 0; i < 5; i++) expect((await own.query(PRODUCT_PAGE)).body.extensions).toMatchObject({ degraded: ['reviews'] });
    // Every two seconds one is let through, to see whether it is back.
    expect(own.subgraphs.reviews.requests.length - asked).toBeLessThanOrEqual(Math.floor((Date.now() - startedAt) / 2_000));
    expect(await (await fetch(`${own.url}/metrics`)).text()).toMatch(/subgraph_asked\{.*"reviews".*\} 0/);

    own.subgraphs.reviews.answer('rightly');
    await eventually('it is asked again', async () => {
      expect((await own.query(PRODUCT_PAGE)).body).toEqual({ data: { product: { name: 'Lamp', reviews: [{ text: 'Good' }] } } });
      return true;
    });
    await own.close();
  });

  it('gives a mutation more time than a query', async () => {
    const own = await openTinyShop({ timeoutsMs: { orders: 150 } });
    expect((await own.query('mutation { place(note: "slow") { status } }')).body).toEqual({ data: { place: { status: 'placed slow' } } });
    await own.close();
  });

  it('gives up what nobody waits for any more', async () => {
    const own = await openTinyShop({ timeoutsMs: { reviews: 30_000 } });
    const { reviews } = own.subgraphs;
    reviews.answer('never');
    const patience = new AbortController();
    const asked = fetch(`${own.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: PRODUCT_PAGE }), signal: patience.signal });
    await eventually('reviews is asked', () => reviews.requests.length > 0);
    patience.abort();
    await expect(asked).rejects.toThrow('aborted');
    await eventually('reviews is given up', () => reviews.givenUp() === 1);
    await own.close();
  });

  it('asks once more when a kept connection breaks under a query', async () => {
    const own = await openTinyShop();
    await own.query(PRODUCT_PAGE);
    let broken = 0;
    own.subgraphs.reviews.answer('reset');
    const answering = own.query(PRODUCT_PAGE);
    while (own.subgraphs.reviews.requests.length < 2 && broken++ < 200) await new Promise((resolve) => setImmediate(resolve));
    own.subgraphs.reviews.answer('rightly');
    expect((await answering).body).toEqual({ data: { product: { name: 'Lamp', reviews: [{ text: 'Good' }] } } });
    await own.close();
  });
});
