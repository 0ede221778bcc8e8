import { z } from 'zod';
import { defineEvent } from '../event-definition.ts';
import { EX, amountMinor, count, currency, id } from './shapes.ts';

/** What products tells of the assortment: variants and how they are found and grouped. */
export const PRODUCTS = [
  defineEvent({
    domain: 'products', entity: 'variant', event: 'changed', version: 1,
    meaning: 'A variant was listed, renamed, priced, shown or hidden; this is all that carts and orders need of it.',
    payload: z.object({
      variantId: id('var'), productId: id('prod'), sku: z.string(), productName: z.string(), variantName: z.string(),
      imageUrl: z.string().nullable(), categoryId: id('cat'), brand: z.string().nullable(), isPublished: z.boolean(), prices: z.array(z.object({ currency, amountMinor })),
      // What a piece weighs and how it is taxed; null or left out where products says nothing of it.
      weightGrams: count.nullish(), taxCategory: z.enum(['STANDARD', 'REDUCED', 'SUPER_REDUCED', 'ZERO']).nullish(),
    }),
    example: {
      variantId: EX.variant, productId: EX.product, sku: 'LAMP-OAK', productName: 'Desk lamp', variantName: 'Oak', imageUrl: null,
      categoryId: 'cat_01h455vb4pex5vsknk084sn02q', brand: 'Nordlicht', isPublished: true, prices: [{ currency: 'EUR', amountMinor: '1999' }], weightGrams: 1_250, taxCategory: 'STANDARD',
    },
  }),
  defineEvent({
    domain: 'products', entity: 'search', event: 'changed', version: 1,
    meaning: 'The index that searches read has caught up with changes of these products.',
    payload: z.object({ productIds: z.array(id('prod')) }), example: { productIds: [EX.product] },
  }),
  defineEvent({
    domain: 'products', entity: 'category', event: 'changed', version: 1,
    meaning: 'A category was made, renamed, translated, moved or removed; `parentId` is the one it is in now, or was in last.',
    payload: z.object({ categoryId: id('cat'), parentId: id('cat').nullable() }),
    example: { categoryId: 'cat_01h455vb4pex5vsknk084sn02q', parentId: null },
  }),
  defineEvent({
    domain: 'products', entity: 'brand', event: 'changed', version: 1,
    meaning: 'A brand was made, changed or removed by a manager; of its products it is told apart.',
    payload: z.object({ brandId: id('brand') }), example: { brandId: 'brand_01h455vb4pex5vsknk084sn02q' },
  }),
  defineEvent({
    domain: 'products', entity: 'attribute', event: 'changed', version: 1,
    meaning: 'An attribute was defined, changed or removed, with the values that it allows.',
    payload: z.object({ attributeId: id('attr') }), example: { attributeId: 'attr_01h455vb4pex5vsknk084sn02q' },
  }),
  defineEvent({
    domain: 'products', entity: 'option', event: 'translated', version: 1,
    meaning: 'What an option of variants, or some of its values, are called in a language is different, for all variants that have them: told once, however many those are. Its aggregate is the language.',
    payload: z.object({ option: z.string(), locale: z.string() }), example: { option: 'Colour', locale: 'DE' },
  }),
  defineEvent({
    domain: 'products', entity: 'collection', event: 'filled', version: 1,
    meaning: 'A manager put products into a collection or took them out, also by removing it. Which products a collection by rule finds is not told.',
    payload: z.object({ collectionId: id('coll'), productIds: z.array(id('prod')).min(1), isIn: z.boolean() }),
    example: { collectionId: 'coll_01h455vb4pex5vsknk084sn02q', productIds: [EX.product], isIn: true },
  }),
  defineEvent({
    domain: 'products', entity: 'collection', event: 'matched', version: 1,
    meaning: 'The rule of a collection finds these products now, or does so no more: told of collections that a promotion names. Its versions rise over all collections.',
    payload: z.object({ collectionId: id('coll'), productIds: z.array(id('prod')).min(1), isIn: z.boolean() }),
    example: { collectionId: 'coll_01h455vb4pex5vsknk084sn02q', productIds: [EX.product], isIn: true },
  }),
  defineEvent({
    domain: 'products', entity: 'import', event: 'progressed', version: 1,
    meaning: 'An import of the catalogue went on or ended; how far it is, it says itself.',
    payload: z.object({ importId: id('imp') }), example: { importId: 'imp_01h455vb4pex5vsknk084sn02q' },
  }),
] as const;
