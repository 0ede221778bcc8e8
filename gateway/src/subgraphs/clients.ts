import type { FetchFor } from '../execution/graph.ts';
import type { SubgraphAddress } from '../supergraph/supergraph-list.ts';
import { createSubgraphClient } from './client.ts';
import type { SubgraphClient, SubgraphClientOptions } from './client.ts';

/** The way to all subgraphs. */
export interface SubgraphClients {
  readonly fetchFor: FetchFor;
  /** From now on these are asked, where they are said to be; who is asked already may finish. */
  use(addresses: readonly SubgraphAddress[]): void;
  close(): Promise<void>;
}

/** How long a client that is replaced goes on for what it was asked. */
const FAREWELL_MS = 30_000;

/** Keeps a client for each subgraph. */
export function createSubgraphClients(options: Omit<SubgraphClientOptions, 'address'>): SubgraphClients {
  const clients = new Map<string, { readonly url: string; readonly client: SubgraphClient }>();
  return {
    fetchFor: (context) => async (request) => {
      const known = clients.get(request.subgraph);
      if (!known) throw new Error(`The supergraph names a subgraph ${request.subgraph} that is not in the list.`);
      return known.client.ask(request, context);
    },
    use(addresses) {
      for (const address of addresses) {
        const present = clients.get(address.name);
        if (present?.url === address.url) continue;
        clients.set(address.name, { url: address.url, client: createSubgraphClient({ ...options, address }) });
        if (present) setTimeout(() => void present.client.close(), FAREWELL_MS).unref();
      }
    },
    async close() {
      await Promise.all([...clients.values()].map(({ client }) => client.close()));
    },
  };
}
