import { buildSchema, parse } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { checkManifest } from './check-operation.ts';
import type { Finding, OperationLimits } from './check-operation.ts';
import { SHOP_LIMITS } from './limits/document-limits.ts';
import { readKeyFields } from './limits/key-fields.ts';
import type { KeyFields } from './limits/key-fields.ts';
import { MAX_COST } from './limits/max-cost.ts';

/** A variant of the graph, as operations are held against it. */
export interface ContractGraph {
  /** What its clients see. */
  readonly schema: GraphQLSchema;
  /** By what the graph behind finds objects again. */
  readonly keyFields: KeyFields;
}

/** Reads a contract's two files. */
export function readContractGraph(apiSdl: string, supergraphSdl: string): ContractGraph {
  return { schema: buildSchema(apiSdl, { assumeValidSDL: true }), keyFields: readKeyFields(parse(supergraphSdl, { noLocation: true })) };
}

/** The limits of the shop's graph for a client that may spend so much at once. */
export function limitsOf({ keyFields }: ContractGraph, costBurst: number): OperationLimits {
  return { maxCost: Math.min(costBurst, MAX_COST), document: SHOP_LIMITS, keyFields };
}

/** Holds operations against a contract. */
export function checkAgainst(contract: ContractGraph, operations: readonly { readonly name: string; readonly body: string }[], costBurst: number): readonly Finding[] {
  return checkManifest(contract.schema, operations, limitsOf(contract, costBurst));
}
