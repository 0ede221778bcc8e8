import type { Transact } from '@storegraph/kernel/transact';
import type { RefreshTokens, Stores } from './ports.ts';

/** Ends the session a refresh token belongs to. Ending an ended or unknown one is no error. */
export type Logout = (input: { readonly refreshToken: string }) => Promise<void>;

/** Takes any token of the session, also one that was used. */
export function createLogout(deps: { transact: Transact<Stores>; refreshTokens: RefreshTokens; now: () => Date }): Logout {
  return ({ refreshToken }) => deps.transact(({ sessions }) => sessions.end(deps.refreshTokens.hashOf(refreshToken), deps.now()));
}
