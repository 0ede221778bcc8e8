import { everyone, forTypes, loggedIn } from '@storegraph/subgraph/access';
import type { AccessTable, Rule } from '@storegraph/subgraph/access';

/** Whoever has the token is answered. */
export const guestQueries: Readonly<Record<string, Rule>> = { orderByToken: everyone };

/** What is claimed becomes somebody's who is known. */
export const guestMutations: Readonly<Record<string, Rule>> = { claimOrder: loggedIn };

/** These are reached only through what was let through above. */
export const guestTypes: AccessTable = forTypes(['ClaimOrderPayload', 'ClaimOrderError'], everyone);
