import { compose } from '../../../schema/src/compose.ts';
import { toOwnOperation } from '../operations/read-own.ts';
import type { Published } from '../operations/registry.ts';
import type { GatewayOptions } from '../start-gateway.ts';
import { aPartner, anOperation, openRegistryDesk } from './registry-desk.ts';
import type { RegistryDesk } from './registry-desk.ts';
import { openTinyShop } from './tiny-shop.ts';
import type { GraphqlBody, TinyShop } from './tiny-shop.ts';

/** A text that is no document. */
export const NONSENSE = 'this } would never parse {{{';

/** What partners have published: `a` most of it, against the whole graph; `c` against a small one. */
export const THEIRS = {
  lamp: anOperation('a', 'query Lamp($id: ID!) { product(id: $id) { name } }'),
  who: anOperation('a', 'query Who { whoAmI }'),
  place: anOperation('a', 'mutation Place { place(note: "x") { status } }'),
  follow: anOperation('a', 'subscription Follow($id: ID!) { orderChanged(orderId: $id) { status } }'),
  old: anOperation('a', 'query Old { whoAmI }', { state: 'RETIRED' }),
  another: anOperation('b', 'query Another { whoAmI }'),
  outside: anOperation('c', 'query Outside { whoAmI }'),
  inside: anOperation('c', 'query Inside { product(id: "p1") { name } }'),
  /** One id with two partners, of which one changes something by it. */
  order: anOperation('a', 'mutation Order { place(note: "slow") { status } }', { id: 'order' }),
  count: anOperation('b', 'query Count { count(n: 7) }', { id: 'order' }),
} as const;

/** The shop's own operations. */
export const OURS = {
  shelves: toOwnOperation('# The shelves.\n# max-age: 30\nquery Shelves { products { name } }', 'shelves.graphql'),
  myself: toOwnOperation('query Myself { whoAmI }', 'myself.graphql'),
  half: toOwnOperation('# max-age: 30\nquery Half { product(id: "p1") { name reviews { text } } }', 'half.graphql'),
  order: toOwnOperation('mutation OrderIt { place(note: "x") { status } }', 'order-it.graphql'),
} as const;

/** `d` is suspended, and nobody serves the contract of `e`. Each one's key is `sg_<id>`. */
export const PUBLISHED: Partial<Published> = {
  partners: [aPartner('a'), aPartner('b'), aPartner('c', { contract: 'small' }), aPartner('d', { status: 'SUSPENDED' }), aPartner('e', { contract: 'nowhere' })],
  operations: Object.values(THEIRS),
};

const SMALL = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
type Query { product(id: ID!): Product }
type Product @key(fields: "id") { id: ID! name: String! }`;

/** A tiny shop that partners may come to, and users' side of it. */
export interface PartnerShop {
  readonly shop: TinyShop;
  readonly registry: RegistryDesk;
  /** Posts a request to the graph. */
  post(body: object, headers?: Record<string, string>): Promise<Posted>;
  close(): Promise<void>;
}

/** What a posted request was answered. */
export interface Posted {
  readonly status: number;
  readonly headers: Headers;
  readonly body: GraphqlBody;
}

export async function openPartnerShop(options: Partial<GatewayOptions> = {}): Promise<PartnerShop> {
  const registry = await openRegistryDesk(PUBLISHED);
  const { supergraphSdl: small } = compose([{ name: 'products', url: 'http://127.0.0.1:1/graphql', sdl: SMALL, file: 'products.graphql' }] as never);
  const shop = await openTinyShop({ operations: { own: Object.values(OURS), partnersUrl: registry.url }, contracts: { small }, ...options });
  return {
    shop, registry,
    async post(body, headers = {}) {
      const response = await fetch(`${shop.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
      return { status: response.status, headers: response.headers, body: (await response.json()) as GraphqlBody };
    },
    async close() {
      await shop.close();
      await registry.close();
    },
  };
}

/** An operation named by its id, as Apollo's clients do. */
export const byId = (id: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: id } } });

/** The header by which a partner is known. */
export const as = (partner: string): Record<string, string> => ({ 'x-api-key': `sg_${partner}` });

/** Status and code of what was answered: `403 PERSISTED_OPERATION_REQUIRED`. */
export const outcomeOf = ({ status, body }: Posted): string => `${status} ${String(body.errors?.[0]?.extensions.code)}`;
