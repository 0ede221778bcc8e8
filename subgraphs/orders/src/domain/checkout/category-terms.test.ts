import { expect, it } from '@jest/globals';
import { termsOf } from './category-terms.ts';
import type { Terms } from './category-terms.ts';

const BOOKS: Terms = { taxCategory: 'REDUCED', weightGrams: 480 };

it.each<[string, Parameters<typeof termsOf>[0], Parameters<typeof termsOf>[1], Terms]>([
  ['what is said of the variant', { taxCategory: 'ZERO', weightGrams: 0 }, BOOKS, { taxCategory: 'ZERO', weightGrams: 0 }],
  ['else the terms of its category', { taxCategory: null, weightGrams: null }, BOOKS, BOOKS],
  ['each by itself', { taxCategory: 'STANDARD', weightGrams: null }, BOOKS, { taxCategory: 'STANDARD', weightGrams: 480 }],
  ['else what is usual', { taxCategory: null, weightGrams: null }, undefined, { taxCategory: 'STANDARD', weightGrams: 500 }],
])('of a variant holds %s', (_what, variant, category, expected) => {
  expect(termsOf(variant, category)).toEqual(expected);
});
