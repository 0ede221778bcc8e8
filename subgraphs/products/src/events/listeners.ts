import type { Reactions } from '@storegraph/events/reactions';
import type { Id } from '@storegraph/kernel/ids';
import { followProducts } from '../domain/collections/follow-rules.ts';
import { commitStock } from '../domain/inventory/holds/commit-stock.ts';
import type { ExtendHold } from '../domain/inventory/holds/extend-hold.ts';
import type { HoldStock } from '../domain/inventory/holds/hold-stock.ts';
import { takeForEdit } from '../domain/inventory/holds/take-for-edit.ts';
import { releasePieces, shipPieces, takeBackParcel, takeReturn } from '../domain/inventory/holds/move-pieces.ts';
import type { ReturnedPart } from '../domain/inventory/holds/move-pieces.ts';
import type { Pieces } from '../domain/inventory/pieces.ts';
import { releaseStock } from '../domain/inventory/holds/release-stock.ts';
import { shipStock } from '../domain/inventory/holds/ship-stock.ts';
import type { TellNotices } from '../domain/inventory/notices/tell-notices.ts';
import type { Stores } from '../domain/ports.ts';

/** What products does about what it hears. */
export function createListeners({ holdStock, extendHold, tellNotices }: { holdStock: HoldStock; extendHold: ExtendHold; tellNotices: TellNotices }): Reactions<Stores> {
  return {
    'orders.order-placed': (stores, { payload }) => holdStock(stores, { orderId: orderOf(payload), lines: payload.lines as readonly Pieces[] }),
    'orders.order-payment-requested': (stores, { payload, aggregateVersion }) =>
      extendHold(stores, { orderId: orderOf(payload), orderVersion: aggregateVersion, paymentStatus: 'PENDING', payBy: timeOf(payload) }),
    'orders.order-payment-awaited': (stores, { payload, aggregateVersion }) =>
      extendHold(stores, { orderId: orderOf(payload), orderVersion: aggregateVersion, paymentStatus: 'PENDING', payBy: timeOf(payload) }),
    'orders.order-payment-updated': (stores, { payload, aggregateVersion }) =>
      extendHold(stores, { orderId: orderOf(payload), orderVersion: aggregateVersion, paymentStatus: payload.paymentStatus, payBy: timeOf(payload) }),
    'orders.order-confirmed': (stores, { payload }) => commitStock(stores, orderOf(payload)),
    'orders.order-rejected': (stores, { payload }) => releaseStock(stores, orderOf(payload)),
    'orders.order-cancelled': (stores, { payload }) => releaseStock(stores, orderOf(payload)),
    'orders.order-expired': (stores, { payload }) => releaseStock(stores, orderOf(payload)),
    'orders.order-shipped': (stores, { payload }) => (payload.lines
      ? shipPieces(stores, { orderId: orderOf(payload), lines: payload.lines as readonly Pieces[], shipmentId: payload.shipmentId })
      : shipStock(stores, orderOf(payload))),
    'orders.order-parcel-returned': (stores, { payload }) =>
      takeBackParcel(stores, { orderId: orderOf(payload), lines: payload.lines as readonly Pieces[], shipmentId: payload.shipmentId }),
    'orders.order-lines-cancelled': (stores, { payload, aggregateVersion }) =>
      releasePieces(stores, { orderId: orderOf(payload), lines: payload.lines as readonly Pieces[], cause: `version ${aggregateVersion}` }),
    'orders.order-edit-requested': (stores, { payload }) =>
      takeForEdit(stores, { orderId: orderOf(payload), editId: payload.editId as Id<'edit'>, lines: payload.lines as readonly Pieces[] }),
    'orders.order-edited': (stores, { payload, aggregateVersion }) =>
      releasePieces(stores, { orderId: orderOf(payload), lines: payload.removed as readonly Pieces[], cause: `version ${aggregateVersion}` }),
    'orders.order-edit-refused': (stores, { payload, aggregateVersion }) =>
      releasePieces(stores, { orderId: orderOf(payload), lines: payload.released as readonly Pieces[], cause: `version ${aggregateVersion}` }),
    'orders.order-return-received': (stores, { payload }) =>
      takeReturn(stores, { orderId: orderOf(payload), returnId: payload.returnId, lines: payload.lines as ReturnedPart['lines'] }),
    'orders.promotion-changed': ({ matches }, { payload }) => matches.watch(payload.collectionIds as Id<'coll'>[]),
    'products.search-changed': (stores, { payload }) => followProducts(stores, payload.productIds as Id<'prod'>[]),
    'reviews.rating-changed': ({ ratings }, { payload, aggregateVersion }) =>
      ratings.note({ ...payload, productId: payload.productId as Id<'prod'>, version: aggregateVersion }),
    'products.stock-came-back': (stores, { payload, aggregateVersion }) =>
      tellNotices(stores, { variantId: payload.variantId as Id<'var'>, stockVersion: aggregateVersion }),
  };
}

const orderOf = ({ orderId }: { orderId: string }) => orderId as Id<'order'>;

const timeOf = ({ payBy }: { payBy?: string | undefined }) => (payBy === undefined ? undefined : new Date(payBy));
