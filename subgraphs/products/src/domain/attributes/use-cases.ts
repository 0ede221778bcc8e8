import { newId } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { createCreateAttribute } from './create-attribute.ts';
import { createDeleteAttribute } from './delete-attribute.ts';
import { createSetProductAttributes } from './set-product-attributes.ts';
import { createUpdateAttribute } from './update-attribute.ts';

/** What managers can do with attributes. */
export function createAttributeUseCases(deps: { transact: Transact<Stores> }) {
  return {
    createAttribute: createCreateAttribute({ ...deps, newId: () => newId('attr') }),
    updateAttribute: createUpdateAttribute(deps),
    deleteAttribute: createDeleteAttribute(deps),
    setProductAttributes: createSetProductAttributes(deps),
  };
}
