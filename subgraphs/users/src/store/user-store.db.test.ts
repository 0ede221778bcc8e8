import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS } from '@storegraph/kernel/caller';
import { newId } from '@storegraph/kernel/ids';
import { createPasswords } from '../adapters/argon2-passwords.ts';
import { refreshTokens } from '../adapters/random-refresh-tokens.ts';
import { createRegister } from '../domain/register.ts';
import type { Register } from '../domain/register.ts';
import { createStoreDesk } from './store.desk.ts';
import type { StoreDesk } from './store.desk.ts';
import { createUserReads, createUserStore } from './user-store.ts';

let desk: StoreDesk;
let register: Register;

beforeAll(async () => {
  desk = await createStoreDesk();
  register = createRegister({
    transact: desk.transact, refreshTokens, passwords: await createPasswords(), newUserId: () => newId('user'), newSessionId: () => newId('sess'),
    now: () => new Date(), accessTokens: { issue: async (_owner, now) => ({ token: 'access', expiresAt: now }) },
  });
});
afterAll(() => desk?.close());

describe('registering', () => {
  it('opens one account when 20 register one address at once, and tells of it once', async () => {
    const spellings = ['grace@example.com', 'Grace@Example.com', ' GRACE@example.com ', 'grace@EXAMPLE.com'];
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => register(ANONYMOUS, { email: spellings[index % 4]!, password: 'correct-horse-battery', displayName: 'Grace' })),
    );
    const opened = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(opened).toHaveLength(1);
    expect(outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []))).toEqual(Array(19).fill(expect.objectContaining({ code: 'EMAIL_TAKEN', field: ['email'] })));
    expect(await createUserReads(desk.manager).byIds([opened[0]!.userId])).toMatchObject([{ email: 'grace@example.com', displayName: 'Grace', roles: ['CUSTOMER'] }]);
    expect(await desk.query('SELECT count(*)::int AS accounts FROM user_account')).toEqual([{ accounts: 1 }]);
    expect(await desk.query('SELECT count(*)::int AS sessions FROM session')).toEqual([{ sessions: 1 }]);
    const told = await desk.query<{ envelope: { name: string; payload: unknown } }>('SELECT envelope FROM outbox');
    expect(told).toMatchObject([{ envelope: { name: 'users.user-registered', aggregateVersion: 1, payload: { userId: opened[0]!.userId } } }]);
    // Ids rather than personal data.
    expect(JSON.stringify(told)).not.toMatch(/grace/i);
  });
});

describe('the database', () => {
  const keep = (changes: object) =>
    createUserStore(desk.manager).add({
      id: newId('user'), email: `${newId('user')}@example.com`, passwordHash: '$argon2id$', displayName: 'Ada', roles: ['CUSTOMER'], createdAt: new Date(), ...changes,
    });

  it.each<[string, object]>([
    ['an address in capitals', { email: 'Ada@example.com' }],
    ['an address with spaces around it', { email: ' ada@example.com' }],
    ['a password that is not hashed', { passwordHash: 'correct-horse-battery' }],
    ['a role that there is not', { roles: ['CUSTOMER', 'OWNER'] }],
    ['a user without a role', { roles: [] }],
  ])('refuses %s, whatever the code does', async (_what, changes) => {
    await expect(keep(changes)).rejects.toThrow('violates check constraint');
  });
});
