import { describe, expect, it } from '@jest/globals';
import type { JWTPayload } from 'jose';
import { USER_A, newKey, openTokenDesk } from '../testing/keys.ts';
import { KeysUnavailable, TokenRefused, createVerifyAccessToken } from './access-token.ts';

describe('the keys of access tokens', () => {
  it('are not to be had when they are answered with an error either', async () => {
    const desk = await openTokenDesk();
    desk.answer('error');
    await expect(createVerifyAccessToken(desk.jwksUrl)(await desk.token())).rejects.toBeInstanceOf(KeysUnavailable);
    await desk.close();
  });

  it('are asked for once, and used on while users is away', async () => {
    const desk = await openTokenDesk();
    let now = Date.now();
    const verify = createVerifyAccessToken(desk.jwksUrl, () => now);
    await Promise.all([verify(await desk.token()), verify(await desk.token({ client: 'b' }))]);
    expect(desk.asked()).toBe(1);
    desk.answer('nothing');
    now += 60 * 60_000;
    await expect(verify(await desk.token({ client: 'c' }, {}, 7_200))).resolves.toMatchObject({ caller: { client: 'c' } });
    await desk.close();
  });

  it('do not let a remembered token outlive itself', async () => {
    const desk = await openTokenDesk();
    let now = Date.now();
    const verify = createVerifyAccessToken(desk.jwksUrl, () => now);
    const token = await desk.token({}, {}, 60);
    now = (await verify(token)).expiresAt - 1;
    await verify(token);
    now += 1;
    await expect(verify(token)).rejects.toBeInstanceOf(TokenRefused);
    await desk.close();
  });

  it('of a stranger open nothing', async () => {
    const desk = await openTokenDesk();
    const { privateJwk } = await newKey('users-1');
    const { SignJWT, importJWK } = await import('jose');
    const forged = await new SignJWT({ sub: USER_A, roles: ['ADMIN'] }).setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: 'users-1' }).setIssuer('storegraph-users').setAudience('storegraph').setExpirationTime('5m').sign(await importJWK(privateJwk, 'EdDSA'));
    await expect(createVerifyAccessToken(desk.jwksUrl)(forged)).rejects.toBeInstanceOf(TokenRefused);
    await desk.close();
  });

  it('are asked for anew after five minutes, though nobody shows a token of another key', async () => {
    const desk = await openTokenDesk();
    let now = Date.now();
    const verify = createVerifyAccessToken(desk.jwksUrl, () => now);
    const token = await desk.token({}, {}, 7_200);
    let own = 0;
    /** How often the keys were asked for, by who asks for them after that. */
    const asked = async (): Promise<number> => ((own += 1), await fetch(desk.jwksUrl), desk.asked() - own);
    const askedAfter = async (ms: number): Promise<number> => ((now += ms), await verify(token), asked());
    expect([await askedAfter(0), await askedAfter(5 * 60_000 - 1), await askedAfter(1), await askedAfter(5 * 60_000 - 1), await askedAfter(1)]).toEqual([1, 1, 2, 2, 3]);
    await desk.close();
  });
});

describe('an access token', () => {
  it.each<[string, JWTPayload, object]>([
    ['its user', {}, { userId: USER_A, roles: ['CUSTOMER'], client: 'test' }],
    ['all its roles that there are', { roles: ['CUSTOMER', 'SUPPORT', 'CATALOGUE_MANAGER', 'FULFILMENT', 'FINANCE', 'ADMIN', 'OWNER', 'toString', 7] }, { userId: USER_A, roles: ['CUSTOMER', 'SUPPORT', 'CATALOGUE_MANAGER', 'FULFILMENT', 'FINANCE', 'ADMIN'], client: 'test' }],
    ['no role where it names none', { roles: undefined }, { userId: USER_A, roles: [], client: 'test' }],
    ['no role where its roles are no list', { roles: 'ADMIN' }, { userId: USER_A, roles: [], client: 'test' }],
    ['its client, cut short', { client: 'x'.repeat(101) }, { userId: USER_A, roles: ['CUSTOMER'], client: 'x'.repeat(100) }],
    ['an unknown client where it names none', { client: 7 }, { userId: USER_A, roles: ['CUSTOMER'], client: 'unknown' }],
  ])('names %s', async (_what, claims, caller) => {
    const desk = await openTokenDesk();
    const verify = createVerifyAccessToken(desk.jwksUrl);
    const token = await desk.token(claims, {}, 60);
    const { caller: named, expiresAt } = await verify(token);
    expect(named).toEqual(caller);
    expect(Math.abs(expiresAt - Date.now() - 60_000)).toBeLessThan(5_000);
    expect((await verify(token)).caller).toBe(named);
    await desk.close();
  });

  it.each<[string, JWTPayload]>([['no user', { sub: 'order_01h455vb4pex5vsknk084sn02q' }], ['nobody', { sub: '' }], ['another audience', { aud: 'elsewhere' }], ['another issuer', { iss: 'storegraph-gateway' }]])('that names %s is refused', async (_whom, claims) => {
    const desk = await openTokenDesk();
    await expect(createVerifyAccessToken(desk.jwksUrl)(await desk.token(claims))).rejects.toBeInstanceOf(TokenRefused);
    await desk.close();
  });

  it('of another type, or by a key that nobody has, is refused, though the keys can be had', async () => {
    const desk = await openTokenDesk();
    await expect(createVerifyAccessToken(desk.jwksUrl)(await desk.token({}, { typ: 'JWT' }))).rejects.toBeInstanceOf(TokenRefused);
    await expect(createVerifyAccessToken(desk.jwksUrl)(await desk.token({}, { kid: 'users-2' }))).rejects.toBeInstanceOf(TokenRefused);
    await desk.close();
  });
});
