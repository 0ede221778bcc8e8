import { randomUUID } from 'node:crypto';
import { agreeTo } from './orders.desk.ts';
import type { OrdersDesk } from './orders.desk.ts';
import type { Outcome, SeenOrder } from './seen.desk.ts';

type Things = Parameters<OrdersDesk['cartWith']>[0];
/** An order that a guest placed, and its token. */
export type GuestsOrder = SeenOrder & { readonly token: string };

/** The e-mail address that guests order with. */
export const EMAIL = 'ada@example.com';

/** What guests do at a desk. */
export function guestsAt(desk: OrdersDesk) {
  const placed = async (things: Things = { lamp: 1 }, more: object = {}): Promise<GuestsOrder> => {
    const cart = await desk.cartWith(things);
    const query = 'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id number lines { id quantity } } token } }';
    const { data } = await desk.ask<{ placeOrder: { order: SeenOrder; token: string } }>(query, { input: agreeTo(cart, { token: cart.token, email: EMAIL, ...more }) });
    return { ...data!.placeOrder.order, token: data!.placeOrder.token };
  };
  const paid = async (things: Things = { lamp: 5, desk: 2 }): Promise<GuestsOrder> => {
    const { token, ...order } = await placed(things);
    return { ...(await desk.pay(await desk.holdStock(order), 'captured', { version: 2 })), token };
  };
  return {
    placed, paid,
    /** A paid order of five lamps and two desks, of which all has arrived. */
    delivered: async (): Promise<GuestsOrder> => {
      const { id, token } = await paid();
      for (const mutation of ['packOrder', 'shipOrder', 'deliverOrder']) await desk.call(mutation, { orderId: id }, desk.fulfilment);
      return { ...(await desk.order(id))!, token };
    },
    /** One piece of the first line goes back. */
    sendBack: ({ id, lines }: SeenOrder, token: string | undefined, more: object = {}, caller?: Parameters<OrdersDesk['call']>[2]): Promise<Outcome> =>
      desk.call('requestReturn', { orderId: id, token, lines: [{ lineId: lines[0]!.id, quantity: 1, reason: 'DAMAGED' }], idempotencyKey: randomUUID(), ...more }, caller),
  };
}
