import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import type { CryptoKey, JWK, JWTPayload } from 'jose';
import { ANONYMOUS } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { newId } from '@storegraph/kernel/ids';
import { IDENTITY_HEADER, createIsGateway, createMintIdentity, createVerifyIdentity } from './identity.ts';
import type { MintIdentity, VerifyIdentity } from './identity.ts';
import { sealAudiences, withDisclosure } from './sealed-audience.ts';

const orders = sealAudiences(['orders'])[0]!;
const ada: Caller = { userId: newId('user'), roles: ['CUSTOMER', 'SUPPORT'], client: 'storefront' };

let key: { readonly privateKey: CryptoKey; readonly privateJwk: JWK; readonly publicJwk: JWK };
let mint: MintIdentity;
let verify: VerifyIdentity;

beforeAll(async () => {
  key = await makeKey('first');
  mint = await createMintIdentity(key.privateJwk);
  verify = createVerifyIdentity('orders', { keys: [key.publicJwk] });
});
afterEach(() => {
  jest.useRealTimers();
});

async function makeKey(kid: string): Promise<typeof key> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  return { privateKey, privateJwk: { ...(await exportJWK(privateKey)), kid }, publicJwk: { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA' } };
}

/** A token that says what the gateway would, but for some claims; undefined leaves one out. */
async function tokenSaying(changes: JWTPayload, signer: CryptoKey | Uint8Array = key.privateKey, alg = 'EdDSA'): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: 'storegraph-gateway', aud: [orders.element] as never, iat: now, exp: now + 60, roles: ['ADMIN'], client: 'test', ...changes };
  return withDisclosure(await new SignJWT(claims).setProtectedHeader({ alg, kid: 'first' }).sign(signer), orders);
}

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

