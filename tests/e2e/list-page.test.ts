import { describe, expect, it } from '@jest/globals';
import { readFigures } from '@storegraph/testkit/figures';
import { createAsker } from '@storegraph/proof/clients/ask';
import { theShop } from '../shop/the-shop.ts';

const shop = theShop();
const shopper = createAsker(shop.url);

/** How many SQL statements a subgraph has sent since it was started; reading its figures is one of them. */
async function statements(subgraph: string): Promise<number> {
  return (await readFigures(`http://127.0.0.1:${shop.ports[subgraph]}`)).sum('storegraph_sql_statement_seconds_count');
}

describe('the list page', () => {
  it.each(['products', 'reviews'])('costs %s as many SQL statements for 20 products as for 2', async (subgraph) => {
    const cost = async (first: number): Promise<number> => {
      const before = await statements(subgraph);
      const { products } = await shopper.ask('product-list', { first });
      expect(products.edges).toHaveLength(first);
      return (await statements(subgraph)) - before;
    };
    // Other tests ask the same shop meanwhile, which only adds: the least of many counts is the page's own.
    let [few, many] = [Infinity, Infinity];
    for (const deadline = Date.now() + 15_000; Date.now() < deadline && !(few === many && few < Infinity);) {
      few = Math.min(few, await cost(2));
      many = Math.min(many, await cost(20));
    }
    expect(many).toBe(few);
    expect(many).toBeGreaterThan(0);
    expect(many).toBeLessThanOrEqual(8);
  });

  it('continues after its last product without a gap or a repeat', async () => {
    const all = (await shopper.ask('product-list', { first: 24 })).products.edges.map(({ node }: { node: { id: string } }) => node.id);
    const paged: string[] = [];
    for (let after: string | null = null; ;) {
      const { products } = await shopper.ask('product-list', { first: 7, after });
      paged.push(...products.edges.map(({ node }: { node: { id: string } }) => node.id));
      if (!products.pageInfo.hasNextPage) break;
      after = products.pageInfo.endCursor;
    }
    expect(paged.slice(0, all.length)).toEqual(all);
    expect(new Set(paged).size).toBe(paged.length);
  });
});
