import { describe, expect, it } from '@jest/globals';
import { eventually } from '@storegraph/testkit/eventually';
import { createGraphqlClient } from '@storegraph/proof/clients/graphql-client';
import { operation } from '@storegraph/proof/clients/operations';
import { ownVariant } from '@storegraph/proof/clients/shopping';
import { signal } from '@storegraph/proof/shop/processes';
import { shortForms } from './short-forms.ts';

/** What is stopped does not answer for a while. */
const PATIENCE = { withinMs: 60_000, everyMs: 100 };

// Processes live, and those they deal with are a trouble: shoppers, a provider, each other, the network.
const theShop = shortForms('oversell', 'webhooks', 'provider', 'races', 'bad-subgraph', 'deliveries', 'network');

// Each a product of its own: what was shown lately is kept, and shown without asking anybody.
describe.each(['reviews', 'recommendations'])('while %s is stopped', (victim) => {
  it('the product page is shown without it', async () => {
    const shop = theShop();
    const { slug } = await ownVariant(shop, createGraphqlClient(shop.url));
    const page = async () => createGraphqlClient(shop.url).raw(operation('product-page'), { slug });
    expect(signal(shop, victim, 'SIGSTOP')).toBe(true);
    try {
      // The fastest of several: on a busy machine any of them may have to wait for other things.
      await eventually('the page is shown without waiting for it', async () => {
        const start = Date.now();
        const { status, data, errors } = await page();
        const tookMs = Date.now() - start;
        expect(status).toBe(200);
        expect(data.product).toMatchObject({ slug, variants: expect.any(Array) });
        expect(victim === 'reviews' ? data.product.reviews : data.product.similar).toBeNull();
        expect(errors?.map(({ extensions }) => extensions.code)).toEqual(expect.arrayContaining(['SUBGRAPH_UNAVAILABLE']));
        expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|ECONN|http:/);
        return tookMs < 2_000;
      });
    } finally {
      signal(shop, victim, 'SIGCONT');
    }
    await eventually('the page is whole again', async () => (await page()).errors === undefined, PATIENCE);
  }, 120_000);
});
