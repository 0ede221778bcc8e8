import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { coverUrl } from '@storegraph/media/library/media-url';
import type { Subjects } from '@storegraph/media/library/medium';
import { productNotFound } from '../catalogue/refusals.ts';
import { tellChanged } from '../catalogue/tell-changed.ts';
import type { Stores } from '../ports.ts';

/** Products with pictures: whoever shows a variant is told when those of its product are others. */
export const picturedProducts: Subjects<Stores, Id<'prod'>> = {
  parse: (text) => parseId('prod', text, ['productId']),
  notFound: productNotFound,
  atMost: 20,
  hold: ({ pictures }, id) => pictures.hold(id),
  async changed({ pictures, catalogue, outbox }, id, first) {
    if (first !== undefined) await pictures.show(id, first && coverUrl('products', first));
    await tellChanged(await catalogue.raiseAllOf(id), catalogue, outbox);
  },
};
