import { createHash } from 'node:crypto';
import type { Partner } from '../identity/client.ts';

/** An operation somebody has published; asked by its id, it answers without its text being sent. */
export interface RegisteredOperation {
  /** Whose it is: a partner's id, or `storefront`. */
  readonly clientId: string;
  /** SHA-256 of the body in hex, or what the client's own manifest calls it. */
  readonly id: string;
  readonly name: string;
  readonly type: 'query' | 'mutation' | 'subscription';
  readonly body: string;
  readonly state: 'PENDING' | 'ACTIVE' | 'RETIRED';
  /** For how many seconds an answer that is the same for everybody may be kept by whoever passes it on. */
  readonly maxAgeS?: number;
}

/** A partner as the registry writes it down. */
export interface RegisteredPartner extends Partner {
  readonly status: string;
  /** SHA-256 of each of its API keys, in hex. */
  readonly keyHashes: readonly string[];
}

/** Everything that was published, as users hands it out. */
export interface Published {
  readonly version: string;
  readonly partners: readonly RegisteredPartner[];
  readonly operations: readonly RegisteredOperation[];
}

/** Partners and operations as they were at one moment. It never changes: what changes is another registry. */
export interface Registry {
  readonly version: string;
  /** Whose API key it is. Undefined when it is nobody's, or that of a partner who is not active. */
  partnerOf(apiKeyHash: string): Partner | undefined;
  /** A client's operation of this id, in whatever state. */
  operation(clientId: string, id: string): RegisteredOperation | undefined;
  /** The active operations that are asked of a contract's variant. */
  activeOf(contract: string): readonly RegisteredOperation[];
  /** Whether an operation of this name is registered, whoever's it is. */
  isNamed(name: string): boolean;
}

/** Whose the shop's own operations are. Anybody may ask them. */
export const STOREFRONT = 'storefront';

/** While nothing is known of partners. */
export const NOTHING_PUBLISHED: Published = { version: '', partners: [], operations: [] };

/** Of several operations of one id the one that answers counts. */
const RANK: Readonly<Record<RegisteredOperation['state'], number>> = { ACTIVE: 2, RETIRED: 1, PENDING: 0 };

/** Makes a registry of what partners have published and of the shop's own operations. */
export function createRegistry({ version, partners, operations }: Published, own: readonly RegisteredOperation[] = []): Registry {
  const active = partners.filter(({ status }) => status === 'ACTIVE');
  const byKey = new Map(active.flatMap(({ keyHashes, status: _, ...partner }) => keyHashes.map((hash) => [hash, Object.freeze(partner)] as const)));
  const byClient = new Map<string, Map<string, RegisteredOperation>>();
  for (const operation of [...operations.filter(({ clientId }) => clientId !== STOREFRONT), ...own]) {
    const ofClient = byClient.get(operation.clientId) ?? new Map<string, RegisteredOperation>();
    byClient.set(operation.clientId, ofClient);
    const other = ofClient.get(operation.id);
    if (!other || RANK[operation.state] > RANK[other.state]) ofClient.set(operation.id, Object.freeze(operation));
  }
  const names = new Set([...byClient.values()].flatMap((ofClient) => [...ofClient.values()].map(({ name }) => name)));
  return {
    version,
    isNamed: (name) => names.has(name),
    partnerOf: (hash) => byKey.get(hash),
    operation: (clientId, id) => byClient.get(clientId)?.get(id),
    activeOf: (contract) => active
      .filter((partner) => partner.contract === contract)
      .flatMap(({ id }) => [...(byClient.get(id)?.values() ?? [])].filter(({ state }) => state === 'ACTIVE')),
  };
}

/** How API keys and texts are written down: SHA-256 in hex. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
