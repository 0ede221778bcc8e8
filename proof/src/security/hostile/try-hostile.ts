import { openAttacker } from '../../../../gateway/src/testing/hostile/attack.ts';
import { DOCUMENTS } from '../../../../gateway/src/testing/hostile/documents.ts';
import { REQUESTS } from '../../../../gateway/src/testing/hostile/requests.ts';
import { openTinyShop } from '../../../../gateway/src/testing/tiny-shop.ts';
import type { Outcome } from '../experiment.ts';
import type { Target } from '../target.ts';

const MOST_CPU_MS = 50;
/** What was compiled or collected in between is no request's own: one that took long may try again. */
const TRIES = 5;
const REFUSALS = new Set([400, 401, 403, 404, 405, 406, 411, 413, 414, 415, 417, 431, 501]);

/** Sends the gateway's own corpus of hostile requests, and reckons what each takes of the processor, the client's part included. */
export async function tryHostile({ isOurs }: Target): Promise<Outcome> {
  const corpus = [...DOCUMENTS, ...REQUESTS];
  // The gateway's own tests ask the same in every test run.
  if (!isOurs) return { cases: corpus.length, broken: corpus.length < 400 ? ['The corpus has less than 400 cases.'] : [] };
  const shop = await openTinyShop({ introspection: false });
  const attacker = openAttacker(shop.url);
  const broken: string[] = [];
  const costs: number[] = [];
  try {
    for (let i = 0; i < 30; i++) await shop.query(`{ product(id: "p1") { name a${i}: name } }`);
    for (const hostile of corpus) {
      let { status, cpuMs } = await attacker.send(hostile);
      for (let tries = 1; tries < TRIES && cpuMs > MOST_CPU_MS / 2; tries++) {
        const again = await attacker.send(hostile);
        if (again.cpuMs < cpuMs) ({ status, cpuMs } = again);
      }
      costs.push(cpuMs);
      if (cpuMs > MOST_CPU_MS) broken.push(`${hostile.what}: ${cpuMs.toFixed(0)} ms of CPU`);
      const isAnswered = hostile.harmless ? status === 200 : status !== undefined && REFUSALS.has(status);
      if (!isAnswered && !(hostile.isClosed && status === undefined)) broken.push(`${hostile.what}: ${status ?? 'closed'}`);
    }
  } finally {
    attacker.close();
    await shop.close();
  }
  costs.sort((a, b) => a - b);
  return { cases: corpus.length, broken, figures: { medianCpuMs: Math.round((costs[Math.floor(costs.length / 2)] ?? 0) * 10) / 10, mostCpuMs: Math.round(costs.at(-1) ?? 0) } };
}
