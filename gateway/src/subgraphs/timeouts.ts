const DEFAULT_MS = 4_000;
const MUTATION_MS = 8_000;
/** All requests for one query together. */
const WHOLE_QUERY_MS = 8_000;

/** How long a request to a subgraph may take, and how much of that is left when the whole answer took `elapsedMs` so far. */
export type TimeoutOf = (subgraph: string, query: string, elapsedMs: number) => { readonly ownMs: number; readonly leftMs: number };

/** `own` are the subgraphs with less or more time for queries than the others: `{ reviews: 400 }`. One with more than the rest has that much for mutations, too. */
export function createTimeouts(own: Readonly<Record<string, number>>): TimeoutOf {
  return (subgraph, query, elapsedMs) => {
    const ownMs = own[subgraph] ?? DEFAULT_MS;
    const mutationMs = Math.max(MUTATION_MS, ownMs);
    if (isMutation(query)) return { ownMs: mutationMs, leftMs: mutationMs };
    return { ownMs, leftMs: Math.min(ownMs, Math.max(WHOLE_QUERY_MS, ownMs) - elapsedMs) };
  };
}

/** Whether a request that the planner wrote changes something. */
export const isMutation = (query: string): boolean => query.startsWith('mutation');
