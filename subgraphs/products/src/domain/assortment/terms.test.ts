import { describe, expect, it } from '@jest/globals';
import { weightOutOfRange } from './refusals.ts';
import { NO_TERMS, parseTerms, termsOf } from './terms.ts';
import type { Terms, TermsInput } from './terms.ts';

const said: Terms = { weightGrams: 500, taxCategory: 'REDUCED' };

it.each<[string, TermsInput, Terms]>([
  ['what is left out stays', {}, said], ['null takes away', { weightGrams: null, taxCategory: null }, NO_TERMS],
  ['nothing is a weight', { weightGrams: 0 }, { ...said, weightGrams: 0 }], ['a ton is one', { weightGrams: 1_000_000 }, { ...said, weightGrams: 1_000_000 }],
])('%s', (_what, input, expected) => {
  expect(parseTerms(input, said, weightOutOfRange)).toEqual(expected);
});

it.each([-1, 1_000_001, 0.5, NaN])('%s grams are refused', (weightGrams) => {
  expect(() => parseTerms({ weightGrams }, said, weightOutOfRange)).toThrow(expect.objectContaining({ code: 'WEIGHT_OUT_OF_RANGE' }));
});

describe('of a variant holds', () => {
  it.each<[string, Terms, Terms]>([
    ['what is said of it', { weightGrams: 0, taxCategory: 'ZERO' }, { weightGrams: 0, taxCategory: 'ZERO' }],
    ['else what is said of its product', NO_TERMS, said],
    ['each by itself', { weightGrams: 120, taxCategory: null }, { weightGrams: 120, taxCategory: 'REDUCED' }],
  ])('%s', (_what, variant, expected) => {
    expect(termsOf(variant, said)).toEqual(expected);
  });
});
