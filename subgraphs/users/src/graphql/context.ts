import type { Caller } from '@storegraph/kernel/caller';
import { createLoad, createLoadMany } from '@storegraph/subgraph/loader';
import type { AddAddress } from '../domain/add-address.ts';
import type { Login } from '../domain/login.ts';
import type { Logout } from '../domain/logout.ts';
import type { AddressReads, UserReads } from '../domain/ports.ts';
import type { RefreshSession } from '../domain/refresh-session.ts';
import type { Register } from '../domain/register.ts';
import type { RemoveAddress } from '../domain/remove-address.ts';
import type { UpdateProfile } from '../domain/update-profile.ts';
import type { Address, User } from '../domain/user.ts';
import { loadGroups } from './groups/context.ts';
import type { GroupUseCases } from './groups/context.ts';
import type { GroupReads } from '../domain/groups/ports.ts';
import { loadPartners } from './partners/context.ts';
import type { AllPartnerReads, PartnerUseCases } from './partners/context.ts';

/** What callers can have done. */
export interface UseCases extends PartnerUseCases, GroupUseCases {
  readonly register: Register;
  readonly login: Login;
  readonly refreshSession: RefreshSession;
  readonly logout: Logout;
  readonly updateProfile: UpdateProfile;
  readonly addAddress: AddAddress;
  readonly removeAddress: RemoveAddress;
}

/** What a request's resolvers work with. */
export type Context = ReturnType<ReturnType<typeof createContext>>;

/** Makes the context of a request; what it loads is read in one go. */
export function createContext(useCases: UseCases, reads: AllPartnerReads & { readonly users: UserReads; readonly addresses: AddressReads; readonly groups: GroupReads }) {
  return (caller: Caller) => ({
    caller,
    useCases,
    users: createLoad(reads.users.byIds, ({ id }: User) => id),
    addresses: createLoad(reads.addresses.byIds, ({ id }: Address) => id),
    ...loadPartners(reads),
    ...loadGroups(reads.groups),
    addressesOfUser: createLoadMany(reads.addresses.byUsers, ({ userId }: Address) => userId),
  });
}
