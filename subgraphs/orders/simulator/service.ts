import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { readEnv } from '@storegraph/service/env';
import type { Env } from '@storegraph/service/env';
import { createHttp } from '@storegraph/service/http';
import { createLog } from '@storegraph/service/log';
import { createMetrics } from '@storegraph/service/metrics';
import type { RunningService } from '@storegraph/service/running-service';
import { openJsonLines } from '@storegraph/simulator/json-lines';
import { createWebhooks } from '@storegraph/simulator/webhooks';
import { addApi } from './api.ts';
import { createBook } from './book.ts';
import type { LogRecord, Notice } from './book.ts';
import { createCarrier } from './carrier.ts';
import { createClock } from './clock.ts';
import { addPages } from './pages.ts';
import type { Parcel } from './parcel.ts';

const NAME = 'carrier';

const environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  LOG_LEVEL: z.string().default('info'),
  CARRIER_KEY: z.string().min(1),
  CARRIER_LOG: z.string().min(1),
  CARRIER_WEBHOOK_SECRETS: z.string().transform((text) => text.split(',').map((secret) => secret.trim()).filter(Boolean)).pipe(z.array(z.string()).min(1)),
  CARRIER_WEBHOOK_URL: z.url({ protocol: /^https?$/ }),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  CARRIER_HOUR_MS: z.coerce.number().int().min(1).default(1_000),
});

/** Starts the simulated carrier, with what its log holds. Rejects when its environment or log is not as it must be. */
export async function start(env: Env): Promise<RunningService> {
  const settings = readEnv(environment, env);
  const trace = createLog(NAME, settings.LOG_LEVEL);
  const warn = (message: string, details: Record<string, unknown>) => trace.warn(details, message);
  const http = createHttp({ service: NAME, log: trace, metrics: createMetrics(NAME), checks: {} });
  const { log, records } = await openJsonLines<LogRecord>(settings.CARRIER_LOG);
  const book = createBook(records);
  const now = () => new Date();

  const webhooks = createWebhooks<Notice>({
    url: settings.CARRIER_WEBHOOK_URL, header: 'carrier-signature', secrets: settings.CARRIER_WEBHOOK_SECRETS, warn,
    bodyOf: ({ id, trackingNumber, happened: { at, event, reason } }) => ({ id, trackingNumber, event, occurredAt: at, reason }),
    onDelivered: async (id) => {
      const record = { at: now().toISOString(), delivered: id };
      await log.append(record);
      book.enter(record);
    },
  });
  const carrier = createCarrier({
    book, log, now, newId: (prefix) => `${prefix}_${randomBytes(16).toString('base64url')}`, newNumber: () => `SP${randomBytes(8).toString('hex').toUpperCase()}`,
    hourMs: settings.CARRIER_HOUR_MS, onLabel: (parcel) => clock.watch(parcel), onNews: webhooks.tell,
  });
  const clock = createClock({
    now, next: book.next,
    carryOn: (parcel) => carrier.carryOn(parcel).catch((error: unknown) => warn('carrying a parcel on failed', { parcel: parcel.key, error: String(error) })),
  });

  let url = '';
  const pagesOf = ({ trackingNumber }: Parcel) => {
    const base = (settings.PUBLIC_URL ?? url).replace(/\/$/, '');
    return { trackingUrl: `${base}/track/${trackingNumber}`, labelUrl: `${base}/labels/${trackingNumber}` };
  };
  addApi(http.app, { carrier, book, apiKey: settings.CARRIER_KEY, setFaults: webhooks.setFaults, pagesOf });
  addPages(http.app, book);
  url = await http.listen(settings.HOST, settings.PORT);
  for (const parcel of book.parcelsByKey.values()) clock.watch(parcel);
  for (const notice of book.undelivered.values()) webhooks.tell(notice);
  trace.info({ url, parcels: book.parcelsByKey.size }, 'ready');

  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    await http.close();
    await clock.stop();
    await webhooks.stop();
    await log.close();
  };
  return { name: NAME, url, stop: () => (stopped ??= stop()) };
}
