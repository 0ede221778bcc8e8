import { describe, expect, it } from '@jest/globals';
import { createSampleShop } from '../sample-shop.ts';
import { LIVING_WITH, MAKING } from '../words/product-sentences.ts';
import { OPTION_AXES } from '../words/option-axes.ts';
import { DE } from './de.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import { JA } from './ja.ts';
import { createTranslations } from './translations.ts';

const shop = createSampleShop('demo');
const { products, categories, options } = createTranslations(shop);
/** What reads the same in every language: measures, formats, grades. */
const IS_NO_WORD = /^(\d[\d.]* (l|ml|cm|g)|A\d|HB|\dB)$/;

describe.each(Object.entries({ DE, FR, ES, JA }))('the sample shop in %s', (locale, words) => {
  const own = products.filter((product) => product.locale === locale);

  it('has four products in five, each with all its texts', () => {
    expect(own).toHaveLength(shop.products.length * 0.8);
    for (const { name, description, slug } of own) {
      expect(name && description && slug).toBeTruthy();
      expect(`${name}${description}`).not.toMatch(/[{}]|undefined/);
    }
    // No product of the shop is without its two sentences.
    expect(new Set(own.map(({ description }) => description)).size).toBeGreaterThan(100);
    for (const { description } of own) expect(words.livingWith.some((sentence) => description.endsWith(sentence)) && !words.livingWith.includes(description)).toBe(true);
  });

  it('calls no two kinds the same, and gives no slug twice', () => {
    expect(new Set(Object.values(words.nouns)).size).toBe(Object.keys(words.nouns).length);
    expect(new Set(own.map(({ slug }) => slug)).size).toBe(own.length);
    for (const { slug } of own) expect(slug).toMatch(/^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$/u);
  });

  it('has a word for every category, option and value', () => {
    expect(categories.filter((category) => category.locale === locale)).toHaveLength(shop.categories.length);
    for (const { name, values } of Object.values(OPTION_AXES)) {
      const known = Object.keys(words.options[name]?.values ?? {});
      expect(values.filter((value) => !IS_NO_WORD.test(value) && !known.includes(value))).toEqual([]);
    }
    expect(new Set(options.filter((option) => option.locale === locale).map(({ option, value }) => `${option} ${value}`)).size).toBe(options.length / 4);
  });

  it('has a sentence for every English one', () => {
    expect([words.making.length, words.livingWith.length]).toEqual([MAKING.length, LIVING_WITH.length]);
    for (const sentence of words.making) expect(sentence).toContain('{brand}');
  });
});
