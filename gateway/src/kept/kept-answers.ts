import type { Envelope } from '@storegraph/events/envelope';
import type { HttpAnswer } from '../http/shared-answers.ts';

/** What ends the time of a kept answer. */
export interface KeptUntil {
  readonly maxAgeMs: number;
  readonly changedBy: ReadonlySet<string>;
  /** The objects it shows. */
  readonly ids: ReadonlySet<string>;
}

/** Answers that are the same for everybody of the same roles, kept until something of them changes. */
export interface KeptAnswers {
  find(key: string): HttpAnswer | undefined;
  /** A point in time, to tell what changed since. */
  mark(): number;
  /** Keeps an answer whose making began at a mark, unless something of it changed since. */
  keep(key: string, answer: HttpAnswer, until: KeptUntil, since: number): void;
  /** Something changed: drops what shows it. */
  see(envelope: Envelope): void;
  /** Drops everything. */
  clear(): void;
  /** In bytes, about. */
  readonly size: number;
}

interface Kept {
  readonly answer: HttpAnswer;
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
/** A text is kept as it is, and as the bytes it is sent as. */
const BYTES_PER_CHARACTER = 2;

/** Keeps at most so many bytes; what was not asked for longest goes first. */
export function createKeptAnswers(mostBytes: number, now: () => number = Date.now): KeptAnswers {
  const answers = new Map<string, Kept>();
  const byId = createIndex();
  const byEvent = createIndex();
  let news: News[] = [];
  let count = 0;
  let bytes = 0;

  const drop = (key: string): void => {
    const kept = answers.get(key);
    if (!kept) return;
    answers.delete(key);
    bytes -= kept.bytes;
    byId.remove(key, kept.until.ids);
    byEvent.remove(key, kept.until.changedBy);
  };

  return {
    get size() {
      return bytes;
    },
    find(key) {
      const kept = answers.get(key);
      if (!kept) return undefined;
      if (kept.endsAt <= now()) {
        drop(key);
        return undefined;
      }
      answers.delete(key);
      answers.set(key, kept);
      return kept.answer;
    },
    mark: () => count,
    keep(key, answer, until, since) {
      const size = answer.body.head.length * BYTES_PER_CHARACTER;
      const isOld = since < count && (news[0]?.number ?? count + 1) > since + 1;
      if (answer.hasErrors || size > mostBytes / 16 || isOld || news.some(({ number, ...change }) => number > since && concerns(change, until))) return;
      drop(key);
      answers.set(key, { answer, until, endsAt: now() + until.maxAgeMs, bytes: size });
      bytes += size;
      byId.add(key, until.ids);
      byEvent.add(key, until.changedBy);
      for (const oldest of answers.keys()) {
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
      for (const key of [...answers.keys()]) drop(key);
      news = [];
      // Nothing that is being answered now may be kept.
      count += 1;
    },
  };
}

const concerns = ({ name, ids }: Omit<News, 'number'>, until: KeptUntil): boolean => until.changedBy.has(name) || !ids.isDisjointFrom(until.ids);

/** Which answers have something. */
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
