import type { ValidationRule } from 'graphql';
import { SHOP_LIMITS, documentRules } from '@storegraph/operations/limits/document-limits';
import type { DocumentLimits } from '@storegraph/operations/limits/document-limits';
import type { KeyFields } from '@storegraph/operations/limits/key-fields';
import { noKeyAliases } from '@storegraph/operations/limits/no-key-aliases';
import { noReservedVariables } from '@storegraph/operations/limits/no-reserved-variables';

export { SHOP_LIMITS, type DocumentLimits };

/** Of a graph of which nothing is known: no more than what keeps a document from blocking everybody. */
export const ANY_GRAPH_LIMITS: DocumentLimits = { tokens: 15_000, depth: 50, selections: 10_000, aliases: 1_000, rootFields: 200, mutations: 50, directives: 1_000, listItems: 2_000 };

/** How much one request may be, whatever the graph. */
export const LIMITS = {
  bodyBytes: 100 * 1024,
  /** Of one WebSocket. */
  messageBytes: 64 * 1024,
  /** How long a WebSocket may wait before it says who is there, in ms: long enough for one whose words nobody had time to read yet. */
  initMs: 5_000,
  operationsPerSocket: 50,
  /** How often a WebSocket is pinged, where nobody says otherwise; one that reads nothing from one ping to the next but one is closed. */
  pingMs: 12_000,
  /** A WebSocket may send so many at once, and so many in each second after that. */
  messagesAtOnce: 200,
  messagesPerSecond: 50,
  /** Of one subscription. */
  followedEntities: 100,
  /** Events that pass while a subscriber still reads an earlier one. */
  unreadEvents: 100,
} as const;

/** The rules a document must keep besides GraphQL's own. */
export function limitRules(limits: DocumentLimits, keyFields: KeyFields): ValidationRule[] {
  return [
    ...documentRules(limits),
    noKeyAliases(keyFields),
    noReservedVariables,
  ];
}
