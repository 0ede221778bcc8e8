import { randomUUID } from 'node:crypto';
import type { Caller } from '@storegraph/kernel/caller';
import { mutationText } from '@storegraph/testkit/graphql-client';
import { ADDRESS } from './orders.desk.ts';
import type { OrdersDesk } from './orders.desk.ts';
import { ORDER } from './seen.desk.ts';
import type { SeenOrder } from './seen.desk.ts';

type Input = Readonly<Record<string, unknown>>;
interface Amount { readonly amount: string }

const AMOUNTS = 'amounts { list { amount } discount { amount } total { amount } tax { amount } }';
const DRAFT = `id version status currency email note customer { id } order { id } problems { code lineId } shippingMethods { id name price { amount } }
  discount { basisPoints amount { amount } reason } lines { id productName quantity ownPriceReason unitPrice { amount } discount { basisPoints amount { amount } reason } ${AMOUNTS} }
  amounts { subtotal { amount } discount { amount } shipping { amount } tax { amount } total { amount currency } }`;
const LINK = 'orderNumber status expiresAt total { amount } toPay { amount currency } lines { productName quantity total { amount } }';
const PARTS: Readonly<Record<string, string>> = {
  createDraftOrder: `draftOrder { ${DRAFT} }`, updateDraftOrder: `draftOrder { ${DRAFT} }`, deleteDraftOrder: 'draftOrderId',
  completeDraftOrder: `draftOrder { ${DRAFT} } order { ${ORDER} } paymentToken orderToken`, createPaymentLink: `order { ${ORDER} } paymentToken`,
  payOrderByLink: `paymentLink { ${LINK} }`, recordOrderPayment: `order { ${ORDER} }`,
};
const WITH_TOTAL = new Set(['completeDraftOrder', 'payOrderByLink']);

/** A draft as the graph shows it. */
export interface SeenDraft {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly order: { readonly id: string } | null;
  readonly problems: readonly { readonly code: string; readonly lineId: string | null }[];
  readonly lines: readonly { readonly id: string; readonly quantity: number; readonly unitPrice: Amount | null; readonly amounts: { readonly discount: Amount; readonly total: Amount } | null }[];
  readonly amounts: { readonly subtotal: Amount; readonly discount: Amount; readonly shipping: Amount; readonly tax: Amount; readonly total: Amount & { readonly currency: string } };
}

/** A payment link as the graph shows it. */
export interface SeenLink {
  readonly orderNumber: string;
  readonly status: string;
  readonly toPay: Amount & { readonly currency: string };
  readonly lines: readonly { readonly productName: string; readonly quantity: number }[];
}

/** What a mutation about drafts and links came to. */
export interface DraftOutcome {
  readonly draftOrder?: SeenDraft | null;
  readonly order?: SeenOrder | null;
  readonly paymentToken?: string | null;
  readonly orderToken?: string | null;
  readonly paymentLink?: SeenLink | null;
  readonly refused: readonly string[];
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] | null; readonly currentTotal?: Amount | null }[];
  readonly errors: readonly (string | undefined)[];
}

/** What support does at a desk. */
export function draftsAt(desk: OrdersDesk) {
  const call = async (mutation: string, input: Input, caller: Caller | undefined = desk.support): Promise<DraftOutcome> => {
    const query = mutationText(mutation, `${PARTS[mutation]} userErrors { code field ${WITH_TOTAL.has(mutation) ? 'currentTotal { amount }' : ''} }`);
    const { data, errors } = await desk.ask<Record<string, Omit<DraftOutcome, 'refused' | 'errors'> | null>>(query, { input }, caller);
    const payload = data?.[mutation] ?? { userErrors: [] };
    return { ...payload, refused: payload.userErrors.map(({ code }) => code), errors: errors.map(({ extensions }) => extensions?.code) };
  };
  /** Two lamps for the desk's customer, unless said otherwise. */
  const content = (more: Input = {}): Input => ({ customerId: desk.customer.userId, lines: [{ variantId: desk.variantOf.lamp, quantity: 2 }], shippingAddress: ADDRESS, ...more });
  const draft = async (more: Input = {}, currency = 'EUR'): Promise<SeenDraft> => {
    const { draftOrder, refused, errors } = await call('createDraftOrder', { currency, content: content(more), idempotencyKey: randomUUID() });
    if (!draftOrder) throw new Error(`no draft: ${[...refused, ...errors].join()}`);
    return draftOrder;
  };
  const agreeTo = ({ id, version, amounts }: SeenDraft, more: Input = {}): Input => ({
    draftOrderId: id, version, expectedTotal: { amount: amounts.total.amount, currency: amounts.total.currency }, paymentLinkHours: 48, idempotencyKey: randomUUID(), ...more,
  });
  return {
    call, content, draft, agreeTo,
    show: async (id: string, caller: Caller = desk.support): Promise<SeenDraft | null> => (await desk.ask<{ draftOrder: SeenDraft | null }>(`query ($id: ID!) { draftOrder(id: $id) { ${DRAFT} } }`, { id }, caller)).data?.draftOrder ?? null,
    link: async (token: string, caller?: Caller, includePaid?: boolean): Promise<SeenLink | null> => (await desk.ask<{ paymentLink: SeenLink | null }>(`query ($token: String!, $includePaid: Boolean) { paymentLink(token: $token, includePaid: $includePaid) { ${LINK} } }`, { token, includePaid }, caller)).data?.paymentLink ?? null,
    /** An order that waits to be paid by its link, with its stock held. */
    waiting: async (more: Input = {}): Promise<{ readonly order: SeenOrder; readonly token: string }> => {
      const { order, paymentToken, refused } = await call('completeDraftOrder', agreeTo(await draft(more)));
      if (!order || !paymentToken) throw new Error(`no order: ${refused.join()}`);
      return { order: await desk.holdStock(order), token: paymentToken };
    },
    /** What pays a link of so much. */
    pay: (token: string, amount: string, more: Input = {}, caller?: Caller): Promise<DraftOutcome> =>
      call('payOrderByLink', { token, paymentMethodToken: 'tok_success', expectedToPay: { amount, currency: 'EUR' }, idempotencyKey: randomUUID(), ...more }, caller ?? NOBODY),
  };
}

const NOBODY: Caller = { userId: undefined, roles: [], client: 'anonymous' };
