import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { coverUrl } from '@storegraph/media/library/media-url';
import type { Subjects } from '@storegraph/media/library/medium';
import { productNotFound, variantNotFound } from '../catalogue/refusals.ts';
import { tellChanged } from '../catalogue/tell-changed.ts';
import type { Stores } from '../ports.ts';
import { isOfVariant } from './ports.ts';
import type { Pictured } from './ports.ts';

/** Products and variants with pictures: whoever shows a variant is told when its own, or those of its product, are others. */
export const pictured: Subjects<Stores, Pictured> = {
  parse: (text) => parseId('prod', text, ['productId']),
  notFound: productNotFound,
  atMost: 20,
  hold: ({ pictures }, id) => (isOfVariant(id) ? pictures.holdVariant(id) : pictures.hold(id)),
  async changed({ pictures, catalogue, outbox }, id, first) {
    if (isOfVariant(id)) {
      await catalogue.raise(id);
      return tellChanged([id], catalogue, outbox);
    }
    if (first !== undefined) await pictures.show(id, first && coverUrl('products', first));
    await tellChanged(await catalogue.raiseAllOf(id), catalogue, outbox);
  },
};

/** The variants of one product alone. Another's is refused like one that is not there. */
export const picturedVariantsOf = (productId: Id<'prod'>): Subjects<Stores, Pictured> => ({
  ...pictured,
  parse: (text) => parseId('var', text, ['variantId']),
  notFound: variantNotFound,
  hold: async ({ pictures }, id) => isOfVariant(id) && pictures.holdVariant(id, productId),
});
