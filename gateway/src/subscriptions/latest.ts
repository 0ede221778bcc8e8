import type { Envelope } from '@storegraph/events/envelope';
import type { Entry, Feed, FeedKind, FeedOptions } from './feed.ts';
import { shared } from './every-version.ts';
import type { Payload } from './payload.ts';
import type { Followed } from './prepare.ts';
import { openWatch } from './watch.ts';

/** Where the events say whose they are: so many entities are kept in mind. */
const MOST_ENTITIES = 1_000;

interface Entity {
  /** Where it changed last. */
  readonly position: number;
  readonly traceparent: string | null;
  payload?: Promise<Payload | undefined>;
}

/**
 * Shows entities as they are now: all that are known at the beginning, then each that an event tells of. Several events
 * of one entity while it is read, or while a subscriber is slow, are one. Positions count changes.
 */
export const latest: FeedKind = { skips: true, endsLast: false, open };

function open({ prepared, bus, resolve, tell, fail }: FeedOptions): Feed {
  let followed = prepared.followed as Followed;
  let position = 0;
  let lostUpTo = 0;
  /** In the order in which they changed. */
  const changed = new Map<string, Entity>();
  const isOne = (): boolean => followed.watched.length === 1 && followed.watched[0]?.id !== undefined;
  const note = (id: string, traceparent: string | null): void => {
    changed.delete(id);
    changed.set(id, { position: ++position, traceparent });
    for (const [oldest, entity] of changed) {
      if (changed.size <= MOST_ENTITIES) break;
      changed.delete(oldest);
      lostUpTo = entity.position;
    }
    tell();
  };
  const watch = openWatch({
    bus, watched: followed.watched,
    see(known, envelope) {
      const id = known ?? idIn(envelope, followed.field);
      if (id !== undefined) note(id, envelope.traceparent ?? null);
    },
    missed() {
      for (const id of new Set([...known(), ...changed.keys()])) note(id, null);
    },
  });
  const known = (): string[] => followed.watched.flatMap(({ id }) => (id === undefined ? [] : [id]));

  const read = async (id: string, traceparent: string | null): Promise<Payload | undefined> => {
    try {
      return (await resolve.retry(() => resolve.entity(id, { traceparent }))).payload;
    } catch (error) {
      // One of several that is not there, or not for this caller, does not end the others.
      if (!isOne() && resolve.isMissing(error)) return undefined;
      return resolve.failure(error);
    }
  };
  const load = (id: string, entity: Entity): Promise<Payload | undefined> => {
    const loading = read(id, entity.traceparent);
    entity.payload = loading;
    return loading;
  };
  const present = shared(async (): Promise<Entry> => {
    const from = position;
    const payloads = await Promise.all(known().map(async (id) => {
      const payload = await resolve.awaiting(id, () => resolve.entity(id)).then((found) => found.payload, (error: unknown) => {
        if (isOne() || !resolve.isMissing(error)) throw error;
        return undefined;
      });
      return payload ?? [];
    }));
    return { payloads: payloads.flat(), position: from };
  });

  return {
    async enter(mark) {
      await watch.begun;
      const entry = await present();
      return mark === undefined ? entry : { ...entry, payloads: entry.payloads.filter(({ mark: own }) => own !== mark) };
    },
    next(from) {
      if (from >= position) return undefined;
      if (from < lostUpTo) return 'lost';
      for (const [id, entity] of changed) {
        if (entity.position > from) return { position: entity.position, payload: entity.payload ?? load(id, entity) };
      }
      return undefined;
    },
    use(next) {
      if (!next.followed) return fail();
      followed = next.followed;
      watch.use(followed.watched);
    },
    stop: () => watch.stop(),
  };
}

/** What an event says of whose it is. */
function idIn(envelope: Envelope, { id }: Followed['field']): string | undefined {
  let value: unknown = envelope;
  for (const step of id.from === 'event' ? id.path : []) value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined;
  return typeof value === 'string' ? value : undefined;
}
