import { requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { parseIdempotencyKey } from '@storegraph/kernel/idempotency-key';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { parseDescription } from '../parse-description.ts';
import { parseName, parseSlug } from '../parse-texts.ts';
import type { Stores } from '../ports.ts';
import type { CollectionSort } from './collection.ts';
import { parseRule } from './parse-rule.ts';
import type { RuleInput } from './parse-rule.ts';
import { invalidSort, tooManyRules } from './refusals.ts';

/** How many collections by rule the shop can have: in which of them a product is, is asked of all of them. */
const MAX_RULES = 100;

/** A new collection, as a client sends it; without a rule, products are put into it by hand. */
export interface CreateCollectionInput {
  readonly name: string;
  readonly slug: string;
  readonly description?: string | null | undefined;
  readonly imageUrl?: string | null | undefined;
  readonly isPublished?: boolean | null | undefined;
  readonly sort?: CollectionSort | null | undefined;
  readonly rule?: RuleInput | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * Adds a collection. Answers its id. Refuses with INVALID_NAME, INVALID_SLUG, SLUG_TAKEN, DESCRIPTION_TOO_LONG,
 * INVALID_SORT, TOO_MANY_RULES, what `parseRule` refuses, INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_CONFLICT.
 */
export type CreateCollection = (caller: Caller, input: CreateCollectionInput) => Promise<Id<'coll'>>;

/** Makes the use case. */
export function createCreateCollection(deps: { transact: Transact<Stores>; newId: () => Id<'coll'> }): CreateCollection {
  return async (caller, { idempotencyKey, rule, ...input }) => {
    const actor = requireUser(caller);
    const key = idempotencyKey == null ? undefined : parseIdempotencyKey(idempotencyKey);
    const sort = input.sort ?? (rule ? 'NEWEST' : 'MANUAL');
    if (rule && sort === 'MANUAL') throw invalidSort();
    const wanted = {
      name: parseName(input.name), slug: parseSlug(input.slug), description: parseDescription(input.description ?? null),
      imageUrl: input.imageUrl ?? null, isPublished: input.isPublished ?? false, sort,
    };
    return deps.transact(({ collections, idempotency }) =>
      idempotency.once({ actor, operation: 'createCollection', key, input: { ...wanted, rule } }, async () => {
        const parsed = rule ? await parseRule(rule, collections.lookUp) : null;
        if (parsed && (await collections.countRules()) >= MAX_RULES) throw tooManyRules(MAX_RULES);
        const id = deps.newId();
        await collections.add({ ...wanted, id, match: parsed?.match ?? null });
        if (parsed) await collections.setRule(id, parsed);
        return id;
      }),
    );
  };
}
