import { readFileSync, readdirSync } from 'node:fs';

const shared = new URL('shared.graphql', import.meta.url);

/** A file of a subgraph's schema: its name within the folder, and what it says. */
export interface SchemaFileText {
  readonly name: string;
  readonly text: string;
}

/** The files of a subgraph's own schema, one a feature, in the order of their names. */
export function readSchemaFolder(folder: URL): readonly SchemaFileText[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
}

/**
 * The whole schema of a subgraph: what all subgraphs share (scalars, value types,
 * the federation link), followed by the files of its own folder. The folder's URL ends with `/`.
 */
export function readSchemaText(folder: URL): string {
  return [readFileSync(shared, 'utf8'), ...readSchemaFolder(folder).map(({ text }) => text)].join('\n');
}
