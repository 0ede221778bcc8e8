import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import { compileCost, estimateCost } from './cost.ts';

const schema = buildSchema(`
  type Query { shop: Shop! product(id: ID!): Product products(first: Int = 20, last: Int): ProductConnection! trending(first: Int = 10): [Product!] tags: [String!]! found: [Found!]! node: Node grid: [[Product!]!]! }
  type Mutation { order(id: ID!): Order logIn: Order }
  type Subscription { orderChanged: Order }
  interface Node { id: ID! }
  union Found = Product | Shop
  type Shop implements Node { id: ID! name: String! products(first: Int): ProductConnection! }
  type Product implements Node { id: ID! name: String! images: [Image!]! maker: Shop! alike(first: Int = 4): [Product!]! }
  type Image { url: String! }
  type Order { id: ID! lines: [Line!]! }
  type Line { product: Product }
  type ProductConnection { totalCount: Int edges: [Edge!]! nodes: [Product!]! pageInfo: PageInfo! }
  type Edge { cursor: String! node: Product! }
  type PageInfo { hasNextPage: Boolean! }
`);
const costOf = (query: string, variables: Record<string, unknown> = {}, operationName?: string) => estimateCost(schema, parse(query), operationName, variables);

describe('an operation costs', () => {
  const table: readonly [string, number, string, Record<string, unknown>?][] = [
    ['nothing for leaves', 0, '{ __typename tags }'],
    ['1 for an object', 1, '{ product(id: "a") { id name } }'],
    ['as many times as a list is long, as its argument says', 5, '{ trending(first: 5) { id } }'],
    ['as its default says', 10, '{ trending { id } }'],
    ['as its default says when a literal null is given', 10, '{ trending(first: null) { id } }'],
    ['ten for a list that nothing bounds', 1 + 10, '{ product(id: "a") { images { url } } }'],
    ['its lists multiplied', 5 * (1 + 3 * (1 + 10)), '{ trending(first: 5) { alike(first: 3) { images { url } } } }'],
    ['lists within lists multiplied', 10 * 10, '{ grid { id } }'],
    ["a connection's edges as often as the connection says", 1 + 7 * (1 + 1), '{ products(first: 7) { edges { node { id } } } }'],
    ["a connection's other objects once", 1 + 1 + 7, '{ products(first: 7) { totalCount pageInfo { hasNextPage } nodes { id } } }'],
    ['a connection by its default', 1 + 20, '{ products { nodes { id } } }'],
    ['ten for a connection that nothing bounds', 1 + 1 + 10, '{ shop { products { nodes { id } } } }'],
    ['the larger of two bounds', 1 + 50, '{ products(first: 2, last: 50) { nodes { id } } }'],
    ['nothing below an empty list', 1, '{ products(first: 0) { nodes { id images { url } } } }'],
    ['by variables', 1 + 33, 'query ($n: Int) { products(first: $n) { nodes { id } } }', { n: 33 }],
    ["by a variable's default", 1 + 4, 'query ($n: Int = 4) { products(first: $n) { nodes { id } } }'],
    ["by the schema's default where a variable is left out", 1 + 20, 'query ($n: Int) { products(first: $n) { nodes { id } } }'],
    ['by no text, no negative number', 1 + 20, 'query ($n: Int) { products(first: $n) { nodes { id } } }', { n: -5 }],
    ['nothing for what is left out', 1, 'query ($no: Boolean!) { product(id: "a") { maker @include(if: $no) { id } images @skip(if: true) { url } } }', { no: false }],
    ['for what is asked on a condition that holds', 2, 'query ($yes: Boolean!) { product(id: "a") { maker @include(if: $yes) @skip(if: false) { id } } }', { yes: true }],
    ["nothing for what a variable's default leaves out", 1, 'query ($no: Boolean = false) { product(id: "a") { ... @include(if: $no) { maker { id } } } }'],
    ['a fragment as often as it is spread', 1 + 2 * 1, '{ product(id: "a") { ...F b: maker { id } } } fragment F on Product { maker { id } }'],
    ["an interface's dearest type", 1 + 10, '{ node { id ... on Product { images { url } } ... on Shop { name } } }'],
    ["a union's dearest type for each item", 10 * (1 + 1 + 100), '{ found { ... on Shop { products(first: 100) { nodes { id } } } ... on Product { maker { id } } ... on Node { id } } }'],
    ['a fragment on a connection as the connection around it says', 1 + 3 + 1 + 50, '{ a: products(first: 3) { ...N } b: products(first: 50) { ...N } } fragment N on ProductConnection { nodes { id } }'],
    ['ten for a mutation, and what it gives', 10 + 10 * (1 + 1), 'mutation { order(id: "a") { lines { product { id } } } }'],
    ['of a subscription what one event costs', 1, 'subscription { orderChanged { id } }'],
    ['the same for all introspection', 10, '{ __schema { types { name fields { name } } } }'],
    ['nothing for what is not in the schema', 0, '{ nothing { at { all } } }'],
    ['nothing for fragments within themselves', 1, '{ product(id: "a") { ...A } } fragment A on Product { ...A }'],
  ];
  it.each(table.map(([what, cost, query, variables = {}]) => [what, cost, { query, variables }] as const))('%s: %d', (_, cost, { query, variables }) => {
    expect(costOf(query, variables)).toBe(cost);
  });

  it('as much as the operation that is named', () => {
    const both = 'query A { tags } query B { shop { id } }';
    expect([costOf(both, {}, 'A'), costOf(both, {}, 'B'), costOf(both, {}, 'C'), costOf(both)]).toEqual([0, 1, 0, 0]);
  });

  it('what a field that has a weight weighs', () => {
    const weights = { 'Mutation.logIn': 50, 'Product.name': 3, 'Image.url': 2 };
    expect(estimateCost(schema, parse('mutation { logIn { id } }'), undefined, {}, { weights })).toBe(50);
    expect(estimateCost(schema, parse('{ product(id: "a") { name images { url } } }'), undefined, {}, { weights })).toBe(1 + 3 + 10 * (1 + 2));
  });

  it('never more than a number can hold', () => {
    const deep = `query ($n: Int) { ${'trending(first: $n) { alike(first: 100000) { '.repeat(1)}${'alike(first: 100000) { '.repeat(8)} id ${'}'.repeat(10)} }`;
    expect(costOf(deep, { n: 2 ** 31 })).toBe(Number.MAX_SAFE_INTEGER);
    expect(costOf(deep, { n: 0 })).toBe(0);
  });
});

describe('reckoning is quick', () => {
  const doubling = (body: string) => `query ($n: Int) { product(id: "a") { ...F0 } } ${Array.from({ length: 60 }, (_, i) => `fragment F${i} on Product { ...F${i + 1} ...F${i + 1} }`).join(' ')} fragment F60 on Product { ${body} }`;

  it.each([['of numbers', 'maker { id }'], ['of variables', 'alike(first: $n) { id }']])('for fragments that double each other: %s', (_, body) => {
    const cost = compileCost(schema, parse(doubling(body)), undefined);
    expect(cost({ n: 1 })).toBe(Number.MAX_SAFE_INTEGER);
    expect(cost({ n: 0 })).toBe(body.includes('$n') ? 1 : Number.MAX_SAFE_INTEGER);
  });
});
