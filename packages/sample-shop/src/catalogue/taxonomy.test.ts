import { describe, expect, it } from '@jest/globals';
import { createSampleShop } from '../sample-shop.ts';
import { createTaxonomy } from './taxonomy.ts';

describe.each(['ci', 'demo'] as const)('the order of the sample catalogue of size %s', (size) => {
  const shop = createSampleShop(size);
  const { brands, attributes, said, collections } = createTaxonomy(shop);

  it('is the same each time', () => expect(createTaxonomy(shop)).toEqual(createTaxonomy(shop)));

  it('knows each brand that a product names, once', () => {
    expect(brands.map(({ name }) => name).sort()).toEqual([...new Set(shop.products.map(({ brand }) => brand))].sort());
    for (const things of [brands, collections]) expect(new Set(things.map(({ slug }) => slug)).size).toBe(things.length);
  });

  it('says of products what their attributes allow, and nothing twice', () => {
    for (const { attributeId, value } of said) {
      const { type, values } = attributes.find(({ id }) => id === attributeId)!;
      if (['SELECT', 'MULTISELECT', 'SWATCH'].includes(type)) expect(values.map(({ code }) => code)).toContain(value);
    }
    expect(new Set(said.map(({ productId, attributeId, value }) => `${productId} ${attributeId} ${value}`)).size).toBe(said.length);
    expect(said.length).toBeGreaterThan(shop.products.length * 5);
  });

  it('has collections by hand and by rule, one of them not shown', () => {
    expect(collections.filter(({ rule }) => rule).length).toBeGreaterThan(2);
    expect(collections.filter(({ productIds }) => productIds.length > 0).length).toBeGreaterThan(1);
    expect(collections.filter(({ isPublished }) => !isPublished)).toHaveLength(1);
  });
});
