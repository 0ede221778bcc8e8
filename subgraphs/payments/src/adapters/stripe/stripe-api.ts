import { Pool } from 'undici';
import { inSpan } from '@storegraph/tracing/span';
import { stripeErrorOnWire } from './stripe-wire.ts';
import type { Intent } from './stripe-wire.ts';

/** A no of Stripe's API that asking again will not change. */
export class StripeRefusal extends Error {
  readonly status: number;
  readonly type: string;
  readonly code: string;
  /** The PaymentIntent as it stands, when the error is about one. */
  readonly intent: Intent | undefined;

  constructor(status: number, { type, code = '', intent }: { type: string; code?: string | undefined; intent?: Intent | undefined }) {
    super(`Stripe refused with ${status} ${type} ${code}`.trim());
    [this.status, this.type, this.code, this.intent] = [status, type, code, intent];
  }
}

export interface StripeApi {
  get(path: string): Promise<unknown>;
  post(path: string, form: Readonly<Record<string, string>>, idempotencyKey?: string): Promise<unknown>;
  close(): Promise<void>;
}

/** The form of the objects that this adapter reads. */
const API_VERSION = '2024-06-20';

/** Stripe's API. Rejects with a `StripeRefusal` on 4xx, with an error on 409, 429, 5xx and silence: those may be asked again under the same key. */
export function createStripeApi({ url, apiKey, timeoutMs }: { readonly url: string; readonly apiKey: string; readonly timeoutMs: number }): StripeApi {
  const pool = new Pool(url, { connections: 16, connect: { timeout: timeoutMs } });

  const send = (method: 'GET' | 'POST', path: string, form?: Readonly<Record<string, string>>, idempotencyKey?: string): Promise<unknown> => {
    const what = path.split(/[/?]/)[2] ?? '';
    return inSpan({ service: 'payments', name: `stripe ${method} ${what}`, kind: 'client' }, async () => {
      const answer = await pool.request({
        method, path, signal: AbortSignal.timeout(timeoutMs), body: form ? new URLSearchParams(form).toString() : null,
        headers: {
          authorization: `Bearer ${apiKey}`, 'stripe-version': API_VERSION,
          ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}), ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
        },
      });
      const body: unknown = await answer.body.json().catch(() => undefined);
      if (answer.statusCode === 200) return body;
      const told = stripeErrorOnWire.safeParse(body);
      const mayChange = answer.statusCode === 409 || answer.statusCode === 429 || answer.statusCode >= 500;
      if (mayChange || !told.success) throw new Error(`Stripe answered ${answer.statusCode} to ${method} ${what}`);
      const { type, code, payment_intent: intent } = told.data.error;
      throw new StripeRefusal(answer.statusCode, { type, code, intent });
    });
  };

  return { get: (path) => send('GET', path), post: (path, form, key) => send('POST', path, form, key), close: () => pool.destroy() };
}
