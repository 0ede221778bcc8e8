/** The escapes by which JSON tells of NUL and of halves of surrogate pairs. */
const SUSPICIOUS = /\\u(?:0000|d[89a-f])/i;

/**
 * Whether a request of the gateway holds text that PostgreSQL does not keep: NUL, and half of a surrogate pair, which no jsonb
 * takes. `body` is what the JSON `text` says; nearly no request has such an escape, and only those are looked through.
 */
export function holdsUnkeepableText(text: string, body: unknown): boolean {
  if (!SUSPICIOUS.test(text)) return false;
  const { query, ...rest } = body as Readonly<Record<string, unknown>>;
  // What stands in the document is read by GraphQL, which refuses halves itself.
  if (typeof query === 'string' && query.includes('\\u0000')) return true;
  const values: unknown[] = [query, rest];
  for (const value of values) {
    if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) return true;
    if (typeof value === 'object' && value !== null) for (const entry of Object.entries(value).flat()) values.push(entry);
  }
  return false;
}
