import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { faultsOnWire } from '@storegraph/simulator/faults';
import type { Faults } from '@storegraph/simulator/faults';
import { refuse } from '@storegraph/simulator/refuse';
import { demandBearer, idempotencyKeyOf, keyOnWire, read } from '@storegraph/simulator/requests';
import { z } from 'zod';
import type { Book } from './book.ts';
import type { Capture, Charge, Refund } from './charge.ts';
import type { Dispute } from './dispute.ts';
import { cardOf, methodOf } from './methods.ts';
import type { Provider } from './provider.ts';

export interface ApiOptions {
  readonly provider: Provider;
  readonly book: Book;
  readonly apiKey: string;
  /** How long whoever asks with a method that answers too late is kept waiting. */
  readonly tooLateMs: number;
  /** The same with a method that is only slow. */
  readonly slowMs: number;
  readonly setFaults: (faults: Faults) => void;
  /** Ends all waiting. */
  readonly stopping: AbortSignal;
  /** The page where a shopper confirms a charge. */
  readonly actionUrlOf: (charge: Charge) => string;
}

const amount = { amountMinor: z.string().regex(/^\d{1,18}$/), currency: z.string().regex(/^[A-Z]{3}$/) };
const chargeBody = z.object({
  ...amount, methodToken: z.string().max(200), returnUrl: z.url({ protocol: /^https?$/ }).nullable().default(null),
  captureMode: z.enum(['automatic', 'manual']).default('automatic'),
});
const cancelBody = z.object(amount);
/** What a capture and a refund are asked with. */
const partBody = z.object({ ...amount, amountMinor: amount.amountMinor.refine((text) => /[1-9]/.test(text)), chargeKey: z.string().max(200) });
const disputeBody = z.object({ chargeKey: z.string().max(200), amountMinor: amount.amountMinor.optional(), reason: z.string().min(1).max(100).default('fraudulent') });
const evidenceBody = z.object({ evidence: z.string().min(1).max(100_000) });
const decisionBody = z.object({ outcome: z.enum(['won', 'lost']) });
const movementsQuery = z.object({ from: z.iso.datetime(), to: z.iso.datetime(), after: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(500).default(100) });

/** Adds the API for shops. Every call needs the API key; those that move money an `idempotency-key`. */
export function addApi(app: FastifyInstance, { provider, book, apiKey, tooLateMs, slowMs, setFaults, stopping, actionUrlOf }: ApiOptions): void {
  void app.register(async (api) => {
    api.addHook('onRequest', async (request) => {
      demandBearer(request.headers, apiKey);
    });

    api.post('/v1/charges', async (request) => {
      const body = read(chargeBody, request.body);
      const charge = await provider.charge(idempotencyKeyOf(request.headers), body);
      const { answer } = methodOf(body.methodToken);
      if (answer === 'slow') await pause(slowMs, undefined, { signal: stopping }).catch(() => {});
      if (answer === 'too-late') await pause(tooLateMs, undefined, { signal: stopping }).catch(() => {});
      if (answer === 'error') throw new Error('this payment method ends in an error, after the charge');
      return toWire(charge, actionUrlOf);
    });

    api.get<{ Params: { key: string } }>('/v1/charges/:key', async ({ params: { key } }) => {
      const charge = book.chargesByKey.get(key);
      if (!charge) throw refuse(404, 'unknown_charge', 'There is no charge of this key.');
      return toWire(charge, actionUrlOf);
    });

    api.post<{ Params: { key: string } }>('/v1/charges/:key/cancel', async ({ params: { key }, body }) =>
      toWire(await provider.cancel(read(keyOnWire, key), read(cancelBody, body)), actionUrlOf));

    api.post('/v1/refunds', async (request): Promise<Refund> => provider.refund(idempotencyKeyOf(request.headers), read(partBody, request.body)));

    api.get<{ Params: { token: string } }>('/v1/methods/:token', async ({ params: { token } }) => {
      const card = cardOf(token);
      if (!card) throw refuse(404, 'unknown_method', 'There is no such payment method.');
      return { token, ...card };
    });

    api.post('/v1/disputes', async (request): Promise<Dispute> => provider.disputes.open(read(disputeBody, request.body)));
    api.post<{ Params: { id: string } }>('/v1/disputes/:id/evidence', async ({ params: { id }, body }): Promise<Dispute> => provider.disputes.answer(id, read(evidenceBody, body).evidence));
    api.post<{ Params: { id: string } }>('/v1/disputes/:id/decision', async ({ params: { id }, body }): Promise<Dispute> => provider.disputes.decide(id, read(decisionBody, body).outcome));
    api.get<{ Params: { id: string } }>('/v1/disputes/:id', async ({ params: { id } }): Promise<Dispute> => {
      const dispute = book.disputesById.get(id);
      if (!dispute) throw refuse(404, 'unknown_dispute', 'There is no such dispute.');
      return dispute;
    });

    api.get('/v1/movements', async (request) => {
      const { from, to, after, limit } = read(movementsQuery, request.query);
      const within = book.movements.filter(({ at }) => at >= from && at < to).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
      const start = after === undefined ? 0 : within.findIndex(({ id }) => id === after) + 1;
      const page = within.slice(start, start + limit);
      return { movements: page.map(({ charge, ...rest }) => ({ ...rest, ...(charge ? { charge: toWire(charge, actionUrlOf) } : {}) })), hasMore: start + limit < within.length };
    });

    api.put('/v1/faults', async (request): Promise<Faults> => {
      const faults = read(faultsOnWire, request.body);
      setFaults(faults);
      return faults;
    });

    api.post('/v1/captures', async (request): Promise<Capture> => provider.capture(idempotencyKeyOf(request.headers), read(partBody, request.body)));

    api.get<{ Params: { key: string } }>('/v1/captures/:key', async ({ params: { key } }): Promise<Capture> => {
      const capture = book.capturesByKey.get(key);
      if (!capture) throw refuse(404, 'unknown_capture', 'There is no capture of this key.');
      return capture;
    });

    api.get<{ Params: { key: string } }>('/v1/refunds/:key', async ({ params: { key } }): Promise<Refund> => {
      const refund = book.refundsByKey.get(key);
      if (!refund) throw refuse(404, 'unknown_refund', 'There is no refund of this key.');
      return refund;
    });
  });
}

/** A charge as the API and webhooks tell it. */
export function toWire(charge: Charge, actionUrlOf: (charge: Charge) => string): object {
  const { isTold: _isTold, capturesAt: _capturesAt, expiresAt: _expiresAt, disputesAt: _disputesAt, ...told } = charge;
  return { ...told, actionUrl: charge.status === 'requires_action' ? actionUrlOf(charge) : null };
}
