import type { Reactions } from '@storegraph/events/reactions';
import type { Id } from '@storegraph/kernel/ids';
import { noteVariantStock } from '../domain/cart/note-stock.ts';
import { noteVariant } from '../domain/cart/note-variant.ts';
import { noteCollection } from '../domain/promotions/note-membership.ts';
import { settleExchange } from '../domain/returns/exchange-return.ts';
import type { SettleEdit } from '../domain/edits/edit-order.ts';
import type { GiveUpPayment } from '../domain/order/give-up-payment.ts';
import { noteAside } from '../domain/order/note-aside.ts';
import { noteSpared } from '../domain/order/note-payment.ts';
import type { NotePayment } from '../domain/order/note-payment.ts';
import type { NoteStockHeld, NoteStockLost, NoteStockRefused } from '../domain/order/note-stock.ts';
import type { Stores } from '../domain/ports.ts';

/** What orders does about what it hears. */
export interface ReactionsOfOrders {
  readonly noteStockHeld: NoteStockHeld;
  readonly noteStockRefused: NoteStockRefused;
  readonly noteStockLost: NoteStockLost;
  readonly notePayment: NotePayment;
  readonly giveUpPayment: GiveUpPayment;
  readonly settleEdit: SettleEdit;
}

export function createListeners({ noteStockHeld, noteStockRefused, noteStockLost, notePayment, giveUpPayment, settleEdit }: ReactionsOfOrders): Reactions<Stores> {
  return {
    'products.variant-changed': noteVariant,
    'products.availability-changed': noteVariantStock,
    'products.collection-filled': noteCollection,
    'products.collection-matched': noteCollection,
    'users.groups-changed': ({ memberships }, { payload: { userId, groupIds }, aggregateVersion }) =>
      memberships.noteGroups(userId as Id<'user'>, groupIds as Id<'cgroup'>[], aggregateVersion),
    'products.stock-held': (stores, { payload }) => noteStockHeld(stores, payload.orderId as Id<'order'>),
    'products.stock-refused': (stores, { payload }) => noteStockRefused(stores, payload.orderId as Id<'order'>),
    'products.stock-lost': (stores, { payload }) => noteStockLost(stores, payload.orderId as Id<'order'>),
    'products.stock-released': noteAside,
    'products.stock-freed': noteAside,
    'products.stock-held-again': noteAside,
    'products.stock-taken-out': noteAside,
    'products.stock-taken-back': noteAside,
    'products.stock-restocked': noteAside,
    'products.stock-written-off': noteAside,
    'products.edit-stock-held': (stores, { payload }) => settleEdit(stores, payload.editId as Id<'edit'>, true),
    'products.edit-stock-refused': (stores, { payload }) => settleEdit(stores, payload.editId as Id<'edit'>, false),
    'orders.order-delivered': (stores, { payload, occurredAt }) => settleExchange(stores, payload.orderId as Id<'order'>, 'CLOSE', new Date(occurredAt)),
    'orders.order-lines-cancelled': (stores, { payload, occurredAt }) => settleExchange(stores, payload.orderId as Id<'order'>, 'CLOSE', new Date(occurredAt)),
    'orders.order-cancelled': (stores, { payload, occurredAt }) => settleExchange(stores, payload.orderId as Id<'order'>, 'REPLACE_FAILED', new Date(occurredAt)),
    'orders.order-rejected': (stores, { payload, occurredAt }) => settleExchange(stores, payload.orderId as Id<'order'>, 'REPLACE_FAILED', new Date(occurredAt)),
    'payments.payment-action-required': notePayment,
    'payments.payment-processing': notePayment,
    'payments.payment-authorized': notePayment,
    'payments.payment-captured': notePayment,
    'payments.payment-partly-captured': noteAside,
    'payments.payment-capture-failed': noteAside,
    'payments.payment-disputed': noteAside,
    'payments.payment-dispute-closed': noteAside,
    'payments.payment-void-requested': giveUpPayment,
    'payments.payment-voided': notePayment,
    'payments.payment-failed': notePayment,
    'payments.payment-cancelled': notePayment,
    'payments.payment-refunded': notePayment,
    'payments.grant-spared': (stores, { payload, occurredAt }) => noteSpared(stores, payload, new Date(occurredAt)),
  };
}
