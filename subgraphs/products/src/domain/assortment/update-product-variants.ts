import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { parseEach } from '@storegraph/kernel/parse-each';
import type { Transact } from '@storegraph/kernel/transact';
import { productNotFound } from '../catalogue/refusals.ts';
import { tellChanged } from '../catalogue/tell-changed.ts';
import type { VariantOption } from '../catalogue/variant.ts';
import type { Stores } from '../ports.ts';
import { inOrder, optionsOf } from './product-options.ts';
import { duplicateSku, duplicateVariant, variantAtOtherVersion, variantOfProductNotFound, variantWeightOutOfRange } from './refusals.ts';
import { parseTerms } from './terms.ts';
import type { TermsInput } from './terms.ts';
import { checkLineCount, createCombinations, createSkuCheck, parseSku, parseVariantName } from './variant-lines.ts';

/** Variants of a product and what of each changes, as a client sends them; what is left out stays. */
export interface UpdateProductVariantsInput {
  readonly productId: string;
  readonly variants: readonly (TermsInput & {
    readonly variantId: string;
    readonly sku?: string | null | undefined;
    readonly name?: string | null | undefined;
    readonly options?: readonly VariantOption[] | null | undefined;
    readonly expectedVersion?: number | null | undefined;
  })[];
}

/**
 * Changes variants of a product, all or none, and tells of each. Answers their ids, in the order of the lines. Refuses with
 * INVALID_ID, PRODUCT_NOT_FOUND, LINE_COUNT_OUT_OF_RANGE, and line by line with VARIANT_NOT_FOUND, DUPLICATE_LINE,
 * VERSION_CONFLICT, INVALID_SKU, SKU_TAKEN, INVALID_NAME, OPTIONS_DO_NOT_FIT, COMBINATION_TAKEN,
 * WEIGHT_OUT_OF_RANGE.
 */
export type UpdateProductVariants = (input: UpdateProductVariantsInput) => Promise<readonly Id<'var'>[]>;

/** Makes the use case. */
export function createUpdateProductVariants(deps: { transact: Transact<Stores> }): UpdateProductVariants {
  return async ({ productId, variants: lines }) => {
    const id = parseId('prod', productId, ['productId']);
    checkLineCount(lines);
    const ids = parseEach(lines, ({ variantId }, line) => parseId('var', variantId, ['variants', String(line), 'variantId']));
    return deps.transact(async ({ assortment, catalogue, outbox }) => {
      const product = await assortment.lock(id);
      if (!product) throw productNotFound();
      const living = await assortment.lockVariantsOf(id);
      const byId = new Map(living.map((variant) => [variant.id, variant]));
      const options = product.options.length > 0 ? product.options : optionsOf([], living);
      const moved = new Set(ids.filter((_, line) => lines[line]?.options != null));
      const [seen, checkSku, takeCombination] = [new Set<string>(), createSkuCheck(), createCombinations(options, living.filter((variant) => !moved.has(variant.id)))];
      const changed = parseEach(lines, ({ sku: text, name, options: chosen, expectedVersion, weightGrams, taxCategory }, line) => {
        const variant = byId.get(ids[line] as Id<'var'>);
        if (!variant) throw variantOfProductNotFound(line);
        if (seen.size === seen.add(variant.id).size) throw duplicateVariant(line);
        if (expectedVersion != null && expectedVersion !== variant.version) throw variantAtOtherVersion(variant.version, line);
        const sku = text == null ? variant.sku : parseSku(text, line);
        checkSku(sku, line);
        if (chosen != null) takeCombination(chosen, line);
        return {
          id: variant.id, sku, name: name == null ? variant.name : parseVariantName(name, line), options: chosen == null ? variant.options : inOrder(options, chosen),
          ...parseTerms({ weightGrams, taxCategory }, variant, variantWeightOutOfRange(line)),
        };
      });
      const taken = await assortment.takenSkus(changed);
      parseEach(changed, ({ sku }, line) => {
        if (taken.has(sku)) throw duplicateSku(line);
      });
      await assortment.changeVariants(changed);
      await tellChanged(await catalogue.raiseEach(ids), catalogue, outbox);
      return ids;
    });
  };
}
