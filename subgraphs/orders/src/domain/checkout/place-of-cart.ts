import type { Cart } from '../cart/cart.ts';
import { channelOf } from '../totals/channel.ts';
import type { Place } from '../totals/place.ts';

/** Where a cart goes: the channel's home country while nobody has said. */
export function placeOfCart({ currency }: Cart): Place {
  return { country: channelOf(currency).homeCountry, region: '' };
}
