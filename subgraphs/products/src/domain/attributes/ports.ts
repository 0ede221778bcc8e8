import type { Id } from '@storegraph/kernel/ids';
import type { AllowedValue, Attribute, AttributeWithValues, ProductAttribute } from './attribute.ts';

/** An allowed value, and whose it is. */
export interface ValueOfAttribute extends AllowedValue {
  readonly attributeId: Id<'attr'>;
}

/** Attributes to read. */
export interface AttributeReads {
  /** All, by name. */
  all(): Promise<readonly Attribute[]>;
  byIds(ids: readonly Id<'attr'>[]): Promise<readonly Attribute[]>;
  byCode(code: string): Promise<Attribute | null>;
  /** In the order they are shown. */
  allowedValues(ids: readonly Id<'attr'>[]): Promise<readonly ValueOfAttribute[]>;
  /** What is said of products, by the names of the attributes. */
  ofProducts(ids: readonly Id<'prod'>[]): Promise<readonly ProductAttribute[]>;
}

/** What of an attribute changes; what is left out, or undefined, stays. */
export type AttributeChange = { readonly [Field in 'name' | 'unit' | 'isFilterable']?: Attribute[Field] | undefined };

/** Attributes, to write. */
export interface AttributeStore {
  count(): Promise<number>;
  /** Lets nobody else change an attribute, or say something by it, until the transaction ends. Undefined when there is none. */
  lock(id: Id<'attr'>): Promise<AttributeWithValues | undefined>;
  /** Those of these codes; none of them changes until the transaction ends. */
  lockForUse(codes: readonly string[]): Promise<readonly AttributeWithValues[]>;
  /** Refuses with CODE_TAKEN. */
  add(attribute: Omit<AttributeWithValues, 'version'>): Promise<void>;
  /** Changes what is named, and raises its version. */
  change(id: Id<'attr'>, to: AttributeChange): Promise<void>;
  /** Has an attribute allow these values and no others. Those that products have must be among them. */
  allow(id: Id<'attr'>, values: readonly AllowedValue[]): Promise<void>;
  /** Of how many products it is said; with codes, of how many one of these. */
  countProducts(id: Id<'attr'>, codes?: readonly string[]): Promise<number>;
  remove(id: Id<'attr'>): Promise<void>;
  /** Lets nobody else say something of a product until the transaction ends. False when there is none. */
  lockProduct(id: Id<'prod'>): Promise<boolean>;
  /** Takes back what is said of a product by these attributes. */
  unset(id: Id<'prod'>, attributeIds: readonly Id<'attr'>[]): Promise<void>;
  /** Says something of a product; nothing must be said by that attribute. */
  set(id: Id<'prod'>, attribute: Attribute, values: readonly string[]): Promise<void>;
}
