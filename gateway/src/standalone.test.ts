import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { graphql, parse } from 'graphql';
import type { RunningService } from '@storegraph/service/running-service';
import { eventually } from '@storegraph/testkit/eventually';
import { compose } from '../../schema/src/compose.ts';
import { readArguments, startStandalone } from './standalone.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const PEOPLE = `${LINK} type Query { me: Person slowly: String broken: String } type Mutation { one: Int two: Int } type Person @key(fields: "id") { id: ID! name: String }`;
const CITIES = `${LINK} type Person @key(fields: "id") { id: ID! city: String }`;

describe('a gateway over any supergraph', () => {
  const folder = mkdtempSync(join(tmpdir(), 'standalone-'));
  const file = join(folder, 'supergraph.graphql');
  const seen: { headers: IncomingHttpHeaders; query: string }[] = [];
  let people: Server;
  let cities: Server;
  let gateway: RunningService;
  const released: (() => void)[] = [];

  const composed = (peopleSdl = PEOPLE) => compose([{ name: 'people', url: urlOf(people), sdl: peopleSdl, file: 'people.graphql' }, { name: 'cities', url: urlOf(cities), sdl: CITIES, file: 'cities.graphql' }] as never).supergraphSdl;
  const ask = async (query: string, headers: Record<string, string> = {}) => (await fetch(`${gateway.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query }) })).json() as Promise<object>;

  beforeAll(async () => {
    people = await serve(PEOPLE, {
      Query: { me: () => ({ id: '1', name: 'Ada' }), slowly: () => new Promise((resolve) => released.push(() => resolve('done'))), broken: () => { throw new Error('the very words'); } },
      Mutation: { one: () => 1, two: () => 2 },
    }, seen);
    cities = await serve(CITIES, { Person: { __resolveReference: async ({ id }: { id: string }) => ({ id, city: 'London' }) } }, seen);
    writeFileSync(file, composed());
    gateway = await startStandalone({ supergraph: file, host: '127.0.0.1', port: 0, forward: ['authorization'] }, { LOG_LEVEL: 'silent' });
  });
  afterAll(async () => {
    await gateway.stop();
    people.close();
    cities.close();
    rmSync(folder, { recursive: true });
  });

  it('answers from where the supergraph says the subgraphs are', async () => {
    expect(await ask('{ me { name city } }')).toEqual({ data: { me: { name: 'Ada', city: 'London' } } });
    expect(await ask('mutation { one two }')).toEqual({ data: { one: 1, two: 2 } });
  });

  it('tells subgraphs the headers it was told to, and no others', async () => {
    await ask('{ me { id } }', { authorization: 'Basic abc', 'x-other': 'no' });
    expect(seen.at(-1)?.headers).toMatchObject({ authorization: 'Basic abc' });
    expect(seen.at(-1)?.headers).not.toHaveProperty('x-other');
  });

  it('shares a run among equal queries, but not across what subgraphs are told', async () => {
    const before = seen.length;
    const answers = [ask('{ slowly }'), ask('{ slowly }'), ask('{ slowly }', { authorization: 'Basic abc' })];
    await eventually('two runs', () => released.length === 2);
    released.splice(0).forEach((release) => release());
    expect(await Promise.all(answers)).toEqual(Array(3).fill({ data: { slowly: 'done' } }));
    expect(seen.length - before).toBe(2);
  });

  it('shows what a subgraph says of its errors', async () => {
    expect(await ask('{ broken }')).toMatchObject({ data: { broken: null }, errors: [{ message: 'the very words', path: ['broken'] }] });
  });

  it('serves another supergraph when the file changes, while what was begun goes on; one that is none changes nothing', async () => {
    const begun = ask('{ slowly }');
    await eventually('a run', () => released.length === 1);
    writeFileSync(file, composed(PEOPLE.replace('broken: String', 'broken: String renamed: String')));
    await eventually('the new field', async () => 'data' in await ask('{ renamed }'));
    released.splice(0).forEach((release) => release());
    expect(await begun).toEqual({ data: { slowly: 'done' } });
    writeFileSync(file, 'type Query { no: supergraph }');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await ask('{ renamed }')).toMatchObject({ data: { renamed: null } });
  });

  it('says how it is started', () => {
    expect(readArguments(['--supergraph', '/x/y.graphql', '--port', '0', '--forward-headers', 'Authorization, x-a'])).toEqual({ supergraph: '/x/y.graphql', host: '127.0.0.1', port: 0, forward: ['authorization', 'x-a'] });
    expect(readArguments([])).toBeUndefined();
    expect(() => readArguments(['--supergraph', 'x', '--port', 'http'])).toThrow('--port http is no port.');
    expect(() => readArguments(['--sumergraph', 'x'])).toThrow('--sumergraph');
  });
});

const urlOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;

async function serve(sdl: string, resolvers: object, seen: { headers: IncomingHttpHeaders; query: string }[]): Promise<Server> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => (text += chunk)).on('end', () => {
      const { query, variables } = JSON.parse(text) as { query: string; variables: Record<string, unknown> };
      seen.push({ headers: request.headers, query });
      void graphql({ schema, source: query, variableValues: variables }).then((answer) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
