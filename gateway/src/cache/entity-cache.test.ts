import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openTinyShop } from '../testing/tiny-shop.ts';
import type { TinyShop } from '../testing/tiny-shop.ts';

describe('an object of a subgraph that is the same for everybody', () => {
  let shop: TinyShop;
  beforeEach(async () => {
    shop = await openTinyShop({ cacheBytes: 1_000_000 });
    await rating('p1');
  });
  afterEach(() => shop.close());

  const wanted = () => shop.subgraphs.reviews.requests.map(({ body: { variables } }) => (variables.representations as { id: string }[]).map(({ id }) => id));
  const rating = async (id: string) => (await shop.query('query Rating($id: ID!) { product(id: $id) { rating } }', { variables: { id } })).body;
  /** Which objects reviews is asked for by a query. */
  const askedBy = async (query: string, options?: Parameters<TinyShop['query']>[1]) => {
    const before = wanted().length;
    const { body } = await shop.query(query, options);
    expect(body.errors).toBeUndefined();
    return { data: body.data, wanted: wanted().slice(before) };
  };

  it('is asked for once, though other pages show it among other things', async () => {
    expect(await askedBy('query Lamp { product(id: "p1") { name rating } whoAmI }')).toMatchObject({ data: { product: { name: 'Lamp', rating: 4.5 } }, wanted: [] });
    expect(await askedBy('{ product(id: "p2") { alike { rating } rating } whoAmI }')).toMatchObject({ data: { product: { rating: 4.5, alike: { rating: 4.5 } } }, wanted: [['p2']] });
  });

  it('is left out of what is asked, and the others are asked for', async () => {
    const list = '{ products { rating } whoAmI }';
    expect(await askedBy(list)).toMatchObject({ wanted: [['p2']] });
    await shop.say('shop.products.product.changed.v1.p2', { name: 'products.renamed', aggregateId: 'p2', payload: {} });
    expect(await askedBy(list)).toMatchObject({ data: { products: [{ rating: 4.5 }, { rating: 4.5 }] }, wanted: [['p2']] });
    expect(await askedBy(list)).toMatchObject({ data: { products: [{ rating: 4.5 }, { rating: 4.5 }] }, wanted: [] });
  });

  it('is another one with other arguments', async () => {
    const scaled = 'query Scaled($scale: Int) { product(id: "p1") { rating(scale: $scale) } whoAmI }';
    for (const scale of [2, 3]) expect(await askedBy(scaled, { variables: { scale } })).toMatchObject({ data: { product: { rating: 4.5 * scale } }, wanted: [['p1']] });
    expect(await askedBy(scaled, { variables: { scale: 2 } })).toMatchObject({ data: { product: { rating: 9 } }, wanted: [] });
  });

  it('is asked for each time beside what is somebody’s own in the same subgraph, and by staff', async () => {
    const own = '{ product(id: "p1") { rating reviews { text } } }';
    const token = await shop.desk.token({ roles: ['SUPPORT'] });
    for (const _ of [1, 2]) expect((await askedBy(own)).wanted).toEqual([['p1']]);
    for (const _ of [1, 2]) expect((await askedBy('{ product(id: "p1") { rating } whoAmI }', { token })).wanted).toEqual([['p1']]);
  });

  it('is not cached when its subgraph answers in part', async () => {
    shop.subgraphs.reviews.answer(() => ({ data: { _entities: [null] }, errors: [{ message: 'at a loss', path: ['_entities', 0] }] }));
    expect((await shop.query('{ product(id: "p2") { rating } whoAmI }')).body.errors).toHaveLength(1);
    shop.subgraphs.reviews.answer('rightly');
    expect(await askedBy('{ product(id: "p2") { rating } whoAmI }')).toMatchObject({ data: { product: { rating: 4.5 } }, wanted: [['p2']] });
  });
});
