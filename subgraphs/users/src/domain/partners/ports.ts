import type { Id } from '@storegraph/kernel/ids';
import type { Page, PageRequest } from '@storegraph/kernel/page';
import type { ApiKey, Finding, Manifest, ManifestState, Operation, Partner } from './partner.ts';
import type { OperationUsage, UsageNote } from './usage.ts';

/** Partners, to read. */
export interface PartnerReads {
  byIds(ids: readonly Id<'partner'>[]): Promise<readonly Partner[]>;
  /** All, the latest first. */
  page(page: PageRequest<Id<'partner'>>): Promise<Page<Partner>>;
  count(): Promise<number>;
}

/** Partners, to write. */
export interface PartnerStore {
  /** Keeps a partner; false when the name is taken. */
  add(partner: Partner): Promise<boolean>;
  /** Lets nobody else change this partner, its keys or its manifests until the transaction ends; undefined when there is none. */
  lock(id: Id<'partner'>): Promise<Partner | undefined>;
  /** Changes terms and status of a partner that is locked; false when the name is taken. */
  change(partner: Partner): Promise<boolean>;
  /** Raises the partner's version, and makes the registry another one. Answers the version. */
  raise(id: Id<'partner'>): Promise<number>;
}

/** API keys, to read; each partner's latest first. */
export interface ApiKeyReads {
  byIds(ids: readonly Id<'key'>[]): Promise<readonly ApiKey[]>;
  byPartners(ids: readonly Id<'partner'>[], page: PageRequest<Id<'key'>>): Promise<ReadonlyMap<Id<'partner'>, Page<ApiKey>>>;
}

/** API keys, to write. */
export interface ApiKeyStore extends Pick<ApiKeyReads, 'byIds'> {
  /** Keeps a key's hash; false when the partner, which is locked, has `max` keys that count. */
  add(key: ApiKey & { readonly hash: string }, max: number): Promise<boolean>;
  /** From now on the key does not count. False when it did not before. */
  revoke(id: Id<'key'>, now: Date): Promise<boolean>;
}

/** Manifests, to read; each partner's latest first. */
export interface ManifestReads {
  byIds(ids: readonly Id<'manifest'>[]): Promise<readonly Manifest[]>;
  byPartners(ids: readonly Id<'partner'>[], page: PageRequest<Id<'manifest'>>): Promise<ReadonlyMap<Id<'partner'>, Page<Manifest>>>;
  /** The operations of manifests, by name. */
  operations(ids: readonly Id<'manifest'>[]): Promise<readonly (Operation & { readonly manifestId: Id<'manifest'> })[]>;
}

/** Manifests, to write. The partner is locked. */
export interface ManifestStore extends ManifestReads {
  /** The operations among these whose ids stand for other texts with this partner already. */
  conflicts(partnerId: Id<'partner'>, operations: readonly Operation[]): Promise<readonly Operation[]>;
  /** Keeps a manifest as the partner's next version. */
  add(manifest: Omit<Manifest, 'version'>, operations: readonly Operation[]): Promise<void>;
  /** Moves a manifest on from one of `from`; false when it is in none of them. */
  move(id: Id<'manifest'>, from: readonly ManifestState[], to: ManifestState, now: Date): Promise<boolean>;
  /** All operations of a partner's active manifests, each once. */
  active(partnerId: Id<'partner'>): Promise<readonly Operation[]>;
}

/** How operations are run, to read. */
export interface UsageReads {
  /** Runs since a moment, by partner and operation id. */
  byPartners(ids: readonly Id<'partner'>[], page: PageRequest<string> & { readonly since: Date }): Promise<ReadonlyMap<Id<'partner'>, Page<OperationUsage>>>;
}

/** How operations are run, to write. */
export interface UsageStore {
  /** Adds to what is known; notes of unknown operations are passed over. False when a flush of this id was noted before. */
  add(flushId: string, notes: readonly UsageNote[]): Promise<boolean>;
  /** Notes when keys were used last. */
  keysUsed(keys: readonly { readonly hash: string; readonly lastUsedAt: Date }[]): Promise<void>;
}

/** All that the gateway goes by. */
export interface Registry {
  readonly version: string;
  readonly partners: readonly (Omit<Partner, 'version' | 'createdAt'> & { readonly keyHashes: readonly string[] })[];
  readonly operations: readonly (Operation & { readonly clientId: Id<'partner'>; readonly state: ManifestState })[];
}

/** The registry, to read. */
export interface RegistryReads {
  version(): Promise<string>;
  read(): Promise<Registry>;
}

/** Makes API keys that cannot be guessed. */
export interface ApiKeys {
  create(): { readonly secret: string; readonly prefix: string; readonly hash: string };
}

/** The variants of the graph that partners see. */
export interface Contracts {
  has(name: string): boolean;
  /** Holds operations against a contract: what is unknown, not valid, deprecated or costs more than `maxCost`. */
  check(name: string, operations: readonly Operation[], maxCost: number): readonly Finding[];
}

/** Reads what a client's tools write. Refuses with INVALID_MANIFEST, naming the line. */
export type ReadManifest = (text: string) => { readonly format: Manifest['format']; readonly operations: readonly Operation[] };
