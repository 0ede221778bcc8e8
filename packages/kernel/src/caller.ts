import type { Id } from './ids.ts';
import { forbidden, unauthenticated } from './refusal.ts';

/** What a user may do; a user can have several roles. */
export type Role = 'CUSTOMER' | 'SUPPORT' | 'CATALOGUE_MANAGER' | 'FULFILMENT' | 'FINANCE' | 'ADMIN';

/** Who asks. An anonymous shopper has neither `userId` nor roles. */
export interface Caller {
  readonly userId: Id<'user'> | undefined;
  readonly roles: readonly Role[];
  /** The application that asks, for quotas and logs. */
  readonly client: string;
  /** Customers without an account whose secrets came with the request. */
  readonly guests?: ReadonlySet<Id<'user'>>;
}

/** Nobody in particular: an anonymous shopper. */
export const ANONYMOUS: Caller = { userId: undefined, roles: [], client: 'anonymous' };

/** Whether the caller has one of the roles. Administrators have every role. */
export function hasRole(caller: Caller, ...roles: readonly Role[]): boolean {
  return caller.roles.some((role) => role === 'ADMIN' || roles.includes(role));
}

/** The user who asks. Refuses with UNAUTHENTICATED when nobody is logged in. */
export function requireUser({ userId }: Caller): Id<'user'> {
  if (!userId) throw unauthenticated();
  return userId;
}

/** The user who asks and has one of the roles. Refuses with UNAUTHENTICATED when nobody is logged in, and else with FORBIDDEN. */
export function requireRole(caller: Caller, ...roles: readonly Role[]): Id<'user'> {
  const userId = requireUser(caller);
  if (!hasRole(caller, ...roles)) throw forbidden();
  return userId;
}

/** Whether the caller is this user, or has shown the secret of this customer without an account. */
export function isUser(caller: Caller, userId: Id<'user'> | undefined): boolean {
  return userId !== undefined && (caller.userId === userId || caller.guests?.has(userId) === true);
}
