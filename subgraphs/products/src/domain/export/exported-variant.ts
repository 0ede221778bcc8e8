import type { Currency } from '@storegraph/kernel/money';
import type { TaxCategory } from '../assortment/terms.ts';
import type { VariantOption } from '../catalogue/variant.ts';
import type { Facts } from '../import/facts.ts';

/** All that a line of a file says of a variant and its product. */
export interface ExportedVariant {
  readonly sku: string;
  readonly slug: string;
  readonly productName: string;
  readonly description: string;
  readonly brand: string | null;
  /** The category's slug. */
  readonly category: string;
  readonly imageUrl: string | null;
  readonly productWeight: number | null;
  readonly productTaxCategory: TaxCategory | null;
  readonly isPublished: boolean;
  readonly name: string;
  readonly options: readonly VariantOption[];
  /** What is said of it apart from its product. */
  readonly weightGrams: number | null;
  readonly taxCategory: TaxCategory | null;
  /** Pieces on hand. */
  readonly stock: number;
  /** In minor units. */
  readonly prices: Readonly<Record<Currency, bigint>>;
  /** What prices are compared with, in minor units; only where a reduction is announced. */
  readonly compareAts: Readonly<Record<Currency, bigint>>;
  /** What is said beside the rows, of the product and of the variant. */
  readonly facts: Facts;
  readonly variantFacts: Facts;
}
