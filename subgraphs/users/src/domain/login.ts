import type { Caller } from '@storegraph/kernel/caller';
import type { Transact } from '@storegraph/kernel/transact';
import { openSession } from './open-session.ts';
import type { SessionDeps } from './open-session.ts';
import { isEmail, normaliseEmail } from '@storegraph/kernel/email';
import type { LoginFailureReads, Passwords, Stores, UserReads } from './ports.ts';
import { invalidCredentials, tooManyAttempts } from './refusals.ts';
import type { Session } from './session.ts';

/** What a caller logs in with. */
export interface LoginInput {
  readonly email: string;
  readonly password: string;
}

/**
 * Answers a new session for an e-mail address and its password. Refuses with INVALID_CREDENTIALS, after the same
 * work whether or not the address is anybody's, and with TOO_MANY_ATTEMPTS while the address is closed.
 */
export type Login = (caller: Caller, input: LoginInput) => Promise<Session>;

/** What logging in needs. */
export interface LoginDeps extends SessionDeps {
  readonly transact: Transact<Stores>;
  readonly users: UserReads;
  readonly loginFailures: LoginFailureReads;
  readonly passwords: Passwords;
}

/** Hashing happens outside of any transaction: it is slow on purpose, and connections are few. */
export function createLogin(deps: LoginDeps): Login {
  return async ({ client }, input) => {
    const email = normaliseEmail(input.email);
    const now = deps.now();
    // Only spares the work of hashing: what counts is decided below, after the passwords are compared, so that
    // guesses sent all at once are no more than guesses sent one by one.
    refuseWhileClosed(await deps.loginFailures.closedUntil(email, now), now);
    // What is no address is nobody's; not every text can be asked for.
    const account = isEmail(email) ? await deps.users.credentials(email) : undefined;
    const isRight = await deps.passwords.matches(input.password, account?.passwordHash ?? deps.passwords.nobodys);
    if (!account || !isRight) {
      refuseWhileClosed(await deps.transact(({ loginFailures }) => loginFailures.note(email, now)), now);
      throw invalidCredentials();
    }
    return deps.transact(async ({ sessions, loginFailures }) => {
      refuseWhileClosed(await loginFailures.forget(email, now), now);
      return openSession(deps, sessions, { userId: account.userId, roles: account.roles, client });
    });
  };
}

function refuseWhileClosed(until: Date | undefined, now: Date): void {
  if (until) throw tooManyAttempts(Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000)));
}
