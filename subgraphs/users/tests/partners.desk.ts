import { createHash } from 'node:crypto';
import type { Caller } from '@storegraph/kernel/caller';
import { someone } from '@storegraph/testkit/internal-token';
import { createUsersDesk } from './users.desk.ts';
import type { UsersDesk } from './users.desk.ts';

/** An operation that the contract `partner` answers. */
export const CATEGORIES = 'query Categories {\n  categories {\n    id\n    name\n  }\n}';

/** The hash a text is asked by. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A manifest as the client preset of graphql-codegen writes it. */
export const manifestOf = (...bodies: readonly string[]): string => JSON.stringify(Object.fromEntries(bodies.map((body) => [sha256(body), body])));

/** The running subgraph, and an administrator at it. */
export interface PartnersDesk extends UsersDesk {
  readonly admin: Caller & { readonly userId: NonNullable<Caller['userId']> };
  /** Calls a mutation as the administrator. */
  manage(mutation: string, input: object): ReturnType<UsersDesk['call']>;
  /** A new partner's id. */
  partner(changes?: object): Promise<string>;
  /** Publishes, and answers the manifest's id. */
  publish(partnerId: string, ...bodies: readonly string[]): Promise<string>;
  /** The registry as the gateway reads it. */
  registry(): Promise<{ version: string; partners: Record<string, unknown>[]; operations: Record<string, unknown>[] }>;
}

/** Starts the subgraph. */
export async function createPartnersDesk(logLevel?: string): Promise<PartnersDesk> {
  const desk = await createUsersDesk(logLevel);
  const admin = someone('ADMIN');
  const manage: PartnersDesk['manage'] = (mutation, input) => desk.call(mutation, input, admin);
  const idOf = (payload: Record<string, unknown>, entity: string): string => {
    const found = payload[entity] as { id: string } | null;
    if (!found) throw new Error(`There is no ${entity}: ${JSON.stringify(payload['userErrors'])}`);
    return found.id;
  };
  let count = 0;
  return {
    ...desk, admin, manage,
    async partner(changes = {}) {
      count += 1;
      return idOf(await manage('createPartner', { name: `Partner ${count}`, contract: 'partner', costPerSecond: 100, costBurst: 2_000, ...changes }), 'partner');
    },
    publish: async (partnerId, ...bodies) => idOf(await manage('publishOperations', { partnerId, manifest: manifestOf(...bodies), label: '1.0.0' }), 'manifest'),
    registry: async () => (await desk.fetch('/internal/operation-registry')).json() as ReturnType<PartnersDesk['registry']>,
  };
}
