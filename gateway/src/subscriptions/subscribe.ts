import { setTimeout as delay } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import type { ExecutionResult, FormattedExecutionResult } from 'graphql';
import type { Bus } from '@storegraph/events/bus';
import type { FormatError } from '../errors/format-error.ts';
import { toFormatted } from '../errors/format-error.ts';
import { withDegraded } from '../execution/graph.ts';
import type { FetchFor } from '../execution/graph.ts';
import type { GatewayFigures } from '../figures.ts';
import type { Graphs } from '../graphs/graphs.ts';
import type { Identity } from '../identity/identify.ts';
import { LIMITS } from '../limits/limits.ts';
import { openContext } from '../request-context.ts';
import { inRequest } from '../request-scope.ts';
import { follow } from './follow.ts';
import type { FollowedEntity } from './follow.ts';
import { createKnocks } from './knocks.ts';
import type { Knocks } from './knocks.ts';
import { patiently } from './patiently.ts';
import type { PreparedSubscription } from './prepare.ts';
import { readEntity, readVersion } from './read-entity.ts';
import type { EntitySnapshot } from './read-entity.ts';

/** Who follows, and what becomes of a follower who does not keep up. */
export interface Subscriber {
  readonly identity: Identity;
  readonly requestId: string;
  readonly traceparent: string | undefined;
  /** Called when too many events pass while the subscriber still reads an earlier one. */
  tooSlow(): void;
}

/** Answers to a subscription, ready to be sent, until the subscriber or the subscription ends. */
export type Subscribe = (prepared: PreparedSubscription, subscriber: Subscriber) => AsyncIterableIterator<FormattedExecutionResult>;

export interface SubscribeDeps {
  readonly bus: Bus;
  readonly graphs: Graphs;
  readonly fetchFor: FetchFor;
  readonly formatError: FormatError;
  readonly figures: GatewayFigures;
}

/** Follows entities as their subscribers: what they see is asked of the graph each time, and so is whether they may. */
export function createSubscribe(deps: SubscribeDeps): Subscribe {
  return (prepared, subscriber) => {
    const controller = new AbortController();
    const answers = run(deps, prepared, subscriber, controller.signal);
    return {
      next: () => answers.next(),
      // A generator that waits for a knock does not hear `return`; the signal wakes it first.
      return: async () => {
        controller.abort();
        return answers.return(undefined);
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  };
}

async function* run(deps: SubscribeDeps, prepared: PreparedSubscription, subscriber: Subscriber, signal: AbortSignal): AsyncGenerator<FormattedExecutionResult, undefined> {
  const { bus, figures, formatError } = deps;
  const knocks = createKnocks(signal, LIMITS.unreadEvents, () => subscriber.tooSlow());
  const stopWatching = bus.watch(prepared.subject, ({ aggregateVersion }) => knocks.knock(aggregateVersion), () => knocks.lookAgain());
  figures.subscriptions.inc();
  try {
    await untilWatching(bus, knocks);
    for await (const result of follow(entityOf(deps, prepared, subscriber, signal), knocks, prepared.afterVersion, signal)) {
      figures.events.inc({ field: prepared.field.name });
      yield inRequest(subscriber.requestId, () => formatted(result, subscriber, formatError));
    }
  } catch (error) {
    if (signal.aborted) return undefined;
    yield inRequest(subscriber.requestId, () => formatted({ errors: [toGraphQLError(error)] }, subscriber, formatError));
  } finally {
    stopWatching();
    figures.subscriptions.dec();
  }
  return undefined;
}

/**
 * The broker answers in order: once it has answered this, it knows of the watch, and nothing can pass
 * unseen between reading the present state and the first event. Without a broker the present state is
 * all there is, until the bus says that it is back.
 */
async function untilWatching(bus: Bus, knocks: Knocks): Promise<void> {
  const late = delay(1_000, undefined, { ref: false }).then(() => {
    throw new Error('late');
  });
  late.catch(() => {});
  await Promise.race([bus.ping(), late]).catch(() => knocks.lookAgain());
}

function entityOf({ fetchFor, graphs }: SubscribeDeps, prepared: PreparedSubscription, { identity, requestId, traceparent }: Subscriber, signal: AbortSignal): FollowedEntity<ExecutionResult> {
  const { execute } = graphs.current(identity.variant);
  const open = () => openContext(identity, { requestId, traceparent, signal });
  const read = async (version?: number): Promise<{ snapshot: ExecutionResult; version: number }> => {
    const context = open();
    const fetch = fetchFor(context);
    const entity = await readEntity(prepared, fetch, version);
    return { snapshot: withDegraded(await complete(entity), context), version: entity.version };

    /** The plan as the planner made it, but the primary fetch is answered already. */
    function complete({ answer }: EntitySnapshot): Promise<ExecutionResult> {
      const { document, operationName, variables, plan } = prepared;
      return execute({ document, operationName, variables, plan, fetch: async (request) => (request.query.startsWith('subscription') ? answer : fetch(request)) });
    }
  };
  // A version that an event told of is there: a subgraph that restarts is waited for, so that no version is left out.
  const isFirst = { current: true };
  const patient = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    if (!isFirst.current) return patiently(work, isUnavailable, signal);
    isFirst.current = false;
    return work();
  };
  return {
    present: () => patient(() => read()),
    presentVersion: () => patient(() => readVersion(prepared, fetchFor(open()))),
    asOf: async (version) => (await patient(() => read(version))).snapshot,
  };
}

const isUnavailable = (error: unknown): boolean => error instanceof GraphQLError && error.extensions.code === 'SUBGRAPH_UNAVAILABLE';
const toGraphQLError = (error: unknown): GraphQLError => (error instanceof GraphQLError ? error : new GraphQLError('A subscription failed.', { originalError: error as Error }));

function formatted({ data, errors, extensions }: ExecutionResult, { requestId }: Subscriber, formatError: FormatError): FormattedExecutionResult {
  const told = errors?.map((error) => toFormatted(formatError, error));
  return {
    ...(told ? { errors: told } : {}),
    ...(data === undefined ? {} : { data }),
    ...(told || extensions ? { extensions: { ...extensions, ...(told ? { requestId } : {}) } } : {}),
  };
}
