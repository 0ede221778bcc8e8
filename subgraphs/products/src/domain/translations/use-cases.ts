import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { createTranslateCategory } from './translate-category.ts';
import { createTranslateOption } from './translate-option.ts';
import { createTranslateProduct } from './translate-product.ts';

/** What callers can have translated. */
export type TranslationUseCases = ReturnType<typeof createTranslationUseCases>;

/** Makes them all. */
export function createTranslationUseCases(deps: { transact: Transact<Stores> }) {
  return { translateProduct: createTranslateProduct(deps), translateCategory: createTranslateCategory(deps), translateOption: createTranslateOption(deps) };
}
