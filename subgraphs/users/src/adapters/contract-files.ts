import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAgainst } from '@storegraph/operations/contract-check';
import type { Contracts } from '../domain/partners/ports.ts';

const NAME = /^[a-z][a-z0-9-]{0,39}$/;

/**
 * The contracts of a folder: `<name>.api.graphql` is what clients of a contract see. A file is read each time it is
 * needed, which is seldom: so a new schema counts at once.
 */
export function createContractFiles(folder: string): Contracts {
  const fileOf = (name: string) => join(folder, `${name}.api.graphql`);
  return {
    has: (name) => NAME.test(name) && existsSync(fileOf(name)),
    check: (name, operations, maxCost) => (operations.length === 0 ? [] : checkAgainst(readFileSync(fileOf(name), 'utf8'), operations, maxCost)),
  };
}
