import type { VariantOption } from '../catalogue/variant.ts';
import type { ProductOption } from './product-options.ts';
import { combinationKey, fits } from './product-options.ts';
import { combinationTaken, duplicateSku, invalidSku, invalidVariantName, lineCountOutOfRange, optionsDoNotFit } from './refusals.ts';

const MOST_LINES = 500;
const MOST_SKU = 100;
const MOST_NAME = 200;

/** Refuses with LINE_COUNT_OUT_OF_RANGE unless there are 1 to 500 lines. */
export function checkLineCount(lines: readonly unknown[]): void {
  if (lines.length < 1 || lines.length > MOST_LINES) throw lineCountOutOfRange(MOST_LINES);
}

/** Takes a text for a SKU. Refuses with INVALID_SKU unless it has 1 to 100 characters, none of them space. */
export function parseSku(text: string, line: number): string {
  const sku = text.trim();
  if (sku === '' || [...sku].length > MOST_SKU || /[\s\p{Cc}]/u.test(sku)) throw invalidSku(MOST_SKU, line);
  return sku;
}

/** Takes a text for the name of a variant. Refuses with INVALID_NAME unless it has 1 to 200 characters. */
export function parseVariantName(text: string, line: number): string {
  const name = text.trim();
  if (name === '' || [...name].length > MOST_NAME) throw invalidVariantName(MOST_NAME, line);
  return name;
}

/** Knows each SKU of an input once. Refuses with SKU_TAKEN the second time. */
export function createSkuCheck(): (sku: string, line: number) => void {
  const seen = new Set<string>();
  return (sku, line) => {
    if (seen.size === seen.add(sku).size) throw duplicateSku(line);
  };
}

/**
 * Knows the combinations of a product, and takes another one. Refuses with OPTIONS_DO_NOT_FIT unless it chooses one value
 * of each option, with COMBINATION_TAKEN when another variant is made of it.
 */
export function createCombinations(options: readonly ProductOption[], taken: readonly { readonly options: readonly VariantOption[] }[]): (chosen: readonly VariantOption[], line: number) => void {
  const keys = new Set(taken.map(combinationKey));
  return (chosen, line) => {
    if (!fits(options, { options: chosen })) throw optionsDoNotFit(line);
    if (keys.size === keys.add(combinationKey({ options: chosen })).size) throw combinationTaken(line);
  };
}
