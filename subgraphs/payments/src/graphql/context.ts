import { hasRole, isUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { hashSecret } from '@storegraph/service/hash-secret';
import type { Id } from '@storegraph/kernel/ids';
import { createLoad, createLoadMany } from '@storegraph/subgraph/loader';
import { moneyOf } from '../domain/order-money.ts';
import type { OrderMoney } from '../domain/order-money.ts';
import type { Payment, PaymentStatus } from '../domain/payment.ts';
import { actionUrlOf, statusOf } from '../domain/payment.ts';
import type { PaymentReads } from '../domain/ports.ts';
import type { ShownRefund } from '../domain/refunds/refund.ts';
import type { Dispute, DisputeReads } from '../domain/disputes/dispute.ts';
import type { SubmitDisputeEvidence } from '../domain/disputes/submit-evidence.ts';
import type { ChangePaymentMethod } from '../domain/methods/change-payment-method.ts';
import type { MethodReads, PaymentMethod } from '../domain/methods/payment-method.ts';
import type { SavePaymentMethod } from '../domain/methods/save-payment-method.ts';
import type { CapturePayment } from '../domain/captures/capture-payment.ts';
import type { ReconciliationReads } from '../domain/reconciliation/reconciliation.ts';
import type { RecordRefund } from '../domain/refunds/record-refund.ts';
import type { RefundPayment } from '../domain/refunds/refund-payment.ts';
import type { VoidPayment } from '../domain/voids/void-payment.ts';
import { maySee, maySeeStatus } from './access.ts';

/** What callers can have done. */
export interface UseCases {
  readonly submitDisputeEvidence: SubmitDisputeEvidence;
  readonly savePaymentMethod: SavePaymentMethod;
  readonly removePaymentMethod: ChangePaymentMethod;
  readonly setDefaultPaymentMethod: ChangePaymentMethod;
  readonly capturePayment: CapturePayment;
  readonly voidPayment: VoidPayment;
  readonly refundPayment: RefundPayment;
  readonly recordRefund: RecordRefund;
}

/** What a request's resolvers work with. */
export type Context = ReturnType<ReturnType<typeof createContext>>;

/** Makes the context of a request; what it loads is loaded once, and only what the caller may see is handed out. */
export function createContext(useCases: UseCases, reads: PaymentReads, methods: MethodReads, disputes: DisputeReads, reconciliation: ReconciliationReads, backTo: (orderId: Id<'order'>) => string | undefined) {
  return (caller: Caller) => {
    const byId = createLoad(reads.byIds, ({ id }: Payment) => id);
    const byOrder = createLoadMany(reads.byOrders, ({ orderId }: Payment) => orderId);
    const accountOf = createLoad(reads.accountsOf, ({ orderId }) => orderId);
    const refundsOf = createLoadMany(reads.refundsOf, ({ paymentId }: ShownRefund) => paymentId);
    const methodById = createLoad(methods.byIds, ({ id }: PaymentMethod) => id);
    const methodsOf = createLoadMany(methods.ofCustomers, ({ customerId }: PaymentMethod) => customerId);
    const disputeById = createLoad(disputes.byIds, ({ id }: Dispute) => id);
    const disputesOf = createLoadMany(disputes.ofPayments, ({ paymentId }: Dispute) => paymentId);
    return {
      caller,
      reconciliation,
      useCases,
      /** Null when there is none, or none for the caller. */
      payments: async (id: Id<'pay'>): Promise<Payment | null> => {
        const payment = await byId(id);
        return payment && maySee(caller, payment) ? payment : null;
      },
      /** By attempt; null for who may not see them. Who pays an order is known from its payments: before the first one it is null for customers. */
      paymentsOfOrder: async (orderId: Id<'order'>, isShownByToken = false): Promise<readonly Payment[] | null> => {
        const payments = (await byOrder(orderId)).filter((payment) => isShownByToken || maySee(caller, payment));
        return payments.length > 0 || hasRole(caller, 'SUPPORT', 'FINANCE') ? payments : null;
      },
      refundsOf: (id: Id<'pay'>): Promise<readonly ShownRefund[]> => refundsOf(id),
      /** What the shopper must do at the provider now; null when nothing. */
      nextActionOf: (payment: Payment | undefined) => {
        const url = payment && actionUrlOf(payment);
        return payment && url ? { url, returnUrl: backTo(payment.orderId) ?? null } : null;
      },
      /** The latest try to pay an order, for who has its payment link: orders shows that to nobody else. */
      latestOfLink: async (orderId: Id<'order'>, isShownByToken = false): Promise<Payment | undefined> => (isShownByToken ? (await byOrder(orderId)).at(-1) : undefined),
      /** Whether this token opens an order without an account that nobody claimed. */
      isOpenedBy: async (orderId: Id<'order'>, token: string | null | undefined): Promise<boolean> =>
        token != null && (await accountOf(orderId))?.guestTokenHash === hashSecret(token),
      /** Over all payments of an order; null before the first and for who may not see them. */
      moneyOfOrder: async (orderId: Id<'order'>, isShownByToken = false): Promise<(OrderMoney & { readonly isShownByToken: boolean }) | null> => {
        const [account, payments] = await Promise.all([accountOf(orderId), byOrder(orderId)]);
        if (!account || !payments.some((payment) => isShownByToken || maySee(caller, payment))) return null;
        const money = moneyOf({ ...account, payments });
        return money ? { ...money, isShownByToken } : null;
      },
      /** One of the caller's own; null for another's, as if there were none. */
      methodById: async (id: Id<'pm'>): Promise<PaymentMethod | null> => {
        const method = await methodById(id);
        return method && isUser(caller, method.customerId) ? method : null;
      },
      methodsOf: async (id: Id<'user'>): Promise<readonly PaymentMethod[] | null> => (isUser(caller, id) ? methodsOf(id) : null),
      disputes: {
        page: disputes.page,
        count: disputes.count,
        /** Null for whom it is none of their business. */
        byId: async (id: Id<'disp'>): Promise<Dispute | null> => (hasRole(caller, 'SUPPORT', 'FINANCE') ? disputeById(id) : null),
        ofPayment: async (id: Id<'pay'>): Promise<readonly Dispute[] | null> => (hasRole(caller, 'SUPPORT', 'FINANCE') ? disputesOf(id) : null),
      },
      /** The latest payment's; null for who may not see it. */
      statusOfOrder: async (orderId: Id<'order'>, isShownByToken = false): Promise<PaymentStatus | null> => {
        const latest = (await byOrder(orderId)).at(-1);
        return latest && (isShownByToken || maySeeStatus(caller, latest)) ? statusOf(latest.events) : null;
      },
    };
  };
}
