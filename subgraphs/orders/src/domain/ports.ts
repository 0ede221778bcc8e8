import type { Outbox } from '@storegraph/events/envelope';
import type { Idempotency } from '@storegraph/kernel/idempotency';
import type { CartStore, VariantStore } from './cart/ports.ts';
import type { ShippingStore } from './shipping/ports.ts';
import type { TermsStore } from './checkout/ports.ts';
import type { ShipmentStore } from './fulfilment/ports.ts';
import type { LabelStore } from './labels/ports.ts';
import type { CarrierStore } from './carrier/note-carrier.ts';
import type { MoneyStore } from './money/ports.ts';
import type { NoteStore } from './notes/ports.ts';
import type { ReturnStore } from './returns/ports.ts';
import type { GuestStore } from './guests/ports.ts';
import type { GiftCardStore } from './gift-cards/ports.ts';
import type { EditStore } from './edits/ports.ts';
import type { DraftStore } from './drafts/ports.ts';
import type { PaymentLinkStore } from './payment-links/ports.ts';
import type { OrderStore } from './order/ports.ts';
import type { MembershipStore } from './promotions/note-membership.ts';
import type { PromotionStore } from './promotions/ports.ts';

/** What a transaction offers. */
export interface Stores {
  readonly carts: CartStore;
  readonly variants: VariantStore;
  readonly terms: TermsStore;
  readonly shipping: ShippingStore;
  readonly orders: OrderStore;
  readonly promotions: PromotionStore;
  readonly memberships: MembershipStore;
  readonly giftCards: GiftCardStore;
  readonly guests: GuestStore;
  readonly shipments: ShipmentStore;
  readonly labels: LabelStore;
  readonly returns: ReturnStore;
  readonly money: MoneyStore;
  readonly notes: NoteStore;
  readonly carrier: CarrierStore;
  readonly drafts: DraftStore;
  readonly paymentLinks: PaymentLinkStore;
  readonly edits: EditStore;
  readonly outbox: Outbox;
  readonly idempotency: Idempotency;
}
