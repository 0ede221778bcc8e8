import type { ValidationRule } from 'graphql';
import type { KeyFields } from '../supergraph/key-fields.ts';
import { maxAliases } from './max-aliases.ts';
import { maxDepth } from './max-depth.ts';
import { maxDirectives } from './max-directives.ts';
import { maxRootFields } from './max-root-fields.ts';
import { maxSelections } from './max-selections.ts';
import { noKeyAliases } from './no-key-aliases.ts';
import { noReservedVariables } from './no-reserved-variables.ts';

/** How much one document may be. */
export interface DocumentLimits {
  readonly tokens: number;
  readonly depth: number;
  readonly selections: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly mutations: number;
  readonly directives: number;
}

/** Of the shop's own graph. */
export const SHOP_LIMITS: DocumentLimits = { tokens: 2_000, depth: 12, selections: 2_000, aliases: 30, rootFields: 10, mutations: 1, directives: 50 };
/** Of a graph of which nothing is known: no more than what keeps a document from blocking everybody. */
export const ANY_GRAPH_LIMITS: DocumentLimits = { tokens: 15_000, depth: 50, selections: 10_000, aliases: 1_000, rootFields: 200, mutations: 50, directives: 1_000 };

/** How much one request may be, whatever the graph. */
export const LIMITS = {
  bodyBytes: 100 * 1024,
  /** Of one WebSocket. */
  messageBytes: 64 * 1024,
  operationsPerSocket: 50,
  /** Events that pass while a subscriber still reads an earlier one. */
  unreadEvents: 100,
} as const;

/** The rules a document must keep besides GraphQL's own. */
export function limitRules(limits: DocumentLimits, keyFields: KeyFields): ValidationRule[] {
  return [
    maxSelections(limits.selections),
    maxDepth(limits.depth),
    maxAliases(limits.aliases),
    maxRootFields({ queries: limits.rootFields, mutations: limits.mutations }),
    maxDirectives(limits.directives),
    noKeyAliases(keyFields),
    noReservedVariables,
  ];
}
