import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { newId, type IdKind } from '@storegraph/kernel/ids';
import type { Caller } from '@storegraph/kernel/caller';
import { readSchemaText } from '@storegraph/subgraph/schema-text';
import { queriesByIdOf } from './contract/queries-by-id.ts';
import { entityKeysOf, type EntityKey } from './contract/entity-keys.ts';
import { setUpSubgraph, type Representation, type SubgraphDesk, type SubgraphUnderTest } from './contract/subgraph-desk.ts';
import { WRONG_CALLERS } from './contract/wrong-callers.ts';
import type { TestDatabase } from './database.ts';
import { eventually } from './eventually.ts';
import { codesOf, post, postGraphQL } from './graphql-client.ts';
import { someone } from './internal-token.ts';

/** The fields of an entity's keys, and those of its `@external` fields. */
export type Reference = object;

/** A subgraph, and what of the small sample shop it can be asked for. */
export interface ContractOptions extends SubgraphUnderTest {
  /**
   * For each entity with a `@key` here, at least eight that there are, all of a kind: those of the second half
   * lead to no other tables than those of the first.
   */
  readonly references: Readonly<Record<string, (database: TestDatabase) => Promise<readonly Reference[]> | readonly Reference[]>>;
  /** Who asks; an administrator when left out. */
  readonly caller?: Caller;
}

const AT_LEAST = 8;
/** Texts that are no id of any entity here. */
const NO_IDS = ['', 'nonsense', 'prod_', '0197f1c2-0000-7000-8000-000000000000', 'evt_01h455vb4pex5vsknk084sn02q'];
/** Statements that the delivery of events, and errands to other worlds, send by the way. */
const BY_THE_WAY = /\b(regular work|outbox|inbox|idempotency|errand|pg_try_advisory_lock|import_is_waiting)\b|^LISTEN/i;

/**
 * What the gateway and the stack rely on in every subgraph. Each runs it from its own
 * `tests/contract.db.test.ts`, on a database and a nats-server of its own.
 */
