import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { readGauges } from '../../../shop/gauges.ts';

/** What a gateway said of those who read nothing, until it let the last of them go. */
export interface LetGo {
  /** How many were, by why. */
  readonly byWhy: Readonly<Record<string, number>>;
  readonly count: number;
  /** When the first and the last were. */
  readonly firstMs: number;
  readonly lastMs: number;
  /** What waited for them in the gateway at most, what its process grew by, and what the system held of all connections on their way more than before, in bytes. */
  readonly unsentBytes: number;
  readonly grownBytes: number;
  readonly systemBytes: number;
}

const LOOK_MS = 250;
const PAGE_BYTES = 4_096;
const WHY = ['Too slow: events pass faster than they are read', 'Too slow: what was sent is not read'];

/** Looks at a gateway for at least so long, and until so many were let go, or it is too late. */
export async function untilLetGo(url: string, slow: number, { leastMs, mostMs }: { readonly leastMs: number; readonly mostMs: number }): Promise<LetGo> {
  const begunAt = performance.now();
  const look = async () => {
    const gauge = await readGauges(url);
    return {
      byWhy: Object.fromEntries(WHY.map((why) => [why, gauge('storegraph_gateway_socket_closes_total', `why="${why}"`) || 0])), unsent: gauge('storegraph_gateway_unsent_bytes', ''),
      rss: gauge('storegraph_process_memory_bytes', 'kind="rss"'), system: await systemBytes(),
    };
  };
  const before = await look();
  let [firstMs, lastMs] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let most = before;
  for (;;) {
    const now = await look();
    const sinceMs = performance.now() - begunAt;
    const byWhy = Object.fromEntries(WHY.map((why) => [why, (now.byWhy[why] ?? 0) - (before.byWhy[why] ?? 0)]));
    const count = Object.values(byWhy).reduce((sum, each) => sum + each, 0);
    if (count > 0) firstMs = Math.min(firstMs, sinceMs);
    if (count >= slow) lastMs = Math.min(lastMs, sinceMs);
    most = { ...now, unsent: Math.max(most.unsent, now.unsent), rss: Math.max(most.rss, now.rss), system: Math.max(most.system, now.system) };
    if (sinceMs >= mostMs || (sinceMs >= leastMs && count >= slow)) {
      return {
        byWhy, count, firstMs, lastMs,
        unsentBytes: most.unsent, grownBytes: most.rss - before.rss, systemBytes: most.system - before.system,
      };
    }
    await delay(LOOK_MS);
  }
}

/** What Linux holds of TCP connections; 0 elsewhere. */
async function systemBytes(): Promise<number> {
  const text = await readFile('/proc/net/sockstat', 'utf8').catch(() => '');
  return Number(/^TCP:.* mem (\d+)/m.exec(text)?.[1] ?? 0) * PAGE_BYTES;
}
