import { inProcessBus } from '@storegraph/events/connect-bus';
import { ANONYMOUS } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import type { Env } from '@storegraph/service/env';
import { createTestDatabase } from '@storegraph/testkit/database';
import { eventually } from '@storegraph/testkit/eventually';
import { postGraphQL } from '@storegraph/testkit/graphql-client';
import { createTestGateway, someone } from '@storegraph/testkit/internal-token';
import { watchQuiet } from '@storegraph/testkit/quiet';
import { watchStatements } from '@storegraph/testkit/statements';
import * as products from '../src/service.ts';
import { openShelf } from '../src/store/shelf.desk.ts';

/** The running subgraph on an empty shop, and what a test does with it. */
export type ProductsDesk = Awaited<ReturnType<typeof openDesk>>;

/** Sets it up, on a database of its own, with these settings besides the usual ones. */
export async function openDesk(env: Env = {}) {
  const [database, gateway] = await Promise.all([createTestDatabase('products', products.migrate), createTestGateway()]);
  const shelf = await openShelf(database.ownerUrl);
  const watched = await watchStatements(database.appUrl);
  const events = watchQuiet(inProcessBus(), database);
  const service = await products.start({
    HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'silent', NATS_URL: 'memory:', DATABASE_URL: watched.url, INTERNAL_PUBLIC_KEYS: gateway.publicKeys, ...env,
  });

  const ask = async <Data = Record<string, unknown>>(query: string, variables: Record<string, unknown> = {}, caller: Caller = ANONYMOUS) =>
    postGraphQL<Data>(`${service.url}/graphql`, { query, variables }, await gateway.headersFor('products', caller));

  /** Waits until what is on the shelf can be searched. */
  const indexed = async () =>
    void (await eventually('all is indexed', async () => (await database.query('SELECT FROM search_dirty LIMIT 1')).length === 0, { everyMs: 10 }));

  return {
    ...shelf,
    indexed,
    /** Cuts the subgraph off from its database, whatever it is doing, while something is done. */
    cutOff: async (work: () => Promise<unknown>) => {
      watched.cut();
      await work();
      watched.mend();
    },
    database,
    manager: someone('CATALOGUE_MANAGER'),
    customer: someone(),
    ask,
    /** Asks for something else than the graph, as the gateway does. */
    call: async (path: string, { headers, ...init }: RequestInit = {}) =>
      fetch(`${service.url}${path}`, { ...init, headers: { ...(await gateway.headersFor('products')), ...(headers as Record<string, string>) } }),
    serviceUrl: service.url,
    headers: () => gateway.headersFor('products'),
    gatewayHeaders: () => gateway.headersFor('products'),
    /** The statements a request costs besides those that deliver events and tidy up. */
    costs: async (query: string, variables: Record<string, unknown> = {}, caller: Caller = ANONYMOUS) => {
      await indexed();
      await events.quiet();
      await database.query('UPDATE search_state SET is_paused = true');
      const statements = await watched.during(() => ask(query, variables, caller));
      await database.query('UPDATE search_state SET is_paused = false');
      return statements.filter((statement) => !/\b(regular work|outbox|inbox|idempotency|import_is_waiting|errand|\w*advisory_(un)?lock)\b|^LISTEN/i.test(statement));
    },
    /** What was told of one thing, oldest first. */
    told: async (aggregateId: string) =>
      (await database.query<{ envelope: object }>(`SELECT envelope FROM outbox WHERE envelope->>'aggregateId' = $1 ORDER BY seq`, [aggregateId])).map(({ envelope }) => envelope),
    async close() {
      events.stop();
      await service.stop();
      await shelf.closeShelf();
      await watched.close();
      await database.drop();
    },
  };
}
