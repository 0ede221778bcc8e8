import type { Size } from '../shared/loaded-shop.ts';

/** A statement as it was sent. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** What was sent on one connection from a BEGIN to its end; or one statement alone. */
export interface Work {
  readonly database: string;
  /** Without what begins and ends it. */
  readonly statements: readonly Statement[];
  readonly isTransaction: boolean;
  /** Whether something was kept: a commit, or a statement alone that writes. */
  readonly isCommit: boolean;
}

/** What one checkout led to, over all services. */
export interface Checkout {
  /** Before the order was placed: carts are filled at leisure. */
  readonly filling: readonly Work[];
  /** From placing the order until nothing follows from it any more. */
  readonly ordering: readonly Work[];
  /** The names of what was told on the bus meanwhile. */
  readonly events: readonly string[];
}

export interface CaptureJob {
  readonly data: string;
  readonly size: Size;
  readonly variantIds: readonly string[];
  readonly checkouts: number;
}

/** How much of it one checkout is. */
export interface Counts {
  readonly statements: number;
  readonly commits: number;
  readonly events: number;
  /** The statements by service. */
  readonly byService: Readonly<Record<string, number>>;
}

/** Counts what followed from placing an order. */
export function countOf({ ordering, events }: Checkout): Counts {
  const byService: Record<string, number> = {};
  for (const { database, statements } of ordering) byService[database] = (byService[database] ?? 0) + statements.length;
  return {
    statements: ordering.reduce((sum, { statements }) => sum + statements.length, 0),
    commits: ordering.filter(({ isCommit }) => isCommit).length,
    events: events.length,
    byService: Object.fromEntries(Object.entries(byService).sort(([one], [other]) => one.localeCompare(other))),
  };
}
