import { GraphQLError } from 'graphql';
import type { Bus } from '@storegraph/events/bus';
import type { FormatError } from '../errors/format-error.ts';
import type { FetchFor } from '../execution/graph.ts';
import type { GatewayMetrics } from '../metrics.ts';
import type { Generation } from '../graphs/generation.ts';
import type { Graphs } from '../graphs/graphs.ts';
import type { Identity } from '../identity/identify.ts';
import { LIMITS } from '../limits/limits.ts';
import type { DocumentLimits } from '../limits/limits.ts';
import { invalidCursor } from './cursors.ts';
import type { Cursors } from './cursors.ts';
import { everyVersion } from './every-version.ts';
import type { Feed, FeedKind } from './feed.ts';
import { latest } from './latest.ts';
import { createMember } from './member.ts';
import type { Member, Sink } from './member.ts';
import type { Payload } from './payload.ts';
import type { PreparedSubscription } from './prepare.ts';
import { createReplan } from './replan.ts';
import { createResolve, cursorOf } from './resolve.ts';
import type { Resolve } from './resolve.ts';
import type { PerClientLimit } from '../limits/per-client-limit.ts';
import { openUpstream } from './upstream.ts';
import type { AskUpstream } from './upstream.ts';

/** Who subscribes, and to what. */
export interface Subscriber {
  readonly prepared: PreparedSubscription;
  /** What it was prepared for. */
  readonly generation: Generation;
  readonly identity: Identity;
  /** What the client says it has seen. */
  readonly cursor: unknown;
}

/** Shows a subscriber what it follows. The returned function leaves. */
export type Join = (sink: Sink) => () => void;

/** Running subscriptions: equal subscribers are one group, which watches, reads and writes once for all of them. */
export interface Groups {
  /** Throws a `GraphQLError` that is safe to be shown when the subscriber cannot be admitted. */
  admit(subscriber: Subscriber): Join;
  readonly size: number;
  stop(): void;
}

export interface GroupsDeps {
  readonly bus: Bus;
  readonly graphs: Graphs;
  readonly fetchFor: FetchFor;
  readonly cursors: Cursors;
  readonly askUpstream: AskUpstream;
  readonly formatError: FormatError;
  readonly limits: DocumentLimits;
  /** How many subscriptions each client may have. */
  readonly subscriptionLimit: PerClientLimit;
  readonly metrics: GatewayMetrics;
}

interface Group {
  readonly feed: Feed;
  readonly kind: FeedKind;
  readonly resolve: Resolve;
  readonly identity: Identity;
  readonly members: Set<Member>;
  readonly controller: AbortController;
  key: string;
  prepared: PreparedSubscription;
  generation: Generation;
}

/** Opens no group yet. Groups live as long as they have members, and go on over swaps of the supergraph. */
export function createGroups({ bus, graphs, fetchFor, cursors, askUpstream, formatError, limits, subscriptionLimit, metrics }: GroupsDeps): Groups {
  const groups = new Map<string, Group>();
  const replan = createReplan(limits);
  const kindOf = ({ followed }: PreparedSubscription): FeedKind => (followed ? FOLLOWED[followed.field.show] : openUpstream(askUpstream));
  const FOLLOWED = { EVERY_VERSION: everyVersion, LATEST: latest } as const;

  const open = (key: string, prepared: PreparedSubscription, identity: Identity, generation: Generation): Group => {
    const controller = new AbortController();
    const kind = kindOf(prepared);
    const members = new Set<Member>();
    const now = () => ({ prepared: group.prepared, execute: group.generation.execute });
    const resolve = createResolve({ now, identity, fetchFor, cursors, formatError, signal: controller.signal });
    const group: Group = { key, prepared, generation, identity, kind, members, controller, resolve, feed: undefined as unknown as Feed };
    const feed = kind.open({
      prepared, identity, bus, resolve, signal: controller.signal,
      tell: () => members.forEach((member) => member.hear()),
      fail: (error) => finish(group, error === undefined ? undefined : resolve.failure(error)),
    });
    Object.assign(group, { feed });
    groups.set(key, group);
    metrics.groups.inc();
    return group;
  };

  /** Who comes after this is in another group. */
  const forget = (group: Group): void => {
    if (group.controller.signal.aborted) return;
    group.controller.abort();
    group.feed.stop();
    if (groups.get(group.key) === group) groups.delete(group.key);
    metrics.groups.dec();
  };

  const finish = (group: Group, payload: Payload | undefined): void => {
    if (groups.get(group.key) === group) groups.delete(group.key);
    for (const member of [...group.members]) member.finish(payload);
  };

  const stopListening = graphs.onSwap((variant) => {
    for (const group of [...groups.values()]) {
      if (group.identity.variant !== variant) continue;
      try {
        goOn(group, graphs.current(variant));
      } catch (error) {
        finish(group, group.resolve.failure(error));
      }
    }
  });

  /** With another generation; who subscribes from now on is in the same group. */
  const goOn = (group: Group, generation: Generation): void => {
    const prepared = replan(generation, group.prepared, group.identity.caller);
    if (kindName(prepared) !== kindName(group.prepared)) throw changed();
    group.feed.use(prepared);
    groups.delete(group.key);
    Object.assign(group, { prepared, generation, key: keyOf(prepared, group.identity, generation) });
    groups.set(group.key, group);
  };

  const join = ({ prepared, generation, identity }: Subscriber, mark: string | undefined, sink: Sink): (() => void) => {
    const key = keyOf(prepared, identity, generation);
    const group = groups.get(key) ?? open(key, prepared, identity, generation);
    const giveBack = subscriptionLimit.take(identity.client.key);
    metrics.subscriptions.inc();
    const member = createMember({
      feed: group.feed, sink, kind: group.kind, maxUnread: LIMITS.unreadEvents,
      entering: group.feed.enter(mark),
      failure: group.resolve.failure,
      sent: () => metrics.events.inc({ field: prepared.fieldName }),
      left() {
        giveBack();
        group.members.delete(member);
        metrics.subscriptions.dec();
        if (group.members.size === 0) forget(group);
      },
    });
    group.members.add(member);
    return member.leave;
  };

  return {
    get size() {
      return groups.size;
    },
    admit(subscriber) {
      const { identity: { client, variant, caller } } = subscriber;
      subscriptionLimit.demand(client.key);
      const mark = markOf(subscriber, cursors);
      return (sink) => {
        const generation = graphs.current(variant);
        // Another supergraph may have come to be served since it was looked at.
        const prepared = generation === subscriber.generation ? subscriber.prepared : replan(generation, subscriber.prepared, caller);
        return join({ ...subscriber, prepared, generation }, mark, sink);
      };
    },
    stop: () => stopListening(),
  };
}

const keyOf = ({ sameness }: PreparedSubscription, { accessClass }: Identity, { variant, number }: Generation): string => `${variant} ${number} ${accessClass} ${sameness}`;
const kindName = ({ followed }: PreparedSubscription): string => followed?.field.show ?? 'UPSTREAM';

/** A cursor knows better than a version that a client remembers. */
function markOf({ prepared, identity, cursor }: Subscriber, cursors: Cursors): string | undefined {
  if (cursor === undefined || cursor === null) return prepared.afterVersion === undefined ? undefined : String(prepared.afterVersion);
  const of = cursorOf(prepared, identity);
  if (!of) throw invalidCursor();
  return cursors.read(of, cursor);
}

const changed = (): GraphQLError => new GraphQLError('This subscription works otherwise now. Subscribe again.', { extensions: { code: 'SUBSCRIPTION_CHANGED' } });
