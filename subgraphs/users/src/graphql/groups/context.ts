import type { Id } from '@storegraph/kernel/ids';
import type { Page, PageRequest } from '@storegraph/kernel/page';
import type { Connection } from '@storegraph/subgraph/connection';
import { createLoad, createLoadMany, createLoadWith } from '@storegraph/subgraph/loader';
import type { CustomerGroup } from '../../domain/groups/group.ts';
import type { DeleteCustomerGroup, RenameCustomerGroup } from '../../domain/groups/change-group.ts';
import type { GroupReads } from '../../domain/groups/ports.ts';
import type { ChangeGroupMembers, CreateCustomerGroup } from '../../domain/groups/use-cases.ts';
import type { User } from '../../domain/user.ts';

/** A page of groups. */
export type CustomerGroupConnection = Connection<CustomerGroup>;
/** A page of users. */
export type UserConnection = Connection<User>;

/** What staff can do with groups. */
export interface GroupUseCases {
  readonly createCustomerGroup: CreateCustomerGroup;
  readonly renameCustomerGroup: RenameCustomerGroup;
  readonly deleteCustomerGroup: DeleteCustomerGroup;
  readonly addToCustomerGroup: ChangeGroupMembers;
  readonly removeFromCustomerGroup: ChangeGroupMembers;
}

/** What a request's resolvers read about groups; what it loads is read in one go. */
export function loadGroups(reads: GroupReads) {
  return {
    group: createLoad(reads.byIds, ({ id }: CustomerGroup) => id),
    groups: reads.page,
    countGroups: reads.count,
    groupsOf: createLoadMany(reads.ofUsers, ({ userId }: { readonly userId: Id<'user'> }) => userId),
    membersOf: createLoadWith<Id<'cgroup'>, PageRequest<Id<'user'>>, Page<User>>(reads.members, { items: [], hasNextPage: false, hasPreviousPage: false }),
    countMembersOf: createLoad(reads.countMembers, ({ groupId }: { readonly groupId: Id<'cgroup'> }) => groupId),
  };
}
