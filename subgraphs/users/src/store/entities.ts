import { EntitySchema } from 'typeorm';
import type { Role } from '@storegraph/kernel/caller';
import type { Id } from '@storegraph/kernel/ids';
import { idColumn } from '@storegraph/postgres/columns';

/** A user as their table keeps them. */
export interface UserRow {
  id: Id<'user'>;
  email: string;
  passwordHash: string;
  displayName: string;
  roles: Role[];
  createdAt: Date;
}

export const userEntity = new EntitySchema<UserRow>({
  // `user` is a word of SQL's own.
  name: 'user_account',
  columns: {
    id: idColumn('user', { primary: true }),
    email: { type: 'text' },
    passwordHash: { type: 'text', name: 'password_hash' },
    displayName: { type: 'text', name: 'display_name' },
    roles: { type: 'text', array: true },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});

/** An entry of an address book as its table keeps it. */
export interface AddressRow {
  id: Id<'addr'>;
  userId: Id<'user'>;
  /** 1 to 50, each once in a book. */
  place: number;
  isDefault: boolean;
  recipient: string;
  street: string;
  postalCode: string;
  city: string;
  region: string | null;
  country: string;
}

export const addressEntity = new EntitySchema<AddressRow>({
  name: 'address',
  columns: {
    id: idColumn('addr', { primary: true }),
    userId: idColumn('user', { name: 'user_id' }),
    place: { type: 'smallint' },
    isDefault: { type: 'boolean', name: 'is_default' },
    recipient: { type: 'text' },
    street: { type: 'text' },
    postalCode: { type: 'text', name: 'postal_code' },
    city: { type: 'text' },
    region: { type: 'text', nullable: true },
    country: { type: 'text' },
  },
});

export const entities = [userEntity, addressEntity];
