import type { Caller } from '@storegraph/kernel/caller';
import type { Id } from '@storegraph/kernel/ids';
import type { Currency } from '@storegraph/kernel/money';
import { createLoad, createLoadMany, createLoadWith } from '@storegraph/subgraph/loader';
import type { Category } from '../../domain/catalogue/category.ts';
import type { CategoryReads, ProductReads, VariantReads } from '../../domain/catalogue/ports.ts';
import type { Product } from '../../domain/catalogue/product.ts';
import type { Variant, VariantPrice } from '../../domain/catalogue/variant.ts';
import { isVisibleTo } from '../../domain/catalogue/visibility.ts';

/** What the catalogue is read through. */
export interface CatalogueReads {
  readonly products: ProductReads;
  readonly variants: VariantReads;
  readonly categories: CategoryReads;
}

/** The only ways to single products and variants: none leads to one that the caller must not know of. */
export function createCatalogueLoaders({ products, variants, categories }: CatalogueReads, caller: Caller) {
  const visible = <Key, Thing extends { isPublished: boolean }>(read: (keys: readonly Key[]) => Promise<readonly Thing[]>) =>
    async (keys: readonly Key[]) => (await read(keys)).filter(isVisibleTo(caller));
  return {
    product: createLoad(visible(products.byIds), ({ id }: Product) => id),
    productBySlug: createLoad(visible(products.bySlugs), ({ slug }: Product) => slug),
    variant: createLoad(visible(variants.byIds), ({ id }: Variant) => id),
    variantBySku: createLoad(visible(variants.bySkus), ({ sku }: Variant) => sku),
    variantsOfProduct: createLoadMany(visible(variants.byProducts), ({ productId }: Variant) => productId),
    /** What each of its variants costs in a currency. */
    pricesOfProduct: createLoadWith<Id<'prod'>, Currency, PricesOfProduct>(async (ids, currency) => byProduct(await variants.pricesByProducts(ids, currency)), new Map()),
    category: createLoad(categories.byIds, ({ id }: Category) => id),
  };
}

/** Prices by their variants: of a product of hundreds of variants each is found at once. */
type PricesOfProduct = ReadonlyMap<Id<'var'>, VariantPrice>;

function byProduct(prices: readonly VariantPrice[]): ReadonlyMap<Id<'prod'>, PricesOfProduct> {
  const found = new Map<Id<'prod'>, Map<Id<'var'>, VariantPrice>>();
  for (const price of prices) found.set(price.productId, (found.get(price.productId) ?? new Map<Id<'var'>, VariantPrice>()).set(price.variantId, price));
  return found;
}
