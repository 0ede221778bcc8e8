import type { Id } from '@storegraph/kernel/ids';
import type { Currency } from '@storegraph/kernel/money';
import type { Locale } from '../locale.ts';

/** All that a published product is found, filtered, counted and sorted by, as it stands at one moment. */
export interface SearchDocument {
  readonly productId: Id<'prod'>;
  /** One for each language it is written in; English always. */
  readonly texts: readonly SearchText[];
  /** Its category first, then those above it. */
  readonly categoryIds: readonly Id<'cat'>[];
  readonly brand: string | null;
  /** Whether a piece of any of its variants can be ordered. */
  readonly inStock: boolean;
  /** What its variants can be chosen by, each once. */
  readonly options: readonly { readonly name: string; readonly value: string }[];
  /** What is said of it by attributes that shoppers can choose by: their code, and the code of a value, or whether it is so. */
  readonly attributes: readonly { readonly code: string; readonly value: string }[];
  /** The lowest price among its variants, in minor units by currency. */
  readonly lowestPrices: Readonly<Record<Currency, bigint>>;
  /** The average of its ratings in hundredths of a star; 0 when nobody rated it. */
  readonly rating: number;
}

/** A product's words in one language. */
export interface SearchText {
  readonly locale: Locale;
  readonly name: string;
  /** The brand, and the names of its category and those above. */
  readonly labels: string;
  readonly description: string;
}
