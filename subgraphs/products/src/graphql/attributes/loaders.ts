import { createLoad, createLoadMany } from '@storegraph/subgraph/loader';
import type { Attribute, ProductAttribute } from '../../domain/attributes/attribute.ts';
import type { AttributeReads, ValueOfAttribute } from '../../domain/attributes/ports.ts';

/** Attributes, what they allow, and what is said of products by them. */
export function createAttributeLoaders(attributes: AttributeReads) {
  return {
    attribute: createLoad(attributes.byIds, ({ id }: Attribute) => id),
    allowedValuesOf: createLoadMany(attributes.allowedValues, ({ attributeId }: ValueOfAttribute) => attributeId),
    attributesOfProduct: createLoadMany(attributes.ofProducts, ({ productId }: ProductAttribute) => productId),
  };
}
