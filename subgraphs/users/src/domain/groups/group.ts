import type { Id } from '@storegraph/kernel/ids';

/** Customers whom the shop treats alike, such as in a promotion. */
export interface CustomerGroup {
  readonly id: Id<'cgroup'>;
  /** Unique among groups. */
  readonly name: string;
  readonly createdAt: Date;
}

/** How many groups a customer can be in. */
export const MAX_GROUPS_OF_CUSTOMER = 20;
/** How many customers can be put in or taken out at once. */
export const MAX_AT_ONCE = 100;
