import { TAX_CATEGORIES, isWeight } from '../../assortment/terms.ts';
import type { TaxCategory } from '../../assortment/terms.ts';
import type { VariantOption } from '../../catalogue/variant.ts';
import { isCount } from '../../inventory/stock-level.ts';
import { isSlug } from '../../parse-texts.ts';

/** Takes a value as what it should be; undefined when it is not. */
export type ReadValue = (value: unknown) => unknown;

/** Control characters other than tab and line breaks; a database keeps no NUL, and nobody reads the rest. */
const UNREADABLE = /[^\P{Cc}\t\n\r]/u;

/** Text of so many characters. */
export const readText = (min: number, max: number) => (value: unknown): string | undefined => {
  if (typeof value !== 'string' || value.length > 2 * max || !value.isWellFormed() || UNREADABLE.test(value)) return undefined;
  const length = [...value].length;
  return length >= min && length <= max ? value : undefined;
};

/** The readable part of an address. */
export const readSlug = (value: unknown): string | undefined => (typeof value === 'string' && isSlug(value) ? value : undefined);

/** An address of a picture, absolute or of this site. */
export const readUrl = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= 2_000 && value.isWellFormed() && /^(https?:\/\/|\/)[^\s\p{Cc}]*$/u.test(value) ? value : undefined;

/** Yes or no. */
export const readYes = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

/** So many pieces. */
export const readCount = (value: unknown): number | undefined => (typeof value === 'number' && isCount(value) ? value : undefined);

/** What a piece weighs, in grams. */
export const readGrams = (value: unknown): number | undefined => (typeof value === 'number' && isWeight(value) ? value : undefined);

/** How it is taxed. */
export const readTaxCategory = (value: unknown): TaxCategory | undefined => TAX_CATEGORIES.find((category) => category === value);

const MAX_OPTIONS = 10;
const readWord = readText(1, 100);

/** The options of a variant, each of another name. */
export function readOptions(value: unknown): readonly VariantOption[] | undefined {
  if (!Array.isArray(value) || value.length > MAX_OPTIONS) return undefined;
  const options = value.map((option: unknown) => {
    const { name, value: chosen, ...more } = (option ?? {}) as Record<string, unknown>;
    const isWhole = readWord(name) !== undefined && readWord(chosen) !== undefined && Object.keys(more).length === 0;
    return isWhole ? { name: name as string, value: chosen as string } : undefined;
  });
  const names = new Set(options.map((option) => option?.name));
  return options.includes(undefined) || names.size < options.length ? undefined : (options as VariantOption[]);
}
