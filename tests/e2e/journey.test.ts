import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { OperationTypeNode } from 'graphql';
import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import { eventually } from '@storegraph/testkit/eventually';
import { operation } from '@storegraph/proof/clients/operations';
import { newCustomer, staff } from '@storegraph/proof/clients/users';
import type { User } from '@storegraph/proof/clients/users';
import { agreement, ownVariant } from '@storegraph/proof/clients/shopping';
import { theShop } from '../shop/the-shop.ts';

const shop = theShop();

/** An app as many are built: Apollo Client, queries over HTTP, subscriptions over WebSocket. */
function apollo(token?: string) {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  const socket = createClient({ url: `${shop.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, connectionParams: headers });
  const link = ApolloLink.split(({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION, new GraphQLWsLink(socket), new HttpLink({ uri: `${shop.url}/graphql`, headers }));
  const client = new ApolloClient({ link, cache: new InMemoryCache(), defaultOptions: { query: { fetchPolicy: 'network-only' } } });
  return {
    ask: async (name: string, variables: object = {}): Promise<any> => (await client.query({ query: gql(operation(name)), variables })).data,
    act: async (name: string, input: object): Promise<any> => Object.values((await client.mutate({ mutation: gql(operation(name)), variables: { input } })).data as object)[0],
    follow: (name: string, variables: object, next: (data: any) => void) => client.subscribe({ query: gql(operation(name)), variables }).subscribe(({ data }) => next(data)),
    leave: async () => { client.stop(); await socket.dispose(); },
  };
}

describe('a shopper with an app on Apollo Client', () => {
  let fulfilment: User;
  beforeAll(async () => {
    fulfilment = await staff(shop, 'FULFILMENT');
  });

  it('goes from the first look to a verified review, and watches the order move live', async () => {
    const guest = apollo();

    // Looks around: one request joins products, reviews and recommendations.
    const { products } = await guest.ask('product-list', { first: 5, filter: { inStock: true } });
    expect(products.edges).toHaveLength(5);
    const wanted = await ownVariant(shop, { ...fulfilment, ask: guest.ask }, 3);
    const { product } = await guest.ask('product-page', { slug: wanted.slug });
    expect(product).toMatchObject({ id: wanted.productId, ratingSummary: { count: expect.any(Number) }, reviews: { edges: expect.any(Array) }, similar: expect.any(Array) });
    const { searchProducts } = await guest.ask('search-products', { query: product.name });
    expect(searchProducts.edges.map(({ node }: any) => node.id)).toContain(product.id);

    // Fills a cart as a guest, then registers and takes it along.
    const { cart: guestCart, token } = await guest.act('create-cart', { currency: 'EUR', idempotencyKey: randomUUID() });
    await guest.act('add-to-cart', { cartId: guestCart.id, token, lines: [{ variantId: wanted.id, quantity: 1 }, { variantId: wanted.id, quantity: 1 }], idempotencyKey: randomUUID() });
    const person = await newCustomer(shop, { displayName: 'Apollo Shopper' });
    const customer = apollo(person.token);
    const { cart } = await customer.act('merge-cart', { cartId: guestCart.id, token });
    expect(cart.lines).toEqual([expect.objectContaining({ quantity: 2 })]);

    // Orders and follows: nothing is missed between the answer and the subscription.
    const recommendedBefore = (await customer.ask('my-account')).me.recommendedProducts;
    const { order: placed } = await customer.act('place-order', agreement(cart));
    expect(placed).toMatchObject({ status: 'PENDING', version: 1 });
    const seen: any[] = [];
    const following = customer.follow('order-status-changed', { orderId: placed.id, afterVersion: placed.version }, ({ orderStatusChanged }) => seen.push(orderStatusChanged));
    const until = (displayStatus: string): Promise<any> => eventually(`the shopper is told of ${displayStatus}`, () => {
      const found = seen.find((each) => each.displayStatus === displayStatus);
      if (found) return found;
      throw new Error(JSON.stringify(seen.map((each) => each.displayStatus)));
    }, { everyMs: 20 });
    const confirmed = await until('CONFIRMED');
    expect(confirmed).toMatchObject({
      payments: [{ status: 'CAPTURED' }],
      lines: [{ quantity: 2, variant: { product: { id: product.id, ratingSummary: { count: expect.any(Number) } } }, myReview: null }],
    });

    // The shop packs, ships, delivers; the shopper sees each step without asking.
    await fulfilment.act('pack-order', { orderId: placed.id });
    await until('PACKED');
    await fulfilment.act('ship-order', { orderId: placed.id, trackingNumber: 'SG-TEST-1' });
    expect(await until('SHIPPED')).toMatchObject({ trackingNumber: 'SG-TEST-1' });
    await fulfilment.act('deliver-order', { orderId: placed.id });
    await until('DELIVERED');
    expect(seen.map(({ version }) => version)).toEqual(seen.map((_, index) => index + 2));
    following.unsubscribe();

    // A review of what was delivered is verified; recommendations follow from the purchase.
    const { review } = await customer.act('submit-review', { productId: product.id, rating: 5, title: 'Just right', body: 'Would buy it again.', idempotencyKey: randomUUID() });
    expect(review).toMatchObject({ rating: 5 });
    await eventually('the review is verified', async () => {
      const { product: { reviews } } = await customer.ask('product-page', { slug: product.slug, reviews: 10 });
      return reviews.edges.some(({ node }: any) => node.id === review.id && node.isVerified);
    });
    await eventually('what was bought is recommended no more, and other things are', async () => {
      const { me } = await customer.ask('my-account');
      expect(me.recommendedProducts).not.toEqual(recommendedBefore);
      expect(me.recommendedProducts.map((each: any) => each.product.id)).not.toContain(product.id);
      return true;
    });

    await Promise.all([guest.leave(), customer.leave()]);
  });
});
