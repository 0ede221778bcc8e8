import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codesOf } from '@storegraph/testkit/graphql-client';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { PASSWORD, createUsersDesk } from './users.desk.ts';
import type { AnsweredSession, UsersDesk } from './users.desk.ts';

let desk: UsersDesk;

beforeAll(async () => {
  desk = await createUsersDesk();
});
afterAll(() => desk?.close());

const verify = (token: string) =>
  jwtVerify(token, createRemoteJWKSet(new URL(`${desk.url}/.well-known/jwks.json`)), { issuer: 'storegraph-users', audience: 'storegraph', typ: 'at+jwt', algorithms: ['EdDSA'] });

describe('a session', () => {
  it('goes from registering over refreshing to logging out', async () => {
    const { userId, session } = await desk.register({ email: 'Ada@Example.com', displayName: ' Ada ' });
    const refreshed = (await desk.call('refreshSession', { refreshToken: session.refreshToken })) as unknown as { session: AnsweredSession };
    expect(refreshed.session.user.id).toBe(userId);
    expect(refreshed.session.refreshToken).not.toBe(session.refreshToken);
    expect(await desk.call('logout', { refreshToken: refreshed.session.refreshToken })).toEqual({ isLoggedOut: true });
    expect(await desk.call('logout', { refreshToken: refreshed.session.refreshToken })).toEqual({ isLoggedOut: true });
    expect((await desk.call('refreshSession', { refreshToken: refreshed.session.refreshToken })).userErrors).toMatchObject([{ code: 'INVALID_REFRESH_TOKEN' }]);
  });

  it('is opened by the address in any spelling, and by the password in its own alone', async () => {
    const { userId } = await desk.register({ email: 'grace@example.com' });
    const { session } = (await desk.call('login', { email: ' GRACE@example.com', password: PASSWORD })) as unknown as { session: AnsweredSession };
    expect(session.user.id).toBe(userId);
    for (const password of [PASSWORD.toUpperCase(), `${PASSWORD} `, '', PASSWORD.slice(0, -1)]) {
      expect((await desk.call('login', { email: 'grace@example.com', password })).userErrors).toMatchObject([{ code: 'INVALID_CREDENTIALS' }]);
    }
  });

  it.each(['', 'nobody', `${'x'.repeat(300)}@example.com`, "' OR 1=1 --"])('is not opened by the address %j, which is none', async (email) => {
    expect((await desk.call('login', { email, password: PASSWORD })).userErrors).toMatchObject([{ code: 'INVALID_CREDENTIALS' }]);
  });

  it('is not opened by half of a character, which is no text', async () => {
    const email = 'half@example.com';
    await desk.register({ email });
    const { errors } = await desk.ask('mutation ($input: LoginInput!) { login(input: $input) { session { accessToken } } }', { input: { email, password: '\uD800' } });
    expect(codesOf({ errors })).toEqual(['BAD_USER_INPUT']);
  });

  it.each(['x'.repeat(100_000), ''])('is not opened by an odd password (%#)', async (password) => {
    await desk.register({ email: `odd${password.length}${password.charCodeAt(0)}@example.com` });
    expect((await desk.call('login', { email: `odd${password.length}${password.charCodeAt(0)}@example.com`, password })).userErrors).toMatchObject([{ code: 'INVALID_CREDENTIALS' }]);
  });

  it('shows whoever opened it all of their own account, though their request was anonymous', async () => {
    await desk.register({ email: 'joan@example.com', displayName: 'Joan' });
    const { data, errors } = await desk.ask(
      'mutation ($input: LoginInput!) { login(input: $input) { session { user { displayName email roles createdAt addresses { id } } } } }',
      { input: { email: 'joan@example.com', password: PASSWORD } },
    );
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ login: { session: { user: { displayName: 'Joan', email: 'joan@example.com', roles: ['CUSTOMER'], addresses: [] } } } });
  });

  it('is opened to everybody who logs in rightly, also to 30 at once', async () => {
    await desk.register({ email: 'many@example.com' });
    const answers = await Promise.all(Array.from({ length: 30 }, () => desk.call('login', { email: 'many@example.com', password: PASSWORD })));
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  });

  it('is not opened by the right password among 30 guesses at once, once five were wrong', async () => {
    await desk.register({ email: 'target@example.com' });
    const guesses = await Promise.all(Array.from({ length: 30 }, () => desk.call('login', { email: 'target@example.com', password: 'guess' })));
    const codes = guesses.map(({ userErrors: [error] }) => error?.code);
    expect(codes.filter((code) => code === 'INVALID_CREDENTIALS')).toHaveLength(5);
    expect(codes.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(25);
    expect((await desk.call('login', { email: 'target@example.com', password: PASSWORD })).userErrors).toMatchObject([{ code: 'TOO_MANY_ATTEMPTS' }]);
  });

  it('is ended by four wrong passwords no more than by none: a login forgets them', async () => {
    await desk.register({ email: 'clumsy@example.com' });
    for (let round = 0; round < 2; round += 1) {
      for (let count = 0; count < 4; count += 1) await desk.call('login', { email: 'clumsy@example.com', password: 'wrong' });
      expect((await desk.call('login', { email: 'clumsy@example.com', password: PASSWORD })).userErrors).toEqual([]);
    }
  });
});

describe('an access token', () => {
  it('is verified with the published keys, and says who, as what, for which application, for ten minutes', async () => {
    const before = Math.floor(Date.now() / 1000);
    const { userId, session } = await desk.register();
    const { payload } = await verify(session.accessToken);
    expect(payload).toMatchObject({ sub: userId, roles: ['CUSTOMER'], client: 'anonymous' });
    expect(payload.exp! - payload.iat!).toBe(600);
    expect(payload.iat).toBeGreaterThanOrEqual(before);
    expect(new Date(session.accessTokenExpiresAt)).toEqual(new Date(payload.exp! * 1000));
  });

  it('takes on new roles, and keeps its application, when the session is refreshed', async () => {
    const { userId, session } = await desk.register();
    await desk.query(`UPDATE user_account SET roles = '{SUPPORT,FINANCE}' WHERE email = (SELECT max(email) FROM user_account) OR display_name LIKE 'User%'`);
    const refreshed = (await desk.call('refreshSession', { refreshToken: session.refreshToken }, { userId: undefined, roles: [], client: 'another' })) as unknown as { session: AnsweredSession };
    expect((await verify(refreshed.session.accessToken)).payload).toMatchObject({ sub: userId, roles: ['SUPPORT', 'FINANCE'], client: 'anonymous' });
  });
});

describe('the published keys', () => {
  it('can be read by anybody, kept for a while, and hold nothing private', async () => {
    const response = await fetch(`${desk.url}/.well-known/jwks.json`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=300');
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await response.json()).toEqual({ keys: [{ kty: 'OKP', crv: 'Ed25519', kid: 'test', x: expect.any(String), alg: 'EdDSA', use: 'sig' }] });
  });
});
