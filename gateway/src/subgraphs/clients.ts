import type { FetchFor } from '../execution/graph.ts';
import type { SubgraphAddress } from '../supergraph/supergraph-list.ts';
import { createSubgraphClient } from './client.ts';
import type { SubgraphClientOptions } from './client.ts';

/** The way to all subgraphs. */
export interface SubgraphClients {
  readonly fetchFor: FetchFor;
  close(): Promise<void>;
}

/** Opens a client for each subgraph. */
export function createSubgraphClients(addresses: readonly SubgraphAddress[], options: Omit<SubgraphClientOptions, 'address'>): SubgraphClients {
  const clients = new Map(addresses.map((address) => [address.name, createSubgraphClient({ ...options, address })]));
  return {
    fetchFor: (context) => async (request) => {
      const client = clients.get(request.subgraph);
      if (!client) throw new Error(`The supergraph names a subgraph ${request.subgraph} that is not in the list.`);
      return client.ask(request, context);
    },
    async close() {
      await Promise.all([...clients.values()].map((client) => client.close()));
    },
  };
}
