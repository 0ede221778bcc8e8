import type { FetchNode, PlanNode } from '@apollo/query-planner';
import type { DocumentNode, ExecutionResult, GraphQLFormattedError } from 'graphql';

/** A part of an operation that one subgraph answers. */
export interface SubgraphRequest {
  readonly subgraph: string;
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Where in the whole answer this part goes; `@` stands for each item of a list. */
  readonly path: readonly (string | number)[];
  /** The part of the plan that asks; undefined outside a plan. */
  readonly part?: FetchNode | undefined;
  /** The request as it is sent, when it was written before. */
  readonly body?: string | undefined;
  /** An answer's text that the asker knows already: when it comes again it need not be read. */
  readonly expected?: string | undefined;
}

/** A request as it is sent. */
export const bodyOf = ({ query, operationName, variables, body }: SubgraphRequest): string => body ?? JSON.stringify({ query, operationName, variables });

/** What a subgraph answers. Its errors are safe to be shown. */
export interface SubgraphAnswer {
  /** What it was read from; alone when it is the text that was expected. */
  readonly text?: string;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** Asks a subgraph. Rejects with a `GraphQLError` that is safe to be shown when it cannot answer. */
export type Fetch = (request: SubgraphRequest) => Promise<SubgraphAnswer>;

/** One run of a planned operation. */
export interface Execution {
  /** Valid, and checked against the limits. */
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** What to do; undefined when no subgraph is needed. */
  readonly plan: PlanNode | undefined;
  readonly fetch: Fetch;
}

/**
 * Runs a query plan: asks the subgraphs, puts their answers together, and answers exactly the fields
 * that were selected. What a subgraph could not answer is null, with an error for each such part.
 */
export type Execute = (execution: Execution) => Promise<ExecutionResult>;
