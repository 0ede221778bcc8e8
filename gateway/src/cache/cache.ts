import type { Envelope } from '@storegraph/events/envelope';

/** What ends a cached value. */
export interface Expiry {
  readonly maxAgeMs: number;
  readonly changedBy: ReadonlySet<string>;
  /** The objects it shows. */
  readonly ids: ReadonlySet<string>;
}

/** What is the same for everybody, cached until something of it changes. */
export interface Cache<Value> {
  get(key: string): Value | undefined;
  /** A point in time, to tell what changed since. */
  mark(): number;
  /** Caches what was begun at a mark, unless something of it changed since. `bytes` is how much room it takes, about. */
  set(key: string, value: Value, bytes: number, expiry: Expiry, since: number): void;
  /** Something changed: drops what shows it. */
  invalidate(envelope: Envelope): void;
  /** Drops everything. */
  clear(): void;
  /** In bytes, about. */
  readonly size: number;
}

interface Entry<Value> {
  readonly value: Value;
  readonly expiry: Expiry;
  readonly endsAt: number;
  readonly bytes: number;
}

/** What an event was about. */
interface News {
  readonly number: number;
  readonly name: string;
  readonly ids: ReadonlySet<string>;
}

/** How much is remembered of what changed; what takes longer to be answered than this is not cached. */
const MOST_NEWS = 4_000;

/** At most so many bytes; the least recently used goes first. */
export function createCache<Value>(mostBytes: number, now: () => number = Date.now): Cache<Value> {
  const entries = new Map<string, Entry<Value>>();
  const byId = createIndex();
  const byEvent = createIndex();
  let news: News[] = [];
  let count = 0;
  let bytes = 0;

  const drop = (key: string): void => {
    const entry = entries.get(key);
    if (!entry) return;
    entries.delete(key);
    bytes -= entry.bytes;
    byId.remove(key, entry.expiry.ids);
    byEvent.remove(key, entry.expiry.changedBy);
  };

  return {
    get size() {
      return bytes;
    },
    get(key) {
      const entry = entries.get(key);
      if (!entry) return undefined;
      if (entry.endsAt <= now()) {
        drop(key);
        return undefined;
      }
      entries.delete(key);
      entries.set(key, entry);
      return entry.value;
    },
    mark: () => count,
    set(key, value, size, expiry, since) {
      const isOld = since < count && (news[0]?.number ?? count + 1) > since + 1;
      if (size > mostBytes / 16 || isOld || news.some(({ number, ...change }) => number > since && concerns(change, expiry))) return;
      drop(key);
      entries.set(key, { value, expiry, endsAt: now() + expiry.maxAgeMs, bytes: size });
      bytes += size;
      byId.add(key, expiry.ids);
      byEvent.add(key, expiry.changedBy);
      for (const oldest of entries.keys()) {
        if (bytes <= mostBytes) return;
        drop(oldest);
      }
    },
    invalidate({ name, aggregateId, payload }) {
      const ids = new Set<string>([aggregateId]);
      collectTexts(payload, ids);
      news.push({ number: ++count, name, ids });
      if (news.length > 2 * MOST_NEWS) news = news.slice(-MOST_NEWS);
      for (const id of ids) for (const key of byId.of(id)) drop(key);
      for (const key of byEvent.of(name)) drop(key);
    },
    clear() {
      for (const key of [...entries.keys()]) drop(key);
      news = [];
      // Nothing that is being answered now may be cached.
      count += 1;
    },
  };
}

const concerns = ({ name, ids }: Omit<News, 'number'>, expiry: Expiry): boolean => expiry.changedBy.has(name) || !ids.isDisjointFrom(expiry.ids);

/** Which keys have something. */
function createIndex() {
  const keys = new Map<string, Set<string>>();
  return {
    of: (value: string): readonly string[] => [...(keys.get(value) ?? [])],
    add(key: string, values: Iterable<string>): void {
      for (const value of values) {
        const present = keys.get(value);
        if (present) present.add(key);
        else keys.set(value, new Set([key]));
      }
    },
    remove(key: string, values: Iterable<string>): void {
      for (const value of values) {
        const present = keys.get(value);
        present?.delete(key);
        if (present?.size === 0) keys.delete(value);
      }
    },
  };
}

/** Every text of what an event tells may be an id. */
function collectTexts(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value);
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) collectTexts(part, into);
}
