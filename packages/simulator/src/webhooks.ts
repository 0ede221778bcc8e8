import { request } from 'undici';
import { NO_FAULTS } from './faults.ts';
import type { Faults } from './faults.ts';
import { sign } from './sign.ts';

/** Something to be told, under an id that stays the same however often it is. */
export interface News {
  readonly id: string;
}

/** Whom to tell, and how. */
export interface WebhookOptions<Notice extends News> {
  readonly url: string;
  /** The header that carries the signature. */
  readonly header: string;
  /** The first one signs. */
  readonly secrets: readonly string[];
  /** How a notice is told. */
  readonly bodyOf: (notice: Notice) => object;
  /** Called when it was answered 2xx. */
  readonly onDelivered: (id: string) => Promise<void>;
  readonly warn: (message: string, details: Record<string, unknown>) => void;
}

/** Tells news. */
export interface Webhooks<Notice extends News> {
  tell(notice: Notice): void;
  setFaults(faults: Faults): void;
  stop(): Promise<void>;
}

const TIMEOUT_MS = 5_000;
const AT_ONCE = 16;
const FIRST_PAUSE_MS = 200;
const MAX_PAUSE_MS = 30_000;
const pauseMs = (attempt: number): number => Math.min(FIRST_PAUSE_MS * 2 ** (attempt - 1), MAX_PAUSE_MS);

/** Tells of changes, each until it is answered 2xx, with growing pauses, in no particular order. */
export function createWebhooks<Notice extends News>({ url, header, secrets: [secret = ''], bodyOf, onDelivered, warn }: WebhookOptions<Notice>): Webhooks<Notice> {
  const waiting: { notice: Notice; attempt: number }[] = [];
  const pauses = new Set<NodeJS.Timeout>();
  const underWay = new Set<Promise<void>>();
  let isStopped = false;
  let faults = NO_FAULTS;

  const post = async (body: string, key: string): Promise<number> => {
    const headers = { 'content-type': 'application/json', [header]: sign(body, key, new Date()) };
    const answer = await request(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(TIMEOUT_MS) });
    await answer.body.dump();
    return answer.statusCode;
  };

  const deliver = async (notice: Notice): Promise<void> => {
    const body = JSON.stringify(bodyOf(notice));
    const { duplicates, forged } = faults;
    if (forged) await post(body, `not ${secret}`);
    const [status = 0] = await Promise.all(Array.from({ length: duplicates + 1 }, () => post(body, secret)));
    if (status < 200 || status > 299) throw new Error(`answered ${status}`);
    await onDelivered(notice.id);
  };

  /** Kept back for a while, by chance. */
  const later = (notice: Notice): void => {
    const pause = setTimeout(() => {
      pauses.delete(pause);
      waiting.push({ notice, attempt: 1 });
      next();
    }, Math.random() * faults.delayMs);
    pauses.add(pause);
  };

  const tryAgain = (notice: Notice, attempt: number): void => {
    if (isStopped) return;
    const pause = setTimeout(() => {
      pauses.delete(pause);
      waiting.push({ notice, attempt });
      next();
    }, pauseMs(attempt - 1));
    pauses.add(pause);
  };

  const next = (): void => {
    while (!isStopped && underWay.size < AT_ONCE) {
      const first = waiting.shift();
      if (!first) return;
      const { notice, attempt } = first;
      const trip: Promise<void> = deliver(notice)
        .catch((error: unknown) => {
          warn('a webhook was not taken', { webhook: notice.id, attempt, error: error instanceof Error ? error.message : String(error) });
          tryAgain(notice, attempt + 1);
        })
        .finally(() => {
          underWay.delete(trip);
          next();
        });
      underWay.add(trip);
    }
  };

  return {
    setFaults(changed) {
      faults = changed;
    },
    tell(notice) {
      if (faults.delayMs > 0) return later(notice);
      waiting.push({ notice, attempt: 1 });
      next();
    },
    async stop() {
      isStopped = true;
      for (const pause of pauses) clearTimeout(pause);
      await Promise.all(underWay);
    },
  };
}
