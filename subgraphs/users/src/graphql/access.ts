import type { Caller } from '@storegraph/kernel/caller';
import { everyone, forTypes, loggedIn } from '@storegraph/subgraph/access';
import type { AccessTable } from '@storegraph/subgraph/access';
import { maySeeAccount, maySeeRoles } from '../domain/policy.ts';
import { groupAccess } from './groups/access.ts';
import type { UserModel } from './mappers.ts';
import { partnerAccess } from './partners/access.ts';

const account = (caller: Caller, { id, isProven }: UserModel) => isProven === true || maySeeAccount(caller, id);
const roles = (caller: Caller, { id, isProven }: UserModel) => isProven === true || maySeeRoles(caller, id);

/** Who may see and do what. */
export const access: AccessTable = {
  Query: { me: everyone, user: everyone, ...partnerAccess.Query, ...groupAccess.Query },
  Mutation: {
    register: everyone, login: everyone, refreshSession: everyone, logout: everyone,
    updateProfile: loggedIn, addAddress: loggedIn, removeAddress: loggedIn,
    ...partnerAccess.Mutation,
    ...groupAccess.Mutation,
  },
  // Names stand beside reviews: everybody sees them.
  User: { id: everyone, displayName: everyone, email: account, addresses: account, createdAt: account, roles, groups: groupAccess.groupsOfUser },
  // Decided where an address is reached: by `User.addresses`, by a reference, by adding it.
  Address: everyone,
  ...forTypes(['Session', 'Money', 'PageInfo', 'PostalAddress'], everyone),
  ...forTypes(['Register', 'Login', 'RefreshSession', 'UpdateProfile', 'AddAddress', 'RemoveAddress'].flatMap((name) => [`${name}Payload`, `${name}Error`]), everyone),
  LogoutPayload: everyone,
  ...partnerAccess.types,
  ...groupAccess.types,
};
