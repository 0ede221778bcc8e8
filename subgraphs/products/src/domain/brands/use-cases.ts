import { newId } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { createCreateBrand } from './create-brand.ts';
import { createDeleteBrand } from './delete-brand.ts';
import { createUpdateBrand } from './update-brand.ts';

/** What managers can do with brands. */
export function createBrandUseCases(deps: { transact: Transact<Stores> }) {
  return {
    createBrand: createCreateBrand({ ...deps, newId: () => newId('brand') }),
    updateBrand: createUpdateBrand(deps),
    deleteBrand: createDeleteBrand(deps),
  };
}