describe('a caller’s identity', () => {
  it.each([['somebody', ada], ['nobody', ANONYMOUS]])('arrives as it was sent: %s', async (_who, caller) => {
    expect(await verify(await mint('orders', caller))).toEqual(caller);
  });

  it('is signed for once, for all subgraphs that are asked', async () => {
    const names = ['orders', 'reviews', 'users'];
    for (const name of names) await mint(name, ada);
    const grace: Caller = { ...ada, userId: newId('user') };
    const tokens = await Promise.all(names.map((name) => mint(name, grace)));
    expect(new Set(tokens.map((token) => token.split('~')[0])).size).toBe(1);
    expect(await verify(tokens[0])).toEqual(grace);
    expect(await verify(tokens[1])).toBeUndefined();
  });

  it('is taken while one key of the gateway replaces another', async () => {
    const second = await makeKey('second');
    const verifyBoth = createVerifyIdentity('orders', { keys: [second.publicJwk, key.publicJwk] });
    const mintAnew = await createMintIdentity(second.privateJwk);
    expect(await verifyBoth(await mint('orders', ada))).toEqual(ada);
    expect(await verifyBoth(await mintAnew('orders', ada))).toEqual(ada);
    expect(await verify(await mintAnew('orders', ada))).toBeUndefined();
  });

  it.each<[string, () => Promise<string | undefined>]>([
    ['no token', async () => undefined],
    ['an empty token', async () => ''],
    ['a token that is none', async () => 'open.sesame.please'],
    ['a forged token', async () => tokenSaying({}, (await makeKey('first')).privateKey)],
    ['an unsigned token', async () => withDisclosure(`${encoded({ alg: 'none' })}.${encoded({ iss: 'storegraph-gateway', aud: [orders.element], exp: 9e9, roles: ['ADMIN'], client: 'test' })}.`, orders)],
    ['a token signed with the public key as a password', async () => tokenSaying({}, Buffer.from(key.publicJwk.x ?? '', 'base64url'), 'HS256')],
    ['an altered token', async () => {
      const [header, , signature] = (await mint('orders', ada)).split('.');
      return [header, encoded({ iss: 'storegraph-gateway', aud: [orders.element], exp: 9e9, roles: ['ADMIN'], client: 'test' }), signature].join('.');
    }],
    ['another subgraph’s token', () => mint('payments', ada)],
    ['another subgraph’s token, shown with a disclosure of one’s own making', async () => {
      await mint('orders', ada);
      return withDisclosure((await mint('payments', ada)).split('~')[0] ?? '', orders);
    }],
    ['a token that names it openly', () => tokenSaying({ aud: 'orders' })],
    ['a token whose audience is not disclosed', async () => (await mint('orders', ada)).split('~')[0]],
    ['a disclosure that is none', async () => withDisclosure((await mint('orders', ada)).split('~')[0] ?? '', { ...orders, disclosure: 'open' })],
    ['a token with more behind it', async () => `${await mint('orders', ada)}~`],
    ['another issuer’s token', () => tokenSaying({ iss: 'storegraph-users' })],
    ['an expired token', () => tokenSaying({ exp: Math.floor(Date.now() / 1000) - 1 })],
    ['a token that never ends', () => tokenSaying({ exp: undefined as never })],
    ['a token of no user’s id', () => tokenSaying({ sub: newId('order') })],
    ['a token of a role that there is not', () => tokenSaying({ roles: ['OWNER'] })],
    ['a token without roles', () => tokenSaying({ roles: undefined })],
  ])('is not taken from %s', async (_what, make) => {
    expect(await verify(await make())).toBeUndefined();
  });

  it('is no longer taken once its token has ended, though it was known before', async () => {
    jest.useFakeTimers({ advanceTimers: true, doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    const token = await mint('orders', { ...ada, client: 'ended' });
    expect(await verify(token)).toBeDefined();
    jest.setSystemTime(Date.now() + 61_000);
    expect(await verify(token)).toBeUndefined();
  });
});

describe('a request', () => {
  it.each<[string, () => Promise<string | readonly string[] | undefined>, boolean]>([
    ['a token made for it', () => mint('orders', ada), true], ['a token made for another', () => mint('payments', ada), false], ['no token', async () => undefined, false], ['several', async () => [await mint('orders', ada)], false],
  ])('comes from the gateway with %s', async (_what, make, isFromGateway) => {
    expect(await createIsGateway('orders', { keys: [key.publicJwk] })({ [IDENTITY_HEADER]: await make() })).toBe(isFromGateway);
  });
});

it('what seals an audience is sixteen bytes by chance, for each its own', () => {
  const salts = sealAudiences(['orders', 'products', 'users']).map(({ disclosure }) => Buffer.from((JSON.parse(Buffer.from(disclosure, 'base64url').toString()) as [string])[0], 'base64url'));
  expect(salts.map(({ length }) => length)).toEqual([16, 16, 16]);
  expect(new Set(salts.flatMap((salt) => [salt.subarray(0, 8).toString('hex'), salt.subarray(8).toString('hex')])).size).toBe(6);
});

describe('a minted token', () => {
  it('is good for sixty seconds, and handed out again for thirty, to the millisecond', async () => {
    const begun = 1_800_000_000_000;
    jest.useFakeTimers({ now: begun, doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    const grace: Caller = { ...ada, userId: newId('user') };
    const first = await mint('orders', grace);
    const at = async <Answer>(ms: number, ask: () => Promise<Answer>): Promise<Answer> => (jest.setSystemTime(begun + ms), ask());
    expect([await at(29_999, () => mint('orders', grace)) === first, await at(30_000, () => mint('orders', grace)) === first]).toEqual([true, false]);
    expect([await at(0, () => verify(first)), await at(59_999, () => verify(first)), await at(60_000, () => verify(first))]).toEqual([grace, grace, undefined]);
    expect(await at(60_000, () => createVerifyIdentity('orders', { keys: [key.publicJwk] })(first))).toBeUndefined();
  });

  it('is handed out again for half of its life, to the same caller and subgraph alone', async () => {
    jest.useFakeTimers({ advanceTimers: true, doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    const first = await mint('reviews', ada);
    expect(await mint('reviews', { ...ada })).toBe(first);
    expect(await mint('products', ada)).not.toBe(first);
    expect(await mint('reviews', { ...ada, roles: ['CUSTOMER'] })).not.toBe(first);
    jest.setSystemTime(Date.now() + 30_001);
    expect(await mint('reviews', ada)).not.toBe(first);
  });
});