export function subgraphContract(options: ContractOptions): void {
  const { name, service, caller = someone('ADMIN') } = options;
  const keys = entityKeysOf(parse(readSchemaText(options.schemaFolder)));
  let desk: SubgraphDesk;

  beforeAll(async () => {
    desk = await setUpSubgraph(options);
  }, 120_000);
  afterAll(() => desk?.close());

  describe(`${name}: its data`, () => {
    it('is not changed by migrating and seeding again', async () => {
      const before = await rowCounts(desk.database);
      const owner = { ...options.env, DATABASE_MIGRATE_URL: desk.database.ownerUrl };
      await service.migrate(owner);
      await service.seed(owner, 'ci');
      expect(await rowCounts(desk.database)).toEqual(before);
    }, 60_000);
  });

  describe(`${name}: its health`, () => {
    it('is live and ready', async () => {
      expect(await health(desk, 'live')).toMatchObject({ status: 200 });
      expect(await health(desk, 'ready')).toEqual({
        status: 200,
        body: { status: 'UP', checks: { database: { status: 'UP', latencyMs: expect.any(Number) }, nats: { status: 'UP', latencyMs: expect.any(Number) } } },
      });
    });

    it.each(['database', 'nats'] as const)('is live and not ready while it has lost its %s, and ready once it is back', async (server) => {
      const way = server === 'database' ? desk.postgres : desk.nats;
      way.cut();
      try {
        const lost = await eventually('it is not ready', async () => {
          const ready = await health(desk, 'ready');
          return ready.status === 503 && ready;
        });
        expect(lost.body).toMatchObject({ status: 'DOWN', checks: { [server]: { status: 'DOWN' } } });
        expect(await health(desk, 'live')).toMatchObject({ status: 200 });
      } finally {
        way.mend();
      }
      await eventually('it is ready again', async () => (await health(desk, 'ready')).status === 200, { withinMs: 20_000 });
    }, 40_000);
  });

  describe(`${name}: its door`, () => {
    const bodies = {
      'its schema': JSON.stringify({ query: '{ _service { sdl } }' }),
      entities: JSON.stringify({ query: 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }', variables: { r: [{ __typename: keys[0]?.type, id: 'x' }] } }),
      'something that cannot be parsed': '{ "query',
    };

    it.each(Object.keys(WRONG_CALLERS))('is closed to a caller %s, before anything is parsed or read', async (who) => {
      const headers = await WRONG_CALLERS[who]!(desk.gateway, name);
      const statements = await desk.postgres.during(async () => {
        const answers = await Promise.all(Object.values(bodies).map((body) => post(desk.graphqlUrl, body, headers)));
        expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 401));
      });
      expect(statements.filter(isOfTheRequest)).toEqual([]);
    });

    it('is open to the gateway', async () => {
      const answer = await postGraphQL<{ _service: { sdl: string } }>(desk.graphqlUrl, { query: '{ _service { sdl } }' }, await desk.gateway.headersFor(name));
      expect(answer).toMatchObject({ status: 200, errors: [], data: { _service: { sdl: expect.stringContaining('type Query') } } });
    });

    it('answers the gateway 400 for what cannot be parsed', async () => {
      const headers = await desk.gateway.headersFor(name);
      expect((await post(desk.graphqlUrl, '{ "query', headers)).status).toBe(400);
      expect((await post(desk.graphqlUrl, '{"query":"{ oh"}', headers)).status).toBe(400);
    });
  });

  describe(`${name}: its entities`, () => {
    it('all have references here to be tested with', () => {
      expect(Object.keys(options.references).sort()).toEqual([...new Set(keys.map(({ type }) => type))].sort());
    });

    describe.each(keys.map((key) => [`${key.type} by ${key.fields.join(' and ')}`, key] as const))('%s', (_title, key) => {
      let known: readonly Representation[];

      beforeAll(async () => {
        const references = (await options.references[key.type]?.(desk.database)) ?? [];
        expect(references.length).toBeGreaterThanOrEqual(AT_LEAST);
        known = references.map((reference) => representation(key, reference));
      });

      it('are found, each in its place', async () => {
        const { data, errors } = await desk.entities(known, caller);
        expect(codesOf({ errors }).filter((code) => code !== 'FORBIDDEN')).toEqual([]);
        expect(data?._entities).toEqual(known.map((one) => expect.objectContaining(only(one, ['__typename', ...key.fields]))));
      });

      it('cost as many statements for many as for a few', async () => {
        const few = (await desk.postgres.during(() => desk.entities(known.slice(0, known.length / 2), caller))).filter(isOfTheRequest);
        const many = (await desk.postgres.during(() => desk.entities(known, caller))).filter(isOfTheRequest);
        // Some more, as the second half leads somewhere the first does not, or what is read in waves comes in one more of them; one for each would be half of them.
        if (many.length > few.length + known.length / 3) throw new Error(`${known.length} references cost ${many.length} statements, half of them ${few.length}:\n${many.join('\n')}`);
      });

      it(key.isOwned ? 'are null when there is none' : 'are null or empty when nothing is known of them', async () => {
        const unknown = known.slice(0, 2).map((one) => withKey(key, one, (value) => unknownLike(value)));
        const { data, errors } = await desk.entities(unknown, caller);
        expect(codesOf({ errors }).filter((code) => code !== 'FORBIDDEN')).toEqual([]);
        const found = (data?._entities ?? []).filter((entity) => entity !== null);
        expect(found).toEqual(key.isOwned ? [] : found.map(() => expect.objectContaining({ __typename: key.type })));
      });

      if (key.fields.includes('id')) {
        it.each(NO_IDS)('are null for the id %j, which is none, and spoil no other', async (id) => {
          const [first, second] = [known[0]!, known[1]!];
          const { status, data, errors } = await desk.entities([first, { ...second, id }, second], caller);
          expect(status).toBe(200);
          expect(codesOf({ errors: errors.filter(({ path }) => path?.[1] === 1) }).filter((code) => code !== 'INVALID_ID')).toEqual([]);
          expect(data?._entities).toEqual([expect.objectContaining({ id: first['id'] }), null, expect.objectContaining({ id: second['id'] })]);
        });
      }
    });
  });

  const wrongQueries = queriesByIdOf(options.schemaFolder).flatMap((query) => NO_IDS.map((id) => [query.field, id, query] as const));
  if (wrongQueries.length > 0) describe(`${name}: its queries`, () => {
    it.each(wrongQueries)('%s refuses the id %j with INVALID_ID', async (field, id, { text }) => {
      const answer = await postGraphQL(desk.graphqlUrl, { query: text, variables: { id } }, await desk.gateway.headersFor(name, caller));
      expect(answer.status).toBe(200);
      expect(answer.errors).toEqual([expect.objectContaining({ path: [field], extensions: expect.objectContaining({ code: 'INVALID_ID' }) })]);
    });
  });

  // The last one: nothing can be asked after it.
  describe(`${name}: its end`, () => {
    it('finishes what is under way, lets go of everything, and may be asked for twice', async () => {
      const underWay = postGraphQL(desk.graphqlUrl, { query: '{ __typename }' }, await desk.gateway.headersFor(name));
      await underWay;
      await Promise.all([desk.service.stop(), desk.service.stop()]);
      await expect(fetch(`${desk.service.url}/health/live`)).rejects.toThrow();
      // Soon: an idle connection that nobody closes ends by itself after 10 s.
      const isAlone = (): boolean => desk.postgres.connections() === 0 && desk.nats.connections() === 0;
      await eventually('no connection to database or broker is left', isAlone, { withinMs: 3_000 });
    }, 40_000);
  });
}

function isOfTheRequest(statement: string): boolean {
  return !BY_THE_WAY.test(statement);
}

function representation(key: EntityKey, reference: Reference): Representation {
  return { __typename: key.type, ...only(reference, [...key.fields, ...key.external]) };
}

function withKey(key: EntityKey, of: Representation, change: (value: unknown) => unknown): Representation {
  return { ...of, ...Object.fromEntries(key.fields.map((field) => [field, change(of[field])])) };
}

/** Well-formed, and nobody's: another id of the kind, another text. */
function unknownLike(value: unknown): string {
  const [, kind] = /^([a-z]+)_[0-9a-z]{26}$/.exec(String(value)) ?? [];
  return kind ? newId(kind as IdKind) : `no-such-${String(value)}`;
}

function only(from: Reference, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(from).filter(([field]) => fields.includes(field)));
}

async function health({ service }: SubgraphDesk, kind: 'live' | 'ready'): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${service.url}/health/${kind}`);
  return { status: response.status, body: await response.json() };
}

/** How many rows each table has. */
async function rowCounts(database: TestDatabase): Promise<Readonly<Record<string, number>>> {
  const tables = await database.query<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1");
  const counts = await Promise.all(tables.map(({ name }) => database.query<{ rows: number }>(`SELECT count(*)::int AS rows FROM "${name}"`)));
  return Object.fromEntries(tables.map(({ name }, index) => [name, counts[index]?.[0]?.rows ?? 0]));
}
