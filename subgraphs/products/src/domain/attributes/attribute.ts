import type { Id } from '@storegraph/kernel/ids';

/** The kinds of things that can be said of a product. */
export type AttributeType = 'TEXT' | 'NUMBER' | 'BOOLEAN' | 'DATE' | 'SELECT' | 'MULTISELECT' | 'SWATCH';

/** Those whose values are chosen from a list. */
export const CHOSEN: ReadonlySet<AttributeType> = new Set(['SELECT', 'MULTISELECT', 'SWATCH']);

/** Something that can be said of products: their material, their weight. */
export interface Attribute {
  readonly id: Id<'attr'>;
  /** Rises by one with each change of it or its allowed values. */
  readonly version: number;
  /** What programs call it, unique among attributes. */
  readonly code: string;
  readonly name: string;
  readonly type: AttributeType;
  /** What a number counts: `cm`. */
  readonly unit: string | null;
  /** Whether shoppers are offered to choose products by it. */
  readonly isFilterable: boolean;
}

/** A value that an attribute allows. */
export interface AllowedValue {
  /** What programs call it, unique in its attribute. */
  readonly code: string;
  readonly label: string;
  /** A colour like `#c04a2f`, of swatches. */
  readonly swatch: string | null;
}

/** An attribute with the values it allows, in the order they are shown. */
export interface AttributeWithValues extends Attribute {
  readonly values: readonly AllowedValue[];
}

/** What is said of a product by one attribute: as many values as were chosen, else one. */
export interface ProductAttribute {
  readonly productId: Id<'prod'>;
  readonly attributeId: Id<'attr'>;
  /** As they are kept: a number, `true`, `2026-11-21`, the codes of allowed values. */
  readonly values: readonly string[];
}
