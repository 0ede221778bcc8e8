import { requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { parseIdempotencyKey } from '@storegraph/kernel/idempotency-key';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { parseEach } from '@storegraph/kernel/parse-each';
import type { Transact } from '@storegraph/kernel/transact';
import { productNotFound } from '../catalogue/refusals.ts';
import { tellChanged } from '../catalogue/tell-changed.ts';
import type { VariantOption } from '../catalogue/variant.ts';
import type { Stores } from '../ports.ts';
import { inOrder, optionsOf } from './product-options.ts';
import { duplicateSku, tooManyVariants, variantWeightOutOfRange } from './refusals.ts';
import { NO_TERMS, parseTerms } from './terms.ts';
import type { TermsInput } from './terms.ts';
import { checkLineCount, createCombinations, createSkuCheck, parseSku, parseVariantName } from './variant-lines.ts';

/** How many variants a product can have. */
const MOST_VARIANTS = 2_000;

/** New variants of a product, as a client sends them; a name that is left out is made of the options. */
export interface CreateProductVariantsInput {
  readonly productId: string;
  readonly variants: readonly ({ readonly sku: string; readonly name?: string | null | undefined; readonly options: readonly VariantOption[] } & TermsInput)[];
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * Adds variants without prices and pieces to a product, all or none, and tells of each. Answers their ids, in the order of
 * the lines. Refuses with INVALID_ID, PRODUCT_NOT_FOUND, LINE_COUNT_OUT_OF_RANGE, TOO_MANY_VARIANTS,
 * INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_CONFLICT, and line by line with INVALID_SKU, SKU_TAKEN, INVALID_NAME,
 * OPTIONS_DO_NOT_FIT, COMBINATION_TAKEN, WEIGHT_OUT_OF_RANGE.
 */
export type CreateProductVariants = (caller: Caller, input: CreateProductVariantsInput) => Promise<readonly Id<'var'>[]>;

/** Makes the use case. */
export function createCreateProductVariants(deps: { transact: Transact<Stores>; newId: () => Id<'var'> }): CreateProductVariants {
  return async (caller, { productId, variants: lines, idempotencyKey }) => {
    const actor = requireUser(caller);
    const id = parseId('prod', productId, ['productId']);
    const key = idempotencyKey == null ? undefined : parseIdempotencyKey(idempotencyKey);
    checkLineCount(lines);
    return deps.transact(({ assortment, catalogue, outbox, idempotency }) =>
      idempotency.once({ actor, operation: 'createProductVariants', key, input: { id, lines } }, async () => {
        const product = await assortment.lock(id);
        if (!product) throw productNotFound();
        const living = await assortment.lockVariantsOf(id);
        if (living.length + lines.length > MOST_VARIANTS) throw tooManyVariants(MOST_VARIANTS);
        const options = product.options.length > 0 ? product.options : optionsOf([], living);
        const [checkSku, takeCombination] = [createSkuCheck(), createCombinations(options, living)];
        // They are listed in the order of their ids.
        const ids = lines.map(() => deps.newId()).sort();
        const added = parseEach(lines, ({ sku: text, name, options: chosen, ...terms }, line) => {
          const sku = parseSku(text, line);
          checkSku(sku, line);
          takeCombination(chosen, line);
          const ordered = inOrder(options, chosen);
          return { id: ids[line] as Id<'var'>, sku, name: name == null ? nameOf(ordered, product.name) : parseVariantName(name, line), options: ordered, ...parseTerms(terms, NO_TERMS, variantWeightOutOfRange(line)) };
        });
        const skus = await assortment.addVariants(id, added);
        parseEach(added, ({ sku }, line) => {
          if (!skus.has(sku)) throw duplicateSku(line);
        });
        await tellChanged(ids, catalogue, outbox);
        return ids;
      }),
    );
  };
}

function nameOf(options: readonly VariantOption[], productName: string): string {
  return options.map(({ value }) => value).join(' / ').slice(0, 200) || productName;
}
