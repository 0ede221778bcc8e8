import { toCursor } from '@storegraph/kernel/page';
import type { Page } from '@storegraph/kernel/page';

/** A page in the form of a Relay connection. */
export interface Connection<Node> {
  readonly edges: { cursor: string; node: Node }[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  /** Counts all pages; called only when asked for. */
  readonly totalCount: () => Promise<number | null>;
}

/** Writes a page as a connection. `keyOf` is the sort key that a cursor continues after. */
export function toConnection<Node>(
  page: Page<Node>, keyOf: (node: Node) => readonly (string | number)[], totalCount: () => Promise<number | null>,
): Connection<Node> {
  const edges = page.items.map((node) => ({ cursor: toCursor(keyOf(node)), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: page.hasNextPage, hasPreviousPage: page.hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}
