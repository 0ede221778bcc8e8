import type { ValidationRule } from 'graphql';
import type { KeyFields } from '../supergraph/key-fields.ts';
import { maxAliases } from './max-aliases.ts';
import { maxDepth } from './max-depth.ts';
import { maxDirectives } from './max-directives.ts';
import { maxRootFields } from './max-root-fields.ts';
import { maxSelections } from './max-selections.ts';
import { noKeyAliases } from './no-key-aliases.ts';
import { noReservedVariables } from './no-reserved-variables.ts';

/** How much one request may be. */
export const LIMITS = {
  bodyBytes: 100 * 1024,
  tokens: 2_000,
  depth: 12,
  selections: 2_000,
  aliases: 30,
  rootFields: 10,
  mutations: 1,
  directives: 50,
  /** Of one WebSocket. */
  messageBytes: 64 * 1024,
  operationsPerSocket: 50,
  /** Events that pass while a subscriber still reads an earlier one. */
  unreadEvents: 100,
} as const;

/** The rules a document must keep besides GraphQL's own. */
export function limitRules(keyFields: KeyFields): ValidationRule[] {
  return [
    maxSelections(LIMITS.selections),
    maxDepth(LIMITS.depth),
    maxAliases(LIMITS.aliases),
    maxRootFields({ queries: LIMITS.rootFields, mutations: LIMITS.mutations }),
    maxDirectives(LIMITS.directives),
    noKeyAliases(keyFields),
    noReservedVariables,
  ];
}
