import { randomUUID } from 'node:crypto';
import { createGraphqlClient } from '../../clients/graphql-client.ts';
import type { GraphqlClient } from '../../clients/graphql-client.ts';
import { newCustomer } from '../../clients/users.ts';
import type { User } from '../../clients/users.ts';
import { address, agreement, fillCart, findVariant, untilOrder } from '../../clients/shopping.ts';
import type { ShopFacts } from '../../shop/start-shop.ts';
import type { ObjectKind } from '../table/objects.ts';

/** What somebody owns, by kind, and the token that opens their cart. */
export interface Things {
  readonly ids: Readonly<Partial<Record<ObjectKind, string>>>;
  readonly token?: string;
  /** The order's number, which is as good as its id. */
  readonly number?: string;
  /** The code of a gift card, which is whose knows it. */
  readonly giftCardCode?: string;
}

/** A customer who has one of everything that can be a customer's. */
export interface Owner extends User {
  readonly things: Things;
}

/** Who among the staff has a hand in what customers have. */
export interface Employees {
  readonly fulfilment: GraphqlClient;
  readonly finance: GraphqlClient;
}

/** The smallest picture there is. */
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** A new customer with an order that has arrived and is to go back in part, a cart, a review with a picture, an address and a way to pay. */
export async function createOwner(shop: ShopFacts, { fulfilment, finance }: Employees): Promise<Owner> {
  const person = await newCustomer(shop);
  const variant = await findVariant(shop, person, 3);
  const lines = [{ variantId: variant.id, quantity: 1 }];
  const bought = await fillCart(person, [{ variantId: variant.id, quantity: 2 }]);
  const placed = done(await person.act('place-order', agreement(bought.cart))).order;
  const [saved, kept, reviewed, uploadId, issued] = await Promise.all([
    person.act('save-payment-method', { token: 'tok_mastercard', idempotencyKey: randomUUID() }),
    said(await person.raw('mutation($input: AddAddressInput!) { addAddress(input: $input) { address { id } userErrors { code } } }', { input: { address } }), 'addAddress'),
    person.act('submit-review', { productId: variant.productId, rating: 4, title: 'Bright', body: 'It shines.', idempotencyKey: randomUUID() }),
    sendPicture(shop, person),
    finance.act('issue-gift-card', { amount: { amount: '5.00', currency: 'EUR' } }),
  ]);
  const order = await untilOrder(person, placed.id, 'CONFIRMED');
  for (const step of ['pack-order', 'ship-order', 'deliver-order']) done(await fulfilment.act(step, { orderId: order.id }));
  const back = done(await person.act('request-return', { orderId: order.id, lines: [{ lineId: order.lines[0].id, quantity: 1, reason: 'DOES_NOT_FIT' }], idempotencyKey: randomUUID() })).return;
  const shipments = await person.ask('order-shipments', { id: order.id });
  const { cart } = await fillCart(person, lines);
  done(await person.act('attach-review-media', { reviewId: done(reviewed).review.id, uploadId }));
  const ids = {
    user: person.userId, order: order.id, orderLine: order.lines[0].id, payment: order.payments[0].id, return: back.id, shipment: shipments.order.shipments[0]?.id,
    cart: cart.id, cartLine: cart.lines[0].id, variant: variant.id, product: variant.productId, paymentMethod: done(saved).paymentMethod.id, address: done(kept).address.id, review: reviewed.review.id, reviewMedium: uploadId,
  };
  return { ...person, things: { ids, number: order.number, giftCardCode: done(issued).code } };
}

/** Nobody in particular, with a cart of their own. */
export async function createGuest(shop: ShopFacts): Promise<GraphqlClient & { readonly things: Things }> {
  const guest = createGraphqlClient(shop.url);
  const variant = await findVariant(shop, guest, 1);
  const { cart, token } = await fillCart(guest, [{ variantId: variant.id, quantity: 1 }]);
  if (!token) throw new Error('A guest\'s cart has no token.');
  return { ...guest, things: { token, ids: { cart: cart.id, cartLine: cart.lines[0].id, variant: variant.id } } };
}

async function sendPicture(shop: ShopFacts, person: GraphqlClient): Promise<string> {
  const { upload } = done(await person.act('create-review-upload', { contentType: 'image/png', byteLength: PIXEL.length, idempotencyKey: randomUUID() }));
  const headers = Object.fromEntries(upload.headers.map(({ name, value }: { name: string; value: string }) => [name, value]));
  const sent = await fetch(new URL(upload.url, shop.url), { method: upload.method, headers, body: PIXEL });
  if (sent.status !== 201) throw new Error(`A picture was answered with ${sent.status}: ${await sent.text()}`);
  return upload.id;
}

const said = ({ data, errors }: { data?: any; errors?: unknown }, field: string) => data?.[field] ?? { userErrors: [errors] };

function done<Payload extends { userErrors: readonly unknown[] }>(payload: Payload): any {
  if (payload.userErrors.length > 0) throw new Error(JSON.stringify(payload.userErrors));
  return payload;
}
