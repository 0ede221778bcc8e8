import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { eur } from '../system/system.ts';
import { act } from '../system/fixture.ts';
import { lookAtOrder } from '../system/look.ts';
import { addedBy, edit, owedFor, payByLink } from '../model/edits.ts';
import type { Change } from '../model/edits.ts';
import { dueMinorOf } from '../model/money.ts';
import type { Shop } from '../model/shop.ts';
import type { Method } from '../model/tables.ts';
import type { Command } from './command.ts';
import { anOrder, hasOrder, known, orderOf } from './on-order.ts';
import type { OnOrder } from './on-order.ts';

interface DrawnEdit extends OnOrder {
  readonly line: { readonly line: number; readonly quantity: number } | undefined;
  readonly add: { readonly variant: number; readonly quantity: number } | undefined;
}

const changeOf = (shop: Shop, drawn: DrawnEdit): Change => ({
  line: drawn.line && { index: drawn.line.line % orderOf(shop, drawn).lines.length, quantity: drawn.line.quantity }, add: drawn.add,
});

export const editOrder: Command<DrawnEdit> = {
  name: 'edit',
  drawn: {
    order: anOrder, line: fc.option(fc.record({ line: fc.nat(5), quantity: fc.constantFrom(0, 1, 1, 2, 3, 5, 100) }), { nil: undefined, freq: 3 }),
    add: fc.option(fc.record({ variant: fc.constantFrom(0, 1, 2), quantity: fc.constantFrom(1, 1, 2, 5) }), { nil: undefined, freq: 1 }),
  },
  can: hasOrder,
  foresee: (shop, drawn) => edit(shop, orderOf(shop, drawn), changeOf(shop, drawn)),
  async act(system, drawn, shop) {
    const { id: orderId } = known(system, shop, drawn);
    const { version, lineIds } = await lookAtOrder(system.admin, orderId);
    const change = changeOf(shop, drawn);
    return act(system.support, 'edit-order', {
      orderId, version, lines: change.line && [{ lineId: lineIds[change.line.index], quantity: change.line.quantity }], add: change.add && [{ variantId: system.variantIds[change.add.variant], quantity: change.add.quantity }],
      expectedOwed: eur(owedFor(addedBy(shop, orderOf(shop, drawn), change))), idempotencyKey: randomUUID(),
    });
  },
};

export const payOwed: Command<OnOrder & { method: Method }> = {
  name: 'pay by link', drawn: { order: anOrder, method: fc.constantFrom<Method>('tok_success', 'tok_success', 'tok_decline') }, can: hasOrder,
  foresee: (shop, drawn) => payByLink(shop, orderOf(shop, drawn), drawn.method),
  async act(system, drawn, shop) {
    const { id: orderId } = known(system, shop, drawn);
    const { paymentToken: token, ...made } = await act(system.support, 'create-payment-link', { orderId, expiresInHours: 1, idempotencyKey: randomUUID() });
    if (made.userErrors.length > 0) return made;
    const order = orderOf(shop, drawn);
    return act(system.nobody, 'pay-order-by-link', { token, paymentMethodToken: drawn.method, expectedToPay: eur(order.status === 'CONFIRMED' ? order.owedMinor : dueMinorOf(order)), idempotencyKey: randomUUID() });
  },
};
