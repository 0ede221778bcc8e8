import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const ENDING = '.supergraph.graphql';

/** The files of a folder that hold a contract's supergraph, by the contract's name. */
export function contractFiles(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder).filter((file) => file.endsWith(ENDING));
  return Object.fromEntries(files.map((file) => [file.slice(0, -ENDING.length), join(folder, file)]));
}
