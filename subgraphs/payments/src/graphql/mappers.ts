import type { Id } from '@storegraph/kernel/ids';
import type { Money } from '@storegraph/kernel/money';
import type { PaymentEvent } from '../domain/payment.ts';

export type { Payment as PaymentModel } from '../domain/payment.ts';

/** What the gateway tells of an order: its key. */
export interface OrderModel { readonly id: Id<'order'> }
/** A ledger's entry, with the currency of its payment. */
export interface PaymentEventModel { readonly event: PaymentEvent; readonly amount: Money | null }
