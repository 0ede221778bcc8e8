import type { MethodProvider } from '../../domain/methods/payment-method.ts';
import { isMoneyMoved } from '../../domain/reconciliation/reconcile.ts';
import type { MovementProvider } from '../../domain/reconciliation/reconciliation.ts';
import type { Charge, PaymentProvider, ProviderCapture } from '../../domain/provider.ts';
import { keyOfTold } from '../../domain/receive-webhook.ts';
import type { Told } from '../../domain/receive-webhook.ts';
import { z } from 'zod';
import { StripeRefusal, createStripeApi } from './stripe-api.ts';
import { WITH_FEE, balanceTransactionOnWire, captureNote, capturesOf, chargeIdOf, feeOf, intentOnWire, stripeDisputeOnWire, stripeMethodOnWire, stripeRefundOnWire, toCharge, toDispute, toRefund, withFees } from './stripe-wire.ts';
import type { Intent } from './stripe-wire.ts';

export interface StripeProviderOptions {
  /** The base of its API: `https://api.stripe.com`. */
  readonly url: string;
  readonly apiKey: string;
  readonly timeoutMs: number;
}

/** Stripe behind the domain's ports, and what its webhooks tell. */
export interface StripeProvider extends PaymentProvider, MethodProvider, MovementProvider {
  /** What an event tells; undefined when it is of no interest. Asks which charge a dispute is about. */
  toTold(event: unknown): Promise<{ readonly id: string; readonly told: Told } | undefined>;
  close(): Promise<void>;
}

const eventOnWire = z.object({ id: z.string().min(1).max(255), created: z.int(), data: z.object({ object: z.looseObject({ object: z.string() }) }) });
const listOf = <Item extends z.ZodType>(item: Item) => z.object({ data: z.array(item), has_more: z.boolean().default(false) });

/** What of all that Stripe tells moves money, or says where it stands. */
const LISTED = [
  'payment_intent.succeeded', 'payment_intent.payment_failed', 'payment_intent.canceled', 'payment_intent.requires_action', 'payment_intent.processing', 'payment_intent.amount_capturable_updated',
  'refund.created', 'refund.updated', 'refund.failed', 'charge.dispute.created', 'charge.dispute.updated', 'charge.dispute.closed',
] as const;

/** How far Stripe's clock and ours, or the making of a thing and the telling of it, can be apart. */
const APART_S = 60;

const inSeconds = (at: Date): number => Math.floor(at.getTime() / 1_000);

