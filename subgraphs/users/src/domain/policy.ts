import { hasRole, isUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import type { Id } from '@storegraph/kernel/ids';

/** Whether the caller may see a user's e-mail address, address book and age of account: their own, or as support staff. */
export function maySeeAccount(caller: Caller, userId: Id<'user'>): boolean {
  return isUser(caller, userId) || hasRole(caller, 'SUPPORT');
}

/** Whether the caller may see what a user may do: about themselves, or as an administrator. */
export function maySeeRoles(caller: Caller, userId: Id<'user'>): boolean {
  return isUser(caller, userId) || hasRole(caller, 'ADMIN');
}
