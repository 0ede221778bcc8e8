import type { Id } from '@storegraph/kernel/ids';
import type { Page, PageRequest } from '@storegraph/kernel/page';
import type { User } from '../user.ts';
import type { CustomerGroup } from './group.ts';

/** Groups, to read. */
export interface GroupReads {
  /** Whether one is removed whose customers are still in it. */
  isAnyLeft(): Promise<boolean>;
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

/** A promotion for customer groups, as orders tells of it. */
export interface GroupPromotion {
  readonly promotionId: Id<'promo'>;
  readonly version: number;
  readonly groupIds: readonly Id<'cgroup'>[];
  /** Null for never. */
  readonly endsAt: Date | null;
}

/** Groups, to write. */
export interface GroupStore {
  /** False when the name is taken. */
  add(group: CustomerGroup): Promise<boolean>;
  /** Whether there is one; it is not removed until the transaction ends. */
  exists(id: Id<'cgroup'>): Promise<boolean>;
  /** Calls it otherwise. Answers whether there is such a group, and nobody else has the name. */
  rename(id: Id<'cgroup'>, name: string): Promise<'DONE' | 'NOT_FOUND' | 'NAME_TAKEN'>;
  /** Has it be none any more, and its name be free; who was in it is taken out later. False when there is none. */
  remove(id: Id<'cgroup'>, at: Date): Promise<boolean>;
  /** Whether a promotion names it that is not over at a time. */
  isNamed(id: Id<'cgroup'>, at: Date): Promise<boolean>;
  /** These are the groups that a promotion names, and when it is over, unless something later was told. */
  notePromotion(promotion: GroupPromotion): Promise<void>;
  /** So many of who is still in a removed group, which nobody else empties; the group itself is gone when nobody is. Undefined when no group is removed. */
  leftIn(limit: number): Promise<{ readonly id: Id<'cgroup'>; readonly userIds: readonly Id<'user'>[] } | undefined>;
  drop(id: Id<'cgroup'>): Promise<void>;
  /** Lets nobody else change the groups of these users until the transaction ends. Answers those there are. */
  lockUsers(ids: readonly Id<'user'>[]): Promise<ReadonlySet<Id<'user'>>>;
  /** Puts users that were locked into a group; answers those it changed anything for. */
  putIn(id: Id<'cgroup'>, userIds: readonly Id<'user'>[]): Promise<readonly GroupsOfUser[]>;
  /** Takes users that were locked out of a group; answers those it changed anything for. */
  takeOut(id: Id<'cgroup'>, userIds: readonly Id<'user'>[]): Promise<readonly GroupsOfUser[]>;
}
