import { Pool } from 'undici';
import { inSpan } from '@storegraph/tracing/span';
import type { MethodProvider } from '../domain/methods/payment-method.ts';
import type { MovementProvider } from '../domain/reconciliation/reconciliation.ts';
import type { PaymentProvider } from '../domain/provider.ts';
import { captureOnWire, chargeOnWire, disputeOnWire, methodOnWire, movementsOnWire, refundOnWire, toTold } from './wire.ts';

export interface SimulatedProviderOptions {
  /** The base of its API: `http://127.0.0.1:4007`. */
  readonly url: string;
  readonly apiKey: string;
  /** How long a call may take before its outcome counts as unknown. */
  readonly timeoutMs: number;
}

interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly idempotencyKey?: string;
  readonly body?: object;
}

/** The simulated provider's API behind the domain's port. Rejects on anything but the answer that was asked for. */
export function createSimulatedProvider({ url, apiKey, timeoutMs }: SimulatedProviderOptions): PaymentProvider & MethodProvider & MovementProvider & { close(): Promise<void> } {
  const pool = new Pool(url, { connections: 16, connect: { timeout: timeoutMs } });

  const send = (call: Call): Promise<unknown> =>
    inSpan({ service: 'payments', name: `provider ${call.method} ${call.path.split(/[/?]/)[2] ?? ''}`, kind: 'client' }, ({ traceparent }) => exchange(call, traceparent));

  const exchange = async ({ method, path, idempotencyKey, body }: Call, traceparent: string | null): Promise<unknown> => {
    const answer = await pool.request({
      method, path, signal: AbortSignal.timeout(timeoutMs),
      headers: {
        authorization: `Bearer ${apiKey}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(traceparent ? { traceparent } : {}),
        ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
      },
      body: body ? JSON.stringify(body) : null,
    });
    if (answer.statusCode === 200) return answer.body.json();
    await answer.body.dump();
    if (answer.statusCode === 404 && method === 'GET') return undefined;
    throw new Error(`the payment provider answered ${answer.statusCode} to ${method} ${path.split('/')[2] ?? path}`);
  };

  return {
    charge: async ({ key, amount, methodToken, captureMode, returnUrl }) => {
      const body = { ...amountOf(amount), methodToken, captureMode: captureMode.toLowerCase(), ...(returnUrl ? { returnUrl } : {}) };
      return chargeOnWire.parse(await send({ method: 'POST', path: '/v1/charges', idempotencyKey: key, body }));
    },
    async findCharge(key) {
      const found = await send({ method: 'GET', path: `/v1/charges/${encodeURIComponent(key)}` });
      return found === undefined ? undefined : chargeOnWire.parse(found);
    },
    cancel: async ({ key, amount }) =>
      chargeOnWire.parse(await send({ method: 'POST', path: `/v1/charges/${encodeURIComponent(key)}/cancel`, body: amountOf(amount) })),
    capture: async ({ key, chargeKey, amount }) =>
      captureOnWire.parse(await send({ method: 'POST', path: '/v1/captures', idempotencyKey: key, body: { chargeKey, ...amountOf(amount) } })),
    submitEvidence: async ({ disputeId, evidence }) =>
      disputeOnWire.parse(await send({ method: 'POST', path: `/v1/disputes/${encodeURIComponent(disputeId)}/evidence`, body: { evidence } })),
    refund: async ({ key, chargeKey, amount }) =>
      refundOnWire.parse(await send({ method: 'POST', path: '/v1/refunds', idempotencyKey: key, body: { chargeKey, ...amountOf(amount) } })),
    async describeMethod(token) {
      const found = await send({ method: 'GET', path: `/v1/methods/${encodeURIComponent(token)}` });
      return found === undefined ? undefined : methodOnWire.parse(found);
    },
    async movements({ from, to, after }) {
      const query = new URLSearchParams({ from: from.toISOString(), to: to.toISOString(), ...(after ? { after } : {}) });
      const { movements, hasMore } = movementsOnWire.parse(await send({ method: 'GET', path: `/v1/movements?${query.toString()}` }));
      return {
        movements: movements.flatMap(({ at, ...notice }) => {
          const told = toTold(notice);
          return told ? [{ told, at }] : [];
        }),
        next: hasMore ? movements.at(-1)?.id : undefined,
      };
    },
    close: () => pool.destroy(),
  };
}

/** JSON has no integers beyond 2^53: minor units travel as text. */
function amountOf({ amountMinor, currency }: { readonly amountMinor: bigint; readonly currency: string }): { amountMinor: string; currency: string } {
  return { amountMinor: amountMinor.toString(), currency };
}
