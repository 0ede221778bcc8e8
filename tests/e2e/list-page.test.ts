import { describe, expect, it } from '@jest/globals';
import { eventually } from '@storegraph/testkit/eventually';
import { createGraphqlClient } from '@storegraph/proof/clients/graphql-client';
import { newCustomer } from '@storegraph/proof/clients/users';
import { theShop } from '../shop/the-shop.ts';
import { newTrace, wholeTrace } from '../shop/traces.ts';

const shop = theShop();
const shopper = createGraphqlClient(shop.url);

/** How many SQL statements a subgraph sends for a page of so many products: those of the page's own trace. */
async function statements(subgraph: string, first: number): Promise<number> {
  const customer = await newCustomer(shop);
  return eventually(`${subgraph} is asked`, async () => {
    const { traceparent, traceId } = newTrace();
    // Whoever has just changed something is shown nothing that was kept.
    await customer.must('create-cart', { currency: 'EUR' });
    const { products } = await createGraphqlClient(shop.url, customer.token, { headers: { traceparent } }).ask('product-list', { first });
    expect(products.edges).toHaveLength(first);
    const sent = (await wholeTrace(shop, traceId, 'ProductList')).filter(({ service, attributes }) => service === subgraph && attributes['db.system.name'] === 'postgresql');
    return sent.length;
  });
}

describe('the list page', () => {
  it.each(['products', 'reviews'])('costs %s as many SQL statements for 20 products as for 2', async (subgraph) => {
    const [few, many] = [await statements(subgraph, 2), await statements(subgraph, 20)];
    expect(many).toBe(few);
    expect(many).toBeLessThanOrEqual(8);
  });

  it('continues after its last product without a gap or a repeat', async () => {
    const idsOf = ({ edges }: { edges: { node: { id: string } }[] }) => edges.map(({ node }) => node.id);
    await eventually('nobody brings out a product meanwhile', async () => {
      const all = idsOf((await shopper.ask('product-list', { first: 24 })).products);
      const paged: string[] = [];
      for (let after: string | null = null; ;) {
        const { products } = await shopper.ask('product-list', { first: 7, after });
        paged.push(...idsOf(products));
        if (!products.pageInfo.hasNextPage) break;
        after = products.pageInfo.endCursor;
      }
      expect(paged.slice(0, all.length)).toEqual(all);
      expect(new Set(paged).size).toBe(paged.length);
      return true;
    });
  });
});
