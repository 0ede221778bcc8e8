// The clients' named operations as samples, in the order of journeys, with variables that fit the running shop.
import { seen } from './memory.js';
import { accessToken, session } from './session.js';

/** By journey: the files of /operations. */
export const JOURNEYS = {
  'Look around': ['trending-products', 'categories', 'product-list', 'search-products', 'product-page'],
  'Order and follow it live': ['create-cart', 'add-to-cart', 'update-cart-lines', 'show-cart', 'place-order', 'order-status-changed', 'order-page', 'retry-payment', 'cancel-order'],
  'My account': ['register', 'log-in', 'refresh-session', 'log-out', 'my-account', 'merge-cart', 'submit-review'],
  'Staff': ['staff-orders', 'pack-order', 'ship-order', 'deliver-order', 'refund-payment', 'set-price', 'set-stock'],
};
/** What a newcomer finds open. */
export const FIRST_TABS = ['product-list', 'product-page', 'create-cart', 'add-to-cart', 'place-order', 'order-status-changed'];

const ADDRESS = { recipient: 'Explorer', street: 'Am Kanal 7', postalCode: '10999', city: 'Berlin', country: 'DE' };
const FIRST = { cart: 'run CreateCart first', order: 'run PlaceOrder first', payment: 'run OrderPage of a paid order first' };
const once = () => [8, 4, 4, 12].map((digits) => [...crypto.getRandomValues(new Uint8Array(digits / 2))].map((byte) => byte.toString(16).padStart(2, '0')).join('')).join('-');

/** What an operation is sent with, made of what the shop has (`facts`). */
const VARIABLES = {
  'trending-products': () => ({ first: 8, currency: 'EUR' }),
  'product-list': () => ({ first: 6, filter: { inStock: true }, currency: 'EUR' }),
  'search-products': ({ product }) => ({ query: product?.name.split(' ').slice(-1)[0] ?? 'lamp', first: 6 }),
  'product-page': ({ product }) => ({ slug: product?.slug ?? '' }),
  'create-cart': () => ({ input: { currency: 'EUR', idempotencyKey: once() } }),
  'add-to-cart': ({ cart, token, variant }) => ({ input: { cartId: cart?.id ?? FIRST.cart, token, lines: [{ variantId: variant?.id ?? '', quantity: 1 }], idempotencyKey: once() } }),
  'update-cart-lines': ({ cart, token }) => ({ input: { cartId: cart?.id ?? FIRST.cart, token, lines: (cart?.lines ?? []).slice(0, 1).map(({ id }) => ({ lineId: id, quantity: 2 })) } }),
  'show-cart': ({ cart, token }) => ({ id: cart?.id ?? FIRST.cart, token }),
  'merge-cart': ({ cart, token }) => ({ input: { cartId: cart?.id ?? FIRST.cart, token: token ?? '' } }),
  'place-order': ({ cart }) => ({ input: { cartId: cart?.id ?? FIRST.cart, cartVersion: cart?.version ?? 0, expectedTotal: { amount: cart?.total?.amount ?? '0.00', currency: cart?.currency ?? 'EUR' }, shippingAddress: ADDRESS, paymentMethodToken: 'tok_success', idempotencyKey: once() } }),
  'order-status-changed': ({ order }) => ({ orderId: order?.id ?? FIRST.order }),
  'order-page': ({ order }) => ({ id: order?.id ?? FIRST.order }),
  'retry-payment': ({ order }) => ({ input: { orderId: order?.id ?? FIRST.order, paymentMethodToken: 'tok_success', idempotencyKey: once() } }),
  'cancel-order': ({ order }) => ({ input: { orderId: order?.id ?? FIRST.order, reason: 'I changed my mind.' } }),
  'pack-order': ({ order }) => ({ input: { orderId: order?.id ?? FIRST.order } }),
  'ship-order': ({ order }) => ({ input: { orderId: order?.id ?? FIRST.order, trackingNumber: `SG-${once().slice(0, 8)}` } }),
  'deliver-order': ({ order }) => ({ input: { orderId: order?.id ?? FIRST.order } }),
  'refund-payment': ({ payment }) => ({ input: { paymentId: payment?.id ?? FIRST.payment, reason: 'Goodwill.', idempotencyKey: once() } }),
  'register': () => ({ input: { email: `explorer-${once().slice(0, 8)}@storegraph.example`, password: 'a long enough password', displayName: 'Explorer' } }),
  'log-in': ({ accounts }) => ({ input: { email: accounts[0]?.email ?? '', password: accounts[0]?.password ?? '' } }),
  'refresh-session': () => ({ input: { refreshToken: 'a refreshToken that LogIn answered' } }),
  'log-out': () => ({ input: { refreshToken: 'a refreshToken that LogIn answered' } }),
  'my-account': () => ({ orders: 5, recommendations: 4 }),
  'submit-review': ({ product }) => ({ input: { productId: product?.id ?? '', rating: 5, title: 'Just right', body: 'It does what it should, and looks good doing it.', idempotencyKey: once() } }),
  'staff-orders': () => ({ first: 10 }),
  'set-price': ({ variant }) => ({ input: { variantId: variant?.id ?? '', price: variant?.price ?? { amount: '9.90', currency: 'EUR' } } }),
  'set-stock': ({ variant }) => ({ input: { variantId: variant?.id ?? '', onHand: 25 } }),
};

