import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inRepository } from '@storegraph/stack/repository';

/** A customer who is logged in. */
export interface Shopper {
  readonly token: string;
}

/** Asks a named operation of `schema/operations`. Rejects when it is not answered, or refused. */
export type Ask = (name: string, variables: object) => Promise<Readonly<Record<string, unknown>>>;

interface Payload {
  readonly userErrors: readonly object[];
  readonly cart: { readonly id: string; readonly version: number; readonly amounts: { readonly total: { readonly amount: string; readonly currency: string } } };
  readonly order: { readonly id: string };
}

interface ShippingMethods {
  readonly shippingMethods: readonly { readonly id: string; readonly isDefault: boolean }[];
}

/** An order that is placed. */
export interface Placed {
  readonly orderId: string;
  /** When `placeOrder` was sent, by `performance.now()`. */
  readonly sentAt: number;
}

const ADDRESS = { recipient: 'Bench Shopper', street: 'Am Kanal 7', postalCode: '10999', city: 'Berlin', country: 'DE' };

const texts = new Map<string, string>();
const textOf = (name: string): string => {
  const text = texts.get(name) ?? readFileSync(inRepository('schema/operations', `${name}.graphql`), 'utf8');
  texts.set(name, text);
  return text;
};

/** Asks a shop as one of its customers, or as nobody. */
export function askerOf(url: string, token?: string): Ask {
  const headers = { 'content-type': 'application/json', accept: 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  return async (name, variables) => {
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query: textOf(name), variables }) });
    const { data, errors } = (await response.json()) as { data?: Record<string, unknown> | null; errors?: object };
    const payload = Object.values(data ?? {})[0] as Partial<Payload> | null | undefined;
    if (errors || !data || (payload?.userErrors ?? []).length > 0) throw new Error(`${name} was answered with status ${response.status}: ${JSON.stringify(errors ?? payload)}`);
    return data;
  };
}

const act = async (ask: Ask, name: string, input: object): Promise<Payload> => Object.values(await ask(name, { input }))[0] as Payload;

/** What of a journey comes before the order: a cart, what is in it, where it goes and how it is sent. */
export async function fillCart(ask: Ask, variantIds: readonly string[]): Promise<Payload['cart']> {
  const { cart } = await act(ask, 'create-cart', { currency: 'EUR', idempotencyKey: randomUUID() });
  await act(ask, 'add-to-cart', { cartId: cart.id, lines: variantIds.map((variantId) => ({ variantId, quantity: 1 })), idempotencyKey: randomUUID() });
  await act(ask, 'set-cart-shipping-address', { cartId: cart.id, address: ADDRESS });
  const { shippingMethods } = (await ask('shipping-methods', { cartId: cart.id })) as unknown as ShippingMethods;
  return (await act(ask, 'set-cart-shipping-method', { cartId: cart.id, shippingMethodId: shippingMethods.find(({ isDefault }) => isDefault)?.id })).cart;
}

/** Orders what is in a cart. */
export async function placeOrder(ask: Ask, cart: Payload['cart']): Promise<Placed> {
  const sentAt = performance.now();
  const { order } = await act(ask, 'place-order', {
    cartId: cart.id, cartVersion: cart.version, expectedTotal: { amount: cart.amounts.total.amount, currency: cart.amounts.total.currency }, paymentMethodToken: 'tok_success', idempotencyKey: randomUUID(),
  });
  return { orderId: order.id, sentAt };
}

/** A customer of their own. */
export async function register(url: string): Promise<Shopper> {
  const { session } = (await act(askerOf(url), 'register', { email: `bench-${randomUUID()}@storegraph.example`, password: `secret ${randomUUID()}`, displayName: 'Bench Shopper' })) as unknown as { session: { accessToken: string } };
  return { token: session.accessToken };
}
