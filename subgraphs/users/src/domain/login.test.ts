import { describe, expect, it } from '@jest/globals';
import { ANONYMOUS } from '@storegraph/kernel/caller';
import { newId } from '@storegraph/kernel/ids';
import { createLogin } from './login.ts';
import type { LoginFailures, Stores } from './ports.ts';

const userId = newId('user');
const NOW = new Date('2026-11-21T09:30:00Z');

/** A door with one account behind it; what was done is noted in order. */
function door({ closedUntil }: { closedUntil?: Date } = {}) {
  const done: string[] = [];
  const noting = (name: string, answer?: Date) => async (email: string) => (done.push(`${name} ${email}`), answer);
  const loginFailures: LoginFailures = { closedUntil: async () => closedUntil, note: noting('note'), forget: noting('forget') };
  const login = createLogin({
    now: () => NOW,
    newSessionId: () => newId('sess'),
    users: { byIds: async () => [], credentials: async (email) => (done.push(`look for ${email}`), email === 'ada@example.com' ? { userId, roles: ['CUSTOMER'], passwordHash: 'ada’s hash' } : undefined) },
    loginFailures,
    passwords: {
      nobodys: 'nobody’s hash', hash: async () => '',
      matches: async (password, hash) => (done.push(`compare with ${hash}`), password === 'right'),
    },
    accessTokens: { issue: async () => ({ token: 'access', expiresAt: NOW }) },
    refreshTokens: { create: () => ({ token: 'refresh', hash: 'hash' }), hashOf: () => 'hash' },
    transact: (work) => work({ loginFailures, sessions: { start: async () => void done.push('start a session') } } as unknown as Stores),
  });
  return { done, login: (email: string, password: string) => login(ANONYMOUS, { email, password }) };
}

describe('logging in', () => {
  it('answers a session and forgets the failures before it', async () => {
    const { login, done } = door();
    expect(await login(' Ada@Example.com ', 'right')).toMatchObject({ userId, accessToken: 'access', refreshToken: 'refresh' });
    expect(done).toEqual(['look for ada@example.com', 'compare with ada’s hash', 'forget ada@example.com', 'start a session']);
  });

  it('does the same work for an unknown address as for a wrong password, and refuses with the same words', async () => {
    const known = door();
    const unknown = door();
    const wrongPassword: unknown = await known.login('ada@example.com', 'wrong').catch((refusal: unknown) => refusal);
    const unknownAddress: unknown = await unknown.login('bob@example.com', 'wrong').catch((refusal: unknown) => refusal);
    expect(wrongPassword).toMatchObject({ code: 'INVALID_CREDENTIALS' });
    expect(unknownAddress).toEqual(wrongPassword);
    expect(known.done).toEqual(['look for ada@example.com', 'compare with ada’s hash', 'note ada@example.com']);
    expect(unknown.done).toEqual(['look for bob@example.com', 'compare with nobody’s hash', 'note bob@example.com']);
  });

  it('does not let anybody in with the password that nobody has', async () => {
    await expect(door().login('bob@example.com', 'right')).rejects.toMatchObject({ code: 'INVALID_CREDENTIALS' });
  });

  it('spares the work while the address is closed, and says in how many seconds it opens', async () => {
    const { login, done } = door({ closedUntil: new Date(NOW.getTime() + 41_200) });
    await expect(login('ada@example.com', 'right')).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS', extra: { retryAfterSeconds: 42 } });
    expect(done).toEqual([]);
  });
});
