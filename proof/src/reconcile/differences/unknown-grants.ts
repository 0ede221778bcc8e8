import { fromUuid } from '@storegraph/kernel/ids';
import type { Difference } from '../difference.ts';

interface GrantRow {
  readonly id: string;
  readonly order: string;
  readonly amount: string;
  readonly currency: string;
}

/** Pieces that were called off or taken back after the moment that orders was put back to: their money went back then. */
export const unknownGrants: Difference = {
  what: 'money that was granted back, and orders does not know what for',
  right: 'people',
  mended: 'it is with the customer: whoever calls those pieces off or takes them back once more grants it twice, and finance has to know',
  async find(databases) {
    const grants = await databases.rows<GrantRow>('payments', 'SELECT id, order_id AS order, amount_minor AS amount, currency FROM refund_grant');
    const known = new Set((await databases.rows<{ id: string }>('orders', 'SELECT id FROM refund_grant')).map(({ id }) => id));
    const unknown = grants.filter(({ id }) => !known.has(id));
    // Of an order that is lost as well all goes back.
    const there = new Set((await databases.rows<{ id: string }>('orders', 'SELECT id FROM "order" WHERE id = ANY($1)', [unknown.map(({ order }) => order)])).map(({ id }) => id));
    return unknown.filter(({ order }) => there.has(order)).map(({ id, order, amount, currency }) => ({ subject: fromUuid('order', order), told: `${amount} ${currency} of ${fromUuid('grant', id)} went back` }));
  },
};
