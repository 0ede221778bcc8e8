import pg from 'pg';
import { connectBus } from '@storegraph/events/connect-bus';
import type { Caller } from '@storegraph/kernel/caller';
import { fromUuid, newId, parseId, toUuid, type Id } from '@storegraph/kernel/ids';
import { connectDatabase, type Database } from '@storegraph/postgres/database';
import { readEnv, type Env } from '@storegraph/service/env';
import { createLog } from '@storegraph/service/log';
import { createMetrics } from '@storegraph/service/metrics';
import type { ServiceModule } from '@storegraph/service/process';
import type { RunningService } from '@storegraph/service/running-service';
import { everyone, forTypes } from '@storegraph/subgraph/access';
import { subgraphEnvironment } from '@storegraph/subgraph/environment';
import { createLoad, type Load } from '@storegraph/subgraph/loader';
import { startSubgraph } from '@storegraph/subgraph/start-subgraph';

/** The smallest subgraph that keeps the contract, to test the contract suite with. */
export const lamps: Required<ServiceModule> = { start, migrate, seed };

/** Its schema. */
export const lampsSchemaFolder = new URL('./', import.meta.url);

interface Lamp {
  readonly id: Id<'prod'>;
  readonly name: string;
  readonly room: string;
}

interface Context {
  readonly caller: Caller;
  readonly byId: Load<Id<'prod'>, Lamp>;
  readonly byName: Load<string, Lamp>;
}

async function start(env: Env): Promise<RunningService> {
  const settings = readEnv(subgraphEnvironment, env);
  const warn = (): void => {};
  const database = await connectDatabase({ url: settings.DATABASE_URL, entities: [], name: 'lamps', warn });
  const bus = await connectBus({ url: settings.NATS_URL, name: 'lamps', warn });
  return startSubgraph<Context>({
    name: 'lamps', host: settings.HOST, port: settings.PORT, publicKeys: settings.INTERNAL_PUBLIC_KEYS,
    log: createLog('lamps', settings.LOG_LEVEL), metrics: createMetrics('lamps'), schemaFolder: lampsSchemaFolder,
    resolvers, access: forTypes(['Query', 'Lamp', 'Room', 'Product', 'Money', 'PageInfo', 'PostalAddress'], everyone),
    context: (caller) => ({
      caller,
      byId: createLoad((ids) => read(database, 'id', ids.map(toUuid)), ({ id }) => id),
      byName: createLoad((names) => read(database, 'name', names), ({ name }) => name),
    }),
    isUnavailable: () => false, checks: { database: database.ping, nats: bus.ping },
    release: [bus.close, database.close],
  });
}

const resolvers = {
  Query: {
    lamp: (_: unknown, { id }: { id: string }, { byId }: Context) => byId(parseId('prod', id)),
  },
  Lamp: {
    __resolveReference: async ({ id, name = '' }: Partial<Lamp>, { byId, byName }: Context) =>
      id === undefined ? byName(name) : byId(parseId('prod', id)),
    room: ({ room }: Lamp) => ({ name: room }),
  },
  Product: {
    __resolveReference: async ({ id }: { id: string }) => ({ id: parseId('prod', id) }),
    lampNames: async ({ id }: { id: Id<'prod'> }, _: unknown, { byId }: Context) => {
      const lamp = await byId(id);
      return lamp ? [lamp.name] : [];
    },
  },
};

async function read(database: Database, column: 'id' | 'name', values: readonly string[]): Promise<readonly Lamp[]> {
  const rows = await database.dataSource.query<{ id: string; name: string; room: string }[]>(`SELECT id, name, room FROM lamp WHERE ${column} = ANY($1)`, [values]);
  return rows.map((row) => ({ ...row, id: fromUuid('prod', row.id) }));
}

async function migrate({ DATABASE_MIGRATE_URL: url = '' }: Env): Promise<void> {
  const app = decodeURIComponent(new URL(url).username).replace(/_owner$/, '_app');
  await asOwner(url, `CREATE TABLE IF NOT EXISTS lamp (id uuid PRIMARY KEY, name text NOT NULL, room text NOT NULL); GRANT SELECT ON lamp TO "${app}"`);
}

async function seed({ DATABASE_MIGRATE_URL: url = '' }: Env): Promise<void> {
  const rows = Array.from({ length: 12 }, (_, index) => `('${toUuid(newId('prod'))}', 'Lamp ${index}', 'Hall')`);
  await asOwner(url, `INSERT INTO lamp SELECT id::uuid, name, room FROM (VALUES ${rows.join(', ')}) AS new (id, name, room) WHERE NOT EXISTS (SELECT FROM lamp)`);
}

async function asOwner(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
