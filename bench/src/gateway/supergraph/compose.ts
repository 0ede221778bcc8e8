import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { SCHEMAS, SUBGRAPHS } from './schemas.ts';
import type { SubgraphName } from './schemas.ts';

/** The supergraph over subgraphs that answer at these urls. */
export function composeAt(urls: Readonly<Record<SubgraphName, string>>): string {
  const { supergraphSdl, errors } = composeServices(SUBGRAPHS.map((name) => ({ name, url: urls[name], typeDefs: parse(SCHEMAS[name]) })));
  if (errors) throw new Error(['The subgraphs do not compose:', ...errors.map(({ message }) => message)].join('\n  - '));
  return supergraphSdl;
}
