import type { Id } from '@storegraph/kernel/ids';
import type { Money } from '@storegraph/kernel/money';
import type { Connection } from '@storegraph/subgraph/connection';
import type { RefundPart } from '../domain/allocate.ts';
import type { FindingKind, ShownFinding } from '../domain/reconciliation/reconciliation.ts';
import type { Dispute } from '../domain/disputes/dispute.ts';
import type { OrderMoney } from '../domain/order-money.ts';
import type { PaymentEvent } from '../domain/payment.ts';

export type { Payment as PaymentModel } from '../domain/payment.ts';

/** What the gateway tells of an order: its key, and whether orders shows it because its token came with the request. */
export interface OrderModel { readonly id: Id<'order'>; readonly isShownByToken?: boolean }
/** What the gateway tells of a payment link: the order it pays, and that it is shown to whoever has its token. */
export interface PaymentLinkModel { readonly id: Id<'order'>; readonly isShownByToken?: boolean }
/** A ledger's entry, with the currency of its payment. */
export interface PaymentEventModel { readonly event: PaymentEvent; readonly amount: Money | null }
/** The money of an order, as the caller may see it. */
export interface OrderMoneyModel extends OrderMoney { readonly isShownByToken: boolean }
export type { ShownRefund as RefundModel } from '../domain/refunds/refund.ts';
/** What of a refund is for what, with its currency. */
export interface RefundPartModel extends RefundPart { readonly currency: string }
export type { PaymentMethod as PaymentMethodModel } from '../domain/methods/payment-method.ts';
/** What the gateway tells of a customer: their key. */
export interface UserModel { readonly id: Id<'user'> }
export type { Dispute as DisputeModel } from '../domain/disputes/dispute.ts';
/** A page of disputes, as a list's. */
export type DisputeConnectionModel = Connection<Dispute>;
export type { PayoutDay as PayoutDayModel, ShownFinding as ReconciliationFindingModel } from '../domain/reconciliation/reconciliation.ts';
/** What was found in a time, and how much. */
export interface ReconciliationReportModel {
  readonly from: Date;
  readonly to: Date;
  readonly reconciledUntil: Date | null;
  readonly movements: number;
  readonly findings: readonly ShownFinding[];
  readonly counts: Readonly<Partial<Record<FindingKind, number>>>;
}
/** What the gateway is told of an order's line: its key. */
export interface OrderLineModel { readonly id: Id<'oline'> }
