import { checkOperation } from './check-operation.ts';
import type { Finding } from './check-operation.ts';
import { limitsOf } from './contract-check.ts';
import type { ContractGraph } from './contract-check.ts';

/** What partners have published, as `npm run operations -- export` writes it down. */
export interface RegistrySnapshot {
  /** RFC 3339. */
  readonly takenAt: string;
  readonly partners: readonly { readonly id: string; readonly name: string; readonly contract: string; readonly costBurst: number }[];
  readonly operations: readonly {
    readonly clientId: string;
    readonly id: string;
    readonly name: string;
    readonly body: string;
    readonly state: 'PENDING' | 'ACTIVE' | 'RETIRED';
    /** RFC 3339; null when it was not run within the last 90 days, as far as is known. */
    readonly lastUsedAt?: string | null;
  }[];
}

/** An active operation that the present graph would refuse. */
export interface BrokenOperation extends Finding {
  readonly partner: string;
  readonly lastUsedAt: string | undefined;
}

/**
 * The active operations of a registry that their partners' contracts no longer answer. `graphOf` gives a
 * contract's graph; undefined when there is no such contract any more, which breaks all of its operations.
 */
export function brokenOperations({ partners, operations }: RegistrySnapshot, graphOf: (contract: string) => ContractGraph | undefined): readonly BrokenOperation[] {
  return partners.flatMap(({ id, name: partner, contract, costBurst }) => {
    const graph = graphOf(contract);
    const active = operations.filter(({ clientId, state }) => clientId === id && state === 'ACTIVE');
    return active.flatMap((operation) => {
      const gone: Finding = { operation: operation.name, severity: 'ERROR', code: 'UNKNOWN_TYPE', message: `There is no contract ${contract}.`, line: 1, column: 1 };
      const findings = graph ? checkOperation(graph.schema, operation, limitsOf(graph, costBurst)) : [gone];
      return findings.filter(({ severity }) => severity === 'ERROR').map((finding) => ({ ...finding, partner, lastUsedAt: operation.lastUsedAt ?? undefined }));
    });
  });
}

/** Reads a snapshot. Throws an `Error` that says where it is not of the form. */
export function readSnapshot(text: string): RegistrySnapshot {
  const snapshot = JSON.parse(text) as Partial<RegistrySnapshot> | null;
  const wrong = (where: string): never => {
    throw new Error(`This is no registry as \`npm run operations -- export\` writes it: ${where} is missing.`);
  };
  if (!Array.isArray(snapshot?.partners)) wrong('`partners`');
  if (!Array.isArray(snapshot?.operations)) wrong('`operations`');
  const { partners, operations } = snapshot as RegistrySnapshot;
  partners.forEach(({ id, name, contract, costBurst }, at) => { if (typeof id !== 'string' || typeof name !== 'string' || typeof contract !== 'string' || typeof costBurst !== 'number') wrong(`something of partners[${at}]`); });
  operations.forEach(({ clientId, name, body, state }, at) => { if (typeof clientId !== 'string' || typeof name !== 'string' || typeof body !== 'string' || typeof state !== 'string') wrong(`something of operations[${at}]`); });
  return snapshot as RegistrySnapshot;
}
