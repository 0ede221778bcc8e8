import { describe, expect, it } from '@jest/globals';
import { compose } from './compose.ts';
import { differences, secondOpinion } from './second-opinion.ts';

describe('the second opinion', () => {
  it('does not mind order or layout', () => {
    expect(differences('type Query { a: Int b(c: Int, d: Int): Int }', 'type Query {\n  b(d: Int, c: Int): Int\n  a: Int\n}')).toEqual([]);
  });

  it.each([
    ['a field less', 'type Query { a: Int }'],
    ['another nullability', 'type Query { a: Int b: Int! }'],
    ['another description', '"The root." type Query { a: Int b: Int }'],
    ['a type more', 'type Query { a: Int b: Int } type Lamp { id: ID }'],
  ])('notices %s', (_, other) => {
    expect(differences('type Query { a: Int b: Int }', other)).toHaveLength(1);
  });

  it('is held against the graph that was really composed', () => {
    const sdl = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"]) type Query { product(id: ID!): Product } type Product @key(fields: "id") { id: ID! }';
    const subgraphs = [{ name: 'products', url: 'http://127.0.0.1/graphql', schemaFolder: 'products.graphql', sdl }];
    const { supergraphSdl, apiSdl } = compose(subgraphs);
    const altered = apiSdl.replace('product(', 'article(');
    expect(secondOpinion(subgraphs, { supergraphSdl, apiSdl })).toEqual([]);
    expect(secondOpinion(subgraphs, { supergraphSdl, apiSdl: altered })).toEqual([expect.stringContaining('disagree on ObjectTypeDefinition Query')]);
  });
});
