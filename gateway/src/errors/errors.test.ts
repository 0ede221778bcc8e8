import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTinyShop } from '../testing/tiny-shop.ts';
import type { TinyShop } from '../testing/tiny-shop.ts';

describe('errors that reach a client', () => {
  let shop: TinyShop;
  beforeAll(async () => void (shop = await openTinyShop()));
  afterAll(() => shop.close());

  it.each(['INVALID_ID', 'FORBIDDEN', 'UNAUTHENTICATED', 'BAD_USER_INPUT', 'NOT_FOUND'])('keep code, message and field of a subgraph\'s %s, with status 200', async (code) => {
    const { status, body } = await shop.query('query ($code: String) { f: fail(code: $code, message: "As the subgraph says it.") whoAmI }', { variables: { code } });
    expect(status).toBe(200);
    expect(body.errors).toEqual([{ message: 'As the subgraph says it.', path: ['f'], extensions: { code, field: ['id'] } }]);
    expect(body.data).toEqual({ f: null, whoAmI: expect.any(String) });
  });

  it('keep a code that the graph itself declares in an enum of error codes', async () => {
    expect((await shop.query('{ fail(code: "NOTE_TOO_LONG") }')).body.errors).toMatchObject([{ extensions: { code: 'NOTE_TOO_LONG' } }]);
  });

  it.each([null, 'INTERNAL_SERVER_ERROR', 'ECONNREFUSED', 'GRAPHQL_VALIDATION_FAILED', 'DOWNSTREAM_SERVICE_ERROR'])('say no more than that something went wrong for %s', async (code) => {
    const { status, headers, body } = await shop.query('query ($code: String) { fail(code: $code) }', { variables: { code } });
    expect(status).toBe(200);
    expect(body).toEqual({
      data: { fail: null },
      errors: [{ message: 'Something went wrong.', path: ['fail'], extensions: { code: 'INTERNAL' } }],
      extensions: { requestId: headers.get('x-request-id') },
    });
  });

  it('do not make a status of 500 when a field that is never null fails', async () => {
    const { status, body } = await shop.query('{ failHard }');
    expect({ status, data: body.data, code: body.errors?.[0]?.extensions.code }).toEqual({ status: 200, data: null, code: 'INTERNAL' });
  });

  it('tell where in a list of another subgraph it happened', async () => {
    shop.subgraphs.reviews.answer(() => ({ data: { _entities: [{ reviews: [] }, { reviews: null }] }, errors: [{ message: 'no', path: ['_entities', 1, 'reviews'], extensions: { code: 'FORBIDDEN' } }] }));
    const { body } = await shop.query('{ products { reviews { text } } }');
    shop.subgraphs.reviews.answer('rightly');
    expect(body.errors).toEqual([{ message: 'no', path: ['products', 1, 'reviews'], extensions: { code: 'FORBIDDEN' } }]);
  });

  it('take no text that is not a text, and no path that is none', async () => {
    shop.subgraphs.products.answer(() => ({ data: { product: null }, errors: [{ message: { secret: 'canary' }, path: [{}], extensions: { code: 'FORBIDDEN' } }, 'canary', null] }));
    const { body } = await shop.query('{ product(id: "p1") { name } }');
    shop.subgraphs.products.answer('rightly');
    expect(body.errors?.map(({ message, extensions }) => [message, extensions.code])).toEqual(Array(3).fill(['Something went wrong.', 'INTERNAL']));
    expect(JSON.stringify(body)).not.toContain('canary');
  });

  it('say no more when an answer does not fit the question', async () => {
    shop.subgraphs.reviews.answer(() => ({ data: { _entities: [] } }));
    const { status, body } = await shop.query('{ product(id: "p1") { name reviews { text } } }');
    shop.subgraphs.reviews.answer('rightly');
    expect({ status, data: body.data, errors: body.errors }).toEqual({ status: 200, data: { product: { name: 'Lamp', reviews: null } }, errors: [{ message: 'Something went wrong.', path: ['product'], extensions: { code: 'INTERNAL' } }] });
  });

  it('are counted by code', async () => {
    await shop.query('{ fail(code: "FORBIDDEN") }');
    expect(await (await fetch(`${shop.url}/metrics`)).text()).toMatch(/errors_total\{.*"FORBIDDEN".*\} \d/);
  });
});
