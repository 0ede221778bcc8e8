import { requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { parseIdempotencyKey } from '@storegraph/kernel/idempotency-key';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { parseName, parseSlug } from '../parse-texts.ts';
import type { Stores } from '../ports.ts';
import { slugTaken } from '../refusals.ts';
import { parseBrand, parseProductDescription } from './parse-facts.ts';
import { weightOutOfRange } from './refusals.ts';
import { slugsFor } from './slug-of.ts';
import { NO_TERMS, parseTerms } from './terms.ts';
import type { TermsInput } from './terms.ts';

/** A new product, as a client sends it. */
export interface CreateProductInput extends TermsInput {
  readonly name: string;
  readonly categoryId: string;
  /** Made of the name when left out. */
  readonly slug?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly brand?: string | null | undefined;
  readonly imageUrl?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * Adds a product without variants that is not published. Answers its id. Refuses with INVALID_ID, CATEGORY_NOT_FOUND,
 * INVALID_NAME, INVALID_SLUG, SLUG_TAKEN, DESCRIPTION_TOO_LONG, INVALID_BRAND, WEIGHT_OUT_OF_RANGE, INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_CONFLICT.
 */
export type CreateProduct = (caller: Caller, input: CreateProductInput) => Promise<Id<'prod'>>;

/** Makes the use case. */
export function createCreateProduct(deps: { transact: Transact<Stores>; newId: () => Id<'prod'> }): CreateProduct {
  return async (caller, { idempotencyKey, slug, ...input }) => {
    const actor = requireUser(caller);
    const key = idempotencyKey == null ? undefined : parseIdempotencyKey(idempotencyKey);
    const facts = {
      name: parseName(input.name), categoryId: parseId('cat', input.categoryId, ['categoryId']), description: parseProductDescription(input.description ?? ''),
      brand: parseBrand(input.brand ?? null), imageUrl: input.imageUrl ?? null,
      ...parseTerms(input, NO_TERMS, weightOutOfRange),
    };
    const chosen = slug == null ? undefined : parseSlug(slug);
    return deps.transact(({ assortment, idempotency }) =>
      idempotency.once({ actor, operation: 'createProduct', key, input: { ...facts, slug: chosen ?? null } }, async () => {
        const id = deps.newId();
        for (const each of chosen === undefined ? slugsFor(facts.name, id) : [chosen]) if (await assortment.add({ ...facts, id, slug: each })) return id;
        throw slugTaken();
      }),
    );
  };
}
