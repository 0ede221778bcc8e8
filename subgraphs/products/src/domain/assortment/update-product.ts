import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { productNotFound } from '../catalogue/refusals.ts';
import { tellChanged } from '../catalogue/tell-changed.ts';
import { expectVersion } from '../expect-version.ts';
import { parseName, parseSlug } from '../parse-texts.ts';
import type { Stores } from '../ports.ts';
import { parseBrand, parseProductDescription } from './parse-facts.ts';
import { weightOutOfRange } from './refusals.ts';
import { parseTerms } from './terms.ts';
import type { TermsInput } from './terms.ts';

/** What of a product changes, as a client sends it: what is left out stays, null takes the brand, the picture, the weight or the tax category away. */
export interface UpdateProductInput extends TermsInput {
  readonly productId: string;
  readonly name?: string | null | undefined;
  readonly slug?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly brand?: string | null | undefined;
  readonly categoryId?: string | null | undefined;
  readonly imageUrl?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
}

/**
 * Changes a product and tells of all its variants. Answers its id. Refuses with INVALID_ID, PRODUCT_NOT_FOUND,
 * VERSION_CONFLICT, INVALID_NAME, INVALID_SLUG, SLUG_TAKEN, DESCRIPTION_TOO_LONG, INVALID_BRAND, CATEGORY_NOT_FOUND,
 * WEIGHT_OUT_OF_RANGE.
 */
export type UpdateProduct = (input: UpdateProductInput) => Promise<Id<'prod'>>;

/** Makes the use case. */
export function createUpdateProduct(deps: { transact: Transact<Stores> }): UpdateProduct {
  return async ({ productId, expectedVersion, weightGrams, taxCategory, ...input }) => {
    const id = parseId('prod', productId, ['productId']);
    const to = {
      name: input.name == null ? undefined : parseName(input.name),
      slug: input.slug == null ? undefined : parseSlug(input.slug),
      description: input.description === undefined ? undefined : parseProductDescription(input.description ?? ''),
      brand: input.brand === undefined ? undefined : parseBrand(input.brand),
      categoryId: input.categoryId == null ? undefined : parseId('cat', input.categoryId, ['categoryId']),
      imageUrl: input.imageUrl,
    };
    return deps.transact(async ({ assortment, catalogue, outbox }) => {
      const product = await assortment.lock(id);
      if (!product) throw productNotFound();
      expectVersion(product, expectedVersion);
      await assortment.change(id, { ...to, ...parseTerms({ weightGrams, taxCategory }, product.terms, weightOutOfRange) });
      await tellChanged(await catalogue.raiseAllOf(id), catalogue, outbox);
      return id;
    });
  };
}
