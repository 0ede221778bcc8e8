import type { Outbox } from '@storegraph/events/envelope';
import { connectDatabase, type Database } from '@storegraph/postgres/database';
import { createTransactions } from '@storegraph/postgres/transactions';

export const SERVICES = ['products', 'users', 'orders', 'payments', 'reviews', 'recommendations'] as const;
export type Service = (typeof SERVICES)[number];

/** Statements of one transaction. */
export type Manager = Database['dataSource']['manager'];

/** The databases of all services, to be compared and mended. */
export interface Databases {
  rows<Row>(service: Service, sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** A transaction in a service's own database; what is told in it is sent as that service's own word. */
  write<Answer>(service: Service, work: (manager: Manager, outbox: Outbox) => Promise<Answer>): Promise<Answer>;
  close(): Promise<void>;
}

/** Opens the databases of a server as its superuser: they are called as their services, unless somebody says otherwise. */
export async function openDatabases(postgresUrl: string, nameOf: (service: Service) => string = (service) => service): Promise<Databases> {
  const opened = new Map<Service, Promise<Database>>();
  const open = (name: Service): Promise<Database> => {
    const url = Object.assign(new URL(postgresUrl), { pathname: `/${nameOf(name)}` }).href;
    const database = opened.get(name) ?? connectDatabase({ url, entities: [], name: 'reconcile', poolSize: 2 });
    opened.set(name, database);
    return database;
  };
  return {
    rows: async (service, sql, values = []) => (await open(service)).dataSource.query(sql, [...values]),
    write: async (service, work) => createTransactions(await open(service), service, (manager) => ({ manager })).transact(({ manager, outbox }) => work(manager, outbox)),
    close: async () => void (await Promise.all([...opened.values()].map(async (database) => (await database).close()))),
  };
}
