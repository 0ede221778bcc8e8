import { parseId } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import { answer } from '@storegraph/subgraph/answer';
import { toGraphMoney } from '@storegraph/subgraph/money';
import { authorizedOf, capturableMinor, failureOf, statusOf, transitionsOf } from '../domain/payment.ts';
import { disputeFields } from './disputes/resolvers.ts';
import { reconciliationFields } from './reconciliation/resolvers.ts';
import { methodMutations, methodTypes } from './methods/resolvers.ts';
import type { CapturePaymentErrorCode, RecordRefundErrorCode, RefundPaymentErrorCode, Resolvers, VoidPaymentErrorCode } from './__generated__/resolvers.ts';

/** Translation between the graph and the domain, a line a field. */
export const resolvers: Resolvers = {
  Query: {
    ...disputeFields.Query,
    ...reconciliationFields.Query,
    payment: (_, { id }, { payments }) => payments(parseId('pay', id, ['id'])),
  },
  Mutation: {
    ...methodMutations,
    ...disputeFields.Mutation,
    refundPayment: (_, { input }, { caller, useCases, payments }) =>
      answer<object, RefundPaymentErrorCode>(async () => ({ payment: await payments(await useCases.refundPayment(caller, input)) })),
    capturePayment: (_, { input }, { caller, useCases, payments }) =>
      answer<object, CapturePaymentErrorCode>(async () => ({ payment: await payments(await useCases.capturePayment(caller, input)) })),
    recordRefund: (_, { input }, { caller, useCases, payments }) =>
      answer<object, RecordRefundErrorCode>(async () => ({ payment: await payments(await useCases.recordRefund(caller, input)) })),
    voidPayment: (_, { input }, { caller, useCases, payments }) =>
      answer<object, VoidPaymentErrorCode>(async () => ({ payment: await payments(await useCases.voidPayment(caller, input)) })),
  },
  Payment: {
    __resolveReference: async ({ id }, { payments }) => payments(parseId('pay', id, ['id'])),
    order: ({ orderId }) => ({ id: orderId }),
    status: ({ events }) => statusOf(events),
    amount: ({ amount }) => toGraphMoney(amount),
    authorizedAmount: (payment) => toGraphMoney(money(authorizedOf(payment), payment.amount.currency)),
    capturableAmount: (payment) => toGraphMoney(money(capturableMinor(payment), payment.amount.currency)),
    availableTransitions: (payment) => transitionsOf(payment),
    capturedAmount: ({ capturedMinor, amount }) => toGraphMoney(money(capturedMinor, amount.currency)),
    refundedAmount: ({ refundedMinor, amount }) => toGraphMoney(money(refundedMinor, amount.currency)),
    nextAction: (payment, _, { nextActionOf }) => nextActionOf(payment),
    failure: (payment) => failureOf(payment) ?? null,
    recorded: ({ recorded }) => recorded,
    ...disputeFields.Payment,
    refunds: async ({ id }, _, { refundsOf }) => [...(await refundsOf(id))],
    events: ({ events, amount }) =>
      events.map((event) => ({ event, amount: event.amountMinor === null ? null : money(event.amountMinor, amount.currency) })),
  },
  ...methodTypes,
  Dispute: disputeFields.Dispute,
  ReconciliationReport: reconciliationFields.ReconciliationReport,
  PayoutDay: reconciliationFields.PayoutDay,
  Refund: {
    amount: ({ amount }) => toGraphMoney(amount),
    status: ({ isConfirmed }) => (isConfirmed ? 'SUCCEEDED' : 'REQUESTED'),
    parts: ({ parts, amount: { currency } }) => parts.map((part) => ({ ...part, currency })),
  },
  RefundPart: {
    line: ({ lineId }) => lineId && { id: lineId },
    amount: ({ amountMinor, currency }) => toGraphMoney(money(amountMinor, currency)),
  },
  OrderMoney: {
    __resolveReference: async (reference, { moneyOfOrder, isOpenedBy }) => {
      // The gateway, following an order's money live, hands on the token that it was asked with.
      const orderId = parseId('order', reference.id, ['id']);
      return moneyOfOrder(orderId, await isOpenedBy(orderId, (reference as { token?: string | null }).token));
    },
    order: ({ id }) => ({ id }),
    payments: async ({ id, isShownByToken }, _, { paymentsOfOrder }) => (await paymentsOfOrder(id, isShownByToken))?.slice() ?? null,
    due: ({ dueMinor, currency }) => toGraphMoney(money(dueMinor, currency)),
    authorized: ({ authorizedMinor, currency }) => toGraphMoney(money(authorizedMinor, currency)),
    captured: ({ capturedMinor, currency }) => toGraphMoney(money(capturedMinor, currency)),
    refunded: ({ refundedMinor, currency }) => toGraphMoney(money(refundedMinor, currency)),
    outstanding: ({ outstandingMinor, currency }) => toGraphMoney(money(outstandingMinor, currency)),
  },
  PaymentEvent: {
    type: ({ event }) => event.type,
    amount: ({ amount }) => amount && toGraphMoney(amount),
    fee: ({ event: { feeMinor }, amount }) => (feeMinor === undefined || !amount ? null : toGraphMoney(money(feeMinor, amount.currency))),
    occurredAt: ({ event }) => event.occurredAt,
  },
  PaymentLink: {
    __resolveReference: async (reference) => ({ id: parseId('order', reference.id, ['id']), isShownByToken: 'isShownByToken' in reference && reference.isShownByToken === true }),
    nextAction: async ({ id, isShownByToken }, _, { latestOfLink, nextActionOf }) => nextActionOf(await latestOfLink(id, isShownByToken)),
    failure: async ({ id, isShownByToken }, _, { latestOfLink }) => {
      const latest = await latestOfLink(id, isShownByToken);
      return (latest && failureOf(latest)) ?? null;
    },
  },
  Order: {
    __resolveReference: async (reference) => ({ id: parseId('order', reference.id, ['id']), isShownByToken: 'isShownByToken' in reference && reference.isShownByToken === true }),
    payments: async ({ id, isShownByToken }, _, { paymentsOfOrder }) => (await paymentsOfOrder(id, isShownByToken))?.slice() ?? null,
    money: ({ id, isShownByToken }, _, { moneyOfOrder }) => moneyOfOrder(id, isShownByToken),
    paymentStatus: ({ id, isShownByToken }, _, { statusOfOrder }) => statusOfOrder(id, isShownByToken),
  },
};
