import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { toSession } from './open-session.ts';
import type { AccessTokens, RefreshTokens, Stores } from './ports.ts';
import { invalidRefreshToken } from './refusals.ts';
import { sessionEnd } from './session.ts';
import type { Session } from './session.ts';

/**
 * Exchanges a refresh token for a new pair. A token works once; one that comes again was stolen, from its owner or
 * by them, so its whole session ends. Refuses with INVALID_REFRESH_TOKEN.
 */
export type RefreshSession = (input: { readonly refreshToken: string }) => Promise<Session>;

/** What refreshing needs. */
export interface RefreshSessionDeps {
  readonly transact: Transact<Stores>;
  readonly accessTokens: AccessTokens;
  readonly refreshTokens: RefreshTokens;
  readonly now: () => Date;
  /** Told when a session is ended because a token of it came again. */
  readonly onReuse: (sessionId: Id<'sess'>) => void;
}

/** Roles are read anew each time: what was taken from a user is gone with their next access token. */
export function createRefreshSession(deps: RefreshSessionDeps): RefreshSession {
  return async ({ refreshToken }) => {
    const hash = deps.refreshTokens.hashOf(refreshToken);
    const next = deps.refreshTokens.create();
    const now = deps.now();
    // Nothing is thrown in here: that would undo the end of the session.
    const { owner, reused } = await deps.transact(async ({ sessions }) => {
      const found = await sessions.rotate(hash, { hash: next.hash, expiresAt: sessionEnd(now) }, now);
      return { owner: found, reused: found ? undefined : await sessions.endReused(hash, now) };
    });
    if (reused) deps.onReuse(reused);
    if (!owner) throw invalidRefreshToken();
    return toSession(await deps.accessTokens.issue(owner, now), next.token, owner.userId);
  };
}
