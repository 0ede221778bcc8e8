// Writes schema/supergraph.graphql and schema/api.graphql: node schema/src/compose.ts
import { writeFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { parse, printSchema } from 'graphql';
import { readSubgraphs, type Subgraph } from './read-subgraphs.ts';
import { inRepository } from './repository.ts';

/** The one graph: as the gateway plans on it, and as clients see it. */
export interface ComposedGraph {
  readonly supergraphSdl: string;
  readonly apiSdl: string;
}

/** The committed files, from the top of the repository. */
export const supergraphFile = 'schema/supergraph.graphql';
export const apiFile = 'schema/api.graphql';

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

if (process.argv[1] === import.meta.filename) {
  const { supergraphSdl, apiSdl } = compose(readSubgraphs());
  writeFileSync(inRepository(supergraphFile), supergraphSdl);
  writeFileSync(inRepository(apiFile), apiSdl);
  console.log(`Wrote ${supergraphFile} and ${apiFile}.`);
}
