import { HeardTable0095 } from '@storegraph/postgres/events/heard-table';
import { Orders0001 } from './0001-orders.ts';
import { Totals0010 } from './0010-totals.ts';
import { Shipping0011 } from './0011-shipping.ts';
import { StockAndNumbers0012 } from './0012-stock-and-numbers.ts';
import { Promotions0015 } from './0015-promotions.ts';
import { GiftCards0016 } from './0016-gift-cards.ts';
import { AbandonedCarts0017 } from './0017-abandoned-carts.ts';
import { Shipments0020 } from './0020-shipments.ts';
import { Returns0021 } from './0021-returns.ts';
import { Notes0022 } from './0022-notes.ts';
import { Carrier0023 } from './0023-carrier.ts';
import { AuthorizedOrders0025 } from './0025-authorized-orders.ts';
import { Replacements0026 } from './0026-replacements.ts';
import { LiveCarts0030 } from './0030-live-carts.ts';
import { GuestOrders0031 } from './0031-guest-orders.ts';
import { SavedLines0032 } from './0032-saved-lines.ts';
import { Drafts0035 } from './0035-drafts.ts';
import { Edits0036 } from './0036-edits.ts';
import { OrderMoney0040 } from './0040-order-money.ts';
import { LostMoney0041 } from './0041-lost-money.ts';
import { Labels0050 } from './0050-labels.ts';
import { GroupsAndCollections0051 } from './0051-groups-and-collections.ts';
import { Asides0052 } from './0052-asides.ts';
import { RefundedReturns0053 } from './0053-refunded-returns.ts';
import { NettedEdits0054 } from './0054-netted-edits.ts';
import { ClaimedOrders0060 } from './0060-claimed-orders.ts';
import { VariantTerms0065 } from './0065-variant-terms.ts';
import { BillingAddress0090 } from './0090-billing-address.ts';
import { OrdersByStand0091 } from './0091-orders-by-stand.ts';
import { CarrierEventsByAge0092 } from './0092-carrier-events-by-age.ts';

/** All migrations, oldest first. */
export const migrations = [
  Orders0001,
  Totals0010,
  Shipping0011,
  StockAndNumbers0012,
  Promotions0015,
  GiftCards0016,
  AbandonedCarts0017,
  Shipments0020,
  Returns0021,
  Notes0022,
  Carrier0023,
  AuthorizedOrders0025,
  Replacements0026,
  LiveCarts0030,
  GuestOrders0031,
  SavedLines0032,
  Drafts0035,
  Edits0036,
  OrderMoney0040,
  LostMoney0041,
  Labels0050,
  GroupsAndCollections0051,
  Asides0052,
  RefundedReturns0053,
  NettedEdits0054,
  ClaimedOrders0060,
  VariantTerms0065,
  BillingAddress0090,
  OrdersByStand0091,
  CarrierEventsByAge0092,
  HeardTable0095,
];
