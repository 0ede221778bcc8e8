import type { Id } from '@storegraph/kernel/ids';

/** A pair of tokens that proves who the caller is. */
export interface Session {
  readonly userId: Id<'user'>;
  readonly accessToken: string;
  readonly accessTokenExpiresAt: Date;
  readonly refreshToken: string;
}

const LIFETIME_MS = 30 * 24 * 3600_000;

/** When a session ends unless it is refreshed before: after 30 days. */
export function sessionEnd(now: Date): Date {
  return new Date(now.getTime() + LIFETIME_MS);
}