/** Stripe's PaymentIntents, found by our key in their metadata and made once by their idempotency key. */
export function createStripeProvider(options: StripeProviderOptions): StripeProvider {
  const api = createStripeApi(options);

  const find = async (key: string): Promise<Intent | undefined> => {
    const query = new URLSearchParams({ query: `metadata['key']:'${key.replace(/['\\]/g, '')}'`, limit: '1' });
    return listOf(intentOnWire).parse(await api.get(`/v1/payment_intents/search?${query.toString()}`)).data[0];
  };
  const demand = async (key: string): Promise<Intent> => {
    const intent = await find(key);
    // What was made just now cannot be searched for yet.
    if (!intent) throw new Error(`Stripe does not find the charge ${key} yet`);
    return intent;
  };
  const read = async (id: string): Promise<Intent> =>
    intentOnWire.parse(await api.get(`/v1/payment_intents/${encodeURIComponent(id)}?${new URLSearchParams(WITH_FEE).toString()}`));
  /** The parts that were taken of a PaymentIntent, each with what Stripe keeps of it, as far as it says so by now. */
  const partsOf = async (intent: Intent, at: Date): Promise<readonly ProviderCapture[]> => {
    const [parts, charge] = [capturesOf(intent, at), chargeIdOf(intent)];
    if (parts.length === 0 || !charge) return parts;
    const query = new URLSearchParams({ source: charge, limit: '100' });
    return withFees(parts, listOf(balanceTransactionOnWire).parse(await api.get(`/v1/balance_transactions?${query.toString()}`)).data);
  };
  const formOf = (key: string, amount: Charge['amount']): Record<string, string> => ({ amount: amount.amountMinor.toString(), currency: amount.currency.toLowerCase(), 'metadata[key]': key });

  /** Ends a PaymentIntent; of one whose parts were taken only the rest is let go. What is over stays as it is. */
  const end = async (intent: Intent): Promise<Charge> => {
    const [path, form] = intent.amount_received > 0 ? ['capture', { amount_to_capture: '0', final_capture: 'true' }] as const : ['cancel', {}] as const;
    try {
      return toCharge(intentOnWire.parse(await api.post(`/v1/payment_intents/${encodeURIComponent(intent.id)}/${path}`, form)));
    } catch (error) {
      if (error instanceof StripeRefusal && error.code === 'payment_intent_unexpected_state') return toCharge(error.intent ?? (await read(intent.id)));
      throw error;
    }
  };

  const toTold = async (event: unknown): Promise<{ id: string; told: Told } | undefined> => {
    const { id, created, data: { object } } = eventOnWire.parse(event);
    if (object.object === 'payment_intent') {
      const intent = intentOnWire.parse(object);
      const charge = toCharge(intent);
      // Of what was taken at once the event does not say what Stripe keeps.
      const feeMinor = charge.status === 'captured' && charge.key && intent.latest_charge ? toCharge(await read(intent.id)).feeMinor : undefined;
      return { id, told: { charge: { ...charge, feeMinor, since: new Date(created * 1_000) } } };
    }
    if (object.object === 'refund') {
      const refund = toRefund(stripeRefundOnWire.parse(object));
      return refund && { id, told: { refund } };
    }
    if (object.object !== 'dispute') return undefined;
    const dispute = stripeDisputeOnWire.parse(object);
    if (!dispute.payment_intent) return undefined;
    return { id, told: { dispute: toDispute(dispute, (await read(dispute.payment_intent)).metadata.key ?? '') } };
  };

  /** All that an event tells, and is ours: of parts that were taken each. */
  const allTold = async (event: z.infer<typeof eventOnWire>): Promise<readonly Told[]> => {
    const told = (await toTold(event))?.told;
    const { created, data: { object } } = event;
    const parts = object.object === 'payment_intent' ? (await partsOf(intentOnWire.parse(object), new Date(created * 1_000))).map((capture): Told => ({ capture })) : [];
    return [...(told ? [told] : []), ...parts].filter((each) => keyOfTold(each) !== '');
  };

  return {
    async movements({ from, to, after }) {
      const [first, end] = [inSeconds(from), inSeconds(to)];
      const query = new URLSearchParams({ 'created[gte]': `${first - APART_S}`, 'created[lt]': `${end + APART_S}`, limit: '100', ...(after ? { starting_after: after } : {}) });
      for (const type of LISTED) query.append('types[]', type);
      const { data, has_more: hasMore } = listOf(eventOnWire).parse(await api.get(`/v1/events?${query.toString()}`));
      // Stripe lists the latest first.
      const listed = (await Promise.all(data.toReversed().map(async (event) => ({ created: event.created, told: await allTold(event) }))))
        .flatMap(({ created, told }) => told.map((each) => ({ created, told: each })));
      const isWithin = ({ created }: { readonly created: number }): boolean => created >= first && created < end;
      return {
        movements: listed.filter(isWithin).map(({ created, told }) => ({ told, at: new Date(created * 1_000) })),
        nearby: listed.filter((each) => !isWithin(each) && isMoneyMoved(each.told)).map(({ told }) => keyOfTold(told)),
        next: hasMore ? data.at(-1)?.id : undefined,
      };
    },

    async charge({ key, amount, methodToken, captureMode, returnUrl }) {
      const form = {
        ...formOf(key, amount), ...WITH_FEE, payment_method: methodToken, 'payment_method_types[0]': 'card', confirm: 'true', capture_method: captureMode.toLowerCase(),
        ...(returnUrl ? { return_url: returnUrl } : {}),
        ...(captureMode === 'MANUAL' ? { 'payment_method_options[card][request_multicapture]': 'if_available' } : {}),
      };
      try {
        return toCharge(intentOnWire.parse(await api.post('/v1/payment_intents', form, key)));
      } catch (error) {
        if (!(error instanceof StripeRefusal) || error.type === 'idempotency_error' || error.status === 401) throw error;
        // Declined: Stripe tells the PaymentIntent along. A method it knows nothing of makes none.
        if (error.intent) return toCharge(error.intent);
        if (error.code !== 'resource_missing' && error.status !== 402) throw error;
        return { key, amount, status: 'failed', actionUrl: null, failure: { code: 'unknown_method', message: 'There is no such payment method.' }, since: new Date() };
      }
    },
    async findCharge(key) {
      const intent = await find(key);
      return intent && toCharge(intent);
    },
    async cancel({ key, amount }) {
      const known = await find(key);
      // In advance, under the key of the charge: a request still on its way is refused then, as one of another content.
      return end(known ?? intentOnWire.parse(await api.post('/v1/payment_intents', { ...formOf(key, amount), 'payment_method_types[0]': 'card' }, key)));
    },
    async capture({ key, chargeKey, amount }) {
      const intent = await demand(chargeKey);
      const isPart = Number(amount.amountMinor) < intent.amount_capturable;
      try {
        const form = { amount_to_capture: amount.amountMinor.toString(), ...captureNote(key, amount.amountMinor), ...WITH_FEE, ...(isPart ? { final_capture: 'false' } : {}) };
        const taken = intentOnWire.parse(await api.post(`/v1/payment_intents/${encodeURIComponent(intent.id)}/capture`, form, key));
        const part: ProviderCapture = { key, status: 'captured', amount, failure: null, at: new Date(), feeMinor: feeOf(taken) };
        // The money is taken: that it is not known yet what is kept of it is no reason not to note it.
        return part.feeMinor === undefined ? ((await partsOf(taken, part.at).catch(() => [])).find((each) => each.key === key) ?? part) : part;
      } catch (error) {
        if (!(error instanceof StripeRefusal) || error.code !== 'payment_intent_unexpected_state') throw error;
        return { key, status: 'failed', amount, failure: { code: 'not_authorized', message: 'The money is no longer set aside.' }, at: new Date() };
      }
    },
    async refund({ key, chargeKey, amount }) {
      const { id } = await demand(chargeKey);
      const refund = toRefund(stripeRefundOnWire.parse(await api.post('/v1/refunds', { payment_intent: id, amount: amount.amountMinor.toString(), 'metadata[key]': key }, key)));
      if (!refund) throw new Error(`Stripe could not give ${key} back`);
      return refund;
    },
    async submitEvidence({ disputeId, evidence }) {
      const form = { 'evidence[uncategorized_text]': evidence, submit: 'true' };
      const dispute = stripeDisputeOnWire.parse(await api.post(`/v1/disputes/${encodeURIComponent(disputeId)}`, form));
      return toDispute(dispute, dispute.payment_intent ? ((await read(dispute.payment_intent)).metadata.key ?? '') : '');
    },
    async describeMethod(token) {
      try {
        const { card } = stripeMethodOnWire.parse(await api.get(`/v1/payment_methods/${encodeURIComponent(token)}`));
        return card ? { brand: card.brand, last4: card.last4, expiryMonth: card.exp_month, expiryYear: card.exp_year } : undefined;
      } catch (error) {
        if (error instanceof StripeRefusal && error.status === 404) return undefined;
        throw error;
      }
    },
    toTold,
    close: api.close,
  };
}
