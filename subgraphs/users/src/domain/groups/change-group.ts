import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { parseGroupName } from './parse-group-name.ts';
import type { GroupReads } from './ports.ts';
import { groupInUse, groupNameTaken, groupNotFound } from './refusals.ts';
import { tellGroups } from './tell-groups.ts';

/** Calls a group otherwise. Answers its id. Refuses with INVALID_ID, INVALID_NAME, GROUP_NOT_FOUND, NAME_TAKEN. */
export type RenameCustomerGroup = (input: { readonly groupId: string; readonly name: string }) => Promise<Id<'cgroup'>>;

/** Makes the use case. */
export function createRenameCustomerGroup(deps: { transact: Transact<Stores> }): RenameCustomerGroup {
  return async ({ groupId, name: text }) => {
    const id = parseId('cgroup', groupId, ['groupId']);
    const name = parseGroupName(text);
    return deps.transact(async ({ groups }) => {
      const outcome = await groups.rename(id, name);
      if (outcome === 'NOT_FOUND') throw groupNotFound();
      if (outcome === 'NAME_TAKEN') throw groupNameTaken();
      return id;
    });
  };
}

/**
 * Removes a group. Answers its id. Refuses with INVALID_ID, GROUP_NOT_FOUND, GROUP_IN_USE.
 *
 * | what promotions name it      | what becomes of it                                                     |
 * |------------------------------|------------------------------------------------------------------------|
 * | running, or still to begin   | refused: who has a price in their cart does not lose it by the way     |
 * | over                         | removed                                                                |
 * | one that is told of too late | removed; the promotion is for nobody then, and never for everybody     |
 */
export type DeleteCustomerGroup = (input: { readonly groupId: string }) => Promise<Id<'cgroup'>>;

/** Makes the use case. */
export function createDeleteCustomerGroup(deps: { transact: Transact<Stores>; now: () => Date }): DeleteCustomerGroup {
  return async ({ groupId }) => {
    const id = parseId('cgroup', groupId, ['groupId']);
    return deps.transact(async ({ groups }) => {
      if (!(await groups.remove(id, deps.now()))) throw groupNotFound();
      if (await groups.isNamed(id, deps.now())) throw groupInUse();
      return id;
    });
  };
}

/** How many customers are taken out of a removed group in one transaction. */
const BATCH = 500;

/** Takes customers out of groups that are removed, and tells of each. Answers whether there is more to do at once. */
export type EmptyRemovedGroups = () => Promise<boolean>;

/** Makes `EmptyRemovedGroups`. Any number of copies may run it at once: one at a time empties a group. */
export function createEmptyRemovedGroups(deps: { groups: Pick<GroupReads, 'isAnyLeft'>; transact: Transact<Stores>; batch?: number }): EmptyRemovedGroups {
  const { batch = BATCH } = deps;
  return async () => {
    if (!(await deps.groups.isAnyLeft())) return false;
    return deps.transact(async ({ groups, outbox }) => {
      const left = await groups.leftIn(batch);
      if (!left) return false;
      await groups.lockUsers(left.userIds);
      await tellGroups(await groups.takeOut(left.id, left.userIds), outbox);
      if (left.userIds.length < batch) await groups.drop(left.id);
      return true;
    });
  };
}
