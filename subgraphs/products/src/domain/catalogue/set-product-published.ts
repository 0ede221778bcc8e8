import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { productNotFound } from './refusals.ts';
import { tellChanged } from './tell-changed.ts';

/** A product and whether shoppers are to see it, as a client sends them. */
export interface SetProductPublishedInput {
  readonly productId: string;
  readonly isPublished: boolean;
}

/** Shows a product or hides it, and tells of all its variants. Answers its id. Refuses with PRODUCT_NOT_FOUND. */
export type SetProductPublished = (input: SetProductPublishedInput) => Promise<Id<'prod'>>;

/** Makes `SetProductPublished`. */
export function createSetProductPublished(deps: { transact: Transact<Stores> }): SetProductPublished {
  return async (input) => {
    const id = parseId('prod', input.productId, ['productId']);
    return deps.transact(async ({ catalogue, outbox }) => {
      if (!(await catalogue.setPublished(id, input.isPublished))) throw productNotFound();
      await tellChanged(await catalogue.raiseAllOf(id), catalogue, outbox);
      return id;
    });
  };
}
