import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { readLiveFields } from './live-fields.ts';

const supergraph = (directive: string, { link = 'import: ["@live"]', type = 'version: Int!' } = {}) => parse(`
  schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.storegraph.example/live/v1.0", ${link}) { subscription: Subscription }
  type Order { id: ID! ${type} }
  type Subscription { orderChanged(orderId: ID!, shop: ID): Order ${directive} other: Order }`);
const LIVE = '(entity: "Order", id: "orderId", subject: "shop.{shop}.{orderId}")';

describe('live fields', () => {
  it.each([
    ['imported', supergraph(`@live${LIVE}`)],
    ['under another name', supergraph(`@followed${LIVE}`, { link: 'import: [{ name: "@live", as: "@followed" }]' })],
    ['without import', supergraph(`@live__live${LIVE}`, { link: 'import: []' })],
  ])('are those with the directive, %s', (_, document) => {
    expect([...readLiveFields(document).values()]).toEqual([{ name: 'orderChanged', entity: 'Order', id: { from: 'argument', argument: 'orderId', isList: false }, subject: 'shop.{shop}.{orderId}', show: 'EVERY_VERSION', with: [], isAwaited: false }]);
  });

  it('are not those with a directive of that name and another meaning', () => {
    expect(readLiveFields(parse('directive @live on FIELD_DEFINITION type Subscription { a: Int @live }')).size).toBe(0);
  });

  const declared = (args: string, subject = 'shop.x.{id}', types = 'type Bare { id: ID! }') => parse(`
    schema @link(url: "https://specs.storegraph.example/live/v1.2", import: ["@live"]) { subscription: Subscription }
    type Order { id: ID! version: Int! } ${types}
    type Subscription { changed(id: ID!, ids: [ID!]!, token: String): Order @live(subject: "${subject}", ${args}) }`);

  it.each([
    ['the latest state of what has no version', '(entity: "Bare", id: "id", show: "LATEST")', 'shop.x.{id}', { show: 'LATEST', id: { from: 'argument', argument: 'id', isList: false } }],
    ['several ids', '(entity: "Order", id: "ids", show: "LATEST")', 'shop.x.{ids}', { id: { from: 'argument', argument: 'ids', isList: true } }],
    ['ids that events tell', '(entity: "Order", id: "event.payload.orderId", show: "LATEST")', 'shop.x.{caller.userId}', { id: { from: 'event', path: ['payload', 'orderId'] } }],
    ['a claim by its other name', '(entity: "Order", id: "event.aggregateId", show: "LATEST")', 'shop.x.{claims.sub}', { subject: 'shop.x.{claims.sub}' }],
    ['arguments that are handed on', '(entity: "Order", id: "id", with: ["token"])', 'shop.x.{id}', { with: ['token'], show: 'EVERY_VERSION' }],
    ['what its service may not have heard of yet', '(entity: "Bare", id: "id", show: "LATEST", awaited: true)', 'shop.x.{id}', { isAwaited: true }],
  ])('may follow %s', (_, args, subject, expected) => {
    expect([...readLiveFields(declared(args.slice(1, -1), subject)).values()]).toMatchObject([expected]);
  });

  it.each([
    ['what is no type', '(entity: "Nothing", id: "id")', 'shop.x.{id}', /no type/],
    ['every version of what has none', '(entity: "Bare", id: "id")', 'shop.x.{id}', /every version of Bare/],
    ['every version of several', '(entity: "Order", id: "ids")', 'shop.x.{ids}', /one entity that is known/],
    ['every version of what events tell', '(entity: "Order", id: "event.aggregateId")', 'shop.x.y', /one entity that is known/],
    ['in a way that is none', '(entity: "Order", id: "id", show: "SOMETIMES")', 'shop.x.{id}', /SOMETIMES/],
    ['an id that is no argument', '(entity: "Order", id: "order")', 'shop.x.y', /takes the id from order/],
    ['several ids by a subject of all', '(entity: "Order", id: "ids", show: "LATEST")', 'shop.x.*', /does not name them/],
    ['a subject of what is no argument', '(entity: "Order", id: "id")', 'shop.x.{other}', /\{other\}/],
    ['a subject of many values', '(entity: "Order", id: "id")', 'shop.x.{ids}', /\{ids\}/],
    ['a subject of a claim that is none', '(entity: "Order", id: "id")', 'shop.x.{caller.email}', /\{caller.email\}/],
    ['with an argument that is none', '(entity: "Order", id: "id", with: ["secret"])', 'shop.x.{id}', /hands on secret/],
    ['what is awaited, in every version', '(entity: "Order", id: "id", awaited: true)', 'shop.x.{id}', /waits for an entity/],
    ['what is awaited, when it is several', '(entity: "Order", id: "ids", show: "LATEST", awaited: true)', 'shop.x.{ids}', /waits for an entity/],
  ])('cannot follow %s', (_, args, subject, message) => {
    expect(() => readLiveFields(declared(args.slice(1, -1), subject))).toThrow(message);
  });

  it('answer one entity, not a list', () => {
    const document = parse('schema @link(url: "https://specs.storegraph.example/live/v1.2", import: ["@live"]) { subscription: Subscription } type Order { id: ID! version: Int! } type Subscription { changed(id: ID!): [Order!]! @live(entity: "Order", id: "id", subject: "s.{id}") }');
    expect(() => readLiveFields(document)).toThrow(/cannot be a list/);
  });
});
