import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { productNotFound } from '../catalogue/refusals.ts';
import { tellChanged } from '../catalogue/tell-changed.ts';
import type { Stores } from '../ports.ts';
import type { AttributeWithValues } from './attribute.ts';
import { parseValue } from './parse-value.ts';
import type { ValueInput } from './parse-value.ts';
import { attributeNotFound, duplicateAttribute } from './refusals.ts';

/** What is to be said of a product and what no longer, as a client sends it: attributes by their codes. */
export interface SetProductAttributesInput {
  readonly productId: string;
  readonly set?: readonly (ValueInput & { readonly attribute: string })[] | null | undefined;
  readonly unset?: readonly string[] | null | undefined;
}

/**
 * Says something of a product by attributes, or takes it back, all of it or nothing, and tells of its variants. Answers the product's id. Refuses
 * with INVALID_ID, PRODUCT_NOT_FOUND, ATTRIBUTE_NOT_FOUND, DUPLICATE_ATTRIBUTE, VALUE_TYPE_MISMATCH, INVALID_VALUE, VALUE_NOT_ALLOWED.
 */
export type SetProductAttributes = (input: SetProductAttributesInput) => Promise<Id<'prod'>>;

/** Makes the use case. */
export function createSetProductAttributes(deps: { transact: Transact<Stores> }): SetProductAttributes {
  return async (input) => {
    const id = parseId('prod', input.productId, ['productId']);
    const named = [
      ...(input.set ?? []).map(({ attribute, ...value }, index) => ({ code: attribute, value, at: ['set', String(index)] })),
      ...(input.unset ?? []).map((code, index) => ({ code, value: null, at: ['unset', String(index)] })),
    ];
    const known = new Set<string>();
    for (const { code, at } of named) if (known.size === known.add(code).size) throw duplicateAttribute(at);
    return deps.transact(async ({ attributes, catalogue, outbox }) => {
      if (!(await attributes.lockProduct(id))) throw productNotFound();
      const byCode = new Map((await attributes.lockForUse([...known])).map((attribute) => [attribute.code, attribute]));
      const said = named.map(({ code, value, at }) => {
        const attribute = found(byCode.get(code), at);
        return { attribute, values: value && parseValue(attribute, value, at) };
      });
      await attributes.unset(id, said.map(({ attribute }) => attribute.id));
      for (const { attribute, values } of said) if (values) await attributes.set(id, attribute, values);
      // Whoever keeps an answer that shows the product reads it anew.
      await tellChanged(await catalogue.raiseAllOf(id), catalogue, outbox);
      return id;
    });
  };
}

function found(attribute: AttributeWithValues | undefined, at: readonly string[]): AttributeWithValues {
  if (!attribute) throw attributeNotFound(at[0] === 'set' ? [...at, 'attribute'] : at);
  return attribute;
}
