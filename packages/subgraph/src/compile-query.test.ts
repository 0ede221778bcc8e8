import { describe, expect, it } from '@jest/globals';
import { buildSchema, execute, getOperationAST, parse, validate } from 'graphql';
import type { GraphQLObjectType } from 'graphql';
import { compileQuery } from './compile-query.ts';

const schema = buildSchema(`
  type Query {
    shelf(name: String! = "top"): Shelf
    shelves: [Shelf!]!
    things: [Thing]
    parts: [Part!]
    sizes: [[Int!]]
    mood: Mood
    broken: String
    later: Int!
  }
  type Mutation { tidy: Boolean }
  interface Thing { id: ID! }
  union Part = Lamp | Bulb
  type Shelf implements Thing { id: ID! name: String lamps(first: Int = 2, after: [String!]): [Lamp]! next: Shelf must: String! secret: String }
  type Lamp implements Thing { id: ID! watts: Float shelf: Shelf isOn: Boolean kind(of: Mood = BRIGHT): Mood }
  type Bulb { id: ID! }
  enum Mood { BRIGHT DARK }
`);

const soon = <Value>(value: Value, turns = 1): Promise<Value> => (turns === 0 ? Promise.resolve(value) : Promise.resolve().then(() => soon(value, turns - 1)));
const top: Record<string, unknown> = { __typename: 'Shelf', id: 1, name: () => 'top', must: soon('be') };
const lamps = [{ __typename: 'Lamp', id: 'a', watts: 5, shelf: soon(top, 3), isOn: true }, { __typename: 'Lamp', id: 'b', watts: null, shelf: top }, null];
const bottom: Record<string, unknown> = { __typename: 'Shelf', id: '2', name: soon(null), next: top, must: null };
top['next'] = soon({ ...bottom, next: undefined });

const resolvers: Record<string, Record<string, (source: never, args: never, context: { asked: string[] }, info: never) => unknown>> = {
  Query: {
    shelf: (_, { name }: { name: string }, { asked }) => { asked.push(name); return name === 'none' ? null : name === 'top' ? top : soon(bottom); },
    shelves: () => soon([top, soon(bottom)]),
    things: () => [top, soon(lamps[0]), null, lamps[1]],
    parts: () => new Set([lamps[0], { __typename: 'Bulb', id: 'x' }]),
    sizes: () => [[1, soon(2)], soon(null), soon([3])],
    mood: () => soon('DARK'),
    broken: () => Promise.reject(new Error('broken')),
    later: () => soon(7, 9),
  },
  Shelf: {
    lamps: (_, { first, after }: { first: number; after?: string[] }) => soon(lamps.slice(0, first).filter((lamp) => !after?.includes(String(lamp?.id)))),
    secret: () => { throw new Error('not for you'); },
  },
  Lamp: { kind: (_, { of }) => of, isOn: (_source, _args, _context, { fieldName, parentType, variableValues }: { fieldName: string; parentType: { name: string }; variableValues: object }) => `${fieldName}${parentType.name}${Object.keys(variableValues).length}`.length > 0 },
};
for (const [type, fields] of Object.entries(resolvers)) for (const [name, resolve] of Object.entries(fields)) Object.assign((schema.getType(type) as GraphQLObjectType).getFields()[name] ?? {}, { resolve });

async function both(source: string, variables: Record<string, unknown> = {}) {
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  const [asked, compiledAsked] = [[] as string[], [] as string[]];
  const { data, errors } = await execute({ schema, document, variableValues: variables, contextValue: { asked } });
  const run = compileQuery<{ asked: string[] }>(schema, document, operation);
  const again = async () => run?.({ asked: compiledAsked }, variables).then((answer) => ({ answer: JSON.stringify(answer) }), () => 'an error');
  return { isCompiled: run !== undefined, stock: { answer: JSON.stringify(data) }, errors, compiled: await again(), compiledAgain: await again(), asked, compiledAsked };
}

describe('a compiled query', () => {
  it.each([
    '{ shelf { id name } }',
    '{ b: shelf(name: "bottom") { n: name __typename next { id lamps { id } } } shelf { id name } none: shelf(name: "none") { id } }',
    'query ($n: String!, $of: Mood, $first: Int) { shelf(name: $n) { lamps(first: $first, after: ["a"]) { id kind(of: $of) isOn watts shelf { id next { id } } } } later mood }',
    '{ shelves { id lamps(first: 3) { id watts } } sizes }',
    '{ things { id __typename ... on Lamp { watts isOn kind } ... on Shelf { name lamps { ...l } } } parts { ... on Thing { id } ... on Bulb { b: id __typename } } } fragment l on Lamp { shelf { ...s } } fragment s on Shelf { id name }',
    '{ shelf { ...one lamps { watts } ...two ...one } } fragment one on Shelf { lamps { id } ...two } fragment two on Thing { id ... on Shelf { name } }',
    '{ shelf { lamps { id shelf { id } } } shelf { lamps { watts shelf { name } } } }',
    '{ shelf { constructor: id toString: name } }',
  ])('answers %s as graphql-js does, to the letter, each time', async (source) => {
    const { stock, errors, compiled, compiledAgain, asked, compiledAsked } = await both(source, { n: 'top', of: 'DARK' });
    expect(errors).toBeUndefined();
    expect([compiled, compiledAgain]).toEqual([stock, stock]);
    expect(compiledAsked).toEqual([...asked, ...asked]);
  });

  it.each([
    ['a resolver throws', '{ shelf { id secret } }'],
    ['a promise is broken', '{ broken later }'],
    ['a value is null that must not be', '{ shelf(name: "bottom") { must } }'],
    ['a value is none of its type', '{ mood things { ... on Lamp { kind(of: BRIGHT) } id } shelves { lamps(first: 1) { wrong: watts } bad: must } }'],
    ['a variable is none of its type', 'query ($first: Int) { shelf { lamps(first: $first) { id } } }'],
    ['a variable is missing', 'query ($n: String!) { shelf(name: $n) { id } }'],
  ])('is left to graphql-js to tell when %s', async (_, source) => {
    const { errors, compiled, isCompiled } = await both(source, { first: 'many' });
    expect(errors).not.toHaveLength(0);
    expect([isCompiled, compiled]).toEqual([true, 'an error']);
  });

  it.each([
    ['changes something', 'mutation { tidy }'],
    ['asks for the schema', '{ __schema { queryType { name } } }'],
    ['hangs on a condition', 'query ($no: Boolean = true) { shelf { id name @skip(if: $no) } }'],
    ['hangs on a condition in a fragment', 'query ($no: Boolean = true) { shelf { ... @include(if: $no) { id } } }'],
    ['names a field like what every object has', '{ __proto__: shelf { id } }'],
    ['stands for more fields than anybody could want', `{ shelf { ...f0 } } ${Array.from({ length: 14 }, (_, at) => `fragment f${at} on Shelf { a: next { ...f${at + 1} } b: next { ...f${at + 1} } }`).join(' ')} fragment f14 on Shelf { id }`],
  ])('is none when it %s', async (_, source) => {
    expect((await both(source)).isCompiled).toBe(false);
  });
});
