import type { Currency } from '@storegraph/kernel/money';
import { priceBucketOf } from './price-buckets.ts';
import type { SearchDocument } from './search-document.ts';

/** What facets tell about a product. Options have a facet for each name, attributes for each code, prices one for each currency. */
export type FacetKey = 'CATEGORY' | 'BRAND' | 'AVAILABILITY' | 'RATING' | `OPTION:${string}` | `ATTRIBUTE:${string}` | `PRICE:${Currency}`;

/** A value of a facet; several products have it. */
export interface FacetValue {
  readonly facet: FacetKey;
  /** An id of a category, a brand, a value of an option or an attribute, a number of stars or of a price bucket. */
  readonly value: string;
}

/** The one value that availability has. */
export const IN_STOCK = 'IN_STOCK';

/** All facet values of a product, each once. */
export function facetValuesOf({ categoryIds, brand, inStock, options, attributes, lowestPrices, rating }: SearchDocument): readonly FacetValue[] {
  return [
    ...categoryIds.map((value): FacetValue => ({ facet: 'CATEGORY', value })),
    ...(brand === null ? [] : [{ facet: 'BRAND', value: brand } as const]),
    ...(inStock ? [{ facet: 'AVAILABILITY', value: IN_STOCK } as const] : []),
    ...(rating > 0 ? [{ facet: 'RATING', value: String(Math.floor(rating / 100)) } as const] : []),
    ...options.map(({ name, value }): FacetValue => ({ facet: `OPTION:${name}`, value })),
    ...attributes.map(({ code, value }): FacetValue => ({ facet: `ATTRIBUTE:${code}`, value })),
    ...Object.entries(lowestPrices).map(([currency, lowest]): FacetValue => ({ facet: `PRICE:${currency}`, value: String(priceBucketOf(lowest, currency)) })),
  ];
}
