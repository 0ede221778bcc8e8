import { openProxy, type TcpProxy } from './tcp-proxy.ts';

/** A way to a PostgreSQL that remembers every statement sent over it. */
export interface WatchedPostgres extends TcpProxy {
  /** The statements sent while `work` runs, in order; without transactions in which nothing but regular work is done. */
  during(work: () => Promise<unknown>): Promise<readonly string[]>;
}

/** What a service sends whether anybody asks or not: it looks for what to tell, what is due and what to tidy up. */
export const isRegularWork = (sql: string): boolean =>
  /\bregular work\b|SKIP LOCKED|FROM outbox WHERE published_at|UPDATE outbox SET|pg_(try_)?advisory_(un)?lock\(|^\s*LISTEN/.test(sql);

/** A statement, and those of the transaction that it is of, with it or not. */
interface Seen {
  readonly sql: string;
  readonly inside: readonly string[] | undefined;
}

/** Opens a way to a PostgreSQL on which statements are seen as the server sees them, whatever library sends them. */
export async function watchStatements(url: string): Promise<WatchedPostgres> {
  let seen: Seen[] = [];
  const proxy = await openProxy(url, () => {
    let inside: string[] | undefined;
    return createReader((sql) => {
      const isBegin = /^(BEGIN|START TRANSACTION)/i.test(sql);
      const isEnd = /^(COMMIT|ROLLBACK$)/i.test(sql);
      if (isBegin) inside = [];
      else if (!isEnd) inside?.push(sql);
      seen.push({ sql, inside });
      if (isEnd) inside = undefined;
    });
  });
  return {
    ...proxy,
    during: async (work) => {
      seen = [];
      await work();
      return seen.filter(({ inside }) => !inside?.length || !inside.every(isRegularWork)).map(({ sql }) => sql);
    },
  };
}

/**
 * Reads a client's side of PostgreSQL's protocol 3: a first message without a type, then messages of
 * a type, a length and a body (https://www.postgresql.org/docs/current/protocol-message-formats.html).
 */
function createReader(tell: (statement: string) => void): (sent: Buffer) => void {
  const prepared = new Map<string, string>();
  let pending: Buffer = Buffer.alloc(0);
  let isStarted = false;

  const read = (type: string, body: Buffer): void => {
    const [first = '', second = ''] = body.toString('utf8').split('\0', 2);
    if (type === 'Q') tell(first);
    if (type === 'P') prepared.set(first, second);
    if (type === 'B') tell(prepared.get(second) ?? second);
  };

  return (sent) => {
    pending = Buffer.concat([pending, sent]);
    for (;;) {
      const head = isStarted ? 1 : 0;
      if (pending.length < head + 4) return;
      const end = head + pending.readInt32BE(head);
      if (pending.length < end) return;
      if (isStarted) read(String.fromCharCode(pending[0] ?? 0), pending.subarray(head + 4, end));
      isStarted = true;
      pending = pending.subarray(end);
    }
  };
}
