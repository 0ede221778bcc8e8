import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { readEnv } from '@storegraph/service/env';
import type { Env } from '@storegraph/service/env';
import { createHttp } from '@storegraph/service/http';
import { createLog } from '@storegraph/service/log';
import { createMetrics } from '@storegraph/service/metrics';
import type { RunningService, SeedSize } from '@storegraph/service/running-service';
import { openJsonLines } from '@storegraph/simulator/json-lines';
import { createWebhooks } from '@storegraph/simulator/webhooks';
import { addActionRoutes } from './action-routes.ts';
import { addApi, toWire } from './api.ts';
import { createBook } from './book.ts';
import type { Notice } from './book.ts';
import type { Charge } from './charge.ts';
import { createLateCaptures } from './late-captures.ts';
import type { LogRecord } from './log.ts';
import { createProvider } from './provider.ts';
import { seedSimulatorLog } from './seed-log.ts';

const NAME = 'simulator';

const environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  LOG_LEVEL: z.string().default('info'),
  PAYMENT_PROVIDER_KEY: z.string().min(1),
  PAYMENT_PROVIDER_LOG: z.string().min(1),
  PAYMENT_WEBHOOK_SECRETS: z.string().transform((text) => text.split(',').map((secret) => secret.trim()).filter(Boolean)).pipe(z.array(z.string()).min(1)),
  PAYMENT_WEBHOOK_URL: z.url({ protocol: /^https?$/ }),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  PAYMENT_LATE_MS: z.coerce.number().int().min(0).default(3_000),
  PAYMENT_AUTHORIZED_FOR_MS: z.coerce.number().int().min(0).default(7 * 24 * 3_600_000),
  PAYMENT_SLOW_MS: z.coerce.number().int().min(0).default(2_000),
  PAYMENT_TOO_LATE_MS: z.coerce.number().int().min(0).default(15_000),
});

/** Starts the simulated payment provider, with what its log holds. Rejects when its environment or log is not as it must be. */
export async function start(env: Env): Promise<RunningService> {
  const settings = readEnv(environment, env);
  const trace = createLog(NAME, settings.LOG_LEVEL);
  const warn = (message: string, details: Record<string, unknown>) => trace.warn(details, message);
  const http = createHttp({ service: NAME, log: trace, metrics: createMetrics(NAME), checks: {} });
  const { log, records } = await openJsonLines<LogRecord>(settings.PAYMENT_PROVIDER_LOG);
  const book = createBook(records);
  const stopping = new AbortController();
  let url = '';
  const actionUrlOf = ({ id }: Charge) => `${(settings.PUBLIC_URL ?? url).replace(/\/$/, '')}/actions/${id}`;

  const webhooks = createWebhooks<Notice>({
    url: settings.PAYMENT_WEBHOOK_URL, header: 'provider-signature', secrets: settings.PAYMENT_WEBHOOK_SECRETS, warn,
    bodyOf: ({ id, charge, ...other }) => ({ id, ...(charge ? { charge: toWire(charge, actionUrlOf) } : other) }),
    onDelivered: async (id) => {
      const record = { at: new Date().toISOString(), delivered: id };
      await log.append(record);
      book.enter(record);
    },
  });
  const onChange = (notice: Notice): void => {
    if (notice.charge) late.watch(notice.charge);
    if (book.undelivered.has(notice.id)) webhooks.tell(notice);
  };
  const provider = createProvider({ book, log, now: () => new Date(), newId: randomId, lateMs: settings.PAYMENT_LATE_MS, authorizedForMs: settings.PAYMENT_AUTHORIZED_FOR_MS, onChange });
  const inTime = (what: string, act: (key: string) => Promise<void>) => (key: string) => {
    act(key).catch((error: unknown) => warn(`${what} failed`, { charge: key, error: String(error) }));
  };
  const late = createLateCaptures({ capture: inTime('a late capture', provider.captureLate), expire: inTime('letting go what was not taken', provider.expire), dispute: inTime('a dispute', provider.disputeLate) });

  addApi(http.app, {
    provider, book, apiKey: settings.PAYMENT_PROVIDER_KEY, tooLateMs: settings.PAYMENT_TOO_LATE_MS,
    slowMs: settings.PAYMENT_SLOW_MS, setFaults: webhooks.setFaults, stopping: stopping.signal, actionUrlOf,
  });
  addActionRoutes(http.app, provider, book);
  url = await http.listen(settings.HOST, settings.PORT);
  for (const charge of book.chargesByKey.values()) late.watch(charge);
  for (const notice of book.undelivered.values()) webhooks.tell(notice);
  trace.info({ url, charges: book.chargesByKey.size }, 'ready');

  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    stopping.abort();
    await http.close();
    late.stop();
    await webhooks.stop();
    await log.close();
  };
  return { name: NAME, url, stop: () => (stopped ??= stop()) };
}

/** Fills an empty log with the sample shop's payments, so that they can be given back. */
export async function seed(env: Env, size: SeedSize): Promise<void> {
  await seedSimulatorLog(readEnv(environment.pick({ PAYMENT_PROVIDER_LOG: true }), env).PAYMENT_PROVIDER_LOG, size);
}

/** 128 random bits: nobody guesses them. */
function randomId(prefix: string): string {
  return `${prefix}_${randomBytes(16).toString('base64url')}`;
}
