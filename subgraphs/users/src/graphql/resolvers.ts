import { isId, parseId } from '@storegraph/kernel/ids';
import { unauthenticated } from '@storegraph/kernel/refusal';
import { answer } from '@storegraph/subgraph/answer';
import { maySeeAccount } from '../domain/policy.ts';
import type {
  AddAddressErrorCode, LoginErrorCode, RefreshSessionErrorCode, RegisterErrorCode, RemoveAddressErrorCode, Resolvers, UpdateProfileErrorCode,
} from './__generated__/resolvers.ts';
import { groupResolvers } from './groups/resolvers.ts';
import { partnerResolvers } from './partners/resolvers.ts';

/** Translation between the graph and the domain, a line a field. */
export const resolvers: Resolvers = {
  ...partnerResolvers,
  ...groupResolvers,
  Query: {
    ...partnerResolvers.Query,
    ...groupResolvers.Query,
    me: async (_, __, { caller, users }) => (caller.userId ? users(caller.userId) : null),
    user: async (_, { id: text }, { caller, users }) => {
      const id = parseId('user', text, ['id']);
      return maySeeAccount(caller, id) ? users(id) : null;
    },
  },
  Mutation: {
    ...partnerResolvers.Mutation,
    ...groupResolvers.Mutation,
    register: (_, { input }, { caller, useCases }) =>
      answer<object, RegisterErrorCode>(async () => ({ session: await useCases.register(caller, input) })),
    login: (_, { input }, { caller, useCases }) =>
      answer<object, LoginErrorCode>(async () => ({ session: await useCases.login(caller, input) })),
    refreshSession: (_, { input }, { useCases }) =>
      answer<object, RefreshSessionErrorCode>(async () => ({ session: await useCases.refreshSession(input) })),
    logout: async (_, { input }, { useCases }) => {
      await useCases.logout(input);
      return { isLoggedOut: true };
    },
    updateProfile: (_, { input }, { caller, useCases, users }) =>
      answer<object, UpdateProfileErrorCode>(async () => ({ user: await users(await useCases.updateProfile(caller, input)) })),
    addAddress: (_, { input: { address, isDefault, idempotencyKey } }, { caller, useCases, addresses }) =>
      answer<object, AddAddressErrorCode>(async () => ({
        address: await addresses(await useCases.addAddress(caller, { address, isDefault: isDefault ?? false, idempotencyKey: idempotencyKey ?? undefined })),
      })),
    removeAddress: (_, { input }, { caller, useCases }) =>
      answer<object, RemoveAddressErrorCode>(async () => ({ removedAddressId: await useCases.removeAddress(caller, input) })),
  },
  Session: {
    user: async ({ userId }, _, { users }) => {
      const user = await users(userId);
      if (!user) throw unauthenticated();
      return { ...user, isProven: true };
    },
  },
  User: {
    ...groupResolvers.User,
    __resolveReference: async ({ id }, { users }) => (isId('user', id) ? users(id) : null),
    addresses: async ({ id }, _, { addressesOfUser }) => addressesOfUser(id),
  },
  Address: {
    __resolveReference: async ({ id }, { caller, addresses }) => {
      const address = isId('addr', id) ? await addresses(id) : null;
      return address && maySeeAccount(caller, address.userId) ? address : null;
    },
  },
};
