import { z } from 'zod';
import type { ParcelCarrier } from '../domain/labels/ports.ts';

/** Where the carrier is. */
export interface SimulatedCarrierOptions {
  /** The base of its API: `http://127.0.0.1:4008`. */
  readonly url: string;
  readonly apiKey: string;
  /** How long a call may take before its outcome counts as unknown. */
  readonly timeoutMs: number;
}

const parcelOnWire = z.object({ carrier: z.string().min(1).max(100), trackingNumber: z.string().min(1).max(100), trackingUrl: z.url().max(500), labelUrl: z.url().max(500) });
const refusalOnWire = z.object({ error: z.object({ message: z.string() }) });

/** The simulated carrier's API behind the domain's port. Rejects on anything but the answer that was asked for. */
export function createSimulatedCarrier({ url, apiKey, timeoutMs }: SimulatedCarrierOptions): ParcelCarrier {
  const post = (path: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
    fetch(new URL(path, url), {
      method: 'POST', signal: AbortSignal.timeout(timeoutMs), headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json', ...headers }, body: JSON.stringify(body),
    });

  return {
    async makeLabel({ key, ...parcel }) {
      const answer = await post('/v1/parcels', parcel, { 'idempotency-key': key });
      const said: unknown = await answer.json();
      if (answer.status === 422 || answer.status === 400) return { refused: refusalOnWire.parse(said).error.message.slice(0, 500) };
      if (!answer.ok) throw new Error(`the carrier answered ${answer.status} to a parcel`);
      return parcelOnWire.parse(said);
    },
    async voidLabel(key) {
      const answer = await post(`/v1/parcels/${encodeURIComponent(key)}/cancel`, {});
      await answer.body?.cancel();
      // One it never heard of needs no taking back.
      if (!answer.ok && answer.status !== 404) throw new Error(`the carrier answered ${answer.status} to a parcel that was called off`);
    },
  };
}
