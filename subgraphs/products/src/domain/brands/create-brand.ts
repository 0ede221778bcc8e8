import { requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { parseIdempotencyKey } from '@storegraph/kernel/idempotency-key';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { parseDescription } from '../parse-description.ts';
import { parseName, parseSlug } from '../parse-texts.ts';
import type { Stores } from '../ports.ts';
import { tellBrand } from '../tell-taxonomy.ts';

/** A new brand, as a client sends it. */
export interface CreateBrandInput {
  readonly name: string;
  readonly slug: string;
  readonly description?: string | null | undefined;
  readonly logoUrl?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** Adds a brand. Answers its id. Refuses with INVALID_NAME, NAME_TAKEN, INVALID_SLUG, SLUG_TAKEN, DESCRIPTION_TOO_LONG, INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_CONFLICT. */
export type CreateBrand = (caller: Caller, input: CreateBrandInput) => Promise<Id<'brand'>>;

/** Makes the use case. */
export function createCreateBrand(deps: { transact: Transact<Stores>; newId: () => Id<'brand'> }): CreateBrand {
  return async (caller, { idempotencyKey, ...input }) => {
    const actor = requireUser(caller);
    const key = idempotencyKey == null ? undefined : parseIdempotencyKey(idempotencyKey);
    const wanted = { name: parseName(input.name), slug: parseSlug(input.slug), description: parseDescription(input.description ?? null), logoUrl: input.logoUrl ?? null };
    return deps.transact(({ brands, idempotency, outbox }) =>
      idempotency.once({ actor, operation: 'createBrand', key, input: wanted }, async () => {
        const id = deps.newId();
        await brands.add({ ...wanted, id });
        await tellBrand({ id, version: 1 }, outbox);
        return id;
      }),
    );
  };
}
