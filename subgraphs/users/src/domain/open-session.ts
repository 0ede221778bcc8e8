import type { Id } from '@storegraph/kernel/ids';
import type { AccessTokens, RefreshTokens, SessionOwner, SessionStore } from './ports.ts';
import { sessionEnd } from './session.ts';
import type { Session } from './session.ts';

/** What it takes to hand out a session. */
export interface SessionDeps {
  readonly accessTokens: AccessTokens;
  readonly refreshTokens: RefreshTokens;
  readonly newSessionId: () => Id<'sess'>;
  readonly now: () => Date;
}

/** Starts a session and answers its first pair of tokens. */
export async function openSession(deps: SessionDeps, sessions: SessionStore, owner: SessionOwner): Promise<Session> {
  const now = deps.now();
  const { token, hash } = deps.refreshTokens.create();
  const { userId, client } = owner;
  await sessions.start({ id: deps.newSessionId(), userId, client, tokenHash: hash, startedAt: now, expiresAt: sessionEnd(now) });
  return toSession(await deps.accessTokens.issue(owner, now), token, userId);
}

/** A pair of tokens, as it is handed out. */
export function toSession(access: Awaited<ReturnType<AccessTokens['issue']>>, refreshToken: string, userId: Id<'user'>): Session {
  return { userId, accessToken: access.token, accessTokenExpiresAt: access.expiresAt, refreshToken };
}
