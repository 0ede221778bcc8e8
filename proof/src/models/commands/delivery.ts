import fc from 'fast-check';
import { ADDRESSES, act } from '../system/fixture.ts';
import { quote } from '../model/prices.ts';
import { PLACES } from '../model/tables.ts';
import type { Place, Way } from '../model/tables.ts';
import type { Command } from './command.ts';
import { way } from './arbitraries.ts';

export const chooseShipping: Command<{ way: Way }> = {
  name: 'choose shipping', drawn: { way }, can: ({ cart }, drawn) => drawn.way !== cart.way,
  foresee(shop, drawn) {
    // Of an empty cart everything can be carried.
    if (quote(shop, { ...shop.cart, way: drawn.way }).isNotCarried) return 'SHIPPING_METHOD_UNAVAILABLE';
    shop.cart.way = drawn.way;
    return undefined;
  },
  act: (system, drawn) => act(system.shopper, 'set-cart-shipping-method', { cartId: system.cartId, ...system.ways[drawn.way] }),
};

/** The shopper has it sent elsewhere; who cannot be reached in the chosen way is told when they order. */
export const changeAddress: Command<{ goesTo: Place }> = {
  name: 'change address', drawn: { goesTo: fc.constantFrom(...(Object.keys(PLACES) as Place[])) }, can: ({ cart }, drawn) => drawn.goesTo !== cart.goesTo,
  foresee({ cart }, drawn) {
    cart.goesTo = drawn.goesTo;
    return undefined;
  },
  act: (system, drawn) => act(system.shopper, 'set-cart-shipping-address', { cartId: system.cartId, address: ADDRESSES[drawn.goesTo] }),
};
