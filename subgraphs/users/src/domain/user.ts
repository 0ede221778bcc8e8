import type { Role } from '@storegraph/kernel/caller';
import type { Id } from '@storegraph/kernel/ids';
import type { PostalAddress } from '@storegraph/kernel/postal-address';

/** A person with an account. The password's hash is no part of it: it is read where it is compared, and nowhere else. */
export interface User {
  readonly id: Id<'user'>;
  /** Lower case, unique. */
  readonly email: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly createdAt: Date;
}

/** An entry of a user's address book. Of the entries of one book exactly one is the default. */
export interface Address {
  readonly id: Id<'addr'>;
  readonly userId: Id<'user'>;
  readonly postal: PostalAddress;
  readonly isDefault: boolean;
}
