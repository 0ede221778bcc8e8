import { describe, expect, it } from '@jest/globals';
import { compose } from './compose.ts';
import { readSubgraphs } from './read-subgraphs.ts';
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
    const subgraphs = readSubgraphs();
    const { supergraphSdl, apiSdl } = compose(subgraphs);
    const altered = apiSdl.replace('product(', 'article(');
    expect(secondOpinion(subgraphs, { supergraphSdl, apiSdl: altered })).toEqual([expect.stringContaining('disagree on ObjectTypeDefinition Query')]);
  });
});
