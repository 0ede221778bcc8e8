import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Stripe lists 100 at once; the tests fewer. */
const pageSize = { events: 2 };

interface Answer {
  readonly status: number;
  readonly body: object;
}
type Form = Readonly<Record<string, string>>;
interface StoredIntent { id: string; object: string; amount: number; currency: string; created: number; metadata: Record<string, string>; latest_charge?: string; status: string; capture_method: string; amount_received: number; amount_capturable: number; canceled_at: number | null; last_payment_error: object | null; next_action: object | null }

const now = (): number => Math.floor(Date.now() / 1_000);
const refuse = (status: number, type: string, code: string, more: object = {}): Answer => ({ status, body: { error: { type, code, message: code, ...more } } });

/** A server that answers as https://docs.stripe.com/api documents Stripe to answer, and as it is told to once. */
export async function openStripe() {
  const intents = new Map<string, StoredIntent>();
  const refunds: { id: string; amount: number; payment_intent: string }[] = [];
  const kept = new Map<string, { form: string; answer: Answer }>();
  const next: (number | 'lost')[] = [];
  const events: { id: string; object: 'event'; type: string; created: number; data: { object: object } }[] = [];
  /** As https://docs.stripe.com/api/balance_transactions documents them: one for each part that is taken, and their fees in the currency they are paid out in. */
  const transactions: { id: string; object: 'balance_transaction'; amount: number; currency: string; created: number; fee: number; fee_details: object[]; net: number; source: string; status: string; type: string }[] = [];
  let isSlow = false;
  const take = ({ latest_charge: source = '', currency }: StoredIntent, amount: number): void => {
    const fee = Math.round(amount / 100) + 25;
    transactions.unshift({
      id: `txn_${randomUUID()}`, object: 'balance_transaction', amount, currency, created: now(), fee, fee_details: [{ amount: fee, currency, type: 'stripe_fee', description: 'Stripe processing fees' }],
      net: amount - fee, source, status: 'pending', type: 'charge',
    });
  };
  const note = (type: string, object: object): void => void events.unshift({ id: `evt_${randomUUID()}`, object: 'event', type, created: now(), data: { object: structuredClone(object) } });
  const EVENTS: Readonly<Record<string, string>> = {
    succeeded: 'payment_intent.succeeded', canceled: 'payment_intent.canceled', requires_action: 'payment_intent.requires_action', requires_capture: 'payment_intent.amount_capturable_updated',
    requires_payment_method: 'payment_intent.payment_failed',
  };
  /** An answer with what it keeps of a charge in it where that is asked for: 1 %. */
  const expanded = (body: object, isAsked: boolean): object => (isAsked && 'latest_charge' in body && body.latest_charge
    ? { ...body, latest_charge: { id: body.latest_charge, balance_transaction: { fee: Math.round((body as StoredIntent).amount_received / 100) } } } : body);

  const confirm = (intent: StoredIntent, method: string | undefined): Answer => {
    if (method === undefined) return { status: 200, body: Object.assign(intent, { status: 'requires_payment_method' }) };
    if (method === 'pm_card_declined') {
      Object.assign(intent, { status: 'requires_payment_method', last_payment_error: { code: 'card_declined', decline_code: 'insufficient_funds', message: 'Your card has insufficient funds.' } });
      return refuse(402, 'card_error', 'card_declined', { payment_intent: { ...intent } });
    }
    if (method === 'pm_card_3ds') Object.assign(intent, { status: 'requires_action', next_action: { redirect_to_url: { url: 'https://hooks.stripe.com/3ds' } } });
    else if (intent.capture_method === 'manual') Object.assign(intent, { status: 'requires_capture', amount_capturable: intent.amount });
    else Object.assign(intent, { status: 'succeeded', amount_received: intent.amount });
    return { status: 200, body: intent };
  };

  const create = (form: Form): Answer => {
    if (form['payment_method'] === 'pm_none') return refuse(400, 'invalid_request_error', 'resource_missing');
    const id = `pi_${randomUUID()}`;
    const intent: StoredIntent = {
      id, object: 'payment_intent', amount: Number(form['amount']), currency: form['currency'] ?? '', created: now(), metadata: { key: form['metadata[key]'] ?? '' }, status: 'requires_confirmation',
      capture_method: form['capture_method'] ?? 'automatic', amount_received: 0, amount_capturable: 0, canceled_at: null, last_payment_error: null, next_action: null,
    };
    intents.set(id, intent);
    const answer = confirm(intent, form['payment_method']);
    if (intent.amount_received > 0) intent.latest_charge = `ch_${id}`;
    note(EVENTS[intent.status] ?? 'payment_intent.created', intent);
    return { ...answer, body: expanded(answer.body, 'expand[0]' in form) };
  };

  const act = (intent: StoredIntent, action: string, form: Form): Answer => {
    const wrong = refuse(400, 'invalid_request_error', 'payment_intent_unexpected_state', { payment_intent: { ...intent } });
    if (action === 'cancel') {
      if (intent.status === 'succeeded' || intent.status === 'canceled') return wrong;
      Object.assign(intent, { status: 'canceled', canceled_at: now(), amount_capturable: 0 });
      note('payment_intent.canceled', intent);
      return { status: 200, body: intent };
    }
    if (intent.status !== 'requires_capture') return wrong;
    const amount = Number(form['amount_to_capture']);
    if (amount > intent.amount_capturable) return refuse(400, 'invalid_request_error', 'amount_too_large');
    const left = intent.amount_capturable - amount;
    const isLast = left === 0 || form['final_capture'] !== 'false';
    Object.assign(intent, { amount_received: intent.amount_received + amount, amount_capturable: isLast ? 0 : left, status: isLast ? 'succeeded' : 'requires_capture', latest_charge: `ch_${intent.id}` });
    take(intent, amount);
    for (const [name, value] of Object.entries(form)) {
      const about = /^metadata\[(.+)\]$/.exec(name)?.[1];
      if (about) intent.metadata[about] = value;
    }
    note(EVENTS[intent.status] ?? '', intent);
    return { status: 200, body: expanded(intent, 'expand[0]' in form) };
  };

  const refund = (form: Form): Answer => {
    const of = intents.get(form['payment_intent'] ?? '');
    const given = refunds.filter(({ payment_intent }) => payment_intent === of?.id).reduce((sum, { amount }) => sum + amount, 0);
    if (!of || given + Number(form['amount']) > of.amount_received) return refuse(400, 'invalid_request_error', 'charge_already_refunded');
    const made = { id: `re_${randomUUID()}`, object: 'refund', amount: Number(form['amount']), currency: of.currency, created: now(), metadata: { key: form['metadata[key]'] }, status: 'succeeded', payment_intent: of.id };
    refunds.push(made);
    note('refund.created', made);
    return { status: 200, body: made };
  };

  const list = (asked: URLSearchParams): Answer => {
    const [from, to, types] = [Number(asked.get('created[gte]')), Number(asked.get('created[lt]')), asked.getAll('types[]')];
    const found = events.filter(({ type, created }) => types.includes(type) && created >= from && created < to);
    const start = found.findIndex(({ id }) => id === asked.get('starting_after')) + 1;
    const page = found.slice(start, start + pageSize.events);
    return { status: 200, body: { object: 'list', data: page, has_more: start + page.length < found.length } };
  };

  const route = (method: string, url: URL, form: Form): Answer => {
    const [, , resource, id = '', action] = url.pathname.split('/');
    if (resource === 'payment_intents' && id === 'search') {
      const key = /'key'\]:'(.*)'$/.exec(url.searchParams.get('query') ?? '')?.[1];
      return { status: 200, body: { object: 'search_result', data: [...intents.values()].filter(({ metadata }) => metadata.key === key), has_more: false } };
    }
    const intent = intents.get(id);
    if (resource === 'payment_intents' && method === 'POST' && !id) return create(form);
    if (resource === 'payment_intents' && intent) return action ? act(intent, action, form) : { status: 200, body: expanded(intent, url.searchParams.has('expand[0]')) };
    if (resource === 'events') return list(url.searchParams);
    if (resource === 'balance_transactions') {
      const source = url.searchParams.get('source');
      return { status: 200, body: { object: 'list', url: '/v1/balance_transactions', has_more: false, data: isSlow ? [] : transactions.filter((each) => each.source === source) } };
    }
    if (resource === 'refunds') return refund(form);
    if (resource === 'payment_methods' && id === 'pm_card_visa') return { status: 200, body: { card: { brand: 'visa', last4: '4242', exp_month: 8, exp_year: 2034 } } };
    return refuse(404, 'invalid_request_error', 'resource_missing');
  };

  const answerTo = (method: string, url: URL, body: string, key: string | undefined): Answer => {
    const form = Object.fromEntries(new URLSearchParams(body));
    const before = key === undefined ? undefined : kept.get(key);
    if (before) return before.form === body ? before.answer : refuse(400, 'idempotency_error', 'idempotency_key_in_use');
    const answer = structuredClone(route(method, url, form));
    if (key !== undefined) kept.set(key, { form: body, answer });
    return answer;
  };

  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const fault = next.shift();
      if (typeof fault === 'number') return response.writeHead(fault, { 'content-type': 'application/json' }).end(JSON.stringify({ error: { type: 'api_error', message: 'Try again.' } }));
      const isOurs = request.headers.authorization === 'Bearer sk_test';
      const answer = isOurs ? answerTo(request.method ?? '', new URL(request.url ?? '', 'http://stripe'), body, request.headers['idempotency-key'] as string | undefined) : refuse(401, 'invalid_request_error', 'unauthorized');
      if (fault === 'lost') return response.destroy();
      return response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** The next requests are answered so: with a status and nothing done, or not at all though it was done. */
    failNext: (...faults: readonly (number | 'lost')[]) => next.push(...faults),
    intents: () => [...intents.values()],
    events: () => events,
    transactions: () => transactions,
    /** Whether it says only later what it keeps of what it takes. */
    isSlow: (slow: boolean) => { isSlow = slow; },
    pageSize,
    /** The shopper's bank wants the money of a charge back. */
    dispute: ({ id, amount, currency }: Pick<StoredIntent, 'id' | 'amount' | 'currency'>) =>
      note('charge.dispute.created', { id: `dp_${id}`, object: 'dispute', amount, currency, created: now(), reason: 'fraudulent', status: 'needs_response', payment_intent: id }),
    /** Something was done without us, such as by the shopper on a page of Stripe's. */
    succeed: (intent: StoredIntent) => note('payment_intent.succeeded', Object.assign(intent, { status: 'succeeded', amount_received: intent.amount, latest_charge: `ch_${intent.id}`, next_action: null })),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
