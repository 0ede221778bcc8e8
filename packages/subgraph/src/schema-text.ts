import { readFileSync } from 'node:fs';

const shared = new URL('shared.graphql', import.meta.url);

/**
 * The whole schema of a subgraph: what all subgraphs share (scalars, value types,
 * the federation link), followed by the file of its own.
 */
export function readSchemaText(ownFile: string | URL): string {
  return `${readFileSync(shared, 'utf8')}\n${readFileSync(ownFile, 'utf8')}`;
}
