import type { RegistrySnapshot } from '@storegraph/operations/registry-check';
import { Problem } from '../command-line/problem.ts';
import type { Graph } from './graph.ts';

/** A partner as it is listed. */
export interface ListedPartner {
  readonly id: string;
  readonly name: string;
  readonly contract: string;
  readonly status: string;
  readonly costPerSecond: number;
  readonly costBurst: number;
}

/** A manifest as it is listed. */
export interface ListedManifest {
  readonly id: string;
  readonly version: number;
  readonly label: string;
  readonly state: 'PENDING' | 'ACTIVE' | 'RETIRED';
  readonly operations: readonly { readonly id: string; readonly name: string; readonly body: string }[];
}

/** A key as it is listed. */
export interface ListedKey {
  readonly id: string;
  readonly label: string;
  readonly prefix: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

interface Page<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const PAGE = 'pageInfo { hasNextPage endCursor }';
const PARTNERS = `query Partners($after: String) { partners(first: 50, after: $after) { edges { node { id name contract status costPerSecond costBurst } } ${PAGE} } }`;
const KEYS = `query Keys($id: ID!, $after: String) { partner(id: $id) { apiKeys(first: 50, after: $after) { edges { node { id label prefix lastUsedAt revokedAt } } ${PAGE} } } }`;
const MANIFESTS = `query Manifests($id: ID!, $after: String) { partner(id: $id) { manifests(first: 10, after: $after) { edges { node { id version label state operations { id name body } } } ${PAGE} } } }`;
const USAGE = `query Usage($id: ID!, $since: DateTime!, $after: String) { partner(id: $id) { usage(since: $since, first: 50, after: $after) { edges { node { operation { id } lastUsedAt } } ${PAGE} } } }`;

const KEPT_DAYS = 90;
const RANK = { ACTIVE: 2, RETIRED: 1, PENDING: 0 } as const;

/** Reads a list to its end. */
async function all<Node>(read: (after: string | null) => Promise<Page<Node>>): Promise<readonly Node[]> {
  const nodes: Node[] = [];
  let after: string | null = null;
  do {
    const { edges, pageInfo }: Page<Node> = await read(after);
    nodes.push(...edges.map(({ node }) => node));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return nodes;
}

/** All partners. */
export function listPartners(graph: Graph): Promise<readonly ListedPartner[]> {
  return all(async (after) => (await graph.ask<{ partners: Page<ListedPartner> }>(PARTNERS, { after })).partners);
}

/** A partner by its id or its name. Throws a `Problem` when there is none. */
export async function findPartner(graph: Graph, wanted: string): Promise<ListedPartner> {
  const partners = await listPartners(graph);
  const found = partners.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted.toLowerCase());
  if (found) return found;
  throw new Problem(`There is no partner ${JSON.stringify(wanted)}.`, `Partners: ${partners.map(({ name }) => name).join(', ') || 'none yet'}.`);
}

/** A partner's manifests, latest first. */
export function listManifests(graph: Graph, id: string): Promise<readonly ListedManifest[]> {
  return all(async (after) => (await graph.ask<{ partner: { manifests: Page<ListedManifest> } }>(MANIFESTS, { id, after })).partner.manifests);
}

/** A partner's keys, latest first. */
export function listKeys(graph: Graph, id: string): Promise<readonly ListedKey[]> {
  return all(async (after) => (await graph.ask<{ partner: { apiKeys: Page<ListedKey> } }>(KEYS, { id, after })).partner.apiKeys);
}

/** All that partners have published, with when it was run last. */
export async function takeSnapshot(graph: Graph, now: Date): Promise<RegistrySnapshot> {
  const partners = await listPartners(graph);
  const since = new Date(now.getTime() - KEPT_DAYS * 24 * 60 * 60 * 1_000).toISOString();
  const operations: RegistrySnapshot['operations'][number][] = [];
  for (const { id: clientId } of partners) {
    const used = await all(async (after) => (await graph.ask<{ partner: { usage: Page<{ operation: { id: string }; lastUsedAt: string }> } }>(USAGE, { id: clientId, since, after })).partner.usage);
    const lastUsed = new Map(used.map(({ operation, lastUsedAt }) => [operation.id, lastUsedAt]));
    const stated = (await listManifests(graph, clientId)).flatMap(({ state, operations: published }) => published.map((operation) => ({ ...operation, state })));
    // Of several manifests that have it the one counts that lets it be answered.
    const byId = new Map(stated.sort((a, b) => RANK[a.state] - RANK[b.state]).map((operation) => [operation.id, operation]));
    operations.push(...[...byId.values()].map(({ id, name, body, state }) => ({ clientId, id, name, body, state, lastUsedAt: lastUsed.get(id) ?? null })));
  }
  return { takenAt: now.toISOString(), partners: partners.map(({ id, name, contract, costBurst }) => ({ id, name, contract, costBurst })), operations };
}
