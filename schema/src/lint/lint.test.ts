import { describe, expect, it } from '@jest/globals';
import { parse, Source } from 'graphql';
import { BOUNDED_LISTS } from './bounded-lists.ts';
import { lint } from './lint.ts';

/** What the lint finds in these schemas, one a file, without what the table of bounded lists misses in them. */
function problemsIn(...schemas: readonly string[]): readonly string[] {
  const files = schemas.map((sdl, index) => ({ path: `${index}.graphql`, document: parse(new Source(sdl, `${index}.graphql`)) }));
  return lint(files).filter((problem) => !problem.startsWith('schema/src/lint/bounded-lists.ts'));
}

const OWNER = '"An order." type Order @key(fields: "id") { "Its id." id: ID! }';

/** A mutation as the conventions want it, with one part replaced. */
function mutation({ field = '"Packs." packOrder("What." input: PackOrderInput!): PackOrderPayload!', payload = 'userErrors: [PackOrderError!]!', code = 'PackOrderErrorCode!' }): string {
  return `
    type Mutation { ${field} }
    "What." input PackOrderInput { "The order." orderId: ID! }
    "Answer." type PackOrderPayload { "Why not." ${payload} }
    "Why not." type PackOrderError { "For programs." code: ${code} "For people." message: String! "Where." field: [String!] }
    "Reasons." enum PackOrderErrorCode { "The id is malformed." INVALID_ID }`;
}

