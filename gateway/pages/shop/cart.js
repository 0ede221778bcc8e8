// The shopper's cart: a guest's is held by its token, a customer's by the account.
import { act, ask } from './graph.js';
import { session } from './session.js';

const KEY = 'storegraph.cart';
const CURRENCY = 'EUR';
const kept = () => JSON.parse(localStorage.getItem(KEY) ?? 'null');
const keep = (cart) => (cart ? localStorage.setItem(KEY, JSON.stringify(cart)) : localStorage.removeItem(KEY));

export const newKey = () => crypto.randomUUID();

/** The open cart as it is now; null when there is none. */
export async function showCart() {
  const held = kept() ?? (session() ? await mine() : null);
  if (!held) return null;
  const { cart } = await ask('show-cart', held);
  if (cart?.status === 'OPEN') return cart;
  keep(null);
  return null;
}

/** Puts pieces of a variant into the cart; opens one when there is none. */
export async function addToCart(variantId, quantity) {
  if (!(await showCart())) await open();
  const { id: cartId, token } = kept();
  return (await act('add-to-cart', 'addToCart', { cartId, token, lines: [{ variantId, quantity }], idempotencyKey: newKey() })).cart;
}

export async function setQuantity(lineId, quantity) {
  const { id: cartId, token } = kept();
  return (await act('update-cart-lines', 'updateCartLines', { cartId, token, lines: [{ lineId, quantity }] })).cart;
}

/** After log-in: what was in the guest's cart becomes the customer's. */
export async function takeCartAlong() {
  const held = kept();
  if (!held?.token) return;
  keep(null);
  const { cart } = await act('merge-cart', 'mergeCart', { cartId: held.id, token: held.token });
  keep({ id: cart.id });
}

export const forgetCart = () => keep(null);

async function open() {
  const { cart, token } = await act('create-cart', 'createCart', { currency: CURRENCY, idempotencyKey: newKey() });
  keep({ id: cart.id, ...(token ? { token } : {}) });
}

async function mine() {
  const { me } = await ask('my-account', { orders: 1, recommendations: 1 });
  const id = me?.activeCart?.id;
  if (id) keep({ id });
  return id ? { id } : null;
}
