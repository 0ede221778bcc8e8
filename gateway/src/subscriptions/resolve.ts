import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { ExecutionResult, FormattedExecutionResult } from 'graphql';
import { requestIdOf } from '@storegraph/service/request-id';
import { inScope } from '@storegraph/tracing/scope';
import { inSpan } from '@storegraph/tracing/span';
import { toFormatted } from '../errors/format-error.ts';
import type { FormatError } from '../errors/format-error.ts';
import { writeAnswer } from '../execution/answer-text.ts';
import type { Execute, Fetch, SubgraphAnswer } from '../execution/execute.ts';
import { withDegraded } from '../execution/graph.ts';
import type { FetchFor } from '../execution/graph.ts';
import type { Identity } from '../identity/identify.ts';
import { openContext } from '../request-context.ts';
import type { RequestContext } from '../request-context.ts';
import type { CursorOf, Cursors } from './cursors.ts';
import { WHILE_NEW_MS, isNewId } from './new-id.ts';
import { retry } from './retry.ts';
import { Payload } from './payload.ts';
import type { Followed, PreparedSubscription } from './prepare.ts';
import { readEntity, readVersion } from './read-entity.ts';

/** Which state of an entity is read, and what led to it. */
export interface Reading {
  readonly version?: number;
  /** W3C trace context of the event. */
  readonly traceparent?: string | null;
}

/** Reads what a group follows, as that group may see it, and writes what it is shown. */
export interface Resolve {
  /** An entity, joined with what other subgraphs add. Rejects when it cannot be read, or is not for this group. */
  entity(id: string, reading?: Reading): Promise<{ readonly payload: Payload; readonly version: number }>;
  presentVersion(id: string): Promise<number>;
  /** What a subgraph told by itself, joined likewise. */
  told(answer: SubgraphAnswer): Promise<Payload>;
  /** The last payload of what failed, or of all an `AggregateError` holds. */
  failure(error: unknown): Payload;
  /** Waits for one that its subgraph may not have heard of yet, where the field says so. */
  awaiting<Answer>(id: string, work: () => Promise<Answer>): Promise<Answer>;
  /** Waits for a subgraph that is away: what an event told of is there. */
  retry<Answer>(work: () => Promise<Answer>): Promise<Answer>;
  isMissing(error: unknown): boolean;
}

export interface ResolveDeps {
  /** What is planned now, and what runs it. */
  readonly now: () => { readonly prepared: PreparedSubscription; readonly execute: Execute };
  readonly identity: Identity;
  readonly fetchFor: FetchFor;
  readonly cursors: Cursors;
  readonly formatError: FormatError;
  readonly signal: AbortSignal;
}

export function createResolve({ now, identity, fetchFor, cursors, formatError, signal }: ResolveDeps): Resolve {
  /** Each reading is a request of its own: it has an id, and belongs to the trace of what led to it. */
  const inReading = <Answer>(traceparent: string | null, work: (context: RequestContext, fetch: Fetch) => Promise<Answer>): Promise<Answer> => {
    const requestId = requestIdOf(undefined);
    const start = { service: 'gateway', name: `event of ${now().prepared.fieldName}`, kind: 'internal', parent: traceparent, attributes: { 'storegraph.request.id': requestId } } as const;
    return inScope({ requestId, traceparent }, () => inSpan(start, (span) => {
      const context = openContext(identity, { requestId, traceparent: span.traceparent ?? undefined, signal });
      return work(context, fetchFor(context));
    }));
  };
  const complete = async (answer: SubgraphAnswer, context: RequestContext, fetch: Fetch): Promise<FormattedExecutionResult> => {
    const { prepared: { document, operationName, variables, plan }, execute } = now();
    // The plan as the planner made it, but the primary fetch is answered already.
    const result = await execute({ document, operationName, variables, plan, fetch: async (request) => (request.query.startsWith('subscription') ? answer : fetch(request)) });
    return formatted(withDegraded(result, context), context.requestId, formatError);
  };

  return {
    entity(id, { version, traceparent = null } = {}) {
      const { prepared } = now();
      const followed = prepared.followed as Followed;
      return inReading(traceparent, async (context, fetch) => {
        const entity = await readEntity(followed, prepared.variables, fetch, id, version);
        const result = await complete(entity.answer, context, fetch);
        return { version: entity.version, payload: followed.field.show === 'LATEST' ? ofState(result, id, cursorOf(prepared, identity), cursors) : ofVersion(result, entity.version, cursorOf(prepared, identity), cursors) };
      });
    },
    presentVersion: (id) => inReading(null, (_, fetch) => readVersion(now().prepared.followed as Followed, fetch, id)),
    told: (answer) => inReading(null, async (context, fetch) => new Payload(await complete(answer, context, fetch))),
    failure(error) {
      // Nobody is left to be told.
      if (signal.aborted) return new Payload({}, { isLast: true });
      const requestId = requestIdOf(undefined);
      return inScope({ requestId, traceparent: null }, () => new Payload(formatted({ errors: (error instanceof AggregateError ? error.errors : [error]).map(toGraphQLError) }, requestId, formatError), { isLast: true }));
    },
    // By the id alone: from how long it takes nobody learns whether it is missing or another's.
    awaiting: (id, work) => (now().prepared.followed?.field.isAwaited ? retry(work, (error) => isMissing(error) && isNewId(id), signal, WHILE_NEW_MS) : work()),
    retry: (work) => retry(work, isUnavailable, signal),
    isMissing,
  };
}

/** What a subscription's cursors are good for; undefined where there is no going on after one: it does not follow one entity. */
export function cursorOf({ fieldName, followed }: PreparedSubscription, { accessClass }: Identity): CursorOf | undefined {
  const [one, another] = followed?.watched ?? [];
  return one?.id === undefined || another ? undefined : { field: fieldName, id: one.id, accessClass };
}

function ofVersion(result: FormattedExecutionResult, version: number, of: CursorOf | undefined, cursors: Cursors): Payload {
  return new Payload(result, { cursor: of && cursors.sign(of, String(version)) });
}

/** The mark of a state is what it looks like: what may change without a version of its own is told apart as well. */
function ofState(result: FormattedExecutionResult, about: string, of: CursorOf | undefined, cursors: Cursors): Payload {
  if (!of) return new Payload(result, { about });
  const { errors: _, ...seen } = result;
  const mark = `s${createHash('sha256').update(writeAnswer(seen)).digest('base64url').slice(0, 22)}`;
  return new Payload(result, { about, mark, cursor: cursors.sign(of, mark) });
}

const isMissing = (error: unknown): boolean => error instanceof GraphQLError && error.extensions.code === 'NOT_FOUND';
const isUnavailable = (error: unknown): boolean => error instanceof GraphQLError && error.extensions.code === 'SUBGRAPH_UNAVAILABLE';
const toGraphQLError = (error: unknown): GraphQLError => (error instanceof GraphQLError ? error : new GraphQLError('A subscription failed.', { originalError: error as Error }));

function formatted({ data, errors, extensions }: ExecutionResult, requestId: string, formatError: FormatError): FormattedExecutionResult {
  const told = errors?.map((error) => toFormatted(formatError, error));
  return {
    ...(told ? { errors: told } : {}),
    ...(data === undefined ? {} : { data }),
    ...(told || extensions ? { extensions: { ...extensions, ...(told ? { requestId } : {}) } } : {}),
  };
}
