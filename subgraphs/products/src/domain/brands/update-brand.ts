import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { tellChanged } from '../catalogue/tell-changed.ts';
import { expectVersion } from '../expect-version.ts';
import { parseDescription } from '../parse-description.ts';
import { parseName, parseSlug } from '../parse-texts.ts';
import type { Stores } from '../ports.ts';
import { tellBrand } from '../tell-taxonomy.ts';
import { brandNotFound } from './refusals.ts';

/** What of a brand changes, as a client sends it: what is left out stays, null takes the description or the logo away. */
export interface UpdateBrandInput {
  readonly brandId: string;
  readonly name?: string | null | undefined;
  readonly slug?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly logoUrl?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
}

/**
 * Changes a brand; with a new name it tells of all variants of its products. Answers its id. Refuses with INVALID_ID,
 * BRAND_NOT_FOUND, VERSION_CONFLICT, INVALID_NAME, NAME_TAKEN, INVALID_SLUG, SLUG_TAKEN, DESCRIPTION_TOO_LONG.
 */
export type UpdateBrand = (input: UpdateBrandInput) => Promise<Id<'brand'>>;

/** Makes the use case. */
export function createUpdateBrand(deps: { transact: Transact<Stores> }): UpdateBrand {
  return async ({ brandId, expectedVersion, ...input }) => {
    const id = parseId('brand', brandId, ['brandId']);
    const to = {
      name: input.name == null ? undefined : parseName(input.name),
      slug: input.slug == null ? undefined : parseSlug(input.slug),
      description: input.description === undefined ? undefined : parseDescription(input.description),
      logoUrl: input.logoUrl,
    };
    return deps.transact(async ({ brands, catalogue, outbox }) => {
      const brand = await brands.lock(id);
      if (!brand) throw brandNotFound();
      expectVersion(brand, expectedVersion);
      await brands.change(id, to);
      await tellBrand({ id, version: brand.version + 1 }, outbox);
      if (to.name !== undefined && to.name !== brand.name) await tellChanged(await brands.raiseVariants(id), catalogue, outbox);
      return id;
    });
  };
}
