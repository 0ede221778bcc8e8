import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { productNotFound } from '../catalogue/refusals.ts';
import { expectVersion } from '../expect-version.ts';
import type { Stores } from '../ports.ts';
import { parseOptions } from './parse-options.ts';
import { fits } from './product-options.ts';
import type { ProductOption } from './product-options.ts';
import { variantsDoNotFit } from './refusals.ts';

/** A product and its options, as a client sends them. */
export interface SetProductOptionsInput {
  readonly productId: string;
  readonly options: readonly ProductOption[];
  readonly expectedVersion?: number | null | undefined;
}

/**
 * Gives a product its options, in place of those it had; every variant must choose from each. Answers its id. Refuses with
 * INVALID_ID, PRODUCT_NOT_FOUND, VERSION_CONFLICT, VARIANTS_DO_NOT_FIT, and what `parseOptions` refuses.
 */
export type SetProductOptions = (input: SetProductOptionsInput) => Promise<Id<'prod'>>;

/** Makes the use case. */
export function createSetProductOptions(deps: { transact: Transact<Stores> }): SetProductOptions {
  return async ({ productId, options: given, expectedVersion }) => {
    const id = parseId('prod', productId, ['productId']);
    const options = parseOptions(given);
    return deps.transact(async ({ assortment }) => {
      const product = await assortment.lock(id);
      if (!product) throw productNotFound();
      expectVersion(product, expectedVersion);
      const strange = (await assortment.lockVariantsOf(id)).filter((variant) => !fits(options, variant));
      if (strange.length > 0) throw variantsDoNotFit(strange.length);
      await assortment.setOptions(id, options);
      return id;
    });
  };
}
