import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAgainst, readContractGraph } from '@storegraph/operations/contract-check';
import type { Contracts } from '../domain/partners/ports.ts';

const NAME = /^[a-z][a-z0-9-]{0,39}$/;

/**
 * The contracts of a folder: `<name>.api.graphql` is what clients of a contract see, `<name>.supergraph.graphql` the
 * graph behind. The files are read each time they are needed, which is seldom: so a new schema counts at once.
 */
export function createContractFiles(folder: string): Contracts {
  const fileOf = (name: string, kind: 'api' | 'supergraph') => join(folder, `${name}.${kind}.graphql`);
  const read = (name: string) => readContractGraph(readFileSync(fileOf(name, 'api'), 'utf8'), readFileSync(fileOf(name, 'supergraph'), 'utf8'));
  return {
    has: (name) => NAME.test(name) && existsSync(fileOf(name, 'api')),
    check: (name, operations, maxCost) => (operations.length === 0 ? [] : checkAgainst(read(name), operations, maxCost)),
  };
}
