import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { productNotFound } from '../catalogue/refusals.ts';
import { expectVersion } from '../expect-version.ts';
import type { Stores } from '../ports.ts';
import { dateInThePast } from './refusals.ts';

/** When a product is to be shown and hidden, as a client sends it: RFC 3339, UTC. What is left out stays, null takes a date away. */
export interface ScheduleProductInput {
  readonly productId: string;
  readonly publishAt?: string | null | undefined;
  readonly unpublishAt?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
}

/**
 * Plans when a product is shown and hidden by itself. Answers its id. Refuses with INVALID_ID, PRODUCT_NOT_FOUND,
 * VERSION_CONFLICT, DATE_IN_THE_PAST and DATES_OUT_OF_ORDER.
 */
export type ScheduleProduct = (input: ScheduleProductInput) => Promise<Id<'prod'>>;

/** Makes `ScheduleProduct`. */
export function createScheduleProduct(deps: { transact: Transact<Stores>; now: () => Date }): ScheduleProduct {
  const parseDate = (name: string, text: string | null | undefined) => {
    if (text == null) return text;
    const date = new Date(text);
    // The thirteenth month is no time, and not later than now either.
    if (!(date > deps.now())) throw dateInThePast(name);
    return date;
  };
  return async ({ productId, expectedVersion, ...input }) => {
    const id = parseId('prod', productId, ['productId']);
    const dates = { publishAt: parseDate('publishAt', input.publishAt), unpublishAt: parseDate('unpublishAt', input.unpublishAt) };
    return deps.transact(async ({ assortment }) => {
      const product = await assortment.lock(id);
      if (!product) throw productNotFound();
      expectVersion(product, expectedVersion);
      await assortment.setDates(id, dates);
      return id;
    });
  };
}
