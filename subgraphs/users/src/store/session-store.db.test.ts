import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { eventually } from '@storegraph/testkit/eventually';
import { refreshTokens } from '../adapters/random-refresh-tokens.ts';
import { createLogout } from '../domain/logout.ts';
import { openSession } from '../domain/open-session.ts';
import { createRefreshSession } from '../domain/refresh-session.ts';
import { forget } from './forget.ts';
import { createStoreDesk } from './store.desk.ts';
import type { StoreDesk } from './store.desk.ts';

const DAY = 24 * 3600_000;

let desk: StoreDesk;
let now: Date;
let reused: Id<'sess'>[];

beforeAll(async () => {
  desk = await createStoreDesk();
});
afterAll(() => desk?.close());
beforeEach(async () => {
  await desk.query('DELETE FROM session');
  now = new Date('2026-11-21T09:30:00Z');
  reused = [];
});

/** Sessions as the service has them, but with a clock that tests turn. */
function door() {
  const { transact } = desk;
  const accessTokens = { issue: async () => ({ token: 'access', expiresAt: now }) };
  const deps = { transact, accessTokens, refreshTokens, newSessionId: () => newId('sess'), now: () => now };
  return {
    refresh: createRefreshSession({ ...deps, onReuse: (session) => void reused.push(session) }),
    logout: createLogout(deps),
    /** Somebody new logs in; answers their refresh token. */
    logIn: async (): Promise<string> => {
      const user = { id: newId('user'), email: `${newId('user')}@example.com`, passwordHash: '$argon2id$', displayName: 'Ada', roles: ['CUSTOMER'], createdAt: now } as const;
      return transact(async ({ users, sessions }) => {
        await users.add(user);
        return (await openSession(deps, sessions, { userId: user.id, roles: user.roles, client: 'test' })).refreshToken;
      });
    },
  };
}

const WAITING = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
const refused = { code: 'INVALID_REFRESH_TOKEN' };

describe('a refresh token', () => {
  it('works once, and the next one goes on', async () => {
    const { logIn, refresh } = door();
    const first = await refresh({ refreshToken: await logIn() });
    const second = await refresh({ refreshToken: first.refreshToken });
    expect(second).toMatchObject({ userId: first.userId, accessToken: 'access' });
    expect(second.refreshToken).not.toBe(first.refreshToken);
  });

  it('that comes again ends its whole session, and no other', async () => {
    const { logIn, refresh } = door();
    const [stolen, other] = [await logIn(), await logIn()];
    const { refreshToken: next } = await refresh({ refreshToken: stolen });
    await expect(refresh({ refreshToken: stolen })).rejects.toMatchObject(refused);
    await expect(refresh({ refreshToken: next })).rejects.toMatchObject(refused);
    await expect(refresh({ refreshToken: other })).resolves.toBeDefined();
    expect(reused).toHaveLength(1);
  });

  it.each([1, 2, 3])('used by 20 at once is answered to one alone, and its session is over (round %i)', async () => {
    const { logIn, refresh } = door();
    const refreshToken = await logIn();
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => refresh({ refreshToken })));
    const answered = outcomes.filter((outcome) => outcome.status === 'fulfilled');
    expect(answered).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason as unknown)).toEqual(Array(19).fill(expect.objectContaining(refused)));
    expect(reused).toHaveLength(1);
    await expect(refresh({ refreshToken: answered[0]!.value.refreshToken })).rejects.toMatchObject(refused);
  });

  it('works for 30 days', async () => {
    const { logIn, refresh } = door();
    const [used, unused] = [await logIn(), await logIn()];
    now = new Date(now.getTime() + 30 * DAY - 1);
    const { refreshToken: next } = await refresh({ refreshToken: used });
    now = new Date(now.getTime() + 1);
    await expect(refresh({ refreshToken: unused })).rejects.toMatchObject(refused);
    await expect(refresh({ refreshToken: next })).resolves.toBeDefined();
    expect(reused).toEqual([]);
  });

  it.each(['', 'unknown', '\0', 'x'.repeat(100_000)])('is not any text (%#)', async (refreshToken) => {
    await expect(door().refresh({ refreshToken })).rejects.toMatchObject(refused);
  });

  it('is not kept, only its hash', async () => {
    const { logIn, refresh } = door();
    const { refreshToken } = await refresh({ refreshToken: await logIn() });
    const rows = await desk.query<{ row: string }>('SELECT t::text AS row FROM refresh_token t UNION ALL SELECT s::text FROM session s');
    expect(rows.filter(({ row }) => row.includes(refreshToken))).toEqual([]);
    expect(rows.filter(({ row }) => row.includes(refreshTokens.hashOf(refreshToken)))).toHaveLength(1);
  });
});

describe('logging out', () => {
  it('ends the session, by any of its tokens', async () => {
    const { logIn, refresh, logout } = door();
    const first = await logIn();
    const { refreshToken: second } = await refresh({ refreshToken: first });
    await logout({ refreshToken: first });
    await expect(refresh({ refreshToken: second })).rejects.toMatchObject(refused);
    expect(reused).toEqual([]);
  });

  it('is no error when there is nothing to end', async () => {
    const { logIn, logout } = door();
    const refreshToken = await logIn();
    await Promise.all([logout({ refreshToken }), logout({ refreshToken }), logout({ refreshToken: 'unknown' })]);
  });

  it.each([1, 2, 3])('holds also against a refresh at the same time (round %i)', async () => {
    const { logIn, refresh, logout } = door();
    const refreshToken = await logIn();
    const [refreshed] = await Promise.allSettled([refresh({ refreshToken }), logout({ refreshToken })]);
    const last = refreshed.status === 'fulfilled' ? refreshed.value.refreshToken : refreshToken;
    await expect(refresh({ refreshToken: last })).rejects.toMatchObject(refused);
  });

  it('holds against a refresh that began before it and had to wait', async () => {
    const { logIn, refresh, logout } = door();
    const refreshToken = await logIn();
    let refreshed: Promise<unknown> | undefined;
    await desk.manager.transaction(async (manager) => {
      await manager.query('SELECT 1 FROM refresh_token WHERE hash = $1 FOR UPDATE', [refreshTokens.hashOf(refreshToken)]);
      refreshed = refresh({ refreshToken }).catch((refusal: unknown) => refusal);
      await eventually('the refresh waits', async () => (await desk.manager.query<unknown[]>(WAITING)).length > 0);
      await logout({ refreshToken });
    });
    expect(await refreshed).toMatchObject(refused);
    expect(reused).toEqual([]);
  });
});

describe('the database', () => {
  it('refuses a session two unused tokens, even of who forgets to use the first', async () => {
    const { logIn } = door();
    const hash = refreshTokens.hashOf(await logIn());
    await expect(desk.query('INSERT INTO refresh_token (hash, session_id) SELECT $2, session_id FROM refresh_token WHERE hash = $1', [hash, 'another'])).rejects.toThrow('refresh_token_unused');
  });

  it('forgets what is over, and nothing else', async () => {
    const { logIn, refresh } = door();
    await logIn();
    now = new Date(now.getTime() + DAY);
    const lasting = await logIn();
    await forget(desk.manager, new Date(now.getTime() + 29 * DAY));
    expect(await desk.query<object>('SELECT 1 FROM session')).toHaveLength(1);
    expect(await desk.query<object>('SELECT 1 FROM refresh_token')).toHaveLength(1);
    await expect(refresh({ refreshToken: lasting })).resolves.toBeDefined();
  });
});
