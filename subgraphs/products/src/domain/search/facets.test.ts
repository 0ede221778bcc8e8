import { expect, it } from '@jest/globals';
import type { FacetKey } from './facet-values.ts';
import { groupFacets } from './facets.ts';

const count = (facet: FacetKey, value: string, of: number) => ({ facet, value, count: of });

it('facets come in the order they are shown, each with its values in an order of its own', () => {
  const facets = groupFacets([
    count('RATING', '3', 5), count('RATING', '4', 2), count('OPTION:Size: outer', 'S', 1), count('OPTION:Colour', 'Oat', 1), count('OPTION:Colour', 'Ash', 1), count('OPTION:Colour', 'Zinc', 2),
    count('PRICE:EUR', '2', 9), count('PRICE:EUR', '0', 1), count('CATEGORY', 'cat_x', 1),
  ]);
  expect(facets.map(({ kind, name, values }) => [kind, name, values.map(({ value }) => value).join()])).toEqual([
    ['CATEGORY', null, 'cat_x'], ['PRICE', null, '0,2'], ['OPTION', 'Colour', 'Zinc,Ash,Oat'], ['OPTION', 'Size: outer', 'S'], ['RATING', null, '4,3'],
  ]);
});

it('a facet shows the fifty values that most products have', () => {
  const [facet] = groupFacets(Array.from({ length: 60 }, (_, index) => count('BRAND', `Brand ${index}`, index)));
  expect([facet?.values.length, facet?.values[0]?.count, facet?.values.at(-1)?.count]).toEqual([50, 59, 10]);
});
