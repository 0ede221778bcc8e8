// Sends the statements of pages as they are, with nothing around them: the most that the database could give a shop. Each page
// is asked of all its databases at once, of each one statement after the other, over as many connections as the shop has.
import pg from 'pg';
import { quantilesOf } from '@storegraph/proof/clients/quantiles';
import type { Quantiles } from '@storegraph/proof/clients/quantiles';
import type { Statement } from './captured.ts';

export interface SqlJob {
  /** By database. */
  readonly urls: Readonly<Record<string, string>>;
  readonly pages: readonly (readonly Statement[])[];
  readonly connections: number;
  readonly seconds: number;
}

export interface SqlLoad {
  readonly pages: number;
  readonly seconds: number;
  readonly latencyMs: Quantiles;
}

/** As many as each subgraph opens. */
const POOL_SIZE = 10;
const pools = new Map<string, pg.Pool>();

process.on('message', (job) => void send(job as SqlJob).then((load) => process.send?.(load)));
process.send?.('ready');

async function send({ urls, pages, connections, seconds }: SqlJob): Promise<SqlLoad> {
  const plays = pages.map((statements) => [...Map.groupBy(statements, ({ database }) => database)]);
  const poolOf = (database: string): pg.Pool => {
    const url = urls[database] ?? '';
    const pool = pools.get(url) ?? new pg.Pool({ connectionString: url, max: POOL_SIZE, connectionTimeoutMillis: 10_000 });
    pools.set(url, pool);
    return pool;
  };
  const play = async (database: string, statements: readonly Statement[]): Promise<void> => {
    const client = await poolOf(database).connect();
    try {
      for (const { sql, values } of statements) await client.query(sql, [...values]);
    } finally {
      client.release();
    }
  };
  const latencies: number[] = [];
  const startedAt = performance.now();
  const endAt = startedAt + seconds * 1_000;
  await Promise.all(Array.from({ length: connections }, async (_, index) => {
    for (let turn = index; performance.now() < endAt; turn += connections) {
      const sentAt = performance.now();
      await Promise.all((plays[turn % plays.length] ?? []).map(([database, statements]) => play(database, statements)));
      latencies.push(performance.now() - sentAt);
    }
  }));
  return { pages: latencies.length, seconds: (performance.now() - startedAt) / 1_000, latencyMs: quantilesOf(latencies) };
}
