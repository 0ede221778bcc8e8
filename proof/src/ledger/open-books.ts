import { existsSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { createBook } from '../../../subgraphs/payments/simulator/book.ts';
import type { LogRecord } from '../../../subgraphs/payments/simulator/log.ts';
import { strayRefundKey } from '../reconcile/unknown-charges.ts';
import type { Books, JournalEntry, ProviderBook, ProviderCharge, Service } from './books.ts';

/** Where a shop's books are. */
export interface BooksAt {
  /** A server whose databases are called as their services; the role must be let into each. */
  readonly postgresUrl: string;
  /** The payment simulator's log; none where there is no such file yet. */
  readonly providerLog: string;
  /** JSON lines of what clients heard. */
  readonly journal?: string | undefined;
}

/** How many rows are had at a time. */
const PART = 5_000;

/** Opens a shop's books, to be read as they are now. */
export function openBooks({ postgresUrl, providerLog, journal }: BooksAt): Books {
  const connected = async <Answer>(service: Service, work: (client: pg.Client) => Promise<Answer>): Promise<Answer> => {
    const client = await connect(postgresUrl, service);
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
  return {
    rows: async <Row>(service: Service, sql: string) => connected(service, async (client) => (await client.query(sql)).rows as readonly Row[]),
    async *stream<Row>(service: Service, sql: string) {
      const client = await connect(postgresUrl, service);
      try {
        yield* readInParts<Row>(client, sql);
      } finally {
        await client.end();
      }
    },
    provider: readProvider(providerLog),
    journal: journal ? readLines<JournalEntry>(journal) : [],
  };
}

async function connect(postgresUrl: string, service: Service): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: Object.assign(new URL(postgresUrl), { pathname: `/${service}` }).href });
  await client.connect();
  return client;
}

/** All rows of a query as of one moment, without holding them all. */
export async function* readInParts<Row>(client: pg.Client, sql: string, part = PART): AsyncGenerator<Row> {
  await client.query('BEGIN');
  await client.query(`DECLARE part NO SCROLL CURSOR FOR ${sql}`);
  for (;;) {
    const { rows } = await client.query(`FETCH ${part} FROM part`);
    if (rows.length === 0) break;
    yield* rows as Row[];
  }
  await client.query('COMMIT');
}

/** What the provider did, by its log. */
export function readProvider(file: string): ProviderBook {
  const book = createBook(readLines<LogRecord>(file));
  return new Map([...book.chargesByKey].map(([key, { amountMinor, status }]): [string, ProviderCharge] => [key, {
    amountMinor: BigInt(amountMinor), capturedMinor: book.capturedMinor(key), refundedMinor: book.refundedMinor(key),
    strayMinor: BigInt(book.refundsByKey.get(strayRefundKey(key))?.amountMinor ?? 0),
    openMinor: MAY_BE_TAKEN.has(status) ? BigInt(amountMinor) - book.capturedMinor(key) : 0n,
  }]));
}

const MAY_BE_TAKEN: ReadonlySet<string> = new Set(['requires_action', 'processing', 'authorized']);

/** The last line of a file that is being written may be cut short. */
function readLines<Line>(file: string): readonly Line[] {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  return text.slice(0, text.lastIndexOf('\n') + 1).split('\n').filter(Boolean).map((line) => JSON.parse(line) as Line);
}
