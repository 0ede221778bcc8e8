import { fromDecimal } from '@storegraph/kernel/money';
import type { Id } from '@storegraph/kernel/ids';
import type { Currency } from '@storegraph/kernel/money';
import type { Locale } from '../locale.ts';
import { invalidFilter } from './refusals.ts';
import type { PriceSpan } from './price-buckets.ts';
import type { SearchFilters, SearchRequest, SearchSort } from './search-request.ts';
import { parseSearchWords } from './search-words.ts';

/** Filters as a client sends them; null is as good as left out. */
export interface SearchFiltersInput {
  readonly categories?: readonly string[] | null | undefined;
  readonly brands?: readonly string[] | null | undefined;
  readonly price?: { readonly min?: string | null | undefined; readonly max?: string | null | undefined } | null | undefined;
  readonly inStock?: boolean | null | undefined;
  readonly options?: readonly { readonly name: string; readonly values: readonly string[] }[] | null | undefined;
  readonly attributes?: readonly { readonly code: string; readonly values: readonly string[] }[] | null | undefined;
  readonly minRating?: number | null | undefined;
}

/** What a client looks for. */
export interface SearchInput {
  readonly query?: string | null | undefined;
  readonly filters?: SearchFiltersInput | null | undefined;
  readonly sort: SearchSort;
  readonly currency: Currency;
  readonly locale: Locale;
}

/** Which categories have these slugs; those of none are left out. */
export type CategoryIdsOf = (slugs: readonly string[]) => Promise<readonly Id<'cat'>[]>;

/** Of one filter no more values than this can be given. */
const MAX_VALUES = 50;
const MAX_OPTIONS = 10;
const MAX_ATTRIBUTES = 10;

/**
 * Reads what a client looks for. Without a text, or with none but space beside filters, it is everything. Sorted by
 * price it is what has a price in the currency. Refuses with INVALID_FILTER, and with SEARCH_TEXT_OUT_OF_RANGE.
 */
export async function parseSearch({ query, filters, sort, currency, locale }: SearchInput, categoryIdsOf: CategoryIdsOf): Promise<SearchRequest> {
  const isEverything = query == null || (filters != null && query.trim() === '');
  const words = isEverything ? undefined : parseSearchWords(query);
  const parsed = parseFilters(filters ?? {}, currency);
  const price = parsed.price ?? (sort.startsWith('PRICE') ? ANY_PRICE : undefined);
  const slugs = parseValues(filters?.categories, 'categories');
  const categories = slugs && (await categoryIdsOf(slugs));
  return { words, locale, currency, filters: { ...parsed, categories, price }, sort: sort === 'RELEVANCE' && !words ? 'NEWEST' : sort };
}

const ANY_PRICE: PriceSpan = { fromMinor: null, toMinor: null };

function parseFilters({ brands, price, inStock, options, attributes, minRating }: SearchFiltersInput, currency: Currency): Omit<SearchFilters, 'categories'> {
  if (minRating != null && !(minRating >= 1 && minRating <= 5)) throw invalidFilter('The rating must be 1 to 5 stars.', 'minRating');
  return {
    brands: parseValues(brands, 'brands'),
    price: price ? parsePrices(price, currency) : undefined,
    inStock: inStock ?? undefined,
    options: parseOptions(options ?? []),
    attributes: parseAttributes(attributes ?? []),
    minRating: minRating ?? undefined,
  };
}

function parseValues(values: readonly string[] | null | undefined, ...path: readonly string[]): readonly string[] | undefined {
  if (values == null) return undefined;
  if (values.length < 1 || values.length > MAX_VALUES) throw invalidFilter(`Give 1 to ${MAX_VALUES} values, or leave the filter out.`, ...path);
  return values;
}

function parseOptions(options: NonNullable<SearchFiltersInput['options']>): SearchFilters['options'] {
  if (options.length > MAX_OPTIONS) throw invalidFilter(`At most ${MAX_OPTIONS} options can be chosen.`, 'options');
  if (new Set(options.map(({ name }) => name)).size < options.length) throw invalidFilter('Each option can be given once.', 'options');
  return options.map(({ name, values }, index) => ({ name, values: parseValues(values, 'options', String(index), 'values') ?? [] }));
}

function parseAttributes(attributes: NonNullable<SearchFiltersInput['attributes']>): SearchFilters['attributes'] {
  if (attributes.length > MAX_ATTRIBUTES) throw invalidFilter(`At most ${MAX_ATTRIBUTES} attributes can be chosen.`, 'attributes');
  if (new Set(attributes.map(({ code }) => code)).size < attributes.length) throw invalidFilter('Each attribute can be given once.', 'attributes');
  return attributes.map(({ code, values }, index) => ({ code, values: parseValues(values, 'attributes', String(index), 'values') ?? [] }));
}

function parsePrices({ min, max }: NonNullable<SearchFiltersInput['price']>, currency: Currency): PriceSpan {
  const read = (text: string | null | undefined, end: 'min' | 'max') => {
    if (text == null) return null;
    const amount = fromDecimal(text, currency);
    if (!amount || amount.amountMinor < 0n) throw invalidFilter('The price must be an exact amount of its currency, not below zero.', 'price', end);
    return amount.amountMinor;
  };
  const [fromMinor, toMinor] = [read(min, 'min'), read(max, 'max')];
  if (fromMinor !== null && toMinor !== null && fromMinor > toMinor) throw invalidFilter('The lowest price is above the highest.', 'price');
  return { fromMinor, toMinor };
}
