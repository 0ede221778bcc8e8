import { Client, fetchExchange, subscriptionExchange } from '@urql/core';
import { describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { operation } from '@storegraph/proof/clients/operations';
import { newCustomer } from '@storegraph/proof/clients/users';
import { order, ownVariant, untilOrder } from '@storegraph/proof/clients/shopping';
import { theShop } from '../shop/the-shop.ts';

const shop = theShop();

describe('an app on urql', () => {
  it('asks over HTTP and follows over WebSocket', async () => {
    const shopper = await newCustomer(shop);
    const authorization = `Bearer ${shopper.token}`;
    const socket = createClient({ url: `${shop.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, connectionParams: { authorization } });
    const client = new Client({
      url: `${shop.url}/graphql`, preferGetMethod: false, fetchOptions: { headers: { authorization } },
      exchanges: [fetchExchange, subscriptionExchange({
        forwardSubscription: ({ query = '', variables }) => ({
          subscribe: (sink) => ({ unsubscribe: socket.subscribe({ query, variables: variables as Record<string, unknown> }, sink as never) }),
        }),
      })],
    });

    const { data, error } = await client.query(operation('my-account'), {}).toPromise();
    expect([error, data.me.id]).toEqual([undefined, shopper.userId]);

    const { id: variantId } = await ownVariant(shop, shopper);
    const { id } = await order(shopper, [{ variantId, quantity: 1 }]);
    await untilOrder(shopper, id, 'CONFIRMED');
    const seen = await new Promise<any>((resolve) => {
      const { unsubscribe } = client.subscription(operation('order-status-changed'), { orderId: id }).subscribe((answer) => {
        resolve(answer);
        queueMicrotask(() => unsubscribe());
      });
    });
    expect(seen.data.orderStatusChanged).toMatchObject({ id, displayStatus: 'CONFIRMED', payments: [{ status: 'CAPTURED' }] });
    await socket.dispose();
  });
});
