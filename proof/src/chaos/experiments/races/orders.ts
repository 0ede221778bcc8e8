import { randomUUID } from 'node:crypto';
import { granted } from '../../../clients/graphql-client.ts';
import { codes, done, once } from './race.ts';
import type { Race } from './race.ts';

/** Over what was ordered. */
export const ORDER_RACES: Readonly<Record<string, Race>> = {
  'calling off against paying': async ({ shopper, order, rest }) => {
    const id = await order('any');
    return {
      racers: [() => shopper.act('cancel-order', { orderId: id, reason: 'Changed my mind' })],
      wrong: async (answers) => {
        const [kept] = await rest(id);
        return kept?.status === (done(answers) === 1 ? 'CANCELLED' : 'CONFIRMED') ? undefined : `calling off was answered ${codes(answers)}, and the order is ${kept?.status}`;
      },
    };
  },
  'calling off twice': async ({ shopper, order, rest }) => {
    const id = await order();
    return {
      racers: [1, 2].map(() => () => shopper.act('cancel-order', { orderId: id })),
      wrong: async (answers) => {
        const [kept] = await rest(id);
        return done(answers) > 0 && kept?.status === 'CANCELLED' ? undefined : `it was answered ${codes(answers)}, and is ${kept?.status}`;
      },
    };
  },
  'calling off against packing': async ({ shopper, fulfilment, order, rest }) => {
    const id = await order();
    return {
      racers: [() => shopper.act('cancel-order', { orderId: id }), () => fulfilment.act('pack-order', { orderId: id })],
      wrong: async ([cancelled, packed]) => {
        const [kept] = await rest(id);
        const isOff = cancelled?.userErrors.length === 0;
        if (isOff && kept?.status !== 'CANCELLED') return `calling off was granted, and the order is ${kept?.status}`;
        return !isOff && packed?.userErrors.length !== 0 ? `neither was granted: ${codes([cancelled, packed].flatMap((each) => each ?? []))}` : undefined;
      },
    };
  },
  'giving all back twice': async ({ shopper, finance, order }) => {
    const id = await order();
    const { order: found } = await shopper.ask<{ order: { payments: readonly { id: string; amount: object }[] } }>('query($id: ID!) { order(id: $id) { payments { id amount { amount currency } } } }', { id });
    const [payment] = found.payments;
    return { racers: [1, 2, 3].map(() => () => finance.act('refund-payment', { paymentId: payment?.id, amount: payment?.amount, idempotencyKey: randomUUID() })), wrong: once };
  },
  'paying again three times': async ({ shopper, order, rest }) => {
    const id = await order('AWAITING_PAYMENT', 'tok_decline');
    return {
      racers: [1, 2, 3].map(() => () => shopper.act('retry-payment', { orderId: id, paymentMethodToken: 'tok_success', idempotencyKey: randomUUID() })),
      wrong: async (answers) => {
        const [kept] = await rest(id);
        const { order: { payments } } = await shopper.ask<{ order: { payments: readonly { status: string }[] } }>('query($id: ID!) { order(id: $id) { payments { status } } }', { id });
        const all = payments.map(({ status }) => status).sort().join(', ');
        return once(answers) ?? (kept?.status === 'CONFIRMED' && all === 'CAPTURED, FAILED' ? undefined : `the order is ${kept?.status}, its payments are ${all}`);
      },
    };
  },
  'two parcels of the same pieces': async ({ fulfilment, admin, order }) => {
    const id = await order();
    return { racers: [fulfilment, admin].map((staff) => () => staff.act('create-shipment', { orderId: id, idempotencyKey: randomUUID() })), wrong: once };
  },
  'one parcel sent three times': async ({ fulfilment, admin, order, rest }) => {
    const id = await order();
    const { shipment } = granted(await fulfilment.act<{ shipment: { id: string } }>('create-shipment', { orderId: id, idempotencyKey: randomUUID() }));
    granted(await fulfilment.act('move-shipment', { shipmentId: shipment.id, transition: 'PACK' }));
    await rest(id);
    return { racers: [() => fulfilment.act('ship-order', { orderId: id }), () => admin.act('move-shipment', { shipmentId: shipment.id, transition: 'SHIP' }), () => admin.act('ship-order', { orderId: id })], wrong: once };
  },
  'an edit against a parcel': async ({ support, fulfilment, order, variantId, rest }) => {
    const id = await order();
    const { order: { version, lines: [line] } } = await support.ask<{ order: { version: number; lines: readonly { id: string; total: { amount: string; currency: string } }[] } }>('query($id: ID!) { order(id: $id) { version lines { id total { amount currency } } } }', { id });
    const change = { orderId: id, version, lines: [{ lineId: line?.id, quantity: 2 }], expectedOwed: line && { amount: line.total.amount, currency: line.total.currency }, idempotencyKey: randomUUID() };
    return {
      racers: [() => support.act('edit-order', change), () => fulfilment.act('pack-order', { orderId: id })],
      wrong: async (answers) => {
        await rest(id);
        const { order: { edits, fulfilmentStatus, paymentStatus } } = await support.ask<{ order: { edits: readonly { status: string }[]; fulfilmentStatus: string; paymentStatus: string } }>('query($id: ID!) { order(id: $id) { edits { status } fulfilmentStatus paymentStatus } }', { id });
        const isEdited = edits.some(({ status }) => status === 'APPLIED');
        if (done(answers) === 0) return `it was answered ${codes(answers)}`;
        return isEdited ? (paymentStatus === 'PARTIALLY_PAID' ? undefined : `${variantId} was put in, and is not owed: ${paymentStatus}`) : fulfilmentStatus === 'PACKED' ? undefined : `neither was done: ${codes(answers)}`;
      },
    };
  },
};
