import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { expectVersion } from '../expect-version.ts';
import type { Stores } from '../ports.ts';
import { tellAttribute } from '../tell-taxonomy.ts';
import { attributeInUse, attributeNotFound } from './refusals.ts';

/** An attribute to remove, as a client sends it. */
export interface DeleteAttributeInput {
  readonly attributeId: string;
  readonly expectedVersion?: number | null | undefined;
}

/** Removes an attribute by which nothing is said of any product. Answers its id. Refuses with INVALID_ID, ATTRIBUTE_NOT_FOUND, VERSION_CONFLICT, ATTRIBUTE_IN_USE, USED_BY_COLLECTION. */
export type DeleteAttribute = (input: DeleteAttributeInput) => Promise<Id<'attr'>>;

/** Makes the use case. */
export function createDeleteAttribute(deps: { transact: Transact<Stores> }): DeleteAttribute {
  return async ({ attributeId, expectedVersion }) => {
    const id = parseId('attr', attributeId, ['attributeId']);
    return deps.transact(async ({ attributes, outbox }) => {
      const attribute = await attributes.lock(id);
      if (!attribute) throw attributeNotFound(['attributeId']);
      expectVersion(attribute, expectedVersion);
      const productCount = await attributes.countProducts(id);
      if (productCount > 0) throw attributeInUse(productCount);
      await attributes.remove(id);
      await tellAttribute({ id, version: attribute.version + 1 }, outbox);
      return id;
    });
  };
}
