import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { faultsOnWire } from '@storegraph/simulator/faults';
import type { Faults } from '@storegraph/simulator/faults';
import { refuse } from '@storegraph/simulator/refuse';
import { demandBearer, idempotencyKeyOf, keyOnWire, read } from '@storegraph/simulator/requests';
import type { Book } from './book.ts';
import type { Carrier } from './carrier.ts';
import type { Parcel } from './parcel.ts';

/** What the API works with. */
export interface ApiOptions {
  readonly carrier: Carrier;
  readonly book: Book;
  readonly apiKey: string;
  readonly setFaults: (faults: Faults) => void;
  /** Where people see where a parcel is, and its label. */
  readonly pagesOf: (parcel: Parcel) => { readonly trackingUrl: string; readonly labelUrl: string };
}

const parcelBody = z.object({
  service: z.string().max(50).nullish(), reference: z.string().min(1).max(100), country: z.string().regex(/^[A-Z]{2}$/), postalCode: z.string().max(20),
});

/** Adds the API for shops. Every call needs the API key; what makes a label an `idempotency-key`. */
export function addApi(app: FastifyInstance, { carrier, book, apiKey, setFaults, pagesOf }: ApiOptions): void {
  const toWire = (parcel: Parcel): object => {
    const { key, trackingNumber, service, isCancelled } = parcel;
    return { key, carrier: 'Simulated Post', trackingNumber, service, isCancelled, ...pagesOf(parcel) };
  };
  const answerOrRefuse = (parcel: Parcel | undefined): object => {
    if (!parcel) throw refuse(404, 'unknown_parcel', 'There is no parcel of this key.');
    return toWire(parcel);
  };

  void app.register(async (api) => {
    api.addHook('onRequest', async ({ headers }) => demandBearer(headers, apiKey));
    api.post('/v1/parcels', async ({ headers, body }) => toWire(await carrier.accept(idempotencyKeyOf(headers), read(parcelBody, body))));
    api.get<{ Params: { key: string } }>('/v1/parcels/:key', async ({ params: { key } }) => answerOrRefuse(book.parcelsByKey.get(key)));
    api.post<{ Params: { key: string } }>('/v1/parcels/:key/cancel', async ({ params: { key } }) => answerOrRefuse(await carrier.cancel(read(keyOnWire, key))));
    api.put('/v1/faults', async ({ body }) => {
      const faults = read(faultsOnWire, body);
      setFaults(faults);
      return faults;
    });
  });
}