const SHELF = 'query ExplorerShelf { products(first: 12, filter: { inStock: true }) { edges { node { id slug name variants { id price(currency: EUR) { amount currency } availability { orderableQuantity } } } } } }';
const MINE = 'query ExplorerMine { me { activeCart { id version currency total { amount currency } lines { id } } orders(first: 1) { edges { node { id } } } } }';
const WORK = 'query ExplorerWork { orders(first: 1) { edges { node { id } } } }';

async function data(query) {
  try {
    const token = await accessToken();
    const response = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }, body: JSON.stringify({ query }) });
    return (await response.json()).data ?? {};
  } catch {
    return {};
  }
}

let shelf;
/** A product of the running shop with a variant that can be ordered. Asked until there is one. */
async function onShelf() {
  shelf ??= data(SHELF).then(({ products }) => {
    const found = (products?.edges ?? []).flatMap(({ node }) => node.variants.filter(({ price, availability }) => price && availability?.orderableQuantity > 0).slice(0, 1).map((variant) => ({ product: node, variant })));
    if (found.length === 0) shelf = undefined;
    return found[0] ?? {};
  });
  return shelf;
}

/** The caller's own cart and latest order, or, for staff, the latest of anybody, where no answer told of one yet. */
async function ofCaller() {
  const roles = session.get()?.user.roles;
  if (!roles) return {};
  const { me } = roles.includes('CUSTOMER') ? await data(MINE) : {};
  const orders = me?.orders ?? (roles.includes('CUSTOMER') ? undefined : (await data(WORK)).orders);
  return { cart: me?.activeCart ?? undefined, order: orders?.edges[0]?.node };
}

const NEEDS_CALLER = /cart|order|payment/;

/** Variables for a sample as JSON text; empty for one that takes none. */
export async function variablesFor(file, accounts) {
  const make = VARIABLES[file];
  if (!make) return '';
  const own = NEEDS_CALLER.test(file) && !(seen.cart && seen.order) ? await ofCaller() : {};
  return JSON.stringify(make({ ...(await onShelf()), ...own, ...seen, accounts }), null, 2);
}

const texts = new Map();
/** The text of a sample, with its comment. */
export function textOf(file) {
  if (!texts.has(file)) texts.set(file, fetch(`/operations/${file}.graphql`).then((response) => (response.ok ? response.text() : Promise.reject(new Error(response.statusText)))).catch((error) => { texts.delete(file); throw error; }));
  return texts.get(file);
}

/** `place-order` → `PlaceOrder`, which is what the operation is called. */
export const nameOf = (file) => file.replaceAll(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
/** The sample that a text is of, by its operation's name. */
export const sampleIn = (text) => Object.values(JOURNEYS).flat().find((file) => new RegExp(`(?:query|mutation|subscription) ${nameOf(file)}\\b`).test(text));
