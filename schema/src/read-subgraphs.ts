import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parse as parseYaml } from 'yaml';
import { readSchemaText } from '../../packages/subgraph/src/schema-text.ts';
import { inRepository } from './repository.ts';

/** A subgraph as supergraph.yaml lists it, with its whole schema. */
export interface Subgraph {
  readonly name: string;
  /** Where it answers unless the gateway is told otherwise, with the path: `http://127.0.0.1:4001/graphql`. */
  readonly url: string;
  /** The folder of its own schema, from the top of the repository. */
  readonly schemaFolder: string;
  /** The shared part and its own, joined. */
  readonly sdl: string;
}

interface SupergraphYaml {
  readonly subgraphs: Readonly<Record<string, { readonly routing_url: string; readonly schema: { readonly file: string } }>>;
}

/** The subgraphs of supergraph.yaml, in its order. */
export function readSubgraphs(): readonly Subgraph[] {
  const { subgraphs } = parseYaml(readFileSync(inRepository('supergraph.yaml'), 'utf8')) as SupergraphYaml;
  return Object.entries(subgraphs).map(([name, { routing_url: url, schema }]) => ({
    name,
    url,
    schemaFolder: schema.file,
    sdl: readSchemaText(pathToFileURL(`${inRepository(schema.file)}/`)),
  }));
}
