import type { Id } from '@storegraph/kernel/ids';
import type { Currency } from '@storegraph/kernel/money';
import type { Terms } from '../../assortment/terms.ts';
import type { VariantOption } from '../../catalogue/variant.ts';
import type { FactsNow } from './resolve-facts.ts';

/** A product as it is kept, with what a file can say of it. */
export interface ProductNow extends Terms {
  readonly id: Id<'prod'>;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly brand: string | null;
  readonly categoryId: Id<'cat'>;
  readonly imageUrl: string | null;
  readonly isPublished: boolean;
}

/** A variant as it is kept, with what a file can say of it. */
export interface VariantNow extends Terms {
  readonly id: Id<'var'>;
  readonly productId: Id<'prod'>;
  /** Its product's. */
  readonly slug: string;
  readonly sku: string;
  readonly name: string;
  readonly options: readonly VariantOption[];
  /** In minor units. */
  readonly prices: Readonly<Record<Currency, bigint>>;
  /** What prices are compared with, in minor units; only where a reduction is announced. */
  readonly compareAts: Readonly<Record<Currency, bigint>>;
  readonly onHand: number;
  /** Pieces reserved and allocated. */
  readonly promised: number;
  /** Pieces that may be promised though they are not there; null when any number may. */
  readonly backorderLimit: number | null;
}

/** What the catalogue and the file so far have to say to a batch of lines. */
export interface CatalogueNow {
  readonly products: readonly ProductNow[];
  readonly variants: readonly VariantNow[];
  /** By slug. */
  readonly categories: ReadonlyMap<string, Id<'cat'>>;
  /** SKUs of earlier lines of the file that were good, with those lines. */
  readonly seenSkus: ReadonlyMap<string, number>;
  /** What there is beside the rows, of those of which lines say something of the kind. */
  readonly facts: FactsNow;
  /** By slug, what earlier lines of the file said of a product. */
  readonly seenProducts: ReadonlyMap<string, SeenProduct>;
}

/** What good lines of the file said of a product: each field with a mark of its value. */
export type SeenProduct = Readonly<Record<string, string>>;

/** What a batch of lines changes. Only what is not so already. */
export interface Changes {
  readonly newProducts: readonly ProductNow[];
  readonly changedProducts: readonly ProductNow[];
  readonly newVariants: readonly Pick<VariantNow, 'id' | 'productId' | 'sku' | 'name' | 'options' | keyof Terms>[];
  readonly changedVariants: readonly Pick<VariantNow, 'id' | 'name' | 'options' | keyof Terms>[];
  readonly prices: readonly { readonly variantId: Id<'var'>; readonly currency: Currency; readonly amountMinor: bigint; readonly compareAtMinor: bigint | null }[];
  readonly removedPrices: readonly { readonly variantId: Id<'var'>; readonly currency: Currency }[];
  /** What is said, or taken back, beside the rows of products and variants. */
  readonly productFacts: readonly FactChange<'prod'>[];
  readonly variantFacts: readonly FactChange<'var'>[];
  readonly newCounts: readonly Count[];
  readonly counts: readonly Count[];
}

/** A fact, and what it is now; null when nothing is said by it any more. */
export interface FactChange<Kind extends 'prod' | 'var'> {
  readonly id: Id<Kind>;
  readonly fact: string;
  readonly value: string | null;
}

/** So many pieces of a variant are on hand. */
export interface Count {
  readonly variantId: Id<'var'>;
  readonly onHand: number;
}
