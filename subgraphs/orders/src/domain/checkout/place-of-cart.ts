import type { Cart } from '../cart/cart.ts';
import { channelOf } from '../totals/channel.ts';
import { placeOf } from '../totals/place.ts';
import type { Place } from '../totals/place.ts';

/** Where a cart goes: the channel's home country while nobody has said. */
export function placeOfCart({ currency, shippingAddress }: Pick<Cart, 'currency' | 'shippingAddress'>): Place {
  return shippingAddress ? placeOf(shippingAddress) : { country: channelOf(currency).homeCountry, region: '' };
}
