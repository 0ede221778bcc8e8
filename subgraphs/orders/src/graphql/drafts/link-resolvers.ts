import { answer } from '@storegraph/subgraph/answer';
import { fromGraphMoney, toGraphMoney } from '@storegraph/subgraph/money';
import { times } from '@storegraph/kernel/money';
import type { PaymentStatus } from '../../domain/order/stand.ts';
import type { CreatePaymentLinkErrorCode, PayOrderByLinkErrorCode, PaymentLinkStatus, RecordOrderPaymentErrorCode, Resolvers } from '../__generated__/resolvers.ts';
import { withGraphTotal } from '../order/current-total.ts';

/** What the last payment means for whoever has the link. */
const STATUS: Readonly<Partial<Record<PaymentStatus, PaymentLinkStatus>>> = { NONE: 'OPEN', PARTIALLY_PAID: 'OPEN', FAILED: 'FAILED', CANCELLED: 'FAILED' };

/** How orders are paid that staff placed: translation between the graph and the domain, a line a field. */
export const paymentLinkResolvers = {
  Query: {
    paymentLink: (_, { token, includePaid }, { drafts }) => drafts.link(token, includePaid ?? false),
  },
  Mutation: {
    createPaymentLink: (_, { input }, { caller, drafts, order }) =>
      answer<object, CreatePaymentLinkErrorCode>(async () => {
        const { orderId, token } = await drafts.makeLink(caller, input);
        return { order: await order(orderId), paymentToken: token ?? null };
      }),
    payOrderByLink: (_, { input }, { drafts }) =>
      answer<object, PayOrderByLinkErrorCode>(() => withGraphTotal(async () => {
        await drafts.payByLink({ ...input, expectedToPay: fromGraphMoney(input.expectedToPay, ['expectedToPay']) });
        return { paymentLink: await drafts.link(input.token) };
      })),
    recordOrderPayment: (_, { input }, { caller, drafts, order }) =>
      answer<object, RecordOrderPaymentErrorCode>(async () => ({ order: await order(await drafts.recordPayment(caller, input)) })),
  },
  PaymentLink: {
    id: ({ orderId }) => orderId,
    isShownByToken: () => true,
    orderNumber: ({ number }) => number,
    total: ({ total }) => toGraphMoney(total),
    toPay: ({ toPay }) => toGraphMoney(toPay),
    status: ({ isReady, isPaid, paymentStatus }) => (isPaid ? 'PAID' : isReady ? (STATUS[paymentStatus] ?? 'UNDER_WAY') : 'PREPARING'),
    lines: async ({ orderId }, _, { linesOf }) =>
      (await linesOf(orderId)).map(({ productName, variantName, quantity, unitPrice }) => ({ productName, variantName, quantity, total: toGraphMoney(times(unitPrice, quantity)) })),
  },
  Order: {
    paymentLinkExpiresAt: async ({ id, status, paymentStatus }, _, { drafts }) => (status === 'AWAITING_PAYMENT' || status === 'PENDING' || paymentStatus === 'PARTIALLY_PAID' ? ((await drafts.linkOf(id))?.expiresAt ?? null) : null),
  },
} satisfies Resolvers;
