import type { Envelope } from '@storegraph/events/envelope';

/** What ends the time of something kept. */
export interface KeptUntil {
  readonly maxAgeMs: number;
  readonly changedBy: ReadonlySet<string>;
  /** The objects it shows. */
  readonly ids: ReadonlySet<string>;
}

/** What is the same for everybody, kept until something of it changes. */
export interface Kept<Value> {
  find(key: string): Value | undefined;
  /** A point in time, to tell what changed since. */
  mark(): number;
  /** Keeps what was begun at a mark, unless something of it changed since. `bytes` is how much room it takes, about. */
  keep(key: string, value: Value, bytes: number, until: KeptUntil, since: number): void;
  /** Something changed: drops what shows it. */
  see(envelope: Envelope): void;
  /** Drops everything. */
  clear(): void;
  /** In bytes, about. */
  readonly size: number;
}

interface Entry<Value> {
  readonly value: Value;
  readonly until: KeptUntil;
  readonly endsAt: number;
  readonly bytes: number;
}

/** What an event was about. */
interface News {
  readonly number: number;
  readonly name: string;
  readonly ids: ReadonlySet<string>;
}

/** How much is remembered of what changed; what takes longer to be answered than this is not kept. */
const MOST_NEWS = 4_000;
/** Keeps at most so many bytes; what was not asked for longest goes first. */
export function createKept<Value>(mostBytes: number, now: () => number = Date.now): Kept<Value> {
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
    byId.remove(key, entry.until.ids);
    byEvent.remove(key, entry.until.changedBy);
  };

  return {
    get size() {
      return bytes;
    },
    find(key) {
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
    keep(key, value, size, until, since) {
      const isOld = since < count && (news[0]?.number ?? count + 1) > since + 1;
      if (size > mostBytes / 16 || isOld || news.some(({ number, ...change }) => number > since && concerns(change, until))) return;
      drop(key);
      entries.set(key, { value, until, endsAt: now() + until.maxAgeMs, bytes: size });
      bytes += size;
      byId.add(key, until.ids);
      byEvent.add(key, until.changedBy);
      for (const oldest of entries.keys()) {
        if (bytes <= mostBytes) return;
        drop(oldest);
      }
    },
    see({ name, aggregateId, payload }) {
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
      // Nothing that is being answered now may be kept.
      count += 1;
    },
  };
}

const concerns = ({ name, ids }: Omit<News, 'number'>, until: KeptUntil): boolean => until.changedBy.has(name) || !ids.isDisjointFrom(until.ids);

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
