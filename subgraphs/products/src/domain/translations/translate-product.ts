import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { tellChanged } from '../catalogue/tell-changed.ts';
import { expectVersion } from '../expect-version.ts';
import type { Locale } from '../locale.ts';
import type { Stores } from '../ports.ts';
import { slugTaken } from '../refusals.ts';
import { parseProductTexts, parseTranslated, withTexts } from './parse-translation.ts';
import type { TextsToSet } from './parse-translation.ts';
import { productNotFound } from './refusals.ts';
import type { ProductTexts } from './translation.ts';

/** What of a product is to be said in a language, as a client sends it. */
export interface TranslateProductInput extends TextsToSet<ProductTexts> {
  readonly productId: string;
  readonly locale: Locale;
  /** The version the translation is expected at, 0 for none yet; any when left out. */
  readonly expectedVersion?: number | null | undefined;
}

/**
 * Says of a product in another language what is given, takes back what is null, and tells of all its variants. Answers its id. Refuses with PRODUCT_NOT_FOUND,
 * VERSION_CONFLICT, SLUG_TAKEN and what `parseTranslated` and `parseProductTexts` refuse.
 */
export type TranslateProduct = (input: TranslateProductInput) => Promise<Id<'prod'>>;

/** Makes `TranslateProduct`. */
export function createTranslateProduct(deps: { transact: Transact<Stores> }): TranslateProduct {
  return async ({ productId, locale: into, expectedVersion, ...given }) => {
    const id = parseId('prod', productId, ['productId']);
    const locale = parseTranslated(into);
    const texts = parseProductTexts(given);
    return deps.transact(async ({ translations, catalogue, outbox }) => {
      const before = await translations.lockProduct(id, locale);
      if (!before) throw productNotFound();
      expectVersion(before, expectedVersion);
      const { name, description, slug } = withTexts<ProductTexts>(before, texts);
      if (slug !== null && slug !== before.slug && (await translations.isSlugTaken(slug, locale, id))) throw slugTaken();
      await translations.saveProduct(id, locale, { name, description, slug });
      // Whoever keeps answers that show the product hears of it by its variants.
      await tellChanged(await catalogue.raiseAllOf(id), catalogue, outbox);
      return id;
    });
  };
}
