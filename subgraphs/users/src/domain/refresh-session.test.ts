import { describe, expect, it } from '@jest/globals';
import type { SessionOwner, Stores } from './ports.ts';
import { createRefreshSession } from './refresh-session.ts';
import { sessionEnd } from './session.ts';

const NOW = new Date('2026-11-21T10:00:00Z');
const ada: SessionOwner = { userId: 'user_ada', roles: ['CUSTOMER'], client: 'web' };

/** A door to which a token comes whose session is Ada's, or that was used before. */
function door({ owner, reused }: { owner?: SessionOwner; reused?: 'sess_1' }) {
  const done: unknown[] = [];
  const sessions = {
    rotate: async (hash: string, next: object, at: Date) => (done.push(['rotate', hash, next, at]), owner),
    endReused: async (hash: string, at: Date) => (done.push(['end', hash, at]), reused),
  };
  const refresh = createRefreshSession({
    now: () => NOW, transact: (work) => work({ sessions } as unknown as Stores), onReuse: (id) => void done.push(['reuse', id]),
    accessTokens: { issue: async ({ userId }, at) => ({ token: `access of ${userId} at ${at.toISOString()}`, expiresAt: NOW }) },
    refreshTokens: { create: () => ({ token: 'next', hash: 'hash of next' }), hashOf: (token) => `hash of ${token}` },
  });
  return { done, refresh: () => refresh({ refreshToken: 'old' }) };
}

describe('a refresh token', () => {
  it('is exchanged for a new pair, which lasts thirty days from now', async () => {
    const { done, refresh } = door({ owner: ada });
    expect(await refresh()).toEqual({ userId: 'user_ada', accessToken: `access of user_ada at ${NOW.toISOString()}`, accessTokenExpiresAt: NOW, refreshToken: 'next' });
    expect(done).toEqual([['rotate', 'hash of old', { hash: 'hash of next', expiresAt: sessionEnd(NOW) }, NOW]]);
    expect(sessionEnd(NOW)).toEqual(new Date('2026-12-21T10:00:00Z'));
  });

  it('that comes again ends its session, which is told, and is refused', async () => {
    const { done, refresh } = door({ reused: 'sess_1' });
    await expect(refresh()).rejects.toMatchObject({ code: 'INVALID_REFRESH_TOKEN' });
    expect(done.slice(1)).toEqual([['end', 'hash of old', NOW], ['reuse', 'sess_1']]);
  });

  it('that nobody was given is refused, and nothing is told', async () => {
    const { done, refresh } = door({});
    await expect(refresh()).rejects.toMatchObject({ code: 'INVALID_REFRESH_TOKEN' });
    expect(done.slice(1)).toEqual([['end', 'hash of old', NOW]]);
  });
});
