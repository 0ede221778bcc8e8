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
    expect([...readLiveFields(document).values()]).toEqual([{ name: 'orderChanged', entity: 'Order', id: { from: 'argument', argument: 'orderId', isList: false }, subject: 'shop.{shop}.{orderId}', show: 'EVERY_VERSION', with: [] }]);
  });

  it('are not those with a directive of that name and another meaning', () => {
    expect(readLiveFields(parse('directive @live on FIELD_DEFINITION type Subscription { a: Int @live }')).size).toBe(0);
  });

  it.each([
    ['an entity without versions', supergraph(`@live${LIVE}`, { type: '' }), /no type with a `version`/],
    ['an id that is no argument', supergraph('@live(entity: "Order", id: "order", subject: "s")'), /no argument/],
    ['a subject of what is no argument', supergraph('@live(entity: "Order", id: "orderId", subject: "shop.{id}")'), /\{id\}/],
  ])('cannot follow %s', (_, document, message) => {
    expect(() => readLiveFields(document)).toThrow(message);
  });
});