describe('the lint of the schemas', () => {
  it.each([
    ['another subgraph’s field', 'type Order @key(fields: "id") @cached(fields: "id note") { id: ID! }', 'names note, which Order does not have here'],
    ['no field', 'type Order @key(fields: "id") { id: ID! } extend type Order @cached(fields: "")', 'names nothing'],
  ])('lets a subgraph say only of its own fields that they are everybody’s: not of %s', (_, sdl, message) => {
    expect(problemsIn(OWNER, sdl)).toContainEqual(expect.stringContaining(message));
  });

  it.each([
    ['a type', 'type Shelf { "A." a: Int }', 'Shelf has no description'],
    ['a field', '"A shelf." type Shelf { a: Int }', 'Shelf.a has no description'],
    ['an argument', 'type Query { "A." a(b: Int): Int }', 'Query.a(b:) has no description'],
    ['an enum value', '"A." enum A { B }', 'A.B has no description'],
    ['an input field', '"A." input A { b: Int }', 'A.b has no description'],
    ['a directive', '"A." directive @a(b: Int) on FIELD_DEFINITION', '@a(b:) has no description'],
    ['a field added to an entity', `type Order @key(fields: "id") { id: ID! note: String }`, 'Order.note has no description'],
  ])('wants a description of %s', (_, sdl, message) => {
    expect(problemsIn(OWNER, sdl)).toContainEqual(expect.stringContaining(message));
  });

  it.each([
    ['a query', 'type Query { "A." a: Int } extend type Query { b: Int }', 'Query.b has no description'],
    ['a field', '"A." type A { "B." b: Int } extend type A { c: Int }', 'A.c has no description'],
    ['an enum value', '"A." enum A { "B." B } extend enum A { C }', 'A.C has no description'],
    ['a mutation', `${mutation({})} extend type Mutation { "Unpacks." unpack(order: ID): Int }`, 'unpack must'],
  ])('holds for %s that an extension adds', (_, sdl, message) => {
    expect(problemsIn(OWNER, sdl)).toContainEqual(expect.stringContaining(message));
  });

  it('asks no description where the owner of an entity gives it', () => {
    expect(problemsIn(OWNER, 'type Order @key(fields: "id") { id: ID! total: Int @external "Note." note: String @requires(fields: "total") }')).toEqual([]);
  });

  it('tells the file and the line', () => {
    expect(problemsIn(OWNER, '\n\ntype Shelf { "A." a: Int }')).toEqual(['1.graphql:3 Shelf has no description (described)']);
  });

  it('wants one owner of an entity', () => {
    expect(problemsIn(OWNER, OWNER)).toContainEqual(expect.stringContaining('its owner: 0.graphql and 1.graphql'));
    expect(problemsIn('type Order @key(fields: "id") { id: ID! }')).toContainEqual(expect.stringContaining('its owner: none does'));
  });

  it('wants a field added to another subgraph\'s entity to be nullable', () => {
    expect(problemsIn(OWNER, 'type Order @key(fields: "id") { id: ID! "Note." note: String! }')).toEqual([
      "1.graphql:1 Order.note is added to another subgraph's entity, so it must be nullable (degrades)",
    ]);
  });

  it('passes a mutation that keeps the convention', () => {
    expect(problemsIn(mutation({}))).toEqual([]);
    expect(problemsIn(mutation({ field: '"Packs." packOrder: PackOrderPayload!' }))).toEqual([]);
  });

  it.each([
    ['loose arguments', { field: '"Packs." packOrder("Id." orderId: ID!): PackOrderPayload!' }, 'must take one argument, input: PackOrderInput!, or none'],
    ['a second argument', { field: '"Packs." packOrder("What." input: PackOrderInput! "Id." orderId: ID): PackOrderPayload!' }, 'must take one argument'],
    ['an optional input', { field: '"Packs." packOrder("What." input: PackOrderInput): PackOrderPayload!' }, 'must take one argument'],
    ['another answer', { field: '"Packs." packOrder("What." input: PackOrderInput!): PackOrderError' }, 'must answer PackOrderPayload!'],
    ['no userErrors', { payload: 'note: String' }, 'must have userErrors: [PackOrderError!]!'],
    ['userErrors that can be null', { payload: 'userErrors: [PackOrderError!]' }, 'must have userErrors: [PackOrderError!]!'],
    ['a result that cannot be null', { payload: 'userErrors: [PackOrderError!]! "It." order: String!' }, 'PackOrderPayload.order must be nullable'],
    ['a code that is no enum of its own', { code: 'String!' }, 'PackOrderError must have code: PackOrderErrorCode!'],
  ])('refuses a mutation with %s', (_, part, message) => {
    expect(problemsIn(mutation(part))).toContainEqual(expect.stringContaining(message));
  });

  it('wants a list of objects to be a connection or to say what bounds it', () => {
    expect(problemsIn(OWNER, 'type Query { "All." everyOrder: [Order!]! }')).toContainEqual(expect.stringContaining('Query.everyOrder can grow'));
    expect(problemsIn(OWNER, 'type Query { "All." words: [String!]! }')).toEqual([]);
  });

  it('wants a connection to be whole and its field to be paged', () => {
    const whole = '"A page." type OrderConnection { "E." edges: [OrderEdge!]! "P." pageInfo: PageInfo! "C." totalCount: Int }';
    expect(problemsIn(OWNER, whole, 'type Query { "O." orders("N." first: Int = 20 "A." after: String): OrderConnection! }')).toEqual([]);
    expect(problemsIn(OWNER, whole.replace('totalCount: Int', 'totalCount: Int!'))).toContainEqual(expect.stringContaining('must have totalCount: Int'));
    expect(problemsIn(OWNER, whole, 'type Query { "O." orders("N." first: Int "A." after: String): OrderConnection! }')).toContainEqual(expect.stringContaining('must take first: Int = 20'));
  });

  it('names bounds that no list needs any more', () => {
    expect(lint([])).toHaveLength(Object.keys(BOUNDED_LISTS).length);
  });

  it.each([
    ['', false],
    ['(reason: "old")', false],
    ['(reason: "2026-12-01: use totalPrice. Removal soon")', false],
    ['(reason: "2026-12-01: use totalPrice. Removal 2027-06-01")', true],
  ])('asks a deprecation for dates and a successor: @deprecated%s', (reason, isRight) => {
    expect(problemsIn(`"A." type A { "B." b: Int @deprecated${reason} }`)).toHaveLength(isRight ? 0 : 1);
  });

  it.each([
    ['@authenticated', '"A." type A { "B." b: Int @authenticated }', 'makes the gateway refuse to start'],
    ['arguments inside @requires', `type Order @key(fields: "id") { id: ID! "N." n: Int @requires(fields: "price(currency: EUR)") }`, 'no arguments inside @requires'],
  ])('refuses %s', (_, sdl, message) => {
    expect(problemsIn(OWNER, sdl)).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    ['"A." type shelf { "B." b: Int }', 'shelf must be PascalCase'],
    ['"A." type A { "B." B: Int }', 'B must be camelCase'],
    ['"A." enum A { "B." inStock }', 'inStock must be SCREAMING_SNAKE_CASE'],
    ['type Query { "B." getOrder: Int }', 'getOrder: no get or list in front'],
  ])('refuses the name in %s', (sdl, message) => {
    expect(problemsIn(sdl)).toContainEqual(expect.stringContaining(message));
  });
});
