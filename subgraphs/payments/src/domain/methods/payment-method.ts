import type { Id } from '@storegraph/kernel/ids';

/** What may be shown of a card. */
export interface Card {
  /** In small letters: `visa`. */
  readonly brand: string;
  readonly last4: string;
  /** 1 to 12. */
  readonly expiryMonth: number;
  readonly expiryYear: number;
}

/** A payment method that a customer keeps. */
export interface PaymentMethod extends Card {
  readonly id: Id<'pm'>;
  readonly customerId: Id<'user'>;
  readonly isDefault: boolean;
  readonly savedAt: Date;
}

/** How many payment methods a customer may keep. */
export const MAX_METHODS = 20;

/** Whether a card is not taken any more: after the last day of its month, in UTC. */
export function isExpired({ expiryMonth, expiryYear }: Card, now: Date): boolean {
  return now.getTime() >= Date.UTC(expiryYear, expiryMonth, 1);
}

/** The provider, as far as it tells what is behind a token. */
export interface MethodProvider {
  /** The card behind a token; undefined when the provider gave none out like it. */
  describeMethod(token: string): Promise<Card | undefined>;
}

/** Payment methods, to read. */
export interface MethodReads {
  byIds(ids: readonly Id<'pm'>[]): Promise<readonly PaymentMethod[]>;
  /** The default first, then the latest saved. */
  ofCustomers(customerIds: readonly Id<'user'>[]): Promise<readonly PaymentMethod[]>;
}

/** A payment method to be kept. */
export interface NewMethod extends Card {
  readonly id: Id<'pm'>;
  readonly customerId: Id<'user'>;
  readonly token: string;
  readonly savedAt: Date;
}

/** Payment methods, to write. */
export interface MethodStore {
  /** The customer's methods; nobody else changes them until this transaction ends. */
  hold(customerId: Id<'user'>): Promise<readonly (PaymentMethod & { readonly token: string })[]>;
  add(method: NewMethod): Promise<void>;
  remove(id: Id<'pm'>, at: Date): Promise<void>;
  /** Makes it the customer's one default. */
  makeDefault(customerId: Id<'user'>, id: Id<'pm'>): Promise<void>;
}
