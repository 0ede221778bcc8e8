import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from 'nats';
import pg from 'pg';
import { layOut } from '@storegraph/stack/data/directory';
import type { ShopFacts } from '../../shop/start-shop.ts';

/** Where a text was found. */
export interface Found {
  /** `database users.user.email`, `log shop.log`, `metrics orders`, `event shop.orders.…`. */
  readonly where: string;
  readonly text: string;
}

const CANARY = /cnry[a-z0-9]+x[a-z0-9]+x/g;
const canariesIn = (text: string): readonly string[] => [...new Set(text.match(CANARY))];

/** Every canary in every column of every database. */
export async function findInDatabases({ databases }: ShopFacts): Promise<readonly Found[]> {
  const found = await Promise.all(Object.entries(databases).map(async ([name, connectionString]) => {
    const client = new pg.Client({ connectionString });
    await client.connect();
    try {
      const { rows: columns } = await client.query<{ table: string; column: string }>(
        `SELECT table_name AS table, column_name AS column FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
         WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND data_type IN ('text', 'character varying', 'jsonb', 'json', 'ARRAY', 'bytea', 'USER-DEFINED')`,
      );
      const hits: Found[] = [];
      for (const { table, column } of columns) {
        const { rows } = await client.query<{ text: string }>(`SELECT "${column}"::text AS text FROM "${table}" WHERE "${column}"::text LIKE '%cnry%'`);
        hits.push(...rows.flatMap(({ text }) => canariesIn(text).map((each) => ({ where: `database ${name}.${table}.${column}`, text: each }))));
      }
      return hits;
    } finally {
      await client.end();
    }
  }));
  return found.flat();
}

/** Every canary in what the services wrote down of their work, traces among it. */
export function findInLogs({ dataDirectory }: ShopFacts): readonly Found[] {
  const { logs } = layOut(dataDirectory);
  if (!existsSync(logs)) return [];
  return readdirSync(logs).flatMap((file) => canariesIn(readFileSync(join(logs, file), 'utf8')).map((text) => ({ where: `log ${file}`, text })));
}

/** Every canary in what the services count. */
export async function findInMetrics({ ports }: ShopFacts): Promise<readonly Found[]> {
  const services = Object.entries(ports).filter(([name]) => name !== 'postgres' && name !== 'nats');
  const found = await Promise.all(services.map(async ([name, port]) => {
    const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
    return canariesIn(await answer.text()).map((text) => ({ where: `metrics ${name}`, text }));
  }));
  return found.flat();
}

/** Every canary in what was told over the bus. */
export async function findInEvents({ natsUrl }: ShopFacts): Promise<readonly Found[]> {
  const connection = await connect({ servers: natsUrl });
  try {
    const manager = await connection.jetstreamManager();
    const found: Found[] = [];
    for await (const { config: { name }, state } of manager.streams.list()) {
      for (let seq = state.first_seq; seq <= state.last_seq; seq++) {
        const message = await manager.streams.getMessage(name, { seq }).catch(() => undefined);
        if (!message) continue;
        const subject = message.subject.split('.').slice(0, 4).join('.');
        found.push(...canariesIn(`${message.subject} ${Buffer.from(message.data).toString()}`).map((text) => ({ where: `event ${subject}`, text })));
      }
    }
    return found;
  } finally {
    await connection.close();
  }
}
