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
  /** By `performance.now()`. */
  readonly beganAt: number;
  /** Whether something was kept: a commit, or a statement alone that writes. */
  readonly isCommit: boolean;
}

/** What one checkout led to, over all services. */
export interface Checkout {
  /** Before the order was placed: carts are filled at leisure. */
  readonly filling: readonly Work[];
  /** From placing the order until nothing follows from it any more. */
  readonly ordering: readonly Work[];
  /** When the bus told that the order is confirmed: what began later, nobody waits for. */
  readonly confirmedAt: number;
  /** The names of what was told on the bus until then. */
  readonly events: readonly string[];
}

export interface CaptureJob {
  readonly data: string;
  readonly size: Size | 'ci';
  /** What is bought, two at a time; whatever is in stock when left out. */
  readonly variantIds?: readonly string[];
  readonly checkouts: number;
}

/** How much one order takes from being placed to being confirmed, over all services. */
export interface Counts {
  readonly statements: number;
  readonly commits: number;
  readonly events: number;
  /** The statements by service. */
  readonly byService: Readonly<Record<string, number>>;
  /** What follows once it is confirmed. */
  readonly afterwards: { readonly statements: number; readonly commits: number };
}

/** Counts what followed from placing an order. */
export function countOf({ ordering, confirmedAt, events }: Checkout): Counts {
  const [until, afterwards] = [ordering.filter(({ beganAt }) => beganAt <= confirmedAt), ordering.filter(({ beganAt }) => beganAt > confirmedAt)];
  const byService = Object.fromEntries([...Map.groupBy(until, ({ database }) => database)].map(([database, works]) => [database, statementsOf(works)] as const).sort(([one], [other]) => one.localeCompare(other)));
  return { statements: statementsOf(until), commits: commitsOf(until), events: events.length, byService, afterwards: { statements: statementsOf(afterwards), commits: commitsOf(afterwards) } };
}

const statementsOf = (works: readonly Work[]): number => works.reduce((sum, { statements }) => sum + statements.length, 0);
const commitsOf = (works: readonly Work[]): number => works.filter(({ isCommit }) => isCommit).length;
