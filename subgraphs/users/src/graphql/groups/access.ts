import { everyone, forTypes, only } from '@storegraph/subgraph/access';

const readers = only('SUPPORT', 'CATALOGUE_MANAGER');
const support = only('SUPPORT');

/** Who may see and do what about customer groups. */
export const groupAccess = {
  Query: { customerGroup: readers, customerGroups: readers },
  Mutation: { createCustomerGroup: support, renameCustomerGroup: support, deleteCustomerGroup: support, addToCustomerGroup: support, removeFromCustomerGroup: support },
  groupsOfUser: support,
  types: {
    CustomerGroup: { members: support, '*': readers },
    // These are reached only through what was let through above.
    ...forTypes(['CustomerGroupConnection', 'CustomerGroupEdge', 'UserConnection', 'UserEdge'], everyone),
    ...forTypes(['CreateCustomerGroup', 'RenameCustomerGroup', 'DeleteCustomerGroup', 'AddToCustomerGroup', 'RemoveFromCustomerGroup'].flatMap((name) => [`${name}Payload`, `${name}Error`]), everyone),
  },
};
