import { GraphQLError, parse } from 'graphql';
import type { DocumentNode, FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { tellCost } from '../cost/accounts.ts';
import type { Accounts } from '../cost/accounts.ts';
import type { Graphs } from '../graphs/graphs.ts';
import type { Identity } from '../identity/identify.ts';
import type { DocumentLimits } from '../limits/limits.ts';
import { demandParsable } from '@storegraph/operations/limits/demand-parsable';
import type { Operations } from '../operations/operations.ts';
import type { Asked } from '../operations/resolve-operation.ts';
import { openContext } from '../request-context.ts';
import type { RequestContext } from '../request-context.ts';
import { inOwnRequest } from '../request-scope.ts';
import type { Shedding } from '../shedding/shed.ts';
import type { Groups, Join } from './groups.ts';
import { Payload } from './payload.ts';
import type { PreparedSubscription } from './prepare.ts';

/** An operation that is asked where more than one answer can be given: over a socket or as a stream. */
export interface OperationAsked extends Asked {
  readonly operationName?: unknown;
  readonly variables?: unknown;
  /** The place to go on after. */
  readonly cursor?: unknown;
}

/** What became of an operation. */
export type Admitted =
  /** It was not run. The errors are fit to be shown. */
  | { readonly errors: readonly GraphQLFormattedError[]; readonly requestId: string }
  /** It was run; this is its answer. */
  | { readonly answer: Payload }
  /** It is a subscription that can be joined. */
  | { readonly join: Join };

/**
 * Looks at an operation as over HTTP: by the same server, limits and identity. A query or mutation is run. Throws a
 * `GraphQLError` when it is refused before it is looked at, or when its subscription cannot be had.
 */
export type Admit = (asked: OperationAsked, identity: Identity, request: AdmitRequest) => Promise<Admitted>;

export interface AdmitRequest extends Pick<RequestContext, 'requestId' | 'traceparent' | 'signal'> {
  /** Throws when an operation is not asked this way. It is called before anything is run. */
  readonly demand?: (document: DocumentNode) => void;
}

export interface AdmitDeps {
  readonly graphs: Graphs;
  readonly limits: DocumentLimits;
  readonly operations: Pick<Operations, 'resolve' | 'usage'>;
  /** Undefined where nobody is charged. */
  readonly accounts: Accounts | undefined;
  /** Undefined where nobody is turned away. */
  readonly shedding: Shedding | undefined;
  readonly groups: Groups;
}

export function createAdmit({ graphs, limits, operations, accounts, shedding, groups }: AdmitDeps): Admit {
  return async (asked, identity, request) => {
    const startedAt = performance.now();
    // Before anything is parsed: what may not be run is not looked at.
    const { text, operation } = operations.resolve(asked, identity.client);
    const spent = accounts?.refusalOf(identity.client)?.refusal;
    if (spent) throw spent;
    demandParsable(text, limits.tokens);
    if (request.demand && text !== undefined) demandOf(text, limits.tokens, request.demand);
    const generation = graphs.current(identity.variant);
    const followed: PreparedSubscription[] = [];
    const context = openContext(identity, { requestId: request.requestId, traceparent: request.traceparent, signal: request.signal, follow: (prepared) => void followed.push(prepared) });
    const leave = shedding?.enter({ text: text ?? '', isKnown: identity.client.kind !== 'anonymous' });
    const result = await inOwnRequest(request.requestId, request.traceparent, () => run(generation.server, text, asked, context)).finally(leave);
    if (operation) operations.usage.count(operation, performance.now() - startedAt, (result.errors ?? []).length > 0);
    if (!('data' in result)) return { errors: result.errors ?? [], requestId: request.requestId };
    const [prepared] = followed;
    if (!prepared || result.errors) return { answer: new Payload(result, { isLast: true }) };
    return { join: groups.admit({ prepared, generation, identity, cursor: asked.cursor }) };
  };
}

async function run(server: ReturnType<Graphs['current']>['server'], query: string | undefined, { operationName, variables }: OperationAsked, contextValue: RequestContext): Promise<FormattedExecutionResult> {
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') throw unreadable('`operationName` must be a text.');
  if (variables !== undefined && variables !== null && (typeof variables !== 'object' || Array.isArray(variables))) throw unreadable('`variables` must be an object.');
  const request = { ...(query === undefined ? {} : { query }), ...(operationName ? { operationName } : {}), ...(variables ? { variables: variables as Record<string, unknown> } : {}) };
  const { body } = await server.executeOperation(request, { contextValue });
  const result = body.kind === 'single' ? body.singleResult : {};
  const { requestId } = contextValue;
  const cost = contextValue.notes.charged && (JSON.parse(tellCost(contextValue.notes.charged)) as unknown);
  const told = { ...result.extensions, ...(cost ? { cost } : {}), ...(result.errors ? { requestId } : {}) };
  return Object.keys(told).length > 0 ? { ...result, extensions: told } : result;
}

/** What cannot be parsed is left to whoever says so. */
function demandOf(text: string, maxTokens: number, demand: (document: DocumentNode) => void): void {
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens });
  } catch {
    return;
  }
  demand(document);
}

const unreadable = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
