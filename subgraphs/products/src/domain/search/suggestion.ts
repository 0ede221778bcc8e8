import { parseFirst } from '@storegraph/kernel/page';
import type { Id } from '@storegraph/kernel/ids';
import type { Locale } from '../locale.ts';
import { prefixOutOfRange } from './refusals.ts';

/** What can be suggested. Where suggestions are as good as each other, an earlier kind comes first. */
const KINDS = ['WORD', 'CATEGORY', 'BRAND', 'PRODUCT'] as const;

const MAX_LENGTH = 100;
const MAX_SUGGESTIONS = 20;
const STANDARD = 8;

/** A text that what was typed may become, and what it names. */
export type Suggestion = { readonly text: string } & (
  | { readonly kind: 'WORD'; readonly id: null }
  | { readonly kind: 'CATEGORY'; readonly id: Id<'cat'> }
  | { readonly kind: 'BRAND'; readonly id: Id<'brand'> }
  | { readonly kind: 'PRODUCT'; readonly id: Id<'prod'> });

/** A suggestion and how good it is. */
export interface RankedSuggestion {
  readonly suggestion: Suggestion;
  /** Whether it is called exactly what was typed. */
  readonly isExact: boolean;
  /** Where it stands among those of its kind: 1, 2, 3 and so on. */
  readonly place: number;
}

/** What was typed, and what to suggest for it. */
export interface SuggestionRequest {
  /** Without space around it, and with one space between words. */
  readonly prefix: string;
  readonly first: number;
  readonly locale: Locale;
}

/** Where suggestions come from. */
export interface SuggestionReads {
  /** The best `first` of each kind. */
  suggest(request: SuggestionRequest): Promise<readonly RankedSuggestion[]>;
}

/** Reads what a client typed. Refuses with SEARCH_TEXT_OUT_OF_RANGE unless it has 1 to 100 characters, and with PAGE_SIZE_OUT_OF_RANGE unless 1 to 20 are asked for. */
export function parseSuggestionRequest({ prefix, first, locale }: { readonly prefix: string; readonly first?: number | null | undefined; readonly locale?: Locale | null | undefined }): SuggestionRequest {
  const typed = prefix.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  const length = [...typed].length;
  if (length < 1 || length > MAX_LENGTH) throw prefixOutOfRange();
  return { prefix: typed, first: parseFirst(first, { standard: STANDARD, max: MAX_SUGGESTIONS }), locale: locale ?? 'EN' };
}

/** The best of all kinds: what is exactly so first, then the best of each kind, the second best of each, and so on, so that none crowds out another. */
export function blendSuggestions(ranked: readonly RankedSuggestion[], first: number): readonly Suggestion[] {
  const kind = ({ suggestion }: RankedSuggestion) => KINDS.indexOf(suggestion.kind);
  return ranked
    .toSorted((one, other) => Number(other.isExact) - Number(one.isExact) || one.place - other.place || kind(one) - kind(other))
    .slice(0, first)
    .map(({ suggestion }) => suggestion);
}
