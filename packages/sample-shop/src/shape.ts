import type { Role } from '@storegraph/kernel/caller';
import type { Id } from '@storegraph/kernel/ids';
import type { PostalAddress } from '@storegraph/kernel/postal-address';

/** The whole shop: what each subgraph's seed takes its part from. Lists are in the order things were made. */
export interface SampleShop {
  /** Parents before their children. */
  readonly categories: readonly SampleCategory[];
  readonly products: readonly SampleProduct[];
  /** The demo accounts first. */
  readonly users: readonly SampleUser[];
  readonly orders: readonly SampleOrder[];
  /** At most one per product and customer. */
  readonly reviews: readonly SampleReview[];
  /** Products that are bought together far more often than by chance. */
  readonly plantedPairs: readonly (readonly [Id<'prod'>, Id<'prod'>])[];
}

/** A shelf of the shop. */
export interface SampleCategory {
  readonly id: Id<'cat'>;
  readonly slug: string;
  readonly name: string;
  readonly parentId: Id<'cat'> | null;
}

/** The currencies the sample shop sells in. */
export type SampleCurrency = 'EUR' | 'USD' | 'JPY';

/** Prices in minor units. */
export type SamplePrices = Readonly<Record<SampleCurrency, bigint>>;

/** Something the shop sells. */
export interface SampleProduct {
  readonly id: Id<'prod'>;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly brand: string;
  readonly categoryId: Id<'cat'>;
  /** `/images/products/<slug>.svg` */
  readonly imageUrl: string;
  readonly isPublished: boolean;
  readonly createdAt: Date;
  /** 1 to 24 of them. */
  readonly variants: readonly SampleVariant[];
}

/** A form of a product that can be bought. */
export interface SampleVariant {
  readonly id: Id<'var'>;
  readonly sku: string;
  /** `Oak / 60 cm` */
  readonly name: string;
  readonly options: readonly SampleOption[];
  readonly prices: SamplePrices;
  /** Pieces in the warehouse, allocated ones included. */
  readonly onHand: number;
  /** Pieces of paid orders that are not shipped yet. */
  readonly allocated: number;
}

/** A chosen option: `{ name: 'Material', value: 'Oak' }`. */
export interface SampleOption {
  readonly name: string;
  readonly value: string;
}

/** Somebody with an account. */
export interface SampleUser {
  readonly id: Id<'user'>;
  readonly email: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly createdAt: Date;
  readonly addresses: readonly SampleAddress[];
}

/** An address in somebody's book. */
export interface SampleAddress extends PostalAddress {
  readonly id: Id<'addr'>;
  readonly isDefault: boolean;
}

/** Where an order stands; none of the sample is under way to be paid. */
export type SampleOrderStatus = 'PENDING' | 'AWAITING_PAYMENT' | 'CONFIRMED' | 'COMPLETED' | 'CANCELLED' | 'REJECTED' | 'EXPIRED';
/** Where an order's parcel stands. */
export type SampleFulfilmentStatus = 'UNFULFILLED' | 'PACKED' | 'SHIPPED' | 'DELIVERED';

/** What a customer ordered and what became of it. */
export interface SampleOrder {
  readonly id: Id<'order'>;
  /** `SG-000001` is the first. */
  readonly number: string;
  readonly customerId: Id<'user'>;
  readonly currency: SampleCurrency;
  readonly status: SampleOrderStatus;
  readonly fulfilmentStatus: SampleFulfilmentStatus;
  readonly placedAt: Date;
  readonly totalMinor: bigint;
  readonly shippingAddress: PostalAddress;
  readonly trackingNumber: string | null;
  readonly reason: string | null;
  readonly lines: readonly SampleOrderLine[];
  /** One entry per version, from 1. */
  readonly history: readonly SampleOrderChange[];
  /** One per try to pay, from the first. */
  readonly payments: readonly SamplePayment[];
  /** Who placed it without an account, and what opens it, of which services keep the SHA-256 as base64url; once it is claimed it does no more. */
  readonly guest?: { readonly email: string; readonly token: string; readonly tokenHash: string; readonly isClaimed: boolean };
}

/** So many pieces of a variant, as they were ordered. */
export interface SampleOrderLine {
  readonly id: Id<'oline'>;
  readonly productId: Id<'prod'>;
  readonly variantId: Id<'var'>;
  readonly productName: string;
  readonly variantName: string;
  readonly sku: string;
  readonly imageUrl: string;
  readonly quantity: number;
  readonly unitPriceMinor: bigint;
}

/** The events that can be in an order's history, as the event catalogue names them. */
export type SampleOrderEvent = `orders.order-${'placed' | 'payment-requested' | 'payment-updated' | 'confirmed' | 'rejected' | 'cancelled' | 'expired' | 'packed' | 'shipped' | 'delivered' | 'claimed'}`;

/** One change of an order, and where it stood after it. */
export interface SampleOrderChange {
  readonly version: number;
  readonly event: SampleOrderEvent;
  readonly status: SampleOrderStatus;
  readonly fulfilmentStatus: SampleFulfilmentStatus;
  readonly paymentStatus: SamplePaymentStatus | null;
  readonly occurredAt: Date;
}

/** Where a payment stands, as payments' schema names it. */
export type SamplePaymentStatus = 'PENDING' | 'REQUIRES_ACTION' | 'PROCESSING' | 'AUTHORIZED' | 'CAPTURED' | 'PARTIALLY_REFUNDED' | 'REFUNDED' | 'FAILED' | 'CANCELLED';
/** What can happen to a payment, as payments' schema names it. */
export type SamplePaymentEventType =
  | 'REQUESTED' | 'ACTION_REQUIRED' | 'PROCESSING' | 'AUTHORIZED' | 'CAPTURED' | 'FAILED' | 'CANCELLED' | 'REFUND_REQUESTED' | 'REFUNDED' | 'DISPUTE_OPENED' | 'DISPUTE_WON' | 'DISPUTE_LOST';

/** Money that a customer's bank wants back. */
export interface SampleDispute {
  readonly id: Id<'disp'>;
  readonly status: 'NEEDS_RESPONSE' | 'UNDER_REVIEW' | 'WON' | 'LOST';
  readonly reason: string;
  readonly evidence: string | null;
  readonly openedAt: Date;
  /** Once it is won or lost. */
  readonly closedAt: Date | null;
}

/** One try to pay an order. */
export interface SamplePayment {
  readonly id: Id<'pay'>;
  readonly attempt: number;
  readonly status: SamplePaymentStatus | 'DISPUTED' | 'CHARGED_BACK';
  /** Whether the money is taken at once, or set aside first and taken when the order is shipped. */
  readonly captureMode: 'AUTOMATIC' | 'MANUAL';
  readonly dispute: SampleDispute | null;
  readonly amountMinor: bigint;
  readonly currency: SampleCurrency;
  readonly methodToken: string;
  readonly createdAt: Date;
  /** Oldest first. */
  readonly events: readonly SamplePaymentEvent[];
}

/** An entry of a payment's ledger. */
export interface SamplePaymentEvent {
  readonly type: SamplePaymentEventType;
  /** The money taken, to be given back, or given back; null when it is about none. */
  readonly amountMinor: bigint | null;
  readonly occurredAt: Date;
}

/** What a customer thinks of a product. */
export interface SampleReview {
  readonly id: Id<'rev'>;
  readonly productId: Id<'prod'>;
  readonly customerId: Id<'user'>;
  /** 1 to 5. */
  readonly rating: number;
  readonly title: string;
  readonly body: string;
  /** Whether the product had been delivered to the customer by then. */
  readonly isVerified: boolean;
  readonly createdAt: Date;
}
