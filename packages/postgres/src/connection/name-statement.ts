/** What may be told of a statement: its text with parameters, and a short name to see at a glance. */
export interface StatementName {
  /** What is done, to what first: `INSERT outbox`, `COMMIT`. */
  readonly name: string;
  /** Without the texts that stand in it, cut after 1,000 characters. */
  readonly text: string;
}

const MAX_TEXT = 1_000;
const MAX_KNOWN = 500;
const known = new Map<string, StatementName>();

/** Names a statement. The same few hundred texts come again and again, so what was found is kept. */
export function nameStatement(sql: string): StatementName {
  const found = known.get(sql);
  if (found) return found;
  if (known.size >= MAX_KNOWN) known.clear();
  const [, verb = 'SQL'] = /^[\s(]*(\w+)/.exec(sql) ?? [];
  const [, table] = /\b(?:FROM|INTO|UPDATE)\s+(?:ONLY\s+)?"?([a-z_]\w*)"?/i.exec(sql) ?? [];
  const named = {
    name: table ? `${verb.toUpperCase()} ${table}` : verb.toUpperCase(),
    text: sql.replace(/'(?:[^']|'')*'/g, '?').replace(/\s+/g, ' ').trim().slice(0, MAX_TEXT),
  };
  known.set(sql, named);
  return named;
}
