import { describe, expect, it } from '@jest/globals';
import { post } from '@storegraph/proof/clients/graphql-client';
import { newCustomer } from '@storegraph/proof/clients/users';
import { theShop } from '../shop/the-shop.ts';

const shop = theShop();
const SUBGRAPHS = ['products', 'users', 'orders', 'payments', 'reviews', 'recommendations'];
const doorOf = (subgraph: string) => `http://127.0.0.1:${shop.ports[subgraph]}`;
const IDENTITY = 'x-storegraph-identity';
/** A token's three parts with other claims in the middle: its signature is no longer of it. */
const withClaims = (token: string, claims: object) => {
  const [head, body = '', signature] = token.split('.');
  const changed = { ...(JSON.parse(Buffer.from(body, 'base64url').toString()) as object), ...claims };
  return [head, Buffer.from(JSON.stringify(changed)).toString('base64url'), signature].join('.');
};
const unsigned = (claims: object) => `${[{ alg: 'none', typ: 'at+jwt' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`;

describe('the subgraphs\' doors', () => {
  it.each(SUBGRAPHS)('%s answers nobody but the gateway, whatever is asked', async (subgraph) => {
    const { token = '' } = await newCustomer(shop);
    for (const headers of [{}, { authorization: `Bearer ${token}` }, { [IDENTITY]: token }, { [IDENTITY]: unsigned({ aud: subgraph, roles: ['ADMIN'], client: 'x' }) }]) {
      for (const query of ['{ __typename }', '{ _service { sdl } }', 'query($r: [_Any!]!) { _entities(representations: $r) { __typename } }', 'not even a query']) {
        const { status, data } = await post(doorOf(subgraph), { query, variables: { r: [] } }, headers);
        expect([status, data]).toEqual([401, undefined]);
      }
    }
  });

  it('cannot be opened through the gateway by a header of the client\'s', async () => {
    const forged = unsigned({ iss: 'storegraph-gateway', aud: 'orders', sub: 'user_01h455vb4pex5vsknk084sn02q', roles: ['ADMIN'], client: 'x', exp: 9_999_999_999 });
    const { data, errors } = await post(shop.url, { query: '{ me { id } orders(first: 1) { totalCount } }' }, { [IDENTITY]: forged });
    expect(data?.me ?? null).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('access tokens', () => {
  it.each([
    ['with other roles', (token: string) => withClaims(token, { roles: ['ADMIN'] })],
    ['of another user', (token: string) => withClaims(token, { sub: 'user_01h455vb4pex5vsknk084sn02q' })],
    ['that never ends', (token: string) => withClaims(token, { exp: 9_999_999_999 })],
    ['without a signature', () => unsigned({ iss: 'storegraph-users', aud: 'storegraph', sub: 'user_01h455vb4pex5vsknk084sn02q', roles: ['ADMIN'], client: 'x', exp: 9_999_999_999 })],
  ])('%s are refused', async (_what, forge) => {
    const { token = '' } = await newCustomer(shop);
    expect((await post(shop.url, { query: '{ me { id } }' }, { authorization: `Bearer ${token}` })).data.me.id).toMatch(/^user_/);
    const { status, errors } = await post(shop.url, { query: '{ me { id } }' }, { authorization: `Bearer ${forge(token)}` });
    expect([status, errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });
});

describe('what only staff may do', () => {
  it.each([
    ['setStock', 'mutation { setStock(input: { variantId: "var_01h455vb4pex5vsknk084sn02q", onHand: 1 }) { userErrors { code } } }'],
    ['adjustStock', 'mutation { adjustStock(input: { variantId: "var_01h455vb4pex5vsknk084sn02q", by: 1 }) { userErrors { code } } }'],
    ['setPrice', 'mutation { setPrice(input: { variantId: "var_01h455vb4pex5vsknk084sn02q", price: { amount: "1", currency: "EUR" } }) { userErrors { code } } }'],
    ['setProductPublished', 'mutation { setProductPublished(input: { productId: "prod_01h455vb4pex5vsknk084sn02q", isPublished: true }) { userErrors { code } } }'],
    ['createUpload', 'mutation { createUpload(input: { contentType: "image/png", byteLength: 1 }) { userErrors { code } } }'],
    ['attachMedia', 'mutation { attachMedia(input: { productId: "prod_01h455vb4pex5vsknk084sn02q", uploadId: "media_01h455vb4pex5vsknk084sn02q" }) { userErrors { code } } }'],
    ['detachMedia', 'mutation { detachMedia(input: { mediaId: "media_01h455vb4pex5vsknk084sn02q" }) { userErrors { code } } }'],
    ['packOrder', 'mutation { packOrder(input: { orderId: "order_01h455vb4pex5vsknk084sn02q" }) { userErrors { code } } }'],
    ['refundPayment', 'mutation { refundPayment(input: { paymentId: "pay_01h455vb4pex5vsknk084sn02q", idempotencyKey: "k" }) { userErrors { code } } }'],
    ['orders', '{ orders(first: 1) { totalCount } }'],
  ])('%s is forbidden to customers and asks nobody in particular to log in', async (_name, query) => {
    const customer = await newCustomer(shop);
    expect((await customer.raw(query)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await post(shop.url, { query })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
