import { hasRole, isUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { everyone, forTypes, loggedIn, only } from '@storegraph/subgraph/access';
import type { AccessTable } from '@storegraph/subgraph/access';
import type { Payment } from '../domain/payment.ts';

/** Who may see a payment: who pays, support and finance. For others there is none. */
export const maySee = (caller: Caller, payment: Payment): boolean => isUser(caller, payment.customerId) || hasRole(caller, 'SUPPORT', 'FINANCE');

/** Who may see where an order's payment stands: besides them whoever packs it. */
export const maySeeStatus = (caller: Caller, payment: Payment): boolean => maySee(caller, payment) || hasRole(caller, 'FULFILMENT');

/** Who may ask and do what. What a caller may not see is null, as if there were none: the resolvers ask the rules above. */
export const access: AccessTable = {
  Query: { payment: everyone, disputes: only('FINANCE'), reconciliationReport: only('FINANCE'), payouts: only('FINANCE') },
  Mutation: { refundPayment: only('FINANCE'), recordRefund: only('FINANCE'), capturePayment: only('SUPPORT', 'FINANCE'), voidPayment: only('SUPPORT', 'FINANCE'), submitDisputeEvidence: only('FINANCE'), savePaymentMethod: loggedIn, removePaymentMethod: loggedIn, setDefaultPaymentMethod: loggedIn },
  Subscription: everyone,
  Payment: { recorded: only('SUPPORT', 'FINANCE'), '*': everyone },
  PaymentEvent: { fee: only('FINANCE'), '*': everyone },
  ...forTypes(['PaymentNextAction', 'PaymentFailure', 'RecordedMoney', 'Order', 'PaymentLink', 'OrderLine', 'OrderMoney', 'Refund', 'RefundPart', 'Money', 'PageInfo', 'PostalAddress'], everyone),
  ...forTypes(['ReconciliationReport', 'ReconciliationFinding', 'PayoutDay'], only('FINANCE')),
  ...forTypes(['Dispute', 'DisputeConnection', 'DisputeEdge'], only('SUPPORT', 'FINANCE')),
  ...forTypes(['SubmitDisputeEvidencePayload', 'SubmitDisputeEvidenceError'], everyone),
  ...forTypes(['User', 'PaymentMethod', 'SavePaymentMethodPayload', 'SavePaymentMethodError', 'RemovePaymentMethodPayload', 'RemovePaymentMethodError', 'SetDefaultPaymentMethodPayload', 'SetDefaultPaymentMethodError'], everyone),
  ...forTypes(['RefundPaymentPayload', 'RefundPaymentError', 'CapturePaymentPayload', 'CapturePaymentError', 'VoidPaymentPayload', 'VoidPaymentError', 'RecordRefundPayload', 'RecordRefundError'], everyone),
};
