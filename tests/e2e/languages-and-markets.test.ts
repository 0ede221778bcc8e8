import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { eventually } from '@storegraph/testkit/eventually';
import { createGraphqlClient } from '@storegraph/proof/clients/graphql-client';
import { staff } from '@storegraph/proof/clients/users';
import type { User } from '@storegraph/proof/clients/users';
import { theShop } from '../shop/the-shop.ts';

const shop = theShop();
const shopper = createGraphqlClient(shop.url);
const page = async (slug: string, locale: string, channel: string) => (await shopper.ask('localized-product-page', { slug, locale, channel })).product;

describe('a shopper in another country', () => {
  let manager: User;
  let translated: { id: string; slug: string; name: string; translations: { locale: string; name: string; slug: string; version: number }[] };
  beforeAll(async () => {
    manager = await staff(shop, 'CATALOGUE_MANAGER');
    const { products } = await shopper.ask('product-list', { first: 100 });
    for (const { node } of products.edges) {
      translated = (await manager.ask('product-translations', { productId: node.id })).product;
      if (translated.translations.length === 4) return;
    }
    throw new Error('no product speaks all languages');
  });

  it.each([['DE', 'EU', 'EUR', true], ['JA', 'JP', 'JPY', true], ['ES', 'US', 'USD', false]] as const)('reads the page in %s, with what it costs in %s', async (locale, channel, currency, pricesIncludeTax) => {
    const own = translated.translations.find((translation) => translation.locale === locale)!;
    const product = await page(own.slug, locale, channel);
    expect(product).toMatchObject({ id: translated.id, slug: translated.slug, localizedSlug: own.slug, name: own.name, priceRange: { min: { currency } } });
    expect(product.variants[0].pricing).toMatchObject({ price: { currency }, pricesIncludeTax });
    // Reviews come from another subgraph, which knows the product by its id.
    expect(product.ratingSummary).toMatchObject({ count: expect.any(Number) });
  });

  it('reads in English what is not said in their language, by the address there is', async () => {
    const product = await page(translated.slug, 'EN', 'EU');
    expect(product).toMatchObject({ id: translated.id, localizedSlug: translated.slug, name: translated.name });
    expect(await page(translated.slug, 'FR', 'EU')).toMatchObject({ id: translated.id, slug: translated.slug });
  });

  it('sees a new name and address as soon as a manager gives them', async () => {
    const { version, slug: before } = translated.translations.find(({ locale }) => locale === 'FR')!;
    expect(await page(before, 'FR', 'EU')).toMatchObject({ id: translated.id });
    const slug = `objet-${randomUUID()}`;
    const input = { productId: translated.id, locale: 'FR', name: 'Un bel objet', slug, expectedVersion: version };
    expect(await manager.act('translate-product', input)).toMatchObject({ userErrors: [] });
    await eventually('the page has its new name', async () => (await page(slug, 'FR', 'EU'))?.name === 'Un bel objet');
    await eventually('the old address leads nowhere', async () => (await page(before, 'FR', 'EU')) === null);
    expect(await manager.act('translate-product', input)).toMatchObject({ userErrors: [{ code: 'VERSION_CONFLICT', currentVersion: version + 1 }] });
  });

  it('sees a reduction with the lowest price before it, and managers how it came about', async () => {
    const { product } = await manager.ask('variant-prices', { productId: translated.id, channel: 'JP' });
    const variant = product.variants[0];
    const before = Number(variant.jp.price.amount);
    const line = { variantId: variant.id, channel: 'JP', price: `${before - 100}`, compareAt: `${before + 500}` };
    expect(await manager.act('set-prices', { prices: [line, { ...line, channel: 'MARS' }] })).toMatchObject({ userErrors: [{ code: 'CHANNEL_NOT_FOUND', field: ['prices', '1', 'channel'] }] });
    expect(await manager.act('set-prices', { prices: [line] })).toMatchObject({ userErrors: [] });
    const yen = (amount: number) => ({ amount: `${amount}`, currency: 'JPY' });
    await eventually('the page shows the reduction', async () => {
      const shown = (await page(translated.slug, 'EN', 'JP')).variants.find(({ id }: { id: string }) => id === variant.id).pricing;
      expect(shown).toMatchObject({ price: yen(before - 100), compareAt: yen(before + 500), lowestPriorPrice: expect.objectContaining({ currency: 'JPY' }) });
      return true;
    });
    const after = (await manager.ask('variant-prices', { productId: translated.id, channel: 'JP' })).product.variants[0];
    expect(after.priceHistory.edges[0].node).toMatchObject({ price: yen(before - 100), compareAt: yen(before + 500) });
    expect(after.priceHistory.edges[1].node).toMatchObject({ price: yen(before) });
  });
});
