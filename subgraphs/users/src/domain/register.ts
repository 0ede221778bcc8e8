import type { Caller } from '@storegraph/kernel/caller';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { openSession } from './open-session.ts';
import type { SessionDeps } from './open-session.ts';
import { parseDisplayName } from './parse-display-name.ts';
import { parseEmail } from './parse-email.ts';
import { parsePassword } from './parse-password.ts';
import type { Passwords, Stores } from './ports.ts';
import { emailTaken } from './refusals.ts';
import type { Session } from './session.ts';

/** What a caller registers with; checked here. */
export interface RegisterInput {
  readonly email: string;
  readonly password: string;
  readonly displayName: string;
}

/**
 * Opens a customer's account, tells of it and answers its first session. Refuses with INVALID_EMAIL,
 * PASSWORD_TOO_WEAK, INVALID_NAME and EMAIL_TAKEN.
 */
export type Register = (caller: Caller, input: RegisterInput) => Promise<Session>;

/** What registering needs. */
export interface RegisterDeps extends SessionDeps {
  readonly transact: Transact<Stores>;
  readonly passwords: Passwords;
  readonly newUserId: () => Id<'user'>;
}

/** Account, first session and event are kept together or not at all. */
export function createRegister(deps: RegisterDeps): Register {
  return async ({ client }, input) => {
    const email = parseEmail(input.email);
    const password = parsePassword(input.password, email);
    const displayName = parseDisplayName(input.displayName);
    const passwordHash = await deps.passwords.hash(password);
    const user = { id: deps.newUserId(), email, displayName, roles: ['CUSTOMER'], createdAt: deps.now() } as const;
    return deps.transact(async ({ users, sessions, outbox }) => {
      if (!(await users.add({ ...user, passwordHash }))) throw emailTaken();
      await outbox.tell({ name: 'users.user-registered', aggregateId: user.id, aggregateVersion: 1, payload: { userId: user.id } });
      return openSession(deps, sessions, { userId: user.id, roles: user.roles, client });
    });
  };
}
