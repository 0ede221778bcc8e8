import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { parseDescription } from '../parse-description.ts';
import { parseName, parseSlug } from '../parse-texts.ts';
import type { Stores } from '../ports.ts';
import { changeCollection } from './change-collection.ts';
import type { CollectionToChange } from './change-collection.ts';
import type { CollectionSort } from './collection.ts';
import { parseRule } from './parse-rule.ts';
import type { RuleInput } from './parse-rule.ts';
import { invalidSort, notByRule } from './refusals.ts';

/** What of a collection changes, as a client sends it: what is left out stays, null takes the description or the picture away. */
export interface UpdateCollectionInput extends CollectionToChange {
  readonly name?: string | null | undefined;
  readonly slug?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly imageUrl?: string | null | undefined;
  readonly isPublished?: boolean | null | undefined;
  readonly sort?: CollectionSort | null | undefined;
  readonly rule?: RuleInput | null | undefined;
}

/**
 * Changes a collection, shows or hides it. Answers its id. Refuses with INVALID_NAME, INVALID_SLUG, SLUG_TAKEN,
 * DESCRIPTION_TOO_LONG, INVALID_SORT, NOT_BY_RULE, what `parseRule` and what `changeCollection` refuses.
 */
export type UpdateCollection = (input: UpdateCollectionInput) => Promise<Id<'coll'>>;

/** Makes the use case. */
export function createUpdateCollection(deps: { transact: Transact<Stores> }): UpdateCollection {
  return async (input) => {
    const to = {
      name: input.name == null ? undefined : parseName(input.name),
      slug: input.slug == null ? undefined : parseSlug(input.slug),
      description: input.description === undefined ? undefined : parseDescription(input.description),
      imageUrl: input.imageUrl,
      isPublished: input.isPublished ?? undefined,
      sort: input.sort ?? undefined,
    };
    return changeCollection(deps.transact, input, async ({ id, match }, collections) => {
      if (match !== null && to.sort === 'MANUAL') throw invalidSort();
      if (input.rule) {
        if (match === null) throw notByRule();
        await collections.setRule(id, await parseRule(input.rule, collections.lookUp));
      }
      await collections.change(id, to);
    });
  };
}
