import { parse } from 'yaml';

/** A subgraph and where it answers. */
export interface SubgraphAddress {
  readonly name: string;
  /** With its path: `http://127.0.0.1:4001/graphql`. */
  readonly url: string;
}

interface SupergraphYaml {
  readonly subgraphs: Readonly<Record<string, { readonly routing_url: string }>>;
}

/** The subgraphs that supergraph.yaml lists. `PRODUCTS_URL` in the environment says where products is instead. */
export function readSubgraphAddresses(yaml: string, env: Readonly<Record<string, string | undefined>>): readonly SubgraphAddress[] {
  const { subgraphs } = parse(yaml) as SupergraphYaml;
  return Object.entries(subgraphs).map(([name, { routing_url }]) => ({ name, url: env[variableOf(name)] || routing_url }));
}

const variableOf = (name: string): string => `${name.toUpperCase().replaceAll('-', '_')}_URL`;
