import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { MAX_LINES } from './cart.ts';
import type { Cart } from './cart.ts';
import { holderOf } from './cart-holder.ts';
import type { GuestTokens } from './cart-holder.ts';
import { changeCart } from './change-cart.ts';
import { parseQuantity } from './parse-quantity.ts';
import type { NewCartLine, VariantStore } from './ports.ts';
import { cartFull, quantityOutOfRange, variantNotFound } from './refusals.ts';
import { priceOf } from './variant.ts';

/** What to put into a cart. */
export interface AddToCartInput {
  readonly cartId: string;
  readonly token?: string | null | undefined;
  readonly lines: readonly { readonly variantId: string; readonly quantity: number }[];
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * Puts variants into a cart; a variant that is there already gets more pieces. Answers the cart's id. Refuses with
 * CART_NOT_FOUND, CART_CLOSED, VARIANT_NOT_FOUND, QUANTITY_OUT_OF_RANGE, CART_FULL, IDEMPOTENCY_CONFLICT.
 */
export type AddToCart = (caller: Caller, input: AddToCartInput) => Promise<Id<'cart'>>;

/** What is wanted of a variant, and where the input says so. */
interface Wanted {
  readonly variantId: Id<'var'>;
  readonly quantity: number;
  readonly field: readonly string[];
}

/** Makes the use case. */
export function createAddToCart(deps: { transact: Transact<Stores>; tokens: GuestTokens; newLineId: () => Id<'cline'>; now: () => Date }): AddToCart {
  return async (caller, { idempotencyKey, token, ...input }) => {
    const cartId = parseId('cart', input.cartId, ['cartId']);
    const wanted = sumByVariant(input.lines.map(parseLine));
    const holder = holderOf(caller, token, deps.tokens);
    // A stranger who guesses a guest's key must not be answered in the guest's place.
    const call = { actor: caller.userId ?? holder.tokenHash ?? 'nobody', operation: 'addToCart', key: idempotencyKey ?? undefined, input };
    return deps.transact(({ carts, variants, outbox, idempotency }) =>
      idempotency.once(call, async () => {
        const cart = await changeCart({ carts, outbox }, cartId, holder, deps.now());
        const lines = await priced(wanted, cart, variants, deps.newLineId);
        if (!(await carts.add(cartId, lines))) throw quantityOutOfRange(1, ['lines']);
        if ((await carts.countLines(cartId)) > MAX_LINES) throw cartFull();
        return cartId;
      }),
    );
  };
}

function parseLine(line: AddToCartInput['lines'][number], index: number): Wanted {
  const field = ['lines', String(index)];
  return {
    variantId: parseId('var', line.variantId, [...field, 'variantId']),
    quantity: parseQuantity(line.quantity, 1, [...field, 'quantity']),
    field,
  };
}

/** One entry a variant, since a statement cannot touch a line twice. */
function sumByVariant(wanted: readonly Wanted[]): readonly Wanted[] {
  return [...Map.groupBy(wanted, ({ variantId }) => variantId).values()].map((same) => {
    const { variantId, field } = same[0] as Wanted;
    const quantity = same.reduce((total, each) => total + each.quantity, 0);
    return { variantId, field, quantity: parseQuantity(quantity, 1, [...field, 'quantity']) };
  });
}

async function priced(wanted: readonly Wanted[], { currency }: Cart, variants: VariantStore, newLineId: () => Id<'cline'>): Promise<readonly NewCartLine[]> {
  const known = new Map((await variants.byIds(wanted.map(({ variantId }) => variantId))).map((variant) => [variant.id, variant]));
  return wanted.map(({ variantId, quantity, field }) => {
    const variant = known.get(variantId);
    const price = variant && priceOf(variant, currency);
    if (!price) throw variantNotFound([...field, 'variantId']);
    return { id: newLineId(), variantId, quantity, unitPriceMinor: price.amountMinor };
  });
}
