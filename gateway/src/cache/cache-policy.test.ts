import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { USER_A, USER_B } from '../testing/keys.ts';
import { openTinyShop } from '../testing/tiny-shop.ts';
import type { TinyShop } from '../testing/tiny-shop.ts';

const LAMP = '{ product(id: "p1") { name alike { name } } }';
const LIST = '{ products { name } }';

describe('an answer that is the same for everybody', () => {
  let shop: TinyShop;
  beforeEach(async () => void (shop = await openTinyShop({ cacheBytes: 1_000_000 })));
  afterEach(() => shop.close());

  const asked = () => Object.values(shop.subgraphs).reduce((sum, { requests }) => sum + requests.length, 0);
  const showing = async (query: string, options?: Parameters<TinyShop['query']>[1]) => {
    const before = asked();
    const { body } = await shop.query(query, options);
    return { data: body.data, errors: body.errors, asked: asked() - before };
  };
  /** A text is known once it was asked, and its next answer is cached. */
  const known = async (query: string, options?: Parameters<TinyShop['query']>[1]) => {
    await showing(query, options);
    return showing(query, options);
  };
  const say = (name: string, aggregateId: string, payload: object = {}) => shop.say(`shop.products.product.changed.v1.${aggregateId}`, { name, aggregateId, payload });

  it('is cached, and given to the next without a word to any subgraph', async () => {
    expect(await known(LAMP)).toEqual({ data: { product: { name: 'Lamp', alike: { name: 'Chair' } } }, errors: undefined, asked: 1 });
    expect(await showing(LAMP)).toEqual({ data: { product: { name: 'Lamp', alike: { name: 'Chair' } } }, errors: undefined, asked: 0 });
  });

  it.each([
    ['about an object it shows, though it was not asked for its id', 'products.renamed', 'p1', {}],
    ['that mentions an object deep in it', 'orders.order-placed', 'o1', { lines: [{ productIds: ['p2'] }] }],
  ])('ends with an event %s', async (_what, name, aggregateId, payload) => {
    await known(LAMP);
    shop.names.set('p1', 'Lantern');
    await say(name, aggregateId, payload);
    expect(await showing(LAMP)).toMatchObject({ data: { product: { name: 'Lantern' } }, asked: 1 });
  });

  it('goes on through events about other things', async () => {
    await known(LAMP);
    await say('products.renamed', 'p9');
    expect((await showing(LAMP)).asked).toBe(0);
  });

  it('ends, if it is a list, with the events that its schema names, whatever they are about', async () => {
    await known(LIST);
    shop.names.set('p3', 'Vase');
    await say('products.renamed', 'p3');
    expect((await showing(LIST)).asked).toBe(0);
    await say('products.variant-changed', 'p3');
    expect((await showing(LIST)).data).toEqual({ products: [{ name: 'Lamp' }, { name: 'Chair' }, { name: 'Vase' }] });
  });

  it('is not cached when something of it changed while it was made', async () => {
    await showing(LAMP);
    shop.subgraphs.products.answer(async () => {
      await say('products.renamed', 'p1');
      return { data: { product: { id: 'p1', name: 'Lamp', alike: { id: 'p2', name: 'Chair' } } } };
    });
    await showing(LAMP);
    shop.subgraphs.products.answer('rightly');
    expect((await showing(LAMP)).asked).toBe(1);
  });

  it('is asked for anew by whoever changed something lately', async () => {
    const token = await shop.desk.token();
    await known(LAMP, { token });
    await shop.query('mutation { place { id } }', { token });
    expect((await showing(LAMP, { token })).asked).toBe(1);
    expect((await showing(LAMP, { token: await shop.desk.token({ sub: USER_B }) })).asked).toBe(0);
  });

  it('is shared by two customers, and never given to staff', async () => {
    await known(LAMP, { token: await shop.desk.token({ sub: USER_A, roles: ['CUSTOMER'] }) });
    expect((await showing(LAMP, { token: await shop.desk.token({ sub: USER_B, roles: ['CUSTOMER'] }) })).asked).toBe(0);
    const manager = await shop.desk.token({ sub: USER_B, roles: ['CUSTOMER', 'CATALOGUE_MANAGER'] });
    for (const _ of [1, 2]) expect((await showing(LAMP, { token: manager })).asked).toBe(1);
    expect((await showing(LAMP)).asked).toBe(1);
  });

  it('is forgotten with its supergraph', async () => {
    await known(LAMP);
    await shop.close();
    shop = await openTinyShop({ cacheBytes: 1_000_000 });
    expect((await showing(LAMP)).asked).toBe(1);
  });
});

describe('what is somebody’s own', () => {
  it.each([
    ['a field of which nobody said that it is everybody’s', '{ whoAmI }'],
    ['the same beside what is everybody’s', '{ product(id: "p1") { id name } whoAmI }'],
    ['a field that another subgraph added to what is everybody’s', '{ product(id: "p1") { id reviews { text } } }'],
    ['the same in a fragment', '{ product(id: "p1") { name ...Own } } fragment Own on Product { reviews { text } }'],
  ])('is never cached: %s', async (_what, query) => {
    const shop = await openTinyShop({ cacheBytes: 1_000_000 });
    const token = await shop.desk.token({ sub: USER_A });
    for (const _ of [1, 2]) await shop.query(query, { token });
    const before = Object.values(shop.subgraphs).flatMap(({ requests }) => requests).length;
    const { body } = await shop.query(query, { token: await shop.desk.token({ sub: USER_B }) });
    expect(Object.values(shop.subgraphs).flatMap(({ requests }) => requests).length).toBeGreaterThan(before);
    expect(JSON.stringify(body)).not.toContain(USER_A);
    await shop.close();
  });
});
