import { newId } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { createCreateCollection } from './create-collection.ts';
import { createDeleteCollection } from './delete-collection.ts';
import { createAddCollectionProducts, createMoveCollectionProduct, createRemoveCollectionProducts } from './fill-collection.ts';
import { createUpdateCollection } from './update-collection.ts';

/** What managers can do with collections. */
export function createCollectionUseCases(deps: { transact: Transact<Stores> }) {
  return {
    createCollection: createCreateCollection({ ...deps, newId: () => newId('coll') }),
    updateCollection: createUpdateCollection(deps),
    deleteCollection: createDeleteCollection(deps),
    addCollectionProducts: createAddCollectionProducts(deps),
    removeCollectionProducts: createRemoveCollectionProducts(deps),
    moveCollectionProduct: createMoveCollectionProduct(deps),
  };
}
