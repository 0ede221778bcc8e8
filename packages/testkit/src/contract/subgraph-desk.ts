import { buildSubgraphSchema } from '@apollo/subgraph';
import { isObjectType, parse } from 'graphql';
import type { Caller } from '@storegraph/kernel/caller';
import type { Env } from '@storegraph/service/env';
import type { ServiceModule } from '@storegraph/service/process';
import type { RunningService } from '@storegraph/service/running-service';
import { readSchemaText } from '@storegraph/subgraph/schema-text';
import { createTestBroker } from '../broker.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { postGraphQL, type GraphQLAnswer } from '../graphql-client.ts';
import { createTestGateway, type TestGateway } from '../internal-token.ts';
import { watchStatements, type WatchedPostgres } from '../statements.ts';
import { openProxy, type TcpProxy } from '../tcp-proxy.ts';
import { selectAll } from './select-all.ts';

/** An entity as the gateway asks for it. */
export type Representation = Readonly<Record<string, unknown>> & { readonly __typename: string };

/** A seeded subgraph that runs on a real database and a real broker, with everything a test does to it at hand. */
export interface SubgraphDesk {
  readonly service: RunningService;
  readonly graphqlUrl: string;
  readonly database: TestDatabase;
  /** The service's ways to its servers: watched, and can be cut. */
  readonly postgres: WatchedPostgres;
  readonly nats: TcpProxy;
  readonly gateway: TestGateway;
  /** Asks for entities and all their fields, in a caller's name. */
  entities(representations: readonly Representation[], caller: Caller): Promise<GraphQLAnswer<{ readonly _entities: readonly unknown[] }>>;
  close(): Promise<void>;
}

/** What is needed to set one up. */
export interface SubgraphUnderTest {
  /** As supergraph.yaml names it. */
  readonly name: string;
  readonly service: Required<ServiceModule>;
  /** The folder of its own schema. */
  readonly schemaFolder: URL;
  /** What it reads from its environment besides what all subgraphs do. */
  readonly env?: Env;
}

/** Migrates, seeds with the small shop, and starts a subgraph. What was opened is closed again when it does not start. */
export async function setUpSubgraph({ name, service, schemaFolder, env }: SubgraphUnderTest): Promise<SubgraphDesk> {
  await using opened = new AsyncDisposableStack();
  const database = opened.adopt(await createTestDatabase(name, service.migrate), ({ drop }) => drop());
  const broker = opened.adopt(await createTestBroker(), ({ stop }) => stop());
  const postgres = opened.adopt(await watchStatements(database.appUrl), ({ close }) => close());
  const nats = opened.adopt(await openProxy(broker.url), ({ close }) => close());
  const gateway = await createTestGateway();
  await service.seed({ ...env, DATABASE_MIGRATE_URL: database.ownerUrl }, 'ci');
  const settings = { HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'silent', DATABASE_URL: postgres.url, NATS_URL: nats.url, INTERNAL_PUBLIC_KEYS: gateway.publicKeys };
  const running = opened.adopt(await service.start({ ...settings, ...env }), (started) => started.stop());
  const graphqlUrl = `${running.url}/graphql`;
  const select = entitySelections(schemaFolder);
  const closing = opened.move();
  return {
    service: running, graphqlUrl, database, postgres, nats, gateway,
    entities: async (representations, caller) => {
      const fragments = [...new Set(representations.map(({ __typename: type }) => type))].map((type) => `... on ${type} { ${select(type)} }`);
      const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${fragments.join(' ')} } }`;
      return postGraphQL(graphqlUrl, { query, variables: { representations } }, await gateway.headersFor(name, caller));
    },
    close: () => closing.disposeAsync(),
  };
}

function entitySelections(schemaFolder: URL): (type: string) => string {
  const schema = buildSubgraphSchema({ typeDefs: parse(readSchemaText(schemaFolder)) });
  return (name) => {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(`${name} is no type of ${schemaFolder.href}.`);
    return selectAll(type);
  };
}
