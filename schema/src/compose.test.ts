import { describe, expect, it } from '@jest/globals';
import { compose } from './compose.ts';
import type { Subgraph } from './read-subgraphs.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';

function subgraph(name: string, sdl: string): Subgraph {
  return { name, url: 'http://127.0.0.1/graphql', schemaFolder: `${name}.graphql`, sdl: `${LINK} ${sdl}` };
}

describe('composing', () => {
  it('gives the same text each time', () => {
    const subgraphs = [
      subgraph('products', 'type Query { lamp: Lamp } type Lamp @key(fields: "id") { id: ID! name: String }'),
      subgraph('reviews', 'type Lamp @key(fields: "id") { id: ID! stars: Int }'),
    ];
    expect(compose(subgraphs)).toEqual(compose(subgraphs));
  });

  it('says every reason why subgraphs do not fit together', () => {
    const products = subgraph('products', 'type Query { price: Int lamp: Lamp } type Lamp { id: ID! }');
    const orders = subgraph('orders', 'type Query { price: Int } type Lamp { id: ID! watts: Int! }');
    expect(() => compose([products, orders])).toThrow(/do not compose[^]*Query\.price[^]*Lamp\.id/);
  });

  it('keeps the machinery of federation from clients', () => {
    expect(compose([subgraph('products', 'type Query { lamp: Lamp } type Lamp @key(fields: "id") { id: ID! }')]).apiSdl).toBe(
      'type Query {\n  lamp: Lamp\n}\n\ntype Lamp {\n  id: ID!\n}\n',
    );
  });
});
