import { expect, it } from '@jest/globals';
import { isTranslated, translationsToTry } from './locale.ts';

it.each(['DE', 'FR', 'ES', 'JA'] as const)('a text in %s is looked for in that language, and then taken in English', (locale) => {
  expect(isTranslated(locale)).toBe(true);
  expect(translationsToTry(locale)).toEqual([locale]);
});

it.each(['EN', null, undefined] as const)('a text in %s is as it was written', (locale) => {
  expect(isTranslated(locale)).toBe(false);
});
