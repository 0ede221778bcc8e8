/** A request that means no good, or that no client should make. */
export interface HostileCase {
  /** What it tries. */
  readonly what: string;
  readonly method?: string;
  /** After the host; `/graphql` when left out. */
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Buffer;
  /** The connection may be closed instead of an answer. */
  readonly isClosed?: boolean;
  /** Why it is answered with 200 all the same: the specification says so, or it does no harm. Anything else is a 4xx. */
  readonly harmless?: string;
}

/** A POST of a query, as any client does it. */
export const asking = (what: string, query: string, more: { variables?: unknown; operationName?: unknown; extensions?: unknown; harmless?: string } = {}): HostileCase => {
  const { harmless, ...rest } = more;
  return { what, headers: JSON_BODY, body: JSON.stringify({ query, ...rest }), ...(harmless ? { harmless } : {}) };
};

/** A POST of a body that says it is JSON. */
export const posting = (what: string, body: string | Buffer, harmless?: string): HostileCase => ({ what, headers: JSON_BODY, body, ...(harmless ? { harmless } : {}) });

/** What a body of JSON says it is. */
export const JSON_BODY = { 'content-type': 'application/json' };

/** `text` for each number from 0, with spaces between. */
export const repeat = (count: number, text: (i: number) => string): string => Array.from({ length: count }, (_, i) => text(i)).join(' ');
