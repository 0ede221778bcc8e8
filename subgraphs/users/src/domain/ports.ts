import type { Outbox } from '@storegraph/events/envelope';
import type { Role } from '@storegraph/kernel/caller';
import type { Idempotency } from '@storegraph/kernel/idempotency';
import type { Id } from '@storegraph/kernel/ids';
import type { GroupStore } from './groups/ports.ts';
import type { ApiKeyStore, ManifestStore, PartnerStore, UsageStore } from './partners/ports.ts';
import type { Address, User } from './user.ts';

/** A user to be kept. */
export interface NewUser extends User {
  readonly passwordHash: string;
}

/** What a login is checked against. */
export interface Credentials {
  readonly userId: Id<'user'>;
  readonly roles: readonly Role[];
  readonly passwordHash: string;
}

/** Users, to read. */
export interface UserReads {
  byIds(ids: readonly Id<'user'>[]): Promise<readonly User[]>;
  /** The account that logs in with this address; undefined when there is none. */
  credentials(email: string): Promise<Credentials | undefined>;
}

/** Users, to write. */
export interface UserStore {
  /** Keeps a user; false when the e-mail address is taken. */
  add(user: NewUser): Promise<boolean>;
  /** Changes a user's name; false when there is no such user. */
  rename(id: Id<'user'>, displayName: string): Promise<boolean>;
  /** Lets nobody else change this user's address book until the transaction ends; false when there is no such user. */
  lock(id: Id<'user'>): Promise<boolean>;
}

/** Address books, to read; each in the order in which it was filled. */
export interface AddressReads {
  byIds(ids: readonly Id<'addr'>[]): Promise<readonly Address[]>;
  byUsers(userIds: readonly Id<'user'>[]): Promise<readonly Address[]>;
}

/** Address books, to write. The user is locked. */
export interface AddressStore {
  /** Keeps an entry, as the default also when it is the first; false when the book has `max` entries. */
  add(address: Address, max: number): Promise<boolean>;
  /** Removes a user's own entry. When it was the default, the oldest of the others takes its place. False when there is none. */
  remove(id: Id<'addr'>, userId: Id<'user'>): Promise<boolean>;
}

/** A session to be kept: its first refresh token comes with it. */
export interface NewSession {
  readonly id: Id<'sess'>;
  readonly userId: Id<'user'>;
  /** The application that logged in. */
  readonly client: string;
  readonly tokenHash: string;
  readonly startedAt: Date;
  readonly expiresAt: Date;
}

/** Whom a session belongs to, as they are now. */
export interface SessionOwner {
  readonly userId: Id<'user'>;
  readonly roles: readonly Role[];
  readonly client: string;
}

/** Sessions and their refresh tokens, of which only hashes are known here. Exactly one token of a session is not used yet. */
export interface SessionStore {
  start(session: NewSession): Promise<void>;
  /**
   * Uses a token and puts another in its place. Undefined when it is unknown or used, or its session is over.
   * Of several at once with the same token one alone is answered.
   */
  rotate(hash: string, next: { readonly hash: string; readonly expiresAt: Date }, now: Date): Promise<SessionOwner | undefined>;
  /** Ends the session to which a token that was used before belongs. Answers which; undefined when there is none, or it is over. */
  endReused(hash: string, now: Date): Promise<Id<'sess'> | undefined>;
  /** Ends the session a token belongs to, used or not. */
  end(hash: string, now: Date): Promise<void>;
}

/** Failed logins by e-mail address, whether or not it is anybody's. All answer until when the address is closed; undefined when it is open. */
export interface LoginFailureReads {
  closedUntil(email: string, now: Date): Promise<Date | undefined>;
}

/** Failed logins, to count. */
export interface LoginFailures extends LoginFailureReads {
  /** Counts a failure, unless the address is closed. */
  note(email: string, now: Date): Promise<Date | undefined>;
  /** Forgets the failures, unless the address is closed. */
  forget(email: string, now: Date): Promise<Date | undefined>;
}

/** Turns passwords into hashes that can be kept. */
export interface Passwords {
  /** The hash of a password that nobody has: comparing with it takes as long as with anybody's. */
  readonly nobodys: string;
  hash(password: string): Promise<string>;
  matches(password: string, hash: string): Promise<boolean>;
}

/** Signs access tokens. */
export interface AccessTokens {
  issue(owner: SessionOwner, now: Date): Promise<{ readonly token: string; readonly expiresAt: Date }>;
}

/** Makes refresh tokens that cannot be guessed. */
export interface RefreshTokens {
  create(): { readonly token: string; readonly hash: string };
  /** What is kept of a token: enough to know it again, too little to make it. */
  hashOf(token: string): string;
}

/** What a transaction offers. */
export interface Stores {
  readonly users: UserStore;
  readonly addresses: AddressStore;
  readonly sessions: SessionStore;
  readonly loginFailures: LoginFailures;
  readonly partners: PartnerStore;
  readonly apiKeys: ApiKeyStore;
  readonly manifests: ManifestStore;
  readonly usage: UsageStore;
  readonly groups: GroupStore;
  readonly outbox: Outbox;
  readonly idempotency: Idempotency;
}
