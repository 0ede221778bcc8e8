import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { MAX_LINES, savedHolderOf } from './cart.ts';
import { holderOf } from './cart-holder.ts';
import type { GuestTokens } from './cart-holder.ts';
import { changeCart } from './change-cart.ts';
import { cartFull, lineNotFound, quantityOutOfRange, savedFull, variantNotFound } from './refusals.ts';
import { priceOf } from './variant.ts';

/** Lines of a cart, or lines that were put aside. */
export interface SavedLinesInput {
  readonly cartId: string;
  readonly token?: string | null | undefined;
  readonly lineIds: readonly string[];
}

/** What shoppers do with what they put aside. Each answers the cart's id, and refuses with INVALID_ID, CART_NOT_FOUND, CART_CLOSED and LINE_NOT_FOUND besides. */
export interface SavedLines {
  /** Puts lines of a cart aside: they are kept, but not ordered with it. Refuses with SAVED_FULL. */
  readonly save: (caller: Caller, input: SavedLinesInput) => Promise<Id<'cart'>>;
  /** Puts them back, at the price of now. Refuses with VARIANT_NOT_FOUND for what is not for sale, QUANTITY_OUT_OF_RANGE or CART_FULL. */
  readonly moveToCart: (caller: Caller, input: SavedLinesInput) => Promise<Id<'cart'>>;
  readonly remove: (caller: Caller, input: SavedLinesInput) => Promise<Id<'cart'>>;
}

/** Makes the use cases. */
export function createSavedLines({ transact, tokens, now }: { transact: Transact<Stores>; tokens: GuestTokens; now: () => Date }): SavedLines {
  const begin = (caller: Caller, { cartId, token, lineIds }: SavedLinesInput) => ({
    id: parseId('cart', cartId, ['cartId']), lineIds: lineIds.map((text, index) => parseId('cline', text, ['lineIds', String(index)])), holder: holderOf(caller, token, tokens),
  });
  return {
    async save(caller, input) {
      const { id, lineIds, holder } = begin(caller, input);
      return transact(async (stores) => {
        const cart = await changeCart(stores, id, holder, now());
        demandAll(lineIds, await stores.carts.save(cart, savedHolderOf(cart), lineIds));
        if ((await stores.carts.countSaved(savedHolderOf(cart))) > MAX_LINES) throw savedFull();
        return id;
      });
    },

    async moveToCart(caller, input) {
      const { id, lineIds, holder } = begin(caller, input);
      return transact(async (stores) => {
        const cart = await changeCart(stores, id, holder, now());
        const taken = await stores.carts.takeSaved(savedHolderOf(cart), lineIds);
        demandAll(lineIds, new Set(taken.map((line) => line.id)));
        const lines = taken.map(({ id: lineId, variant, quantity }) => {
          const price = priceOf(variant, cart.currency);
          if (!price) throw variantNotFound(fieldOf(lineIds, lineId));
          return { id: lineId, variantId: variant.id, quantity, unitPriceMinor: price.amountMinor };
        });
        if (lines.length > 0 && !(await stores.carts.add(id, lines))) throw quantityOutOfRange(1, ['lineIds']);
        if ((await stores.carts.countLines(id)) > MAX_LINES) throw cartFull();
        return id;
      });
    },

    async remove(caller, input) {
      const { id, lineIds, holder } = begin(caller, input);
      return transact(async (stores) => {
        const cart = await changeCart(stores, id, holder, now());
        demandAll(lineIds, new Set((await stores.carts.takeSaved(savedHolderOf(cart), lineIds)).map((line) => line.id)));
        return id;
      });
    },
  };
}

const fieldOf = (lineIds: readonly Id<'cline'>[], id: Id<'cline'>): readonly string[] => ['lineIds', String(lineIds.indexOf(id))];

function demandAll(wanted: readonly Id<'cline'>[], found: ReadonlySet<Id<'cline'>>): void {
  const missing = wanted.find((id) => !found.has(id));
  if (missing) throw lineNotFound(fieldOf(wanted, missing));
}
