import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { isDisclosed, splitDisclosure } from '@storegraph/service/sealed-audience';
import { USER_A, USER_B } from '../testing/keys.ts';
import { openTinyShop } from '../testing/tiny-shop.ts';
import type { TinyShop } from '../testing/tiny-shop.ts';

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('who asks', () => {
  let shop: TinyShop;
  beforeAll(async () => void (shop = await openTinyShop()));
  afterAll(() => shop.close());
  const callerSeenBy = async (options: Parameters<TinyShop['query']>[1]) => JSON.parse(String((await shop.query('{ whoAmI }', options)).body.data?.whoAmI)) as unknown;

  it('is nobody in particular without a token', async () => {
    expect(await callerSeenBy({})).toEqual({ roles: [], client: 'anonymous' });
  });

  it('is whom a good token names', async () => {
    expect(await callerSeenBy({ token: await shop.desk.token({ roles: ['SUPPORT', 'ASTRONAUT'], client: 'web' }) })).toEqual({ userId: USER_A, roles: ['SUPPORT'], client: 'web' });
  });

  const bad: readonly [string, (shop: TinyShop) => Promise<string> | string][] = [
    ['expired', ({ desk }) => desk.token({}, {}, -1)],
    ['of another audience', ({ desk }) => desk.token({ aud: 'somewhere-else' })],
    ['of another issuer', ({ desk }) => desk.token({ iss: 'storegraph-gateway' })],
    ['of another type', ({ desk }) => desk.token({}, { typ: 'JWT' })],
    ['by an unknown key', ({ desk }) => desk.token({}, { kid: 'users-2' })],
    ['without a user', ({ desk }) => desk.token({ sub: 'somebody' })],
    ['forged', async ({ desk }) => { const [head, , tail] = (await desk.token()).split('.'); return `${head}.${base64({ ...decodeJwt(await desk.token()), sub: USER_B })}.${tail}`; }],
    ['unsigned', async ({ desk }) => `${base64({ alg: 'none', typ: 'at+jwt' })}.${base64(decodeJwt(await desk.token()))}.`],
    ['signed with the public key as a secret', async ({ desk }) => { const { SignJWT } = await import('jose'); return new SignJWT({ ...decodeJwt(await desk.token()) }).setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: 'users-1' }).sign(new TextEncoder().encode('x'.repeat(32))); }],
    ['no token at all', () => 'abc'],
  ];
  it.each(bad)('is refused with a token that is %s', async (_, token) => {
    const before = shop.subgraphs.orders.requests.length;
    const { status, headers, body } = await shop.query('{ whoAmI }', { token: await token(shop) });
    expect({ status, body }).toEqual({ status: 401, body: { errors: [{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED' } }], extensions: { requestId: headers.get('x-request-id') } } });
    expect(headers.get('www-authenticate')).toContain('Bearer');
    expect(shop.subgraphs.orders.requests.length).toBe(before);
  });

  it.each(['Basic dXNlcjpwYXNz', 'Bearer', 'Bearer a b', 'Token x'])('is refused with %p', async (authorization) => {
    expect((await shop.query('{ whoAmI }', { headers: { authorization } })).status).toBe(401);
  });

  it('is told to each subgraph by a token made for it alone', async () => {
    const token = await shop.desk.token();
    await shop.query('{ product(id: "p1") { name reviews { text } } }', { token });
    const seen = (name: 'products' | 'reviews') => {
      const { jwt = '', disclosure = '' } = splitDisclosure(String(shop.subgraphs[name].requests.at(-1)?.headers['x-storegraph-identity'])) ?? {};
      const { aud, ...claims } = decodeJwt(jwt);
      return { ...claims, isFor: ['products', 'reviews'].filter((audience) => isDisclosed(aud, disclosure, audience)) };
    };
    expect(seen('products')).toMatchObject({ iss: 'storegraph-gateway', isFor: ['products'], sub: USER_A });
    expect(seen('reviews')).toMatchObject({ isFor: ['reviews'], sub: USER_A });
    expect(JSON.stringify(shop.subgraphs.reviews.requests.at(-1)?.headers)).not.toContain(token);
  });

  it('cannot be said by a header of the client, nor can anything else', async () => {
    const stolen = String(shop.subgraphs.orders.requests.at(-1)?.headers['x-storegraph-identity']);
    const caller = await callerSeenBy({ headers: { 'x-storegraph-identity': stolen, cookie: 'a=b', 'x-forwarded-user': USER_B } });
    expect(caller).toEqual({ roles: [], client: 'anonymous' });
    const headers = shop.subgraphs.orders.requests.at(-1)?.headers ?? {};
    expect(Object.keys(headers).sort()).toEqual(['accept', 'connection', 'content-length', 'content-type', 'host', 'x-request-id', 'x-storegraph-identity']);
  });

  it('can name the request, if plainly, and finds the name again', async () => {
    const { headers } = await shop.query('{ whoAmI }', { headers: { 'x-request-id': 'my-request.1', traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' } });
    expect(headers.get('x-request-id')).toBe('my-request.1');
    expect(shop.subgraphs.orders.requests.at(-1)?.headers).toMatchObject({ 'x-request-id': 'my-request.1', traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' });
    const other = await shop.query('{ whoAmI }', { headers: { 'x-request-id': 'no spaces, please', traceparent: 'x' } });
    expect(other.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(shop.subgraphs.orders.requests.at(-1)?.headers.traceparent).toBeUndefined();
  });
});

describe('the keys of access tokens', () => {
  it('are not to be had: a typed error to try again, not a fault of the token', async () => {
    const shop = await openTinyShop();
    shop.desk.answer('nothing');
    const { status, headers, body } = await shop.query('{ whoAmI }', { token: await shop.desk.token() });
    expect({ status, code: body.errors?.[0]?.extensions.code, retryAfter: headers.get('retry-after') }).toEqual({ status: 503, code: 'IDENTITY_UNAVAILABLE', retryAfter: '1' });
    expect((await shop.query('{ whoAmI }')).status).toBe(200);
    shop.desk.answer('keys');
    expect((await shop.query('{ whoAmI }', { token: await shop.desk.token() })).status).toBe(200);
    await shop.close();
  });
});
