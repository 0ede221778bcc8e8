import type { Currency } from '@storegraph/kernel/money';
import type { TaxCategory } from '../assortment/terms.ts';
import type { VariantOption } from '../catalogue/variant.ts';
import type { SaidFacts } from './facts.ts';

/** What a line says of its product. What it does not say is left as it is. */
export interface SaidProduct {
  readonly name?: string;
  readonly description?: string;
  readonly brand?: string | null;
  /** A category's slug. */
  readonly category?: string;
  readonly imageUrl?: string | null;
  readonly weightGrams?: number | null;
  readonly taxCategory?: TaxCategory | null;
  readonly isPublished?: boolean;
}

/** What a line says: of a variant, and of the product it is a form of. */
export interface ImportLine {
  readonly number: number;
  readonly sku: string;
  /** The product's slug; when left out, the product that the SKU belongs to. */
  readonly slug?: string;
  readonly product: SaidProduct;
  readonly name?: string;
  readonly options?: readonly VariantOption[];
  /** What is said of the variant apart from its product; null takes it away. */
  readonly weightGrams?: number | null;
  readonly taxCategory?: TaxCategory | null;
  /** Minor units; null where it is not sold in a currency any more. */
  readonly prices: Readonly<Record<Currency, bigint | null>>;
  /** What prices are compared with, in minor units; null where no reduction is announced any more. */
  readonly compareAts?: Readonly<Record<Currency, bigint | null>>;
  /** What it says of the product beside its own row. */
  readonly facts?: SaidFacts;
  /** The same of the variant. */
  readonly variantFacts?: SaidFacts;
  /** Pieces on hand. */
  readonly stock?: number;
}
