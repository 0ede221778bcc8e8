import { describe, expect, it } from '@jest/globals';
import { buildSchema, graphqlSync, parse } from 'graphql';
import { faultsOf } from './check-answer.ts';

const schema = buildSchema(`
  scalar Decimal
  enum Colour { RED }
  interface Thing { name: String! }
  type Lamp implements Thing { name: String! watts: Int colour: Colour! prices: [Decimal!]! }
  type Query { lamp: Lamp thing: Thing lamps: [Lamp!]! }
`);
const faults = (text: string, data: unknown, variables = {}) => faultsOf({ schema, document: parse(text), operationName: undefined, variables }, data);

describe('an answer', () => {
  it('of graphql-js has no faults', () => {
    const lamp = { name: 'Mono', watts: 4, colour: 'RED', prices: ['1.99'], __typename: 'Lamp' };
    const text = '{ lamp { ...F watts @skip(if: true) } thing { typename__: __typename name ... on Lamp { colour } } lamps { prices other: watts } } fragment F on Thing { name ... on Lamp { watts } }';
    const { data } = graphqlSync({ schema, source: text, rootValue: { lamp, thing: lamp, lamps: [lamp, lamp] } });
    expect(faults(text, JSON.parse(JSON.stringify(data)))).toEqual([]);
  });

  it.each([
    ['{ lamp { name } }', { lamp: { name: null } }, '.lamp.name is null, which String! never is'],
    ['{ lamp { name } }', { lamp: {} }, '.lamp.name is missing'],
    ['{ lamp { name } }', { lamp: { name: 'x', watts: 1 } }, '.lamp.watts was not asked for'],
    ['{ lamp { watts } }', { lamp: { watts: 1.5 } }, '.lamp.watts: 1.5 is no Int'],
    ['{ lamp { colour } }', { lamp: { colour: 'BLUE' } }, '.lamp.colour: "BLUE" is no Colour'],
    ['{ lamp { prices } }', { lamp: { prices: [1.99] } }, '.lamp.prices[0]: 1.99 is no Decimal'],
    ['{ lamps { watts } }', { lamps: {} }, '.lamps: {} is no list'],
    ['{ thing { typename__: __typename name } }', { thing: { typename__: 'Query', name: 'x' } }, '.thing: Query is no Thing'],
    ['query($on: Boolean!) { lamp { name @include(if: $on) } }', { lamp: { name: 'x' } }, '.lamp.name was not asked for'],
  ])('%s is not %j', (text, data, fault) => {
    expect(faults(text, data, { on: false })).toEqual([fault]);
  });
});
