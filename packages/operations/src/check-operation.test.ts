import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { checkManifest, checkOperation } from './check-operation.ts';
import type { Finding, OperationLimits } from './check-operation.ts';
import { SHOP_LIMITS } from './limits/document-limits.ts';

const schema = buildSchema(`
  type Query { products(first: Int = 20): [Product!]! product(id: ID!): Product }
  type Subscription { changed(id: ID!): Product }
  type Mutation { rename(id: ID!, name: String!): Product }
  type Product { id: ID! name: String! title: String @deprecated(reason: "use name") alike(first: Int = 4): [Product!]! }
`);
const LIMITS: OperationLimits = { maxCost: 100, document: { ...SHOP_LIMITS, tokens: 200, depth: 4 }, keyFields: new Map([['Product', new Set(['id'])]]) };
const check = (body: string) => checkOperation(schema, { name: 'A', body }, LIMITS);
const place = ({ severity, code, line, column }: Finding) => `${severity} ${code} ${line}:${column}`;

describe('an operation', () => {
  it.each([
    ['that fits has nothing to be said of it', 'query A($first: Int = 3) { products(first: $first) { id name } }', []],
    ['that asks for an unknown field', 'query A {\n  products {\n    id\n    price\n  }\n}', ['ERROR UNKNOWN_FIELD 4:5']],
    ['with an unknown argument', 'query A {\n  products(last: 3) { id }\n}', ['ERROR UNKNOWN_ARGUMENT 2:12']],
    ['on an unknown type', 'query A { product(id: 1) { ... on Toy { id } } }', ['ERROR UNKNOWN_TYPE 1:35']],
    ['that is no document', 'query A {\n  products {', ['ERROR INVALID 2:13']],
    ['with a variable that is not declared', 'query A { product(id: $id) { id } }', ['ERROR INVALID 1:23']],
    ['of more tokens than allowed', `query A { ${'a '.repeat(250)} }`, ['ERROR INVALID 1:405']],
    ['without a name', '{ products { id } }', ['ERROR INVALID 1:1']],
    ['with another beside it', 'query A { products { id } }\nquery B { products { id } }', ['ERROR INVALID 2:1']],
    ['that is none', 'fragment F on Product { id }', ['ERROR INVALID 1:1']],
    ['that asks for what is deprecated', 'query A {\n  product(id: 1) { id\n    title }\n}', ['WARNING DEPRECATED 3:5']],
    ['whose alias is the name of a key', 'query A { product(id: 1) { id: name } }', ['ERROR NOT_ALLOWED 1:28']],
    ['with a variable that means something between subgraphs', 'query A($representations: ID!) { product(id: $representations) { id } }', ['ERROR NOT_ALLOWED 1:9']],
    ['that follows only on a condition', 'subscription A($on: Boolean!) { changed(id: 1) @include(if: $on) { id } }', ['ERROR NOT_ALLOWED 1:33']],
    ['whose brackets no parser should be asked about', `query A { product(id: ${'['.repeat(201)}${']'.repeat(201)}) { id } }`, ['ERROR NOT_ALLOWED 1:1']],
    ['that is nested too deep', 'query A { product(id: 1) { alike { alike { alike { id } } } } }', ['ERROR TOO_LARGE 1:1']],
    ['that does two things', 'mutation A { a: rename(id: 1, name: "b") { id } b: rename(id: 2, name: "b") { id } }', ['ERROR TOO_LARGE 1:1']],
    ['that costs too much', 'query A { products { alike(first: 9) { id } } }', ['ERROR TOO_COSTLY 1:1']],
    ['that costs too much when its condition holds', 'query A($all: Boolean!) { products { alike(first: 9) @include(if: $all) { id } } }', ['ERROR TOO_COSTLY 1:1']],
    ['that can cost too much', 'query A($first: Int!) { products(first: 3) { alike(first: $first) { id } } }', ['WARNING TOO_COSTLY 1:1']],
    ['that can cost too much but for its default', 'query A($first: Int = 1) { products(first: 3) { alike(first: $first) { id } } }', ['WARNING TOO_COSTLY 1:1']],
  ])('%s', (_, body, findings) => {
    expect(check(body).map(place).sort()).toEqual([...findings].sort());
  });

  it('is told what it costs', () => {
    expect(check('query A { products { alike(first: 9) { id } } }')).toMatchObject([{ operation: 'A', message: 'It costs 200; at most 100 is allowed.' }]);
  });
});

describe('the findings of a manifest', () => {
  it('are in order of operation, line and column', () => {
    const operations = [
      { name: 'B', body: 'query B {\n  b\n  product(id: 1) { title c }\n}' },
      { name: 'A', body: 'query A { products { id } }' },
      { name: 'C', body: 'query C { d }' },
    ];
    expect(checkManifest(schema, operations, LIMITS).map((finding) => `${finding.operation} ${place(finding)}`))
      .toEqual(['B ERROR UNKNOWN_FIELD 2:3', 'B WARNING DEPRECATED 3:20', 'B ERROR UNKNOWN_FIELD 3:26', 'C ERROR UNKNOWN_FIELD 1:11']);
  });
});
