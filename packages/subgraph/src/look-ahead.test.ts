import { describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, graphql, parse } from 'graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { compileQuery } from './compile-query.ts';
import { argumentsBelow } from './look-ahead.ts';

const schema = buildSchema(`
  type Query { shelves: [Shelf!]! }
  type Shelf { lamps: [Lamp!]! }
  type Lamp { name: String price(currency: String = "EUR", channel: String): Int }
`);

/** What the resolver of `lamps` sees of the prices below it, shelf by shelf. */
async function seenBy(source: string, variableValues: Record<string, unknown> = {}): Promise<readonly unknown[]> {
  const seen: unknown[] = [];
  const shelf = { lamps: (_: unknown, _context: unknown, info: GraphQLResolveInfo) => [seen.push(argumentsBelow(info, 'price'))].map(() => ({ name: 'a lamp', price: 5 })) };
  const { errors } = await graphql({ schema, source, variableValues, rootValue: { shelves: [shelf, shelf] } });
  expect(errors).toBeUndefined();
  return seen;
}

describe('looking ahead', () => {
  it.each([
    ['nothing where the field is not asked for', '{ shelves { lamps { name } } }', []],
    ['standard values', '{ shelves { lamps { price } } }', [{ currency: 'EUR' }]],
    ['variables, literals and other names', 'query ($c: String) { shelves { lamps { price(currency: $c) also: price(currency: "USD", channel: "US") } } }', [{ currency: 'JPY' }, { currency: 'USD', channel: 'US' }]],
    ['what stands in fragments, and in the same field elsewhere', '{ shelves { lamps { ... on Lamp { price } } lamps { ...cost } } } fragment cost on Lamp { cost: price(currency: "GBP") }', [{ currency: 'EUR' }, { currency: 'GBP' }]],
    ['nothing that hangs on a condition', 'query ($no: Boolean = false) { shelves { lamps { name price @include(if: $no) ... @skip(if: $no) { price } } } }', []],
  ])('finds %s', async (_, source, found) => {
    expect(await seenBy(source, { c: 'JPY' })).toEqual([found, found]);
  });

  it('finds what each request asks with, also when they ask with the same text', async () => {
    const source = 'query ($c: String) { shelves { lamps { price(currency: $c) } } }';
    expect((await Promise.all(['EUR', 'JPY'].map((c) => seenBy(source, { c })))).map(([found]) => found)).toEqual([[{ currency: 'EUR' }], [{ currency: 'JPY' }]]);
  });

  it('finds what each request asks with, also where the query is compiled for all of them', async () => {
    const seen: unknown[] = [];
    const compiledSchema = buildSchema('type Query { lamps: [Lamp!]! } type Lamp { price(currency: String): Int }');
    Object.assign(compiledSchema.getQueryType()?.getFields()['lamps'] ?? {}, { resolve: (_: unknown, _args: unknown, _context: unknown, info: GraphQLResolveInfo) => [seen.push(argumentsBelow(info, 'price'))].map(() => ({ price: 5 })) });
    const document = parse('query ($c: String) { lamps { price(currency: $c) } }');
    const operation = getOperationAST(document);
    const run = operation && compileQuery(compiledSchema, document, operation);
    for (const c of ['EUR', 'JPY']) expect(await run?.({}, { c })).toEqual({ lamps: [{ price: 5 }] });
    expect(seen).toEqual([[{ currency: 'EUR' }], [{ currency: 'JPY' }]]);
  });
});
