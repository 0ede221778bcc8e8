// Sends what checkouts led to as it was sent, with nothing around it: the most that the database could give a shop. Each
// checkout is done once, its works one after the other, over as many connections as the shop has.
import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import pg from 'pg';
import type { Checkout } from './captured.ts';

export interface ReplayJob {
  readonly file: string;
  /** By database. */
  readonly urls: Readonly<Record<string, string>>;
  readonly atOnce: number;
  /** Which of the checkouts: each can be done once. */
  readonly from: number;
  readonly to: number;
}

export interface Replayed {
  readonly checkouts: number;
  readonly seconds: number;
}

/** As many as each subgraph opens. */
const POOL_SIZE = 10;

process.on('message', (job) => void replay(job as ReplayJob).then((outcome) => process.send?.(outcome), (error: unknown) => {
  console.error(error);
  process.exit(1);
}));
process.send?.('ready');

async function replay({ file, urls, atOnce, from, to }: ReplayJob): Promise<Replayed> {
  const checkouts = (deserialize(readFileSync(file)) as readonly Checkout[]).slice(from, to);
  const pools = new Map(Object.entries(urls).map(([database, url]) => [database, new pg.Pool({ connectionString: url, max: POOL_SIZE })]));
  // Connecting is not what is measured.
  await Promise.all([...pools.values()].flatMap((pool) => Array.from({ length: POOL_SIZE }, async () => pool.query('SELECT pg_sleep(0.05)'))));
  const startedAt = performance.now();
  let next = 0;
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (let checkout = checkouts[next++]; checkout; checkout = checkouts[next++]) {
      for (const { database, statements, isTransaction } of [...checkout.filling, ...checkout.ordering]) {
        const client = await (pools.get(database) as pg.Pool).connect();
        try {
          if (isTransaction) await client.query('START TRANSACTION ISOLATION LEVEL READ COMMITTED');
          for (const { sql, values } of statements) await client.query(sql, [...values]);
          if (isTransaction) await client.query('COMMIT');
        } finally {
          client.release();
        }
      }
    }
  }));
  const seconds = (performance.now() - startedAt) / 1_000;
  await Promise.all([...pools.values()].map((pool) => pool.end()));
  return { checkouts: checkouts.length, seconds };
}
