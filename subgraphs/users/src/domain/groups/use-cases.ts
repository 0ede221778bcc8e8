import { requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { MAX_AT_ONCE, MAX_GROUPS_OF_CUSTOMER } from './group.ts';
import type { GroupStore, GroupsOfUser } from './ports.ts';
import { parseGroupName } from './parse-group-name.ts';
import { groupNameTaken, groupNotFound, tooManyGroups, userNotFound, usersOutOfRange } from './refusals.ts';
import { tellGroups } from './tell-groups.ts';

/** A new group; its name is checked here. */
export interface CreateGroupInput {
  readonly name: string;
  readonly idempotencyKey: string;
}

/** Makes a group. Answers its id. Refuses with INVALID_NAME, NAME_TAKEN, INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_CONFLICT. */
export type CreateCustomerGroup = (caller: Caller, input: CreateGroupInput) => Promise<Id<'cgroup'>>;

/** Makes the use case. */
export function createCreateCustomerGroup(deps: { transact: Transact<Stores>; newId: () => Id<'cgroup'>; now: () => Date }): CreateCustomerGroup {
  return async (caller, { name: text, idempotencyKey: key }) => {
    const actor = requireUser(caller);
    const name = parseGroupName(text);
    return deps.transact(({ groups, idempotency }) =>
      idempotency.once({ actor, operation: 'createCustomerGroup', key, input: { name } }, async () => {
        const id = deps.newId();
        if (!(await groups.add({ id, name, createdAt: deps.now() }))) throw groupNameTaken();
        return id;
      }));
  };
}

/** Customers who come into a group or leave it. */
export interface GroupMembersInput {
  readonly groupId: string;
  readonly userIds: readonly string[];
}

/** Changes who is in a group, and tells of each whom that changes anything for. Answers the group's id. Refuses with INVALID_ID, TOO_MANY_AT_ONCE, GROUP_NOT_FOUND, USER_NOT_FOUND, and of who is to come in with TOO_MANY_GROUPS. */
export type ChangeGroupMembers = (input: GroupMembersInput) => Promise<Id<'cgroup'>>;

/** Makes the use case for one of the two. */
export function createChangeGroupMembers(change: 'putIn' | 'takeOut', deps: { transact: Transact<Stores> }): ChangeGroupMembers {
  return async (input) => {
    const groupId = parseId('cgroup', input.groupId, ['groupId']);
    const userIds = parseUsers(input.userIds);
    return deps.transact(async ({ groups, outbox }) => {
      if (!(await groups.exists(groupId))) throw groupNotFound();
      await demandUsers(groups, userIds);
      const changed = await groups[change](groupId, userIds);
      demandRoom(changed, userIds);
      await tellGroups(changed, outbox);
      return groupId;
    });
  };
}

function parseUsers(ids: readonly string[]): readonly Id<'user'>[] {
  if (ids.length === 0 || ids.length > MAX_AT_ONCE || new Set(ids).size !== ids.length) throw usersOutOfRange();
  return ids.map((id, index) => parseId('user', id, ['userIds', String(index)]));
}

async function demandUsers(groups: GroupStore, userIds: readonly Id<'user'>[]): Promise<void> {
  const known = await groups.lockUsers(userIds);
  const missing = userIds.findIndex((id) => !known.has(id));
  if (missing >= 0) throw userNotFound(missing);
}

function demandRoom(changed: readonly GroupsOfUser[], userIds: readonly Id<'user'>[]): void {
  const full = changed.find(({ groupIds }) => groupIds.length > MAX_GROUPS_OF_CUSTOMER);
  if (full) throw tooManyGroups(userIds.indexOf(full.userId));
}
