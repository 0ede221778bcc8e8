import type { Id } from '@storegraph/kernel/ids';
import type { Page, PageRequest } from '@storegraph/kernel/page';
import type { User } from '../user.ts';
import type { CustomerGroup } from './group.ts';

/** Groups, to read. */
export interface GroupReads {
  byIds(ids: readonly Id<'cgroup'>[]): Promise<readonly CustomerGroup[]>;
  /** Latest first. */
  page(page: PageRequest<Id<'cgroup'>>): Promise<Page<CustomerGroup>>;
  count(): Promise<number>;
  /** A page of each group's customers, latest account first; groups without any are left out. */
  members(groupIds: readonly Id<'cgroup'>[], page: PageRequest<Id<'user'>>): Promise<ReadonlyMap<Id<'cgroup'>, Page<User>>>;
  countMembers(groupIds: readonly Id<'cgroup'>[]): Promise<readonly { readonly groupId: Id<'cgroup'>; readonly count: number }[]>;
  /** The groups customers are in, by name. */
  ofUsers(userIds: readonly Id<'user'>[]): Promise<readonly (CustomerGroup & { readonly userId: Id<'user'> })[]>;
}

/** All groups a customer is in after a change, and the version that the change made. */
export interface GroupsOfUser {
  readonly userId: Id<'user'>;
  readonly version: number;
  readonly groupIds: readonly Id<'cgroup'>[];
}

/** Groups, to write. */
export interface GroupStore {
  /** False when the name is taken. */
  add(group: CustomerGroup): Promise<boolean>;
  exists(id: Id<'cgroup'>): Promise<boolean>;
  /** Lets nobody else change the groups of these users until the transaction ends. Answers those there are. */
  lockUsers(ids: readonly Id<'user'>[]): Promise<ReadonlySet<Id<'user'>>>;
  /** Puts users that were locked into a group; answers those it changed anything for. */
  putIn(id: Id<'cgroup'>, userIds: readonly Id<'user'>[]): Promise<readonly GroupsOfUser[]>;
  /** Takes users that were locked out of a group; answers those it changed anything for. */
  takeOut(id: Id<'cgroup'>, userIds: readonly Id<'user'>[]): Promise<readonly GroupsOfUser[]>;
}
