import { describe, expect, it } from '@jest/globals';
import { checkOperations } from './operations.ts';

const API = 'type Query { lamp(id: ID!): Lamp } type Lamp { id: ID! watts: Int }';
const at = (name: string, text: string) => checkOperations([{ name, text }], API);

describe('the check of the operations', () => {
  it('passes a named operation in the file of its name', () => {
    expect(at('lamp-by-id', 'query LampById($id: ID!) { lamp(id: $id) { ...Parts } } fragment Parts on Lamp { watts }')).toEqual([]);
  });

  it.each([
    ['an operation without a name', 'lamp', 'query { lamp(id: 1) { id } }', 'must name its operation'],
    ['a file called otherwise', 'lamp', 'query LampById { lamp(id: 1) { id } }', 'must be called lamp-by-id.graphql'],
    ['two operations in a file', 'a', 'query A { lamp(id: 1) { id } } query B { lamp(id: 1) { id } }', 'must hold one operation, not 2'],
    ['a field that is not in the graph', 'a', 'query A { lamp(id: 1) { colour } }', 'Cannot query field "colour"'],
  ])('refuses %s', (_, name, text, problem) => {
    expect(at(name, text)).toEqual([expect.stringContaining(problem)]);
  });
});
