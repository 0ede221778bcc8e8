import { expect, it } from '@jest/globals';
import { fromCursor } from '@storegraph/kernel/page';
import { toConnection } from './connection.ts';

const page = { items: ['lamp', 'desk'], hasNextPage: true, hasPreviousPage: false };

it('a page is written as a connection, each node with the cursor that continues after it', () => {
  const { edges, pageInfo } = toConnection(page, (node) => [node], async () => null);
  expect(edges.map(({ node, cursor }) => [node, fromCursor(cursor, 1)])).toEqual([['lamp', ['lamp']], ['desk', ['desk']]]);
  expect(pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false, startCursor: edges[0]?.cursor, endCursor: edges[1]?.cursor });
});

it('a list is counted when somebody asks how long it is, and not before', async () => {
  let counted = 0;
  const { totalCount } = toConnection(page, (node) => [node], async () => (counted += 7));
  expect(counted).toBe(0);
  expect(await totalCount()).toBe(7);
});
