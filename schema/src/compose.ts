// Writes schema/supergraph.graphql, schema/api.graphql and those of each contract: node schema/src/compose.ts
import { mkdirSync, writeFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { parse, printSchema } from 'graphql';
import { composeContract, contractFiles, contractsFolder, readContracts } from './contracts.ts';
import { readSubgraphs, type Subgraph } from './read-subgraphs.ts';
import { inRepository } from './repository.ts';

/** The one graph: as the gateway plans on it, and as clients see it. */
export interface ComposedGraph {
  readonly supergraphSdl: string;
  readonly apiSdl: string;
}

/** The committed files, from the top of the repository. */
const supergraphFile = 'schema/supergraph.graphql';
const apiFile = 'schema/api.graphql';

/** Composes the subgraphs into one graph. Throws an `Error` that lists every reason when they do not fit together. */
export function compose(subgraphs: readonly Subgraph[]): ComposedGraph {
  const { schema, supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
  );
  if (errors) throw new Error(['The subgraphs do not compose:', ...errors.map(({ message }) => message)].join('\n  - '));
  return { supergraphSdl: endWithNewline(supergraphSdl), apiSdl: endWithNewline(printSchema(schema.toAPISchema().toGraphQLJSSchema())) };
}

function endWithNewline(text: string): string {
  return `${text.trimEnd()}\n`;
}

/** Every file that is composed, from the top of the repository, with its text. */
export function composedFiles(graph: ComposedGraph): readonly { readonly path: string; readonly text: string }[] {
  const contracts = readContracts().flatMap((contract) => {
    const [{ supergraph, api }, { supergraphSdl, apiSdl }] = [contractFiles(contract), composeContract(graph, contract)];
    return [{ path: supergraph, text: supergraphSdl }, { path: api, text: apiSdl }];
  });
  return [{ path: supergraphFile, text: graph.supergraphSdl }, { path: apiFile, text: graph.apiSdl }, ...contracts];
}

if (process.argv[1] === import.meta.filename) {
  mkdirSync(inRepository(contractsFolder), { recursive: true });
  for (const { path, text } of composedFiles(compose(readSubgraphs()))) {
    writeFileSync(inRepository(path), text);
    console.log(`Wrote ${path}.`);
  }
}
