import type { Caller, Role } from '@storegraph/kernel/caller';
import { newId } from '@storegraph/kernel/ids';
import type { Rule } from '@storegraph/subgraph/access';

/** The roles of staff, in the order of the table. */
export const STAFF = ['SUPPORT', 'CATALOGUE_MANAGER', 'FULFILMENT', 'FINANCE', 'ADMIN'] as const satisfies readonly Role[];

/**
 * Whom a rule lets through, in the words of the table: `everyone`, `loggedIn`, or who of these: `owner`, the roles of
 * staff. `nobody` when none of them.
 */
export function whoIsLetIn(rule: Rule): string {
  const owner = newId('user');
  const as = (roles: readonly Role[], userId: Caller['userId']): Caller => ({ userId, roles, client: 'security' });
  const letsIn = (caller: Caller): boolean => rule(caller, belongingTo(owner));
  if (letsIn(as([], undefined))) return 'everyone';
  if (letsIn(as(['CUSTOMER'], newId('user')))) return 'loggedIn';
  const some = [...(letsIn(as(['CUSTOMER'], owner)) ? ['owner'] : []), ...STAFF.filter((role) => letsIn(as([role], newId('user'))))];
  return some.join(' ') || 'nobody';
}

/** The properties in which objects say whose they are. */
const OWNERS = new Set<string | symbol>(['id', 'userId', 'customerId']);

/** Any object of a user's: a rule sees nothing of it but whose it is. */
const belongingTo = (owner: string): object => new Proxy({}, { get: (_, property) => (OWNERS.has(property) ? owner : undefined) });
