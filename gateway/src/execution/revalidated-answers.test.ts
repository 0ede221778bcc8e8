import { describe, expect, it } from '@jest/globals';
import { GraphQLError, parse } from 'graphql';
import { compose } from '../../../schema/src/compose.ts';
import { readSupergraph } from '../supergraph/read-supergraph.ts';
import { createCompiledExecutor } from './compiled-executor.ts';
import type { SubgraphRequest } from './execute.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const SUBGRAPHS = [
  { name: 'lists', url: 'http://lists', sdl: `${LINK} type Query { things(first: Int): [Thing!]! } type Mutation { renew: [Thing!]! } type Thing @key(fields: "id") { id: ID! }` },
  { name: 'names', url: 'http://names', sdl: `${LINK} type Thing @key(fields: "id") { id: ID! name: String }` },
  { name: 'prices', url: 'http://prices', sdl: `${LINK} type Thing @key(fields: "id") { id: ID! price: Int }` },
];
const QUERY = 'query Shelf($first: Int) { things(first: $first) { name price } }';

/** A shelf whose things, names and prices can be changed between one query and the next. */
function shelf() {
  const supergraph = readSupergraph(compose(SUBGRAPHS as never).supergraphSdl);
  const execute = createCompiledExecutor(supergraph);
  const state = { ids: ['a', 'b'], names: { a: 'Lamp', b: 'Chair' } as Record<string, string>, price: 10, fails: '' };
  const asked: string[] = [];
  const read = ({ subgraph, variables }: SubgraphRequest): unknown => {
    if (subgraph === 'lists') return { things: state.ids.map((id) => ({ __typename: 'Thing', id })), renew: state.ids.map((id) => ({ __typename: 'Thing', id })) };
    return { _entities: (variables.representations as { id: string }[]).map(({ id }) => (subgraph === 'names' ? { name: state.names[id] } : { price: state.price })) };
  };
  const ask = async (query = QUERY, variables: Record<string, unknown> = {}) => {
    asked.length = 0;
    const document = documents.get(query) ?? parse(query);
    documents.set(query, document);
    const { data, errors = [] } = await execute({
      document, operationName: undefined, variables, plan: supergraph.planner.plan(document, undefined).node as never,
      fetch: async (request) => {
        asked.push(request.subgraph);
        if (request.subgraph === state.fails) throw new GraphQLError('It is away.');
        const text = JSON.stringify({ data: read(request) });
        return text === request.expected ? { text } : { ...JSON.parse(text) as object, text };
      },
    });
    return { result: data, data: JSON.parse(JSON.stringify(data)) as unknown, errors: errors.map(({ message }) => message), asked: [...asked].sort() };
  };
  const documents = new Map<string, ReturnType<typeof parse>>();
  const askOften = async (...asking: Parameters<typeof ask>) => {
    await ask(...asking);
    await ask(...asking);
    return ask(...asking);
  };
  return { state, ask, askOften };
}

const ALL = ['lists', 'names', 'prices'];
const LAMP_AND_CHAIR = { things: [{ name: 'Lamp', price: 10 }, { name: 'Chair', price: 10 }] };

describe('a query that is asked again and again', () => {
  it('asks every subgraph each time, and is answered from memory while nothing changed', async () => {
    const { ask, askOften } = shelf();
    const third = await askOften();
    const fourth = await ask();
    expect(fourth).toMatchObject({ data: LAMP_AND_CHAIR, asked: ALL, errors: [] });
    expect(fourth.result).toBe(third.result);
  });

  it.each<[string, (state: ReturnType<typeof shelf>['state']) => void, unknown]>([
    ['the first answer', (state) => void (state.ids = ['b', 'a', 'b']), { things: [{ name: 'Chair', price: 10 }, { name: 'Lamp', price: 10 }, { name: 'Chair', price: 10 }] }],
    ['the last answer', (state) => void (state.names.a = 'Lantern'), { things: [{ name: 'Lantern', price: 10 }, { name: 'Chair', price: 10 }] }],
    ['an answer beside others', (state) => void (state.price = 12), { things: [{ name: 'Lamp', price: 12 }, { name: 'Chair', price: 12 }] }],
    ['everything', (state) => void Object.assign(state, { ids: ['a'], names: { a: 'Vase' }, price: 1 }), { things: [{ name: 'Vase', price: 1 }] }],
  ])('shows a change in %s at once, and asks nobody twice', async (_what, change, data) => {
    const { state, ask, askOften } = shelf();
    await askOften();
    change(state);
    expect(await ask()).toMatchObject({ data, asked: ALL, errors: [] });
    expect(await ask()).toMatchObject({ data, asked: ALL, errors: [] });
  });

  it('tells what fails, once, and is whole again when nothing does', async () => {
    const { state, ask, askOften } = shelf();
    await askOften();
    state.fails = 'names';
    for (const _ of [1, 2]) expect(await ask()).toMatchObject({ data: { things: [{ name: null, price: 10 }, { name: null, price: 10 }] }, errors: ['It is away.'], asked: ALL });
    state.fails = '';
    expect(await ask()).toMatchObject({ data: LAMP_AND_CHAIR, errors: [], asked: ALL });
  });

  it('is another query with other variables', async () => {
    const { state, ask, askOften } = shelf();
    await askOften(QUERY, { first: 2 });
    state.ids = ['a'];
    expect(await askOften(QUERY, { first: 1 })).toMatchObject({ data: { things: [{ name: 'Lamp', price: 10 }] } });
    expect(await ask(QUERY, { first: 2 })).toMatchObject({ data: { things: [{ name: 'Lamp', price: 10 }] } });
  });

  it('is remembered by its plan: another plan of it asks as that says', async () => {
    const { ask, askOften } = shelf();
    const first = await askOften();
    expect((await askOften('query Names { things { name } }')).asked).toEqual(['lists', 'names']);
    expect((await ask()).result).toBe(first.result);
  });
});

describe('a mutation', () => {
  it('is never answered from memory', async () => {
    const { ask, askOften } = shelf();
    const third = await askOften('mutation { renew { name } }');
    const fourth = await ask('mutation { renew { name } }');
    expect(fourth).toMatchObject({ data: third.data, asked: ['lists', 'names'] });
    expect(fourth.result).not.toBe(third.result);
  });
});
