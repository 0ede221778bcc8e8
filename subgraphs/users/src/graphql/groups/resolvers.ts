import { parseId } from '@storegraph/kernel/ids';
import { answer } from '@storegraph/subgraph/answer';
import { toConnection } from '@storegraph/subgraph/connection';
import type { AddToCustomerGroupErrorCode, CreateCustomerGroupErrorCode, DeleteCustomerGroupErrorCode, RemoveFromCustomerGroupErrorCode, RenameCustomerGroupErrorCode, Resolvers } from '../__generated__/resolvers.ts';
import { byId, pageById } from '../page-by-id.ts';

/** Customer groups: translation between the graph and the domain, a line a field. */
export const groupResolvers = {
  Query: {
    customerGroup: async (_, { id }, { group }) => group(parseId('cgroup', id, ['id'])),
    customerGroups: async (_, page, { groups, countGroups }) => toConnection(await groups(pageById('cgroup', page)), byId, countGroups),
  },
  Mutation: {
    createCustomerGroup: (_, { input }, { caller, useCases, group }) =>
      answer<object, CreateCustomerGroupErrorCode>(async () => ({ customerGroup: await group(await useCases.createCustomerGroup(caller, input)) })),
    renameCustomerGroup: (_, { input }, { useCases, group }) =>
      answer<object, RenameCustomerGroupErrorCode>(async () => ({ customerGroup: await group(await useCases.renameCustomerGroup(input)) })),
    deleteCustomerGroup: (_, { input }, { useCases }) =>
      answer<object, DeleteCustomerGroupErrorCode>(async () => ({ deletedCustomerGroupId: await useCases.deleteCustomerGroup(input) })),
    addToCustomerGroup: (_, { input }, { useCases, group }) =>
      answer<object, AddToCustomerGroupErrorCode>(async () => ({ customerGroup: await group(await useCases.addToCustomerGroup(input)) })),
    removeFromCustomerGroup: (_, { input }, { useCases, group }) =>
      answer<object, RemoveFromCustomerGroupErrorCode>(async () => ({ customerGroup: await group(await useCases.removeFromCustomerGroup(input)) })),
  },
  CustomerGroup: {
    members: async ({ id }, page, { membersOf, countMembersOf }) =>
      toConnection(await membersOf(id, pageById('user', page)), byId, async () => (await countMembersOf(id))?.count ?? 0),
  },
  User: { groups: async ({ id }, _, { groupsOf }) => groupsOf(id) },
} satisfies Resolvers;
