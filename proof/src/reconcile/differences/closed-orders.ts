import { fromUuid } from '@storegraph/kernel/ids';
import { takeStep } from '@storegraph/orders/domain/order/take-step';
import type { Difference } from '../difference.ts';
import { storesOfOrders } from './orders-stores.ts';

/** Orders that were called off or expired after the moment that orders was put back to. */
export const closedOrders: Difference = {
  what: 'an order that payments has closed and orders goes on with',
  right: 'payments',
  mended: 'orders calls it off once more: its money went back then',
  async find(databases) {
    const open = new Map((await databases.rows<{ id: string; status: string }>('orders',
      `SELECT id, status FROM "order" WHERE status IN ('PENDING', 'AWAITING_PAYMENT', 'CONFIRMED') AND fulfilment_status IN ('UNFULFILLED', 'PACKED')`)).map(({ id, status }) => [id, status]));
    const closed = await databases.rows<{ id: string; why: string }>('payments', 'SELECT order_id AS id, closed_for AS why FROM account WHERE closed_for IS NOT NULL AND order_id = ANY($1)', [[...open.keys()]]);
    return closed.map(({ id, why }) => ({
      subject: fromUuid('order', id), told: `is ${open.get(id)}, and payments closed it: ${why}`,
      mend: () => databases.write('orders', async (manager, outbox) => {
        const [stores, change] = [storesOfOrders(manager, outbox), { at: new Date(), actor: 'orders', reason: why }];
        if (why === 'ORDER_EXPIRED' && (await takeStep(stores, fromUuid('order', id), 'expire', change))) return;
        await takeStep(stores, fromUuid('order', id), 'cancel', change);
      }),
    }));
  },
};
